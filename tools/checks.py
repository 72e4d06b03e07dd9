"""Every check of the project, one after the other; all of them run, any failure counts."""

from __future__ import annotations

import subprocess
import sys

from tools.environment import Environment

PYTEST = ["-m", "pytest"]
UTF8 = ["-X", "utf8"]
# The tests of the rules alone must cover them: to watch every line of the whole suite would make
# it slower by a third.
COVERAGE = [
    "--cov=qacouncil.rules",
    "--cov-branch",
    "--cov-fail-under=100",
    "--cov-report=term-missing:skip-covered",
]
# A process for each processor, each with whole files: what a file's tests share is made once.
PARALLEL = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile"]
STEPS: dict[str, list[str]] = {
    "format (ruff)": ["-m", "ruff", "format", "--check", "."],
    "lint (ruff)": ["-m", "ruff", "check", "."],
    "types (mypy)": ["-m", "mypy"],
    "catalogues": ["-m", "tools.catalogues", "check"],
    "every line of the rules (pytest)": [*PYTEST, "tests/rules", *PARALLEL, *COVERAGE],
}
TESTS = "tests (pytest)"


def run(environment: Environment, arguments: list[str]) -> int:
    """0 where all is well, otherwise 1; with arguments, pytest alone with these."""
    python = [str(environment.python), *UTF8]
    if arguments:
        return subprocess.call([*python, *PYTEST, *arguments], cwd=environment.root)
    failed = []
    for name, step in STEPS.items():
        _title(name)
        if subprocess.call([*python, *step], cwd=environment.root) != 0:
            failed.append(name)
    _title(TESTS)
    succeeded, closing = _pytest([*python, *PYTEST, *PARALLEL], environment)
    if not succeeded:
        failed.append(TESTS)
    if failed:
        print(f"\nFailed: {', '.join(failed)}")
    print(closing, flush=True)
    return 1 if failed else 0


def _title(name: str) -> None:
    print(f"\n== {name}", flush=True)


def _pytest(command: list[str], environment: Environment) -> tuple[bool, str]:
    """Run pytest, show what it says as it says it, but keep its closing line for the end."""
    if sys.stdout.isatty():
        command = [*command, "--color=yes"]
    kept: list[str] = []
    with subprocess.Popen(
        command, cwd=environment.root, stdout=subprocess.PIPE, encoding="utf-8", errors="replace"
    ) as process:
        for line in process.stdout or ():
            print(*kept, sep="\n", end="\n" if kept else "", flush=True)
            kept = [line.rstrip("\n")]
    return process.returncode == 0, "".join(kept)
