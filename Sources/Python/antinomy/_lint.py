"""`antinomy lint` for data in Python."""

from __future__ import annotations

import json
import os
from typing import Any

from ._given import given, settings
from ._program import running
from ._report import Report


def lint(
    data: Any,
    *,
    config: str | os.PathLike[str] | None = None,
    rules: str | os.PathLike[str] | None = None,
    name: str = "rows",
    workers: int | None = None,
    progress: bool | None = None,
) -> Report:
    """Finds what contradicts itself in data.

    `data` is a path or a list of paths (files, folders, patterns; Parquet and Arrow with the extra
    `antinomy[parquet]`), an iterable of dicts, a pandas or polars DataFrame, an Arrow table, a
    `datasets.Dataset`, or a dict of such by name (a `datasets.DatasetDict`), whose parts are told
    apart as datasets. Rows are streamed; memory stays flat.

    `config` is an antinomy.yaml to use instead of the nearest one; `rules` a folder of pages of your
    own; `name` what rows without a file are called in the report. Raises `AntinomyError` with the
    program's own words where it can't run.
    """
    with given(data, name, progress) as (operands, rows, folder):
        flags = ["--output", "json", *settings(config, rules)]
        if workers is not None:
            flags += ["--workers", str(workers)]
        with running(["lint", *flags, *operands], rows, folder) as out:
            said = out.read()
    return Report._read(json.loads(said))
