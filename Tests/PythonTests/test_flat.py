"""However many rows there are, memory does not grow with them."""

from __future__ import annotations

import subprocess
import sys

import pytest

#: Lints so many rows, which no list ever holds; says how much memory this process and the program took.
SCRIPT = """
import resource, sys
import antinomy

def rows():
    for number in range(int(sys.argv[1])):
        yield {"prompt": f"Describe hill {number}.", "completion": f"Hill {number} has a fine view."}

report = antinomy.lint(rows(), progress=False)
assert report.summary["rows"] == int(sys.argv[1])
for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
    print(resource.getrusage(who).ru_maxrss // 1024)
"""


def megabytes(rows: int) -> list[int]:
    said = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(rows)], check=True, capture_output=True, text=True
    )
    return [int(line) for line in said.stdout.split()]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is counted in kilobytes on Linux alone")
def test_memory_stays_flat():
    few, many = megabytes(5_000), megabytes(100_000)
    here, program = (large - small for small, large in zip(few, many))
    # As a list, the rows alone would take forty.
    assert here < 8, (few, many)
    assert program < 32, (few, many)
