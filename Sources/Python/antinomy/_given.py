"""Data as the program is given it: as operands, with rows on standard input or in files."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from ._rows import lines, paths, splits


class Given(NamedTuple):
    """What stands behind a command."""

    operands: list[str]
    rows: Iterable[bytes] | None = None
    folder: str | None = None


@contextmanager
def given(data: Any, name: str, progress: bool | None) -> Iterator[Given]:
    """Paths stay paths; rows go through a pipe; parts by name become files with these names."""
    named = paths(data)
    parts = splits(data)
    if named is not None:
        yield Given(named)
    elif parts is not None:
        with tempfile.TemporaryDirectory(prefix="antinomy-") as folder:
            files = [f"{part}.jsonl" for part in parts]
            for file, part in zip(files, parts.values()):
                with (Path(folder) / file).open("wb") as out:
                    out.writelines(lines(part, progress))
            yield Given(files, folder=folder)
    else:
        yield Given(["-", "--stdin-filename", f"{name}.jsonl"], lines(data, progress))


def settings(config: Any, rules: Any) -> list[str]:
    """The flags for a configuration and for folders of pages."""
    flags: list[str] = []
    if config is not None:
        flags += ["--config", os.path.abspath(os.fspath(config))]
    if rules is not None:
        flags += ["--rules", os.path.abspath(os.fspath(rules))]
    return flags
