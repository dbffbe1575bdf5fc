"""`antinomy apply` for data in Python."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Union

from ._program import AntinomyError, running
from ._rows import lines, rows

Decisions = Union[str, "os.PathLike[str]", Iterable[Mapping[str, Any]]]


def filter(data: Any, decisions: Decisions, *, name: str = "rows") -> Any:
    """Carries out what reviewers decided about rows, and gives data of the same kind.

    `data` is what was linted (a `datasets.Dataset`, a pandas DataFrame, a list or another iterable of
    dicts), `decisions` a file that the report's page exported, a filled-in sheet, or decisions as
    dicts. Rows that were dropped or set aside are left out, those that were rewritten have their new
    answer. `name` is what `lint` was told that the rows are called; decisions about other files are
    passed over. A row that has changed since it was decided about raises `AntinomyError`.
    """
    kept, rewritten = _carried_out(data, decisions, name)
    if hasattr(data, "select") and hasattr(data, "map") and hasattr(data, "features"):
        if rewritten:
            data = data.map(
                lambda row, index: {**row, **rewritten.get(index, {})}, with_indices=True
            )
        return data.select(kept)
    if hasattr(data, "iloc"):
        data = data.copy()
        for index, row in rewritten.items():
            for column, value in row.items():
                data.iat[index, data.columns.get_loc(column)] = value
        return data.iloc[kept]
    whole = list(rows(data))
    return [rewritten.get(index, whole[index]) for index in kept]


def _carried_out(
    data: Any, decisions: Decisions, name: str
) -> tuple[list[int], dict[int, dict[str, Any]]]:
    """Which rows stay, by their index, and what some of them become."""
    file = f"{name}.jsonl"
    with tempfile.TemporaryDirectory(prefix="antinomy-") as folder:
        count = 0
        with (Path(folder) / file).open("wb") as out:
            for line in lines(data, progress=False):
                out.write(line)
                count += 1
        told = _told(decisions, Path(folder), file)
        flags = ["--to", "changed", "--quarantine", "aside.jsonl", "--manifest", "manifest.json"]
        with running(["apply", told, *flags], folder=folder) as out_pipe:
            out_pipe.read()
        manifest = json.loads((Path(folder) / "manifest.json").read_text())
        gone: set[int] = set()
        changed: set[int] = set()
        for piece in manifest["files"]:
            for refusal in piece["refused"]:
                raise AntinomyError(f"row {refusal['row']}: {refusal['because']}")
            for deed in piece["done"]:
                (changed if deed["decision"] == "rewrite" else gone).add(deed["row"] - 1)
        kept = [index for index in range(count) if index not in gone]
        rewritten = {}
        if changed:
            with (Path(folder) / "changed" / file).open("rb") as written:
                for index, line in zip(kept, written):
                    if index in changed:
                        rewritten[index] = json.loads(line)
    return kept, rewritten


def _told(decisions: Decisions, folder: Path, file: str) -> str:
    """The decisions about these rows as a file in the folder."""
    if isinstance(decisions, (str, os.PathLike)):
        path = Path(decisions)
        if path.suffix.lower() == ".csv":
            return str(path.resolve())
        text = path.read_text(encoding="utf-8-sig")
        told: Iterable[Mapping[str, Any]] = [json.loads(line) for line in text.splitlines() if line]
    else:
        told = decisions
    place = folder / "decisions.jsonl"
    about = [one for one in told if one.get("file") == file]
    place.write_text("".join(json.dumps(dict(one)) + "\n" for one in about))
    return str(place)
