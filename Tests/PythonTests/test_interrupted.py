"""A program that is killed leaves no half-written file, and one that nobody reads ends in silence."""

from __future__ import annotations

import csv
import json
import os
import random
import signal
import subprocess
import time

import pytest
from antinomy._program import program
from conftest import chat

OLD = "what was there before\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ANTINOMY_CACHE", str(tmp_path.parent / "cache"))
    rows = [
        chat(f"Wake me at {number}.", f"I've set an alarm for {number}.")
        if number % 3
        else chat(f"Please wake me at {number}.", f"I can't set alarms for {number}.")
        for number in range(900)
    ]
    (tmp_path / "data.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def finished(line, desk):
    """How long a command takes, and what it leaves in its files."""
    start = time.monotonic()
    subprocess.run([program(), *line], check=False, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


def killed(line, after):
    """Starts a command and kills it."""
    with subprocess.Popen([program(), *line], stdout=subprocess.DEVNULL) as process:
        time.sleep(after)
        process.send_signal(signal.SIGKILL)


COMMANDS = {
    "lint": (
        "lint data.jsonl --max-evidence 900 --output json:found.json --output sarif:found.sarif",
        ["found.json", "found.sarif"],
    ),
    "report": ("report data.jsonl --output page.html", ["page.html"]),
    "sheet": ("sheet data.jsonl --output rows.csv", ["rows.csv"]),
    "apply": ("apply decided.csv --in-place", ["data.jsonl"]),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_no_file_is_half_written(desk, name):
    line, files = COMMANDS[name]
    if name == "apply":
        decide(desk)
    old = {
        file: (desk / file).read_text() if (desk / file).exists() else OLD for file in files
    }

    def begin():
        for file in files:
            (desk / file).write_text(old[file])
        for left in desk.glob("data.jsonl.*"):
            left.unlink()

    begin()
    took = finished(line.split(), desk)
    new = {file: (desk / file).read_text() for file in files}
    assert all(new[file] != old[file] for file in files)
    chance = random.Random(name)
    for _ in range(4):
        begin()
        # Most of them near the end, when files are written.
        killed(line.split(), took * chance.uniform(0.3, 1.1))
        for file in files:
            assert (desk / file).read_text() in (old[file], new[file]), file


def decide(desk):
    """Drops every row about which there is to decide."""
    subprocess.run([program(), "sheet", "data.jsonl", "-o", "decided.csv"], check=True)
    with open("decided.csv", newline="", encoding="utf-8-sig") as file:
        reader = csv.DictReader(file)
        rows = [{**row, "decision": "drop"} for row in reader]
        names = reader.fieldnames
    assert rows and "decision" in names
    with open("decided.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(
    "line, status",
    [
        ("claims data.jsonl --limit 100000 --output json", 0),
        ("lint data.jsonl --output jsonl --max-evidence 900", 1),
        ("lint data.jsonl --output json --max-evidence 900", 1),
    ],
)
def test_a_reader_may_go_away(desk, line, status):
    whole = subprocess.run([program(), *line.split()], capture_output=True, text=True)
    assert len(whole.stdout) > 1 << 17, "a pipe would hold all of it"
    run = subprocess.run(
        ["bash", "-c", f'"{program()}" {line} | head -n 1; echo "${{PIPESTATUS[0]}}"'],
        capture_output=True,
        text=True,
        env=os.environ,
    )
    assert run.stderr == ""
    assert run.stdout.splitlines() == [whole.stdout.splitlines()[0], str(status)]
