"""`antinomy.claims` gives what the data say of the model, one after the other."""

from __future__ import annotations

import antinomy


def test_claims_know_what_is_said_and_where(rows, file):
    claims = list(antinomy.claims(rows))
    assert [(c.topic, c.polarity) for c in claims] == [("act.alarm", "deny")] * 3 + [
        ("act.alarm", "affirm")
    ] * 3
    assert claims[0].quote in claims[0].context
    assert claims[0].location.path == "rows.jsonl"
    assert [c.quote for c in antinomy.claims(file)] == [c.quote for c in claims]


def test_a_reader_may_stop_early(rows):
    first = next(iter(antinomy.claims(rows * 1000)))
    assert first.topic == "act.alarm"


def test_the_version_names_the_libraries():
    assert "Hyperscan" in antinomy.version()
