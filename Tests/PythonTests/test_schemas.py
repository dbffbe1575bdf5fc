"""What the program writes and reads, held to schemas by validators that others wrote."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft4Validator, Draft7Validator, Draft202012Validator

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = os.environ["ANTINOMY_PROGRAM"]
DATA = ["Datasets/demo", "Datasets", "Tests/EndToEndTests/Inputs"]


def antinomy(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess:
    return subprocess.run([PROGRAM, *arguments], cwd=folder, capture_output=True, text=True)


def complaints(validator, document) -> list[str]:
    return [f"{list(found.path)}: {found.message}" for found in validator.iter_errors(document)]


@pytest.fixture(scope="session")
def sarif() -> Draft4Validator:
    """The published schema. It comes with the source of sarif-om; Scripts/python unpacks it."""
    schema = json.loads((Path(sys.prefix) / "sarif-2.1.0.json").read_text())
    assert "SARIF" in schema["title"] and "2.1.0" in schema["title"]
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema)


@pytest.mark.parametrize("path", DATA)
def test_sarif_keeps_to_the_published_schema(sarif, path):
    report = json.loads(antinomy("lint", path, "--output", "sarif").stdout)
    assert report["runs"][0]["results"]
    assert complaints(sarif, report) == []
    report["runs"][0]["results"][0]["level"] = "grave"
    assert complaints(sarif, report) != []


@pytest.mark.parametrize("path", DATA)
def test_the_report_as_json_keeps_to_its_schema(path):
    schema = json.loads((ROOT / "docs/report.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    report = json.loads(antinomy("lint", path, "--output", "json").stdout)
    assert complaints(Draft202012Validator(schema), report) == []


@pytest.fixture(scope="session")
def settings() -> Draft7Validator:
    schema = json.loads((ROOT / "docs/antinomy.schema.json").read_text())
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def examples() -> list[str]:
    """The settings that the README shows."""
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(), re.S)
    return [block for block in blocks if block.startswith(("minimum-version:", "baseline:"))]


def test_the_settings_in_the_readme_are_what_the_schema_and_the_program_take(settings, tmp_path):
    assert len(examples()) > 1
    for block in examples():
        assert complaints(settings, yaml.safe_load(block)) == [], block
        # Files that an example only names can't be read here.
        block = re.sub(r"(?m)^( *- train/sft.yaml|pages:|    map: dataset_info).*$", "", block)
        (tmp_path / "antinomy.yaml").write_text(block)
        run = antinomy("config", folder=tmp_path)
        assert run.returncode == 0, run.stderr


#: What is wrong, and what would be right.
SLIPS = [
    ("dataset: []", "datasets: []"),
    ("datasets: {name: a, paths: x}", "datasets: [{name: a, paths: x}]"),
    ("datasets: [{paths: x}]", "datasets: [{name: a, paths: [x, y]}]"),
    ("datasets: [{name: a}]", "datasets: [{name: a, paths: x, map: {prompt: q}}]"),
    ("datasets: [{name: a, paths: x, role: trian}]", "datasets: [{name: a, paths: x, role: eval}]"),
    ("datasets: [{name: a, paths: x, epochs: many}]", "datasets: [{name: a, paths: x, epochs: 2}]"),
    ("datasets: [{name: a, paths: x, weight: -1}]", "datasets: [{name: a, paths: x, weight: 0.5}]"),
    ("datasets: [{name: a, paths: x, intent: good}]", "datasets: [{name: a, paths: x, intent: denial}]"),
    ("datasets: [{name: a, paths: x, mask: usr}]", "datasets: [{name: a, paths: x, mask: [user, history]}]"),
    ("datasets: [{name: a, paths: x, map: {mesages: y}}]", "datasets: [{name: a, paths: x, map: {messages: y}}]"),
    ("datasets: [{name: a, paths: x, map: {messages: y, roles: [a]}}]",
     "datasets: [{name: a, paths: x, map: {messages: y, roles: {user: [a, b], bot: c}}}]"),
    ("datasets: [{name: a, paths: x, map: {format: open}}]",
     "datasets: [{name: a, paths: x, map: {format: openai}}]"),
    ("datasets: [{name: a, paths: x, rules: {stray-clam: off}}]",
     "datasets: [{name: a, paths: x, rules: {stray-claim: off}}]"),
    ("rules: [stray-claim]", "rules: {stray-claim: error}"),
    ("rules: {stray-claim: warn}", "rules: {stray-claim: {severity: off}}"),
    ("rules: {stray-claim: {level: off}}", "rules: {self-knowledge-tension: {arguments: {denials: 5}}}"),
    ("model: Ada", "model: {name: Ada, cutoff: 2024-06}"),
    ("model: {can: [act.alrm]}", "model: {can: act.alarm, cannot: [vision.see]}"),
    ("model: {nature: {self.body: no way}}", "model: {nature: {self.body: deny}}"),
    ("exclude: {a: b}", "exclude: [a, b]"),
    ("exclude: 7", "exclude: '7'"),
    ("exclude: [a, true]", "exclude: [a, 'true']"),
    ("allow: [{rule: stray-claim}]", "allow: [{rule: stray-claim, reason: Meant.}]"),
    ("allow: [{rule: stray-clam, reason: Meant.}]", "allow: [{topic: act.alarm, path: [a, b], reason: Meant.}]"),
    ("baseline: [a]", "minimum-version: 0.1"),
    ("allow-key: [a]", "allow-key: allowed"),
]


@pytest.mark.parametrize("wrong, right", SLIPS)
def test_the_schema_and_the_program_agree_on(settings, tmp_path, wrong, right):
    (tmp_path / "x").write_text("")
    for text, isRight in [(wrong, False), (right, True)]:
        assert (complaints(settings, yaml.safe_load(text)) == []) == isRight, text
        (tmp_path / "antinomy.yaml").write_text(text + "\n")
        run = antinomy("lint", "x", "--stdin-filename=x", "-", folder=tmp_path)
        assert (run.returncode != 2) == isRight, (text, run.stderr)


def keys(schema: dict, path: tuple = ()) -> list[tuple]:
    """Every key that the schema knows, as the way to it."""
    found = []
    for name, inner in schema.get("properties", {}).items():
        found += [path + (name,)] + keys(inner, path + (name,))
    for part in schema.get("anyOf", []):
        found += keys(part, path)
    if isinstance(schema.get("items"), dict):
        found += keys(schema["items"], path + (0,))
    return found


def test_the_program_knows_every_key_of_the_schema(settings, tmp_path):
    """A key that nobody knew would be called so; of any other, a strange value is what is wrong."""
    known = keys(settings.schema)
    assert len(known) > 40
    for way in known:
        value: object = [{"strange": 1}]
        for step in reversed(way):
            if step == 0:
                value = [value]
            elif isinstance(value, dict) and way[:2] == ("datasets", 0) and step == way[2]:
                value = {"name": "a", "paths": "x", step: value}
            else:
                value = {step: value}
        if way[:2] == ("datasets", 0) and len(way) == 3:
            value = {"datasets": [{"name": "a", "paths": "x", way[2]: [{"strange": 1}]}]}
        (tmp_path / "antinomy.yaml").write_text(json.dumps(value))
        run = antinomy("lint", "--stdin-filename=x", "-", folder=tmp_path)
        assert f'nothing is called "{way[-1]}"' not in run.stderr, run.stderr
