"""What a lint says, as values."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Location:
    """Where something stands: `line` and `column` as editors count, `row` from 1."""

    path: str
    line: int
    column: int
    row: int | None = None
    field: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @classmethod
    def _read(cls, said: dict[str, Any]) -> Location:
        return cls(
            said["path"], said["line"], said["column"], said.get("row"), said.get("field", "")
        )


@dataclass(frozen=True)
class Evidence:
    """A quote from the data."""

    quote: str
    location: Location


@dataclass(frozen=True)
class Side:
    """One side of a conflict: how often it is said, and some of the places."""

    label: str
    polarity: str
    count: int
    weighted: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Finding:
    """Something that a reviewer should decide about."""

    rule: str
    severity: str
    message: str
    confidence: float
    topic: str
    aspect: str
    cell: str
    dataset: str
    location: Location | None
    quote: str
    count: int
    contested: float
    sides: tuple[Side, ...]
    notes: tuple[str, ...]
    fingerprint: str
    remedy: str
    #: Everything that the program said of it, as it said it.
    raw: dict[str, Any] = field(repr=False, compare=False)

    @classmethod
    def _read(cls, said: dict[str, Any]) -> Finding:
        place = said.get("location")
        return cls(
            rule=said["rule"],
            severity=said["severity"],
            message=said["message"],
            confidence=said.get("confidence", 1.0),
            topic=said.get("topic", ""),
            aspect=said.get("aspect", ""),
            cell=said.get("cell", ""),
            dataset=said.get("dataset", ""),
            location=Location._read(place) if place else None,
            quote=said.get("quote", ""),
            count=said.get("count", 1),
            contested=said.get("contested", 0.0),
            sides=tuple(_side(side) for side in said.get("sides", [])),
            notes=tuple(said.get("notes", [])),
            fingerprint=said.get("fingerprint", ""),
            remedy=said.get("remedy", ""),
            raw=said,
        )


def _side(said: dict[str, Any]) -> Side:
    return Side(
        label=said.get("label", ""),
        polarity=said.get("polarity", ""),
        count=said.get("count", 0),
        weighted=said.get("weighted", said.get("count", 0)),
        evidence=tuple(
            Evidence(one.get("quote", ""), Location._read(one["location"]))
            for one in said.get("evidence", [])
        ),
    )


@dataclass(frozen=True)
class Report:
    """The findings of a lint, worst first, and what was read to get there."""

    findings: tuple[Finding, ...]
    summary: dict[str, Any]

    @classmethod
    def _read(cls, said: dict[str, Any]) -> Report:
        return cls(tuple(Finding._read(one) for one in said["findings"]), said["summary"])

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def of(self, *, rule: str | None = None, severity: str | None = None) -> list[Finding]:
        """The findings of one rule or severity."""
        return [
            finding
            for finding in self.findings
            if rule in (None, finding.rule) and severity in (None, finding.severity)
        ]

    def to_pandas(self) -> pandas.DataFrame:
        """A table with a row for each finding."""
        import pandas

        return pandas.DataFrame(
            [
                {
                    "rule": finding.rule,
                    "severity": finding.severity,
                    "topic": finding.topic,
                    "cell": finding.cell,
                    "message": finding.message,
                    "count": finding.count,
                    "contested": finding.contested,
                    "path": finding.location.path if finding.location else None,
                    "row": finding.location.row if finding.location else None,
                    "line": finding.location.line if finding.location else None,
                    "quote": finding.quote,
                    "fingerprint": finding.fingerprint,
                }
                for finding in self.findings
            ],
            columns=[
                *("rule", "severity", "topic", "cell", "message", "count", "contested", "path"),
                *("row", "line", "quote", "fingerprint"),
            ],
        )

    def _repr_html_(self) -> str:
        counts = {
            severity: len(self.of(severity=severity)) for severity in ("error", "warning", "info")
        }
        head = ", ".join(f"{count} {severity}" for severity, count in counts.items() if count)
        rows = "".join(_row(finding) for finding in self.findings[:100])
        more = len(self.findings) - 100
        foot = f"<p>and {more} more</p>" if more > 0 else ""
        return (
            f"<p><b>Antinomy</b>: {head or 'nothing to decide about'} in "
            f"{self.summary.get('rows', 0)} rows</p><table><thead><tr><th>severity</th>"
            "<th>rule</th><th>what</th><th>evidence</th></tr></thead>"
            f"<tbody>{rows}</tbody></table>{foot}"
        )


def _row(finding: Finding) -> str:
    sides = [
        f"<b>{html.escape(side.label)} {side.count}</b> “{html.escape(side.evidence[0].quote)}” "
        f"<small>{html.escape(str(side.evidence[0].location))}</small>"
        for side in finding.sides
        if side.evidence
    ]
    if not sides and finding.location:
        sides = [
            f"“{html.escape(finding.quote)}” <small>{html.escape(str(finding.location))}</small>"
        ]
    what = html.escape(finding.message)
    if finding.topic:
        what = f"<b>{html.escape(finding.topic)}</b><br>{what}"
    cells = [html.escape(finding.severity), html.escape(finding.rule), what, "<br>".join(sides)]
    return "<tr>" + "".join(f"<td style='text-align:left'>{cell}</td>" for cell in cells) + "</tr>"
