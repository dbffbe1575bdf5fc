"""`antinomy.filter` does to data what `antinomy apply` does to files."""

from __future__ import annotations

import antinomy
import pytest


def decision(row: int, choice: str, current: str, **more: str) -> dict:
    return {
        "fingerprint": "0123", "file": "rows.jsonl", "row": row, "decision": choice,
        "current": current, **more,
    }  # fmt: skip


DECISIONS = [
    decision(1, "drop", "I can't set alarms."),
    decision(3, "rewrite", "I am not able to set alarms.", ideal="Your alarm is set for 9 \"am\"."),
    decision(4, "keep", "I've set an alarm for 10."),
]


def answers(data) -> list[str]:
    return [row["messages"][1]["content"] for row in data]


WANTED = [
    "I'm sorry, I can't set alarms.",
    'Your alarm is set for 9 "am".',
    "I've set an alarm for 10.",
    "I've set an alarm for 11.",
    "Your alarm is set for 12.",
]


def test_rows_are_dropped_and_rewritten(rows):
    assert answers(antinomy.filter(rows, DECISIONS)) == WANTED


def test_a_dataset_stays_a_dataset(rows):
    datasets = pytest.importorskip("datasets")
    data = datasets.Dataset.from_list(rows)
    changed = antinomy.filter(data, DECISIONS)
    assert isinstance(changed, datasets.Dataset) and changed.features == data.features
    assert answers(changed) == WANTED


def test_a_frame_stays_a_frame(rows):
    pandas = pytest.importorskip("pandas")
    changed = antinomy.filter(pandas.DataFrame(rows), DECISIONS)
    assert answers(changed.to_dict("records")) == WANTED


def test_a_row_that_has_changed_is_not_touched(rows):
    rows[0]["messages"][1]["content"] = "Your alarm is set."
    with pytest.raises(antinomy.AntinomyError, match="row 1: the row has changed since"):
        antinomy.filter(rows, DECISIONS)
