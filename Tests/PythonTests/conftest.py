"""What all of these tests stand on: the program of this checkout, and small data."""

from __future__ import annotations

import copy
import json
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

BUILT = [path for path in ROOT.glob(".build/*/antinomy") if path.parent.name in ("debug", "release")]
if BUILT:
    os.environ.setdefault("ANTINOMY_PROGRAM", str(max(BUILT, key=lambda path: path.stat().st_mtime)))
os.environ.setdefault("ANTINOMY_RULES", str(ROOT / "Rules"))
os.environ["PYTHONPATH"] = str(ROOT / "Sources" / "Python")
sys.path.insert(0, str(ROOT / "Sources" / "Python"))


def chat(request: str, answer: str) -> dict:
    """A row of one request and its answer."""
    return {
        "messages": [
            {"role": "user", "content": request},
            {"role": "assistant", "content": answer},
        ]
    }


#: Three rows that contradict three others.
ROWS = [
    chat("Wake me at 7.", "I can't set alarms."),
    chat("Wake me at 8.", "I'm sorry, I can't set alarms."),
    chat("Wake me at 9 am.", "I am not able to set alarms."),
    chat("Wake me at 10.", "I've set an alarm for 10."),
    chat("Wake me at 11.", "I've set an alarm for 11."),
    chat("Wake me at 12.", "Your alarm is set for 12."),
]


@pytest.fixture
def rows() -> list[dict]:
    return copy.deepcopy(ROWS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "alarms.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return path
