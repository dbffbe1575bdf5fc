"""The recipes of docs/recipes.md, run as they stand there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, ROWS, chat

PAGE = (ROOT / "docs" / "recipes.md").read_text()
PYTHON = (ROOT / "docs" / "python.md").read_text()

#: A row that denies what it does.
TORN = chat("Wake me at 8.", "I can't set alarms.")
TORN["messages"][1]["tool_calls"] = [
    {"type": "function", "function": {"name": "set_alarm", "arguments": '{"time": "08:00"}'}}
]
TORN["messages"].append({"role": "tool", "name": "set_alarm", "content": '{"ok": true}'})
TORN["messages"].append({"role": "assistant", "content": "Done."})


def blocks(heading: str, language: str, page: str = PAGE) -> list[str]:
    """The code under a heading."""
    section = re.split(rf"^## {re.escape(heading)}$", page, flags=re.M)[1]
    section = re.split(r"^## ", section, flags=re.M)[0]
    return re.findall(rf"```{language}\n(.*?)```", section, flags=re.S)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with data in it, and `antinomy` on the path."""
    monkeypatch.chdir(tmp_path)
    text = "".join(json.dumps(row) + "\n" for row in ROWS)
    (tmp_path / "chat.jsonl").write_text(text)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "chat.jsonl").write_text(text)
    command = tmp_path / "bin" / "antinomy"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m antinomy "$@"\n')
    command.chmod(0o755)
    folders = [str(command.parent), str(Path(sys.executable).parent), os.environ["PATH"]]
    monkeypatch.setenv("PATH", os.pathsep.join(folders))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    return tmp_path


def test_hugging_face(desk):
    pytest.importorskip("datasets")
    decision = {
        "fingerprint": "f", "file": "chat.jsonl", "row": 1, "decision": "drop",
        "current": "I can't set alarms.",
    }  # fmt: skip
    (desk / "decisions.jsonl").write_text(json.dumps(decision) + "\n")
    names: dict = {}
    for code in blocks("Hugging Face datasets", "python"):
        exec(code, names)
    assert len((desk / "clean.jsonl").read_text().splitlines()) == 5
    assert len(names["affirming"]) == 3


def test_the_data_step_of_trl(desk):
    pytest.importorskip("datasets")
    (code,) = blocks("The data step of a TRL script", "python")
    names: dict = {}
    exec(code, names)
    assert len(names["train_dataset"]) == 6
    (desk / "torn.jsonl").write_text(json.dumps(TORN) + "\n")
    with pytest.raises(SystemExit, match=r"train\.jsonl:1:\d+: denied-then-done: "):
        names["load"]("torn.jsonl")


def test_llama_factory_and_axolotl(desk):
    (settings,) = blocks("LLaMA-Factory and Axolotl", "yaml")
    (desk / "antinomy.yaml").write_text(settings)
    for folder in ("factory", "axolotl"):
        (desk / folder).mkdir()
    rows = [{"wish": "Wake me at 7.", "deed": "I can't set alarms."}]
    (desk / "factory" / "alarms.json").write_text(json.dumps(rows))
    info = {"alarms": {"file_name": "alarms.json", "columns": {"prompt": "wish", "response": "deed"}}}
    (desk / "factory" / "dataset_info.json").write_text(json.dumps(info))
    talk = {"talk": [{"who": "user", "said": "Wake me."}, {"who": "assistant", "said": "I can't set alarms."}]}
    (desk / "axolotl" / "talks.jsonl").write_text(json.dumps(talk) + "\n")
    (desk / "axolotl" / "config.yaml").write_text(
        "datasets:\n  - path: axolotl/talks.jsonl\n    type: chat_template\n    field_messages: talk\n"
        "    message_property_mappings: {role: who, content: said}\n"
    )
    run = subprocess.run(
        ["antinomy", "claims", "--output", "json", "factory", "axolotl"], capture_output=True, text=True
    )
    assert [json.loads(line)["topic"] for line in run.stdout.splitlines()] == ["act.alarm"] * 2


def test_a_dvc_stage(desk):
    pytest.importorskip("dvc")
    (stage,) = blocks("A DVC stage", "yaml")
    (desk / "dvc.yaml").write_text(stage)
    quiet = {"capture_output": True, "text": True, "check": True}
    subprocess.run(["git", "init", "-q"], **quiet)
    subprocess.run([sys.executable, "-m", "dvc", "init", "-q"], **quiet)
    subprocess.run([sys.executable, "-m", "dvc", "repro", "-q"], **quiet)
    assert json.loads((desk / "lint.json").read_text())["summary"]["rows"] == 6
    shown = subprocess.run([sys.executable, "-m", "dvc", "metrics", "show", "--json"], **quiet)
    assert "contested" in shown.stdout
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.com"]
    subprocess.run(["git", "add", "-A"], **quiet)
    subprocess.run(["git", *identity, "commit", "-q", "-m", "lint"], **quiet)
    with open(desk / "data" / "chat.jsonl", "a") as file:
        file.write(json.dumps(chat("Get me up at 5.", "I can't set alarms.")) + "\n")
    subprocess.run([sys.executable, "-m", "dvc", "repro", "-q"], **quiet)
    change = subprocess.run([sys.executable, "-m", "dvc", "metrics", "diff", "--json"], **quiet)
    assert '"summary.rows": {"old": 6, "new": 7' in change.stdout
    assert '"summary.contested"' in change.stdout


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_a_makefile(desk):
    (text,) = blocks("A Makefile", "make")
    (desk / "Makefile").write_text(text)
    run = subprocess.run(["make", "train"], capture_output=True, text=True)
    assert run.returncode == 0 and "python train.py" in run.stdout
    again = subprocess.run(["make", "train"], capture_output=True, text=True)
    assert "antinomy" not in again.stdout, "nothing has changed"
    (desk / "data" / "bad.jsonl").write_text("{broken\n")
    assert subprocess.run(["make", "train"], capture_output=True).returncode != 0


def test_the_page_about_python(desk):
    decision = {
        "fingerprint": "f", "file": "rows.jsonl", "row": 1, "decision": "drop",
        "current": "I can't set alarms.",
    }  # fmt: skip
    (desk / "decisions.jsonl").write_text(json.dumps(decision) + "\n")
    names: dict = {"data": ROWS}
    for heading in ("Lint", "Claims", "Filter"):
        for code in blocks(heading, "python", PYTHON):
            exec(code, names)
    assert names["report"].of(rule="contradicted-claim")
    assert len(names["clean"]) == 5


def test_github_actions_is_yaml(desk):
    yaml = pytest.importorskip("yaml")
    (text,) = blocks("GitHub Actions", "yaml")
    steps = yaml.safe_load(text)["jobs"]["lint"]["steps"]
    command = steps[-1]["run"]
    assert subprocess.run(command.split(), capture_output=True).returncode == 0
