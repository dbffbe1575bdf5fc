"""The command line: becomes the program that the package brings along."""

from __future__ import annotations

import os
import sys

from ._program import environment, program


def main() -> None:
    """Runs `antinomy` with the arguments of this process, in its place."""
    path = str(program())
    arguments = [path, *sys.argv[1:]]
    if os.name == "posix":
        os.execve(path, arguments, environment())
    import subprocess

    sys.exit(subprocess.call(arguments, env=environment()))


if __name__ == "__main__":
    main()
