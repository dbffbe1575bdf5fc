"""The program reads Parquet with the duckdb program, without Python."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from antinomy._program import program

FOLDER = Path(sys.executable).parent


@pytest.mark.skipif(not (FOLDER / "duckdb").is_file(), reason="duckdb-cli is not installed")
def test_parquet_is_read_in_order(tmp_path, rows):
    pyarrow = pytest.importorskip("pyarrow")
    import pyarrow.parquet

    path = tmp_path / "it's.parquet"
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows * 500), path, row_group_size=100)
    variables = {**os.environ, "PATH": f"{FOLDER}:{os.environ['PATH']}", "ANTINOMY_PYTHON": ""}
    run = subprocess.run(
        [program(), "claims", path, "--output", "json"], capture_output=True, env=variables
    )
    claims = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(claims) == 3000
    polarities = [claim["polarity"] for claim in claims]
    assert polarities == (["deny"] * 3 + ["affirm"] * 3) * 500
    shutil.rmtree(tmp_path)
