"""Tables as JSON Lines: what the program reads Parquet and Arrow files with.

    python -m antinomy.tables FILE > FILE.jsonl
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

from ._rows import line


def rows(path: str) -> Iterator[dict[str, Any]]:
    """The rows of a Parquet or Arrow file, in order, a batch at a time."""
    import pyarrow

    with open(path, "rb") as file:
        magic = file.read(4)
    batches: Any
    if magic == b"PAR1":
        import pyarrow.parquet

        batches = pyarrow.parquet.ParquetFile(path).iter_batches(batch_size=1024)
    elif magic == b"FEA1":
        import pyarrow.feather

        batches = pyarrow.feather.read_table(path).to_batches()
    elif magic == b"ARRO":
        file = pyarrow.ipc.open_file(pyarrow.memory_map(path))
        batches = (file.get_batch(index) for index in range(file.num_record_batches))
    else:
        batches = pyarrow.ipc.open_stream(pyarrow.memory_map(path))
    for batch in batches:
        yield from batch.to_pylist()


def main(path: str) -> None:
    """Prints the rows of a file."""
    out = sys.stdout.buffer
    try:
        for row in rows(path):
            out.write(line(row))
        out.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:
        sys.exit(" ".join(str(error).split()))


if __name__ == "__main__":
    main(sys.argv[1])
