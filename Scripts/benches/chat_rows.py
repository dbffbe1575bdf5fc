"""Prints the rows of every JSON file below a folder as JSON Lines, again and again, until there are
so many megabytes: chat_rows.py FOLDER MEGABYTES"""

import json
import sys
from pathlib import Path


def rows(folder):
    for path in sorted(Path(folder).rglob("*")):
        if path.suffix == ".jsonl":
            text = path.read_bytes().decode("utf-8", "ignore")
            yield from (line for line in text.split("\n") if line.strip())
        elif path.suffix == ".json" and path.name not in ("schema.json", "dataset_info.json"):
            try:
                value = json.loads(path.read_bytes())
            except ValueError:
                continue
            for row in value if isinstance(value, list) else [value]:
                yield json.dumps(row, ensure_ascii=False)


folder, megabytes = sys.argv[1], int(sys.argv[2])
block = ("\n".join(rows(folder)) + "\n").encode("utf-8", "surrogatepass")
for _ in range(megabytes * 1_000_000 // len(block) + 1):
    sys.stdout.buffer.write(block)
