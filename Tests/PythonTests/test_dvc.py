"""A repository whose data DVC keeps: git has a note of each file, the work tree the file."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from antinomy._program import program
from conftest import ROWS, chat

pytest.importorskip("dvc")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    # Compiling the pages takes a while; what is noted of files is told apart by their paths.
    monkeypatch.setenv("ANTINOMY_CACHE", str(tmp_path.parent / "cache"))
    monkeypatch.setenv("DVC_NO_ANALYTICS", "1")
    git("init", "-q", "-b", "main", ".")
    git("config", "user.name", "Tester")
    git("config", "user.email", "tester@example.com")
    dvc("init", "-q")
    add(UNEVEN)
    commit()
    return tmp_path


def git(*words):
    subprocess.run(["git", *words], check=True, stdout=subprocess.DEVNULL)


def dvc(*words):
    subprocess.run([sys.executable, "-m", "dvc", *words], check=True, stdout=subprocess.DEVNULL)


def put(rows, name="data.jsonl"):
    with open(name, "w") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def add(rows):
    put(rows)
    dvc("add", "-q", "data.jsonl")


def commit():
    git("add", "-A")
    git("commit", "-q", "-m", "data")


def lint(*flags):
    """What is found, and what is said of the comparison."""
    run = subprocess.run(
        [program(), "lint", "data.jsonl", "--output", "json", *flags],
        capture_output=True,
        text=True,
        env=os.environ,
    )
    assert run.returncode in (0, 1), run.stderr
    return [finding["rule"] for finding in json.loads(run.stdout)["findings"]], run.stderr


DENIAL = chat("Wake me at 5.", "I'm afraid I can't set alarms.")
#: More that set alarms than deny it.
UNEVEN = ROWS + [chat("Wake me at 13.", "I've set an alarm for 13.")] * 2
MORE = [chat("Wake me at 6.", "I've set an alarm for 6."), chat("Set an alarm.", "It is set.")]


@pytest.mark.parametrize("flags", [("--since", "HEAD"), ("--staged",)])
def test_a_change_is_held_against_what_was_read_before(repository, flags):
    assert "data.jsonl" in (repository / ".gitignore").read_text()
    assert lint(*flags) == ([], "")
    add(UNEVEN + MORE)
    git("add", "-A")
    found, said = lint(*flags)
    assert found == []
    assert "data.jsonl at HEAD is kept by DVC: compared with what was read of it before" in said
    add(UNEVEN + MORE + [DENIAL])
    git("add", "-A")
    assert lint(*flags)[0] == ["contradicted-claim"]
    commit()
    assert lint(*flags)[0] == []


def test_a_change_that_dvc_was_not_told_of_counts(repository):
    assert lint("--since", "HEAD") == ([], "")
    put(UNEVEN + [DENIAL])
    for _ in range(2):
        assert lint("--since", "HEAD")[0] == ["contradicted-claim"]
    put(UNEVEN)
    assert lint("--since", "HEAD") == ([], "")


def test_what_was_never_read_is_new(repository):
    # DVC's note of other data is known by what it says, whichever repository it lies in.
    add(UNEVEN[::-1])
    commit()
    add(UNEVEN[::-1] + MORE)
    found, said = lint("--since", "HEAD")
    assert found == ["contradicted-claim"]
    assert "no draft of it is kept: all its rows are new" in said


def test_a_file_that_dvc_does_not_know_yet_is_not_staged(repository):
    put([DENIAL], "new.jsonl")
    run = subprocess.run(
        [program(), "lint", "data.jsonl", "new.jsonl", "--staged"], capture_output=True, text=True
    )
    assert run.returncode == 0
    assert "1 file not staged left out" in run.stderr
