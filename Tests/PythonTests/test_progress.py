"""A bar shows how far a lint is: when it is asked for, or where a person looks."""

from __future__ import annotations

import antinomy
import pytest

pytest.importorskip("tqdm")


def test_a_bar_counts_the_rows(rows, capsys):
    antinomy.lint(rows, progress=True)
    shown = capsys.readouterr().err
    assert "antinomy" in shown and "6/6" in shown and "row/s" in shown


def test_the_bar_of_an_iterator_has_no_end(rows, capsys):
    antinomy.lint(iter(rows), progress=True)
    shown = capsys.readouterr().err
    assert "6row" in shown and "/6" not in shown


def test_no_bar_where_nobody_looks(rows, capsys):
    antinomy.lint(rows)
    antinomy.lint(rows, progress=False)
    assert capsys.readouterr().err == ""


def test_claims_show_it_as_well(rows, capsys):
    list(antinomy.claims(rows, progress=True))
    assert "6/6" in capsys.readouterr().err


def test_a_bar_without_tqdm_is_the_callers_error(rows, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "tqdm.auto", None)
    with pytest.raises(ImportError):
        antinomy.lint(rows, progress=True)
    assert len(antinomy.lint(rows)) > 0
