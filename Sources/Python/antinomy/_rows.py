"""Whatever rows are kept in, as lines of JSON."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Union

Paths = Union[str, "os.PathLike[str]", "list[str]", "list[os.PathLike[str]]", "tuple[str, ...]"]


def paths(data: Any) -> list[str] | None:
    """The paths, where data is one or a list of them; None for rows."""
    if isinstance(data, (str, os.PathLike)):
        return [os.fspath(data)]
    if isinstance(data, (list, tuple)) and data:
        if all(isinstance(item, (str, os.PathLike)) for item in data):
            return [os.fspath(item) for item in data]
    return None


def splits(data: Any) -> dict[str, Any] | None:
    """The parts by name, where data is a `datasets.DatasetDict` or a dict of row sources."""
    if not isinstance(data, Mapping):
        return None
    return {str(name): part for name, part in data.items()}


def rows(data: Any) -> Iterator[Mapping[str, Any]]:
    """The rows of a Dataset, a DataFrame (pandas, polars), an Arrow table or any iterable."""
    if hasattr(data, "to_batches"):
        for batch in data.to_batches():
            yield from batch.to_pylist()
    elif hasattr(data, "iter_rows"):
        yield from data.iter_rows(named=True)
    elif hasattr(data, "itertuples") and hasattr(data, "columns"):
        names = [str(name) for name in data.columns]
        for values in data.itertuples(index=False, name=None):
            yield dict(zip(names, values))
    elif isinstance(data, Iterable) and not isinstance(data, (bytes, bytearray)):
        yield from data
    else:
        raise TypeError(
            f"a {type(data).__name__} holds no rows; give paths, an iterable of dicts, "
            "a DataFrame, an Arrow table or a datasets.Dataset"
        )


def lines(data: Any, progress: bool | None = None) -> Iterator[bytes]:
    """The rows of data, each as a line of JSON."""
    for row in _watched(rows(data), data, progress):
        yield line(row)


def line(row: Any) -> bytes:
    """A row as a line of JSON."""
    text = json.dumps(row, ensure_ascii=False, default=_plain, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _plain(value: Any) -> Any:
    """What JSON has no form for, in one that it has."""
    for method in ("tolist", "to_pylist", "to_dict", "isoformat"):
        if hasattr(value, method):
            return getattr(value, method)()
    if isinstance(value, (bytes, bytearray, memoryview)):
        return None
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (set, frozenset)):
        return sorted(value, key=str)
    return str(value)


def _watched(rows: Iterator[Any], data: Any, progress: bool | None) -> Iterator[Any]:
    """The same rows with a progress bar: if asked for, or where tqdm is there and a person looks."""
    if progress is False:
        return rows
    try:
        from tqdm.auto import tqdm
    except ImportError:
        if progress:
            raise
        return rows
    total = len(data) if hasattr(data, "__len__") else None
    bar: dict[str, Any] = {"total": total, "unit": "row", "desc": "antinomy"}
    # Nobody asked: only for a person, and not for what is done in a second.
    asked = {"disable": False} if progress else {"disable": None, "delay": 1}
    return iter(tqdm(rows, **bar, **asked))
