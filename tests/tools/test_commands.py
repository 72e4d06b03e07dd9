"""dev.py's command line: what it runs and with which exit code it ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.tools.this_python import ThisPython
from tools import commands, main_job
from tools.commands import run_command
from tools.environment import Environment
from tools.failure import SetupError


@pytest.mark.parametrize("arguments", [[], ["mend"], ["run "]])
def test_an_unknown_command_is_wrong_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(arguments, usage="how to use") == 2
    assert capsys.readouterr().err == "how to use\n"


def test_help_is_no_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["--help"], usage="how to use") == 0
    assert capsys.readouterr().out == "how to use\n"


@pytest.mark.parametrize(("error", "code"), [(SetupError("Do this."), 1), (KeyboardInterrupt, 130)])
def test_what_stops_set_up_ends_without_a_traceback(
    error: Exception, code: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def stopped(root: Path, *, qt_demanded: bool) -> Environment:
        raise error

    monkeypatch.setattr(commands, "set_up", stopped)
    assert run_command(["run"], usage="", root=tmp_path) == code


# Stands in for the program: writes what it is told to, and lists two meetings.
PROGRAM = """
import json, pathlib, sys
order = sys.argv[1:]
if order[0] == "list":
    print(json.dumps([{"reference": "2026-2027/1"}, {"reference": "2026-2027/2"}]))
elif order[0] == "--self-test":
    sys.exit(order[0] == FAILS)
else:
    out = order[1] if order[0] == "demo" else order[order.index("--output") + 1]
    pathlib.Path(out).write_text(json.dumps(order), "utf-8")
    sys.exit(order[0] == FAILS)
"""


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    program = tmp_path / "qacouncil" / "__main__.py"
    program.parent.mkdir()
    program.write_text(PROGRAM.replace("FAILS", '""'), "utf-8")
    (program.parent / "__init__.py").touch()
    return tmp_path


def test_run_makes_a_protocol_of_each_meeting_in_each_language(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = checkout / "demo-output"
    output.mkdir()
    for old in ("demo.qac", "demo.qac-wal", "protocol-of-an-older-run-kk.pdf", "mine.txt"):
        (output / old).touch()
    assert main_job.run(ThisPython(checkout), []) == 0
    names = {
        f"protocol-2026-2027-{n}-{language}.pdf" for n in (1, 2) for language in main_job.LANGUAGES
    }
    assert {file.name for file in output.iterdir()} == names | {"demo.qac", "mine.txt", "pictures"}
    order = json.loads((output / "protocol-2026-2027-2-ru.pdf").read_text("utf-8"))
    assert order[2:6] == ["--meeting", "2026-2027/2", "--language", "ru"]
    said = capsys.readouterr().out
    assert all(str(output / name) in said for name in names)


def test_run_stops_where_the_program_does(checkout: Path) -> None:
    program = checkout / "qacouncil" / "__main__.py"
    program.write_text(PROGRAM.replace("FAILS", '"protocol"'), "utf-8")
    with pytest.raises(SetupError, match="qacouncil protocol stopped"):
        main_job.run(ThisPython(checkout), [])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_run_fails_where_the_self_test_finds_something(checkout: Path) -> None:
    program = checkout / "qacouncil" / "__main__.py"
    program.write_text(PROGRAM.replace("FAILS", '"--self-test"'), "utf-8")
    assert main_job.run(ThisPython(checkout), []) == 1


def test_run_takes_no_arguments(checkout: Path) -> None:
    with pytest.raises(SetupError, match="takes no arguments: --fast"):
        main_job.run(ThisPython(checkout), ["--fast"])
