"""Builds the wheel: the release program with the Swift runtime inside, its pages, and the package.

A build backend by PEP 517, so that `pip install .` works from a checkout. The program's C libraries
are those of the machine; `Scripts/wheel` puts them into the wheel as well.
"""

from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]
#: What the program finds beside itself.
RESOURCES = ["Rules"]


def version() -> str:
    """The version, which the program's source says."""
    source = (ROOT / "Sources/antinomy/Version.swift").read_text()
    found = re.search(r'static let number = "([^"]+)"', source)
    if not found:
        raise SystemExit("Sources/antinomy/Version.swift says no version")
    return found[1]


def project() -> dict:
    """What pyproject.toml says of the package."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]


def metadata(licenses: Iterable[str] = ()) -> str:
    """The package's METADATA."""
    said = project()
    lines = ["Metadata-Version: 2.4", f"Name: {said['name']}", f"Version: {version()}"]
    lines += [f"Summary: {said['description']}", f"Requires-Python: {said['requires-python']}"]
    lines += [f"License-Expression: {said['license']}", "License-File: LICENSE"]
    lines += [f"License-File: {name}" for name in sorted(licenses)]
    lines += [f"Keywords: {','.join(said['keywords'])}"]
    lines += [f"Classifier: {classifier}" for classifier in said["classifiers"]]
    for extra, wanted in said["optional-dependencies"].items():
        lines += [f"Provides-Extra: {extra}"]
        lines += [f'Requires-Dist: {one}; extra == "{extra}"' for one in wanted]
    lines += ["Description-Content-Type: text/markdown", "", (ROOT / "README.md").read_text()]
    return "\n".join(lines)


def program() -> Path:
    """Builds the program with the Swift runtime inside, and leaves out its symbols."""
    scratch = ROOT / ".build" / "wheel"
    script = """
      source Scripts/toolchain
      Scripts/setup
      export ANTINOMY_REVISION=$(git rev-parse --short=12 HEAD 2>/dev/null || true)
      swift build -c release --product antinomy --static-swift-stdlib --scratch-path "$0"
      strip -o "$0/antinomy" "$0/release/antinomy"
    """
    subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script, str(scratch)],
        cwd=ROOT,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
    )
    return scratch / "antinomy"


#: What every system has that the wheel is for, so that it is not put into it.
GIVEN = re.compile(r"lib(c|m|z|stdc\+\+|gcc_s)\.so|ld-linux")


def notices(binary: Path) -> dict[str, bytes]:
    """The copyright notices of the libraries that a wheel for other machines brings along."""
    if not shutil.which("dpkg-query"):
        raise SystemExit("a wheel with libraries inside needs the notices that Debian keeps of them")
    told = subprocess.run(["ldd", binary], check=True, capture_output=True, text=True).stdout
    found: dict[str, bytes] = {}
    for path in re.findall(r"=> (/\S+)", told):
        if GIVEN.match(Path(path).name):
            continue
        real = os.path.realpath(path)
        places = [real, real.removeprefix("/usr")]
        owned = subprocess.run(["dpkg-query", "-S", *places], capture_output=True, text=True).stdout
        if not owned:
            raise SystemExit(f"no package owns {path}, so that its copyright notice is not known")
        package = owned.split(":")[0]
        found[f"{package}.txt"] = Path(f"/usr/share/doc/{package}/copyright").read_bytes()
    return found


def tag() -> str:
    """No Python ABI is used, so only the platform counts."""
    platform = re.sub(r"[-.]", "_", sysconfig.get_platform())
    return f"py3-none-{platform}"


class Wheel:
    """A wheel that is being written; the same files give the same bytes."""

    def __init__(self, folder: str) -> None:
        self.stem = f"antinomy-{version()}"
        self.info = f"{self.stem}.dist-info"
        self.name = f"{self.stem}-{tag()}.whl"
        self.record: list[str] = []
        self.file = zipfile.ZipFile(Path(folder) / self.name, "w", zipfile.ZIP_DEFLATED)

    def add(self, name: str, content: bytes, mode: int = 0o644) -> None:
        entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
        entry.external_attr = (stat.S_IFREG | mode) << 16
        entry.compress_type = zipfile.ZIP_DEFLATED
        self.file.writestr(entry, content)
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
        self.record.append(f"{name},sha256={digest.decode()},{len(content)}")

    def add_folder(self, folder: Path, name: str) -> None:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                self.add(f"{name}/{path.relative_to(folder).as_posix()}", path.read_bytes())

    def close(self) -> str:
        record = f"{self.info}/RECORD"
        self.file.writestr(record, "\n".join([*self.record, f"{record},,", ""]))
        self.file.close()
        return self.name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None) -> str:
    """Writes the wheel and returns its name; `bundles` says that libraries will be put into it."""
    binary = program()
    licenses = notices(binary) if (config_settings or {}).get("bundles") else {}
    wheel = Wheel(wheel_directory)
    wheel.add_folder(ROOT / "Sources/Python/antinomy", "antinomy")
    wheel.add("antinomy/bin/antinomy", binary.read_bytes(), 0o755)
    for resource in RESOURCES:
        wheel.add_folder(ROOT / resource, f"antinomy/bin/{resource}")
    scripts = "".join(f"{name} = {place}\n" for name, place in project()["scripts"].items())
    about = f"Wheel-Version: 1.0\nGenerator: antinomy\nRoot-Is-Purelib: false\nTag: {tag()}\n"
    wheel.add(f"{wheel.info}/METADATA", metadata(licenses).encode())
    wheel.add(f"{wheel.info}/WHEEL", about.encode())
    wheel.add(f"{wheel.info}/entry_points.txt", f"[console_scripts]\n{scripts}".encode())
    wheel.add(f"{wheel.info}/licenses/LICENSE", (ROOT / "LICENSE").read_bytes())
    for name, text in sorted(licenses.items()):
        wheel.add(f"{wheel.info}/licenses/{name}", text)
    return wheel.close()


def build_sdist(sdist_directory, config_settings=None) -> str:
    """Writes what git tracks, with the metadata, as a source archive."""
    stem = f"antinomy-{version()}"
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, check=True, stdout=subprocess.PIPE
    ).stdout.decode()
    name = f"{stem}.tar.gz"
    with tarfile.open(os.path.join(sdist_directory, name), "w:gz") as archive:
        for path in filter(None, listed.split("\0")):
            archive.add(ROOT / path, f"{stem}/{path}", recursive=False)
        note = ROOT / ".build" / "PKG-INFO"
        note.parent.mkdir(exist_ok=True)
        note.write_text(metadata())
        archive.add(note, f"{stem}/PKG-INFO")
    return name
