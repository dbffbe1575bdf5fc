"""Counts the rows in which a phrase occurs, the simple way: substrings.py PHRASES FILE.jsonl"""

import json
import sys


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for member in value.values():
            yield from texts(member)
    elif isinstance(value, list):
        for member in value:
            yield from texts(member)


with open(sys.argv[1], encoding="utf-8") as file:
    phrases = [line.rstrip("\n") for line in file]
found = 0
with open(sys.argv[2], encoding="utf-8", errors="surrogateescape") as file:
    for line in file:
        for text in texts(json.loads(line)):
            text = text.lower()
            found += sum(1 for phrase in phrases if phrase in text)
print(found)
