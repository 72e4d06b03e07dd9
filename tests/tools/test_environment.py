"""Set-up does what is due and nothing more, and mends what a killed one left behind."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools import environment, machine
from tools.environment import Environment, Need, due, set_up
from tools.failure import SetupError

PO = "qacouncil/i18n/kk/LC_MESSAGES/qacouncil.po"


class Steps:
    """Stands in for the commands that set-up starts: notes them and does what they leave."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.done: list[str] = []
        self.fails = ""

    def do(self, command: list[str], failure: str, folder: Path | None = None) -> None:
        assert folder in (None, self.root)
        name = next(word for word in ("venv", "-r", "--editable", "compile") if word in command)
        self.done.append(name)
        if name == self.fails:
            raise SetupError(failure)
        if name == "venv":
            (Environment(self.root).folder / "pip").touch()
        if name == "compile":
            (self.root / PO).with_suffix(".mo").touch()

    def taken(self) -> list[str]:
        done, self.done = self.done, []
        return done


@pytest.fixture
def root(tmp_path: Path) -> Path:
    made = tmp_path / "checkout"
    for name, text in {
        "pyproject.toml": "[project]\nname = 'x'\n[tool.ruff]\nline-length = 100",
        "requirements/run.txt": "a==1",
        PO: 'msgid ""',
    }.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, "utf-8")
    return made


@pytest.fixture
def steps(root: Path, monkeypatch: pytest.MonkeyPatch) -> Steps:
    steps = Steps(root)
    monkeypatch.setattr(environment, "_do", steps.do)
    monkeypatch.setattr(machine, "prepare", lambda **_: None)
    # Works as soon as "pip" lies in it.
    monkeypatch.setattr(
        Environment, "version", lambda self: "3.11" if (self.folder / "pip").exists() else ""
    )
    return steps


def ready(root: Path) -> Environment:
    return set_up(root, qt_demanded=True)


EVERYTHING = ["venv", "-r", "--editable", "compile"]


def test_a_fresh_checkout_gets_everything_and_the_second_run_nothing(
    root: Path, steps: Steps
) -> None:
    assert due(Environment(root)) is Need.REMAKE
    ready(root)
    assert steps.taken() == EVERYTHING
    ready(root)
    assert steps.taken() == []


@pytest.mark.parametrize("change", ["text", "compiled file"])
def test_a_changed_catalogue_is_compiled_and_nothing_else_is_done(
    root: Path, steps: Steps, change: str
) -> None:
    ready(root)
    steps.taken()
    if change == "text":
        (root / PO).write_text('msgid "new"', "utf-8")
    else:
        (root / PO).with_suffix(".mo").unlink()
    ready(root)
    assert steps.taken() == ["compile"]
    assert due(Environment(root)) is Need.NOTHING


@pytest.mark.parametrize(
    ("file", "text", "need"),
    [
        ("requirements/run.txt", "a==2", Need.PACKAGES),
        ("requirements/new.txt", "b==1", Need.PACKAGES),
        ("pyproject.toml", "[project]\nname = 'y'\n[tool]", Need.PACKAGES),
        ("pyproject.toml", "[project]\nname = 'x'\n[tool.ruff]\nline-length = 80", Need.NOTHING),
    ],
)
def test_what_is_installed_follows_what_it_was_made_from(
    root: Path, steps: Steps, file: str, text: str, need: Need
) -> None:
    made = ready(root)
    (root / file).write_text(text, "utf-8")
    assert due(made) is need


def test_an_environment_without_a_record_that_works_is_kept(root: Path, steps: Steps) -> None:
    folder = Environment(root).folder
    folder.mkdir()
    (folder / "pip").touch()
    (folder / "somebody's").touch()
    ready(root)
    assert steps.taken() == EVERYTHING[1:]
    assert (folder / "somebody's").exists()


@pytest.mark.parametrize("harm", ["killed", "copied", "does not start", "record is no JSON"])
def test_a_broken_environment_is_made_anew(
    root: Path, steps: Steps, harm: str, tmp_path: Path
) -> None:
    made = ready(root)
    (made.folder / "lib").mkdir()
    (made.folder / "lib" / "half-made").touch()
    if harm == "killed":
        text = made.record_file.read_text("utf-8")
        made.record_file.write_text(text.replace("true", "false"), "utf-8")
    elif harm == "copied":
        shutil.copytree(root, tmp_path / "copy")
        made = Environment(tmp_path / "copy")
        steps.root = made.root
    elif harm == "does not start":
        (made.folder / "pip").unlink()
    else:
        made.record_file.write_text('{"fin', "utf-8")
    steps.taken()
    ready(made.root)
    assert steps.taken() == EVERYTHING
    assert not (made.folder / "lib").exists()
    assert due(made) is Need.NOTHING


@pytest.mark.parametrize("kill_at", EVERYTHING)
def test_a_set_up_killed_at_any_step_begins_anew(
    root: Path, steps: Steps, monkeypatch: pytest.MonkeyPatch, kill_at: str
) -> None:
    def killed(command: list[str], failure: str, folder: Path | None = None) -> None:
        steps.do(command, failure, folder)
        if steps.done[-1] == kill_at:
            raise KeyboardInterrupt

    monkeypatch.setattr(environment, "_do", killed)
    with pytest.raises(KeyboardInterrupt):
        ready(root)
    assert due(Environment(root)) is Need.REMAKE


def test_packages_refused_by_pip_are_asked_for_again_without_a_new_environment(
    root: Path, steps: Steps
) -> None:
    steps.fails = "-r"
    with pytest.raises(SetupError, match="could not be installed"):
        ready(root)
    steps.fails = ""
    steps.taken()
    ready(root)
    assert steps.taken() == EVERYTHING[1:]


def test_a_refused_change_leaves_the_record_of_what_is_there(root: Path, steps: Steps) -> None:
    before = ready(root).record_file.read_text("utf-8")
    (root / "requirements" / "run.txt").write_text("a==2", "utf-8")
    steps.fails = "-r"
    with pytest.raises(SetupError):
        ready(root)
    assert Environment(root).record_file.read_text("utf-8") == before
    assert due(Environment(root)) is Need.PACKAGES
