"""Antinomy finds the places where training data contradicts itself, before a model has learned it.

    import antinomy

    report = antinomy.lint("data/")            # paths, rows, a DataFrame, a datasets.Dataset …
    for finding in report.findings:
        print(finding.rule, finding.message)

Everything is done by the `antinomy` program that this package brings along; here it is only given
rows and its answers are turned into values.
"""

from ._claims import Claim, claims
from ._filter import filter
from ._lint import lint
from ._program import AntinomyError, version
from ._report import Evidence, Finding, Location, Report, Side

__all__ = [
    "AntinomyError",
    "Claim",
    "Evidence",
    "Finding",
    "Location",
    "Report",
    "Side",
    "claims",
    "filter",
    "lint",
    "version",
]

__version__ = "0.1.0"
