"""Runs the command line inside the test, and makes the files it reads."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qacouncil.__main__ import main
from tests.commands.a_council import document, one_council
from tests.loaded_file import make_file


@dataclass(frozen=True)
class Said:
    """What a run of the program gave."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        assert (self.code, self.err) == (0, "")
        return json.loads(self.out)

    def lines(self) -> list[str]:
        assert (self.code, self.err) == (0, "")
        return self.out.splitlines()

    def refusal(self) -> str:
        """The one plain line of a mistake the person can mend."""
        assert (self.code, self.out) == (1, "")
        assert self.err.count("\n") == 1
        assert self.err.endswith("\n")
        return self.err.rstrip("\n")


Run = Callable[..., Said]


@pytest.fixture(autouse=True)
def own_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody's settings are read and no report is written outside the test's folder."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user" / name))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program with these arguments, its messages in English unless told otherwise."""

    def run_program(*arguments: object, language: str | None = "en") -> Said:
        spoken = ["--interface-language", language] if language else []
        code = main([*spoken, *map(str, arguments)])
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run_program


@pytest.fixture(scope="session")
def two_councils_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_file(tmp_path_factory.mktemp("councils") / "two.qac", document())


@pytest.fixture(scope="session")
def one_council_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_file(tmp_path_factory.mktemp("councils") / "one.qac", one_council())


@pytest.fixture
def two(two_councils_once: Path, tmp_path: Path) -> Path:
    """A file of two councils, the test's own."""
    file = tmp_path / "two.qac"
    shutil.copy(two_councils_once, file)
    return file


@pytest.fixture
def one(one_council_once: Path, tmp_path: Path) -> Path:
    """A file of one council, the test's own."""
    file = tmp_path / "one.qac"
    shutil.copy(one_council_once, file)
    return file
