"""The pinned requirement files: exact versions and nothing that depends on a machine."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(r'([a-z0-9-]+)==([0-9][\w.]*)( ; sys_platform == "win32")?')


def pins(file: Path) -> dict[str, str]:
    lines = [line for line in file.read_text("utf-8").splitlines() if "==" in line]
    matches = [PIN.fullmatch(line) for line in lines]
    return {match[1]: match[2] for match in matches if match}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_line_is_a_pin_or_a_comment(file: Path) -> None:
    # So neither an index address nor a folder of wheels can stand there.
    lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    named = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in named if not PIN.fullmatch(line)] == []


def test_every_file_pins_a_package_the_same() -> None:
    versions: dict[str, set[str]] = {}
    for file in FILES:
        for name, version in pins(file).items():
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_every_dependency_of_the_program_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    named = {
        re.split(r"[><=;\s]", line)[0].lower().replace("_", "-") for line in project["dependencies"]
    }
    pinned = pins(ROOT / "requirements" / "run.txt") | pins(ROOT / "requirements" / "windows.txt")
    assert named - pinned.keys() == set()


def test_only_the_qt_wheels_that_are_needed_are_pinned() -> None:
    pinned = pins(ROOT / "requirements" / "run.txt")
    qt = {name for name in pinned if name.startswith(("pyside", "shiboken"))}
    assert qt == {"pyside6-essentials", "pyside6-pdf", "shiboken6"}
