"""Prints chat rows, one JSON value on each line of standard input, as one XML file in Antinomy's own
schema, again and again, until there are so many megabytes: xml_rows.py MEGABYTES"""

import json
import sys
from xml.sax.saxutils import escape

ROLES = {"human": "user", "gpt": "assistant", "system": "system", "user": "user",
         "assistant": "assistant"}


def turns(row):
    if isinstance(row, list):
        return row
    if not isinstance(row, dict):
        return []
    if "instruction" in row and "output" in row:
        return [{"role": "user", "content": row["instruction"]},
                {"role": "assistant", "content": row["output"]}]
    return row.get("messages") or row.get("conversations") or []


def example(row):
    said = []
    for turn in turns(row):
        if not isinstance(turn, dict):
            continue
        role = ROLES.get(turn.get("role") or turn.get("from"))
        text = turn.get("content") or turn.get("value")
        if role and isinstance(text, str):
            clean = "".join(c for c in text if c >= " " or c in "\n\t")
            clean = clean.encode("utf-8", "ignore").decode("utf-8")
            said.append(f'    <turn role="{role}">{escape(clean)}</turn>\n')
    return "  <example>\n" + "".join(said) + "  </example>\n" if len(said) > 1 else ""


block = "".join(example(json.loads(line)) for line in sys.stdin if line.strip()).encode()
out = sys.stdout.buffer
out.write(b'<?xml version="1.0" encoding="UTF-8"?>\n<dataset>\n')
for _ in range(int(sys.argv[1]) * 1_000_000 // len(block) + 1):
    out.write(block)
out.write(b"</dataset>\n")
