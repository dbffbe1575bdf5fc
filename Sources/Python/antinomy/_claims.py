"""`antinomy claims` for data in Python."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ._given import given, settings
from ._program import running
from ._report import Location


@dataclass(frozen=True)
class Claim:
    """Something that the data say or show about the model itself."""

    topic: str
    polarity: str
    force: str
    quote: str
    context: str
    location: Location
    aspect: str = ""
    value: str = ""
    condition: str = ""
    voice: str = ""
    role: str = ""
    is_hedged: bool = False
    #: Everything that the program said of it, as it said it.
    raw: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)


def claims(
    data: Any,
    *,
    config: str | os.PathLike[str] | None = None,
    rules: str | os.PathLike[str] | None = None,
    name: str = "rows",
    progress: bool | None = None,
) -> Iterator[Claim]:
    """What data claim about the model itself, one claim after the other.

    Takes what `lint` takes.
    """
    with given(data, name, progress) as (operands, rows, folder):
        flags = ["--output", "json", *settings(config, rules)]
        with running(["claims", *flags, *operands], rows, folder) as out:
            for line in out:
                yield _claim(json.loads(line))


def _claim(said: dict[str, Any]) -> Claim:
    place = said.get("location", said)
    return Claim(
        topic=said["topic"],
        polarity=said["polarity"],
        force=said["force"],
        quote=said.get("quote", ""),
        context=said.get("context", ""),
        location=Location._read({"path": "", "line": 0, "column": 0, **place}),
        aspect=said.get("aspect", ""),
        value=said.get("value", ""),
        condition=said.get("condition", ""),
        voice=said.get("voice", ""),
        role=said.get("role", ""),
        is_hedged=bool(said.get("hedge", False)),
        raw=said,
    )
