"""The window is killed at a random moment of an academic year; the file is opened again."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from faults import council
from faults.council import ROOT
from faults.killed_session import MAY_BE_LOST
from faults.report import Report

_START = 120.0


def run(folder: Path, lot: random.Random, rounds: int) -> Report:
    """Go through the year once, then kill it at so many moments of it."""
    length, failures = _go(folder / "whole", None)
    shares = sorted(lot.random() for _ in range(rounds))
    for number, share in enumerate(shares):
        _, wrong = _go(folder / str(number), share * length)
        failures += [f"round {number}, killed after {share:.0%} of the year: {w}" for w in wrong]
    return Report(f"{rounds} years killed at random moments", f"{length:.0f} s each", failures)


def _go(folder: Path, seconds: float | None) -> tuple[float, list[str]]:
    """Begin a year and kill it after so many seconds; its length and what was wrong."""
    folder.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "faults.year", str(folder / "year")],
        cwd=ROOT,
        env=council.environment(folder / "home"),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ) as process:
        told: list[dict[str, Any]] = []
        begun = threading.Event()

        def listen() -> None:
            for line in process.stdout or ():
                if line.startswith("{") and line.endswith("\n"):
                    told.append(json.loads(line))
                    begun.set()

        ear = threading.Thread(target=listen)
        ear.start()
        if not begun.wait(_START):
            process.kill()
            return 0.0, ["the year did not begin"]
        start = time.monotonic()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        end = time.monotonic()
        ear.join()
    return end - start, judged(folder, told, end, code=process.returncode)


def judged(folder: Path, told: list[dict[str, Any]], end: float, *, code: int) -> list[str]:
    """What in the year's file is not as promised; the year may have come to its end."""
    if code > 0:
        return [f"the year failed by itself ({code})"]
    files = list(folder.glob("year/**/council.qac"))
    if not files:
        return []  # killed before there was one
    wrong = council.reopened(files[0])
    if wrong:
        return wrong
    there = "\n".join(_every_text(files[0]))
    return [
        f"typed {end - each['t']:.2f} s before the end, not in the file: {each['typed']!r}"
        for each in told
        if "typed" in each and end - each["t"] > MAY_BE_LOST and each["typed"] not in there
    ]


def _every_text(path: Path) -> Iterator[str]:
    """All that is text in the file: what was typed and later replaced stands in the audit."""
    with council.opened(path) as file, file.reading() as connection:
        tables = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'")
        for (table,) in tables.all():
            for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"'):
                yield from (value for value in row if isinstance(value, str))
