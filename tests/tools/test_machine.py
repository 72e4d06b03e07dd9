"""System packages are installed where that is allowed, otherwise named in one line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

import pytest

from tools import machine
from tools.failure import SetupError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such packages")


class Machine:
    """A made-up machine: what it lacks, and the commands it was given."""

    def __init__(self, *, root: bool = False, sudo: bool = False, apt: bool = True) -> None:
        self.root, self.sudo, self.apt = root, sudo, apt
        self.lacking: set[str] = set()
        self.venv_lacking = False
        self.lists_fetched = True
        self.commands: list[str] = []

    def which(self, program: str) -> str | None:
        return program if (self.apt if program == "apt-get" else self.sudo) else None

    def call(self, command: Sequence[str], **_: object) -> int:
        line = " ".join(command)
        self.commands.append(line)
        if line.endswith("update"):
            self.lists_fetched = True
        if " install " in line:
            if not self.lists_fetched:
                return 100
            self.lacking, self.venv_lacking = set(), False
        return 0

    def set_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(machine, "_loads", lambda library: library not in self.lacking)
        monkeypatch.setattr(
            machine, "_missing_venv", lambda: ["python3.11-venv"] if self.venv_lacking else []
        )
        monkeypatch.setattr(shutil, "which", self.which)
        monkeypatch.setattr(subprocess, "call", self.call)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if self.root else 1000)


def test_a_complete_machine_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    complete = Machine(root=True)
    complete.set_in(monkeypatch)
    machine.prepare(qt_demanded=True)
    assert complete.commands == []


@pytest.mark.parametrize("rights", ["root", "sudo"])
def test_what_is_missing_is_installed_at_once(monkeypatch: pytest.MonkeyPatch, rights: str) -> None:
    bare = Machine(root=rights == "root", sudo=rights == "sudo")
    bare.lacking, bare.venv_lacking, bare.lists_fetched = {"libEGL.so.1"}, True, False
    bare.set_in(monkeypatch)
    machine.prepare(qt_demanded=True)
    assert bare.lists_fetched
    assert "-y --no-install-recommends python3.11-venv libegl1" in bare.commands[-1]
    assert bare.commands[-1].startswith("env" if rights == "root" else "sudo -n env")


@pytest.mark.parametrize(("library", "package"), [("libEGL.so.1", "libegl1"), ("", "")])
def test_without_rights_one_line_to_paste_names_everything(
    monkeypatch: pytest.MonkeyPatch, library: str, package: str
) -> None:
    bare = Machine()
    bare.lacking, bare.venv_lacking = {library}, True
    bare.set_in(monkeypatch)
    with pytest.raises(SetupError) as raised:
        machine.prepare(qt_demanded=False)
    named = f"python3.11-venv {package}".strip()
    assert str(raised.value).endswith(f"sudo apt-get install -y {named}")
    assert bare.commands == []


def test_the_checks_stop_where_qt_would_not_load_and_running_does_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = Machine()
    bare.lacking = {"libGL.so.1"}
    bare.set_in(monkeypatch)
    with pytest.raises(SetupError, match="libgl1"):
        machine.prepare(qt_demanded=True)
    machine.prepare(qt_demanded=False)
    assert "sudo apt-get install -y libgl1" in capsys.readouterr().out


def test_what_only_a_window_needs_stops_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare = Machine(apt=False)
    bare.lacking = {"libxcb-cursor.so.0"}
    bare.set_in(monkeypatch)
    machine.prepare(qt_demanded=True)
    assert "libxcb-cursor0" in capsys.readouterr().out
