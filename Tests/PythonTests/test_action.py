"""The steps of action.yml, run as GitHub's runner would run them: their shell parts, with their inputs."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from antinomy._program import program
from conftest import ROOT, ROWS, chat

yaml = pytest.importorskip("yaml")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
INPUTS = {name: said["default"] for name, said in ACTION["inputs"].items()}


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A repository with data, and an action whose program is the one that was built."""
    scripts = tmp_path / "action" / "Scripts"
    scripts.mkdir(parents=True)
    antinomy = scripts / "antinomy"
    antinomy.write_text(f'#!/bin/sh\nexec "{program()}" "$@"\n')
    antinomy.chmod(0o755)
    folder = tmp_path / "checkout"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("GITHUB_ACTION_PATH", str(scripts.parent))
    monkeypatch.setenv("ANTINOMY_CACHE", str(tmp_path.parent / "cache"))
    git("init", "-q", "-b", "main")
    git("config", "user.name", "Tester")
    git("config", "user.email", "tester@example.com")
    (folder / "antinomy.yaml").write_text('datasets:\n  - {name: chat, paths: "data/*.jsonl"}\n')
    (folder / "data").mkdir()
    put(ROWS[3:])
    git("add", "-A")
    git("commit", "-q", "-m", "data")
    return folder


def git(*words):
    subprocess.run(["git", *words], check=True)


def put(rows, name="data/chat.jsonl"):
    Path(name).write_text("".join(json.dumps(row) + "\n" for row in rows))


def filled(text: str, inputs: dict[str, str]) -> str:
    """A text of the action with its expressions worked out; there must be none but inputs."""
    return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: inputs[found[1]], text)


def run(**inputs: str) -> tuple[int, str]:
    """Runs every step that has a shell part, as `shell: bash` is run; ends where one fails."""
    said = ""
    for step in ACTION["runs"]["steps"]:
        if "run" not in step:
            continue
        assert step["shell"] == "bash"
        variables = {
            name: filled(value, {**INPUTS, **inputs}) for name, value in step.get("env", {}).items()
        }
        assert not any("${{" in text for text in (*variables.values(), step["run"]))
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            env={**os.environ, **variables}, capture_output=True, text=True,
        )  # fmt: skip
        said += done.stdout + done.stderr
        if done.returncode:
            return done.returncode, said
    return 0, said


def found() -> list[str]:
    report = json.loads(Path("antinomy.sarif").read_text())
    return [result["ruleId"] for result in report["runs"][0]["results"]]


def test_every_use_names_a_version():
    uses = [step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step]
    assert uses and all(re.fullmatch(r"[\w./-]+@v\d+", use) for use in uses)
    assert ACTION["runs"]["using"] == "composite"
    # What is uploaded is what the lint writes.
    assert ACTION["runs"]["steps"][-1]["with"]["sarif_file"] == "antinomy.sarif"


def test_good_data_pass(checkout):
    code, said = run()
    assert code == 0 and "antinomy 0." in said
    assert found() == []


def test_a_contradiction_is_annotated_and_fails(checkout):
    put(ROWS)
    code, said = run()
    assert code == 1
    assert re.search(r"^::warning title=.*contradicted-claim,file=data/chat\.jsonl,line=\d+", said, re.M), said
    assert found() == ["contradicted-claim"]
    assert run(**{"fail-on": "error"})[0] == 0
    assert found() == ["contradicted-claim"]


def test_paths_are_one_on_each_line_and_may_hold_blanks(checkout):
    put([chat("Hm?", "")], "data/two words.jsonl")
    put(ROWS, "data/other.jsonl")
    code, _ = run(paths="data/two words.jsonl\ndata/chat.jsonl\n")
    assert code == 1
    assert found() == ["empty-answer"]


def test_since_reports_only_what_a_change_brings(checkout):
    put(ROWS)
    git("commit", "-q", "-a", "-m", "torn")
    put([chat("Hm?", "")], "data/other.jsonl")
    git("add", "-A")
    git("commit", "-q", "-m", "more")
    assert run(since="HEAD~1")[0] == 1
    assert found() == ["empty-answer"]
    assert run(since="HEAD")[0] == 0
    assert found() == []


def test_what_can_not_run_fails_the_job(checkout):
    Path("antinomy.yaml").write_text("dataset: []\n")
    assert run()[0] == 2
    assert not Path("antinomy.sarif").exists()
