"""Every check runs, any failure counts, and pytest's closing line comes last."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.this_python import ThisPython
from tools import checks

GOOD = ["-c", "print('fine')"]
BAD = ["-c", "raise SystemExit(1)"]


@pytest.mark.parametrize(
    ("lint", "tests", "code", "failed"),
    [
        (GOOD, 0, 0, ""),
        (BAD, 0, 1, "Failed: lint"),
        (GOOD, 1, 1, "Failed: tests (pytest)"),
        (BAD, 1, 1, "Failed: lint, tests (pytest)"),
    ],
)
def test_all_steps_run_and_the_closing_line_is_last(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    lint: list[str],
    tests: int,
    code: int,
    failed: str,
) -> None:
    pytest_stand_in = ["-c", f"print('..'); print(); print('2 passed'); raise SystemExit({tests})"]
    monkeypatch.setattr(checks, "STEPS", {"lint": lint, "types": GOOD})
    monkeypatch.setattr(checks, "PYTEST", pytest_stand_in)
    assert checks.run(ThisPython(tmp_path), []) == code
    said = capfd.readouterr().out.splitlines()
    assert said[-1] == "2 passed"
    assert said.count("2 passed") == 1
    assert "== types" in said
    assert "fine" in said
    assert (failed in said) if failed else not any("Failed" in line for line in said)


def test_arguments_go_to_pytest_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checks, "PYTEST", ["-c", "import sys; print(sys.argv[1:])"])
    assert checks.run(ThisPython(tmp_path), ["tests/rules", "-k", "x"]) == 0
    assert capfd.readouterr().out == "['tests/rules', '-k', 'x']\n"
