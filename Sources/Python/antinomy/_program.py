"""The program that does the work: where it is, how it is run, and what it complains of."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class AntinomyError(Exception):
    """The program could not run: bad use, a missing file, a broken configuration. Its words say why."""


def program() -> Path:
    """Where the program is: the one in this package, or the one that ANTINOMY_PROGRAM names."""
    told = os.environ.get("ANTINOMY_PROGRAM")
    path = Path(told) if told else Path(__file__).parent / "bin" / "antinomy"
    if not path.is_file():
        raise AntinomyError(
            f"the antinomy program is not at {path}; reinstall the package, "
            "or say with ANTINOMY_PROGRAM where it is"
        )
    return path


def environment() -> dict[str, str]:
    """The environment in which it runs: with pyarrow at hand, this Python reads tables for it."""
    variables = dict(os.environ)
    if "ANTINOMY_PYTHON" not in variables and importlib.util.find_spec("pyarrow") is not None:
        variables["ANTINOMY_PYTHON"] = sys.executable
    return variables


def version() -> str:
    """The versions of the program, its pages and its libraries."""
    with running(["version"]) as out:
        return out.read().decode()


@contextmanager
def running(
    arguments: Sequence[str], rows: Iterable[bytes] | None = None, folder: str | None = None
) -> Iterator[IO[bytes]]:
    """Runs the program and gives what it prints, to be read while it runs.

    Rows are written to its standard input by a thread, no faster than it takes them.
    """
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            [str(program()), *arguments],
            stdin=subprocess.DEVNULL if rows is None else subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=environment(),
            cwd=folder,
        )
        feeder = _Feeder(process.stdin, rows) if process.stdin and rows is not None else None
        assert process.stdout is not None
        try:
            yield process.stdout
        except BaseException:
            process.kill()
            raise
        finally:
            process.stdout.close()
            code = process.wait()
            if feeder:
                feeder.join()
        if feeder and feeder.error:
            raise feeder.error
        if code not in (0, 1) and code != -13:  # a reader that stops early ends it with SIGPIPE
            complaints.seek(0)
            words = complaints.read().decode(errors="replace").strip()
            raise AntinomyError(
                words.removeprefix("antinomy: error: ") or f"antinomy ended with code {code}"
            )


class _Feeder(threading.Thread):
    """Writes rows to a pipe; keeps what goes wrong with them for the thread that asked."""

    def __init__(self, pipe: IO[bytes], rows: Iterable[bytes]) -> None:
        super().__init__(daemon=True)
        self.pipe = pipe
        self.rows = rows
        self.error: BaseException | None = None
        self.start()

    def run(self) -> None:
        try:
            with self.pipe:
                for row in self.rows:
                    self.pipe.write(row)
        except BrokenPipeError:
            pass  # the program has ended; it says itself why
        except BaseException as error:
            self.error = error
