"""`antinomy.lint` says what the program says, whatever holds the rows."""

from __future__ import annotations

import json
import subprocess

import antinomy
import pytest
from antinomy._program import environment, program


def told(report: antinomy.Report) -> list:
    """What a report says, apart from where."""
    return [(f.rule, f.topic, f.cell, [(s.label, s.count) for s in f.sides]) for f in report]


def test_a_file_gives_what_the_command_line_prints(file):
    printed = subprocess.run(
        [program(), "lint", file, "--output", "json"], capture_output=True, env=environment()
    )
    said = json.loads(printed.stdout)
    report = antinomy.lint(file)
    assert [f.raw for f in report] == said["findings"]
    assert report.summary["rows"] == 6
    conflict = report.of(rule="contradicted-claim")[0]
    assert conflict.topic == "act.alarm"
    assert {side.polarity: side.count for side in conflict.sides} == {"affirm": 3, "deny": 3}
    place = conflict.sides[0].evidence[0].location
    assert place.path == str(file) and place.row in (4, 5, 6)


def test_rows_of_every_kind_give_the_same(file, rows):
    pandas = pytest.importorskip("pandas")
    pyarrow = pytest.importorskip("pyarrow")
    wanted = told(antinomy.lint(file))
    assert wanted
    assert told(antinomy.lint([file])) == wanted
    assert told(antinomy.lint(rows)) == wanted
    assert told(antinomy.lint(iter(rows))) == wanted
    assert told(antinomy.lint(pandas.DataFrame(rows))) == wanted
    assert told(antinomy.lint(pyarrow.Table.from_pylist(rows))) == wanted


def test_a_dataset_of_hugging_face_gives_the_same(file, rows):
    datasets = pytest.importorskip("datasets")
    wanted = told(antinomy.lint(file))
    assert told(antinomy.lint(datasets.Dataset.from_list(rows))) == wanted
    parts = datasets.DatasetDict(
        {"knows": datasets.Dataset.from_list(rows[:3]), "does": datasets.Dataset.from_list(rows[3:])}
    )
    report = antinomy.lint(parts)
    assert report.of(rule="contradicted-claim")
    files = {e.location.path for f in report for s in f.sides for e in s.evidence}
    assert files == {"knows.jsonl", "does.jsonl"}


def test_tables_are_read_with_their_row_numbers(tmp_path, rows, file):
    pyarrow = pytest.importorskip("pyarrow")
    import pyarrow.feather
    import pyarrow.parquet

    table = pyarrow.Table.from_pylist(rows)
    pyarrow.parquet.write_table(table, tmp_path / "rows.parquet")
    pyarrow.feather.write_feather(table, tmp_path / "rows.arrow")
    with pyarrow.OSFile(str(tmp_path / "plain.arrow"), "wb") as sink:
        with pyarrow.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)
    wanted = antinomy.lint(file)
    for name in ("rows.parquet", "rows.arrow", "plain.arrow"):
        report = antinomy.lint(tmp_path / name)
        assert told(report) == told(wanted)
        places = [e.location for f in report for s in f.sides for e in s.evidence]
        assert {place.path for place in places} == {str(tmp_path / name)}
        assert {place.row for place in places} == {1, 2, 3, 4, 5, 6}


def test_a_damaged_table_is_a_finding(tmp_path):
    pytest.importorskip("pyarrow")
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 and no more")
    report = antinomy.lint(tmp_path / "bad.parquet")
    assert [f.rule for f in report] == ["broken-row"]
    assert "can't be read by pyarrow" in report.findings[0].message


def test_what_the_program_complains_of_is_raised_in_its_words(tmp_path):
    with pytest.raises(antinomy.AntinomyError, match="nowhere.jsonl"):
        antinomy.lint(tmp_path / "nowhere.jsonl")
    settings = tmp_path / "antinomy.yaml"
    settings.write_text("datasets:\n  - nam: x\n    paths: [a]\n")
    with pytest.raises(antinomy.AntinomyError, match='did you mean "name"'):
        antinomy.lint([{"prompt": "a", "completion": "b"}], config=settings)


def test_an_error_in_the_rows_is_the_callers_own():
    def rows():
        yield {"prompt": "a", "completion": "b"}
        raise ValueError("the disk is gone")

    with pytest.raises(ValueError, match="the disk is gone"):
        antinomy.lint(rows())


def test_what_holds_no_rows_is_a_type_error():
    with pytest.raises(TypeError, match="int holds no rows"):
        antinomy.lint(7)


def test_a_report_shows_itself(rows):
    pandas = pytest.importorskip("pandas")
    report = antinomy.lint([*rows, {"prompt": "<b>Hm</b>", "completion": "<script>"}])
    shown = report._repr_html_()
    assert "contradicted-claim" in shown and "<script>" not in shown
    table = report.to_pandas()
    assert isinstance(table, pandas.DataFrame) and len(table) == len(report)
    assert list(antinomy.lint([]).to_pandas().columns) == list(table.columns)


def test_rows_are_streamed(monkeypatch):
    taken = 0

    def rows():
        nonlocal taken
        for number in range(20_000):
            taken += 1
            yield {"prompt": f"Name hill {number}.", "completion": "A hill." * 20}

    report = antinomy.lint(rows())
    assert report.summary["rows"] == taken == 20_000
