"""Every screen of the largest council and a long meeting; opening it beside a small council."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from bench import council, process
from bench.council import program
from bench.measure import Measured, Pair

TODAY = "2026-11-23"
ITEMS, GUESTS, RUNS, ROUNDS = 300, 60, 3, 9
LIMIT = 0.100  # seconds


def measured(folder: Path) -> list[Measured]:
    """The quickest of some runs beside the limit, for each screen: first gone to, and again."""
    university = folder / "university.qac"
    program("demo", str(university), "--scale", "university", "--today", TODAY)
    long, _reference = council.make(folder, ITEMS, GUESTS)
    connection = sqlite3.connect(long)
    (meeting,) = connection.execute("SELECT id FROM meeting").fetchone()
    connection.close()
    return _screens(folder, "university", university) + _screens(folder, "300", long, meeting)


def _screens(folder: Path, name: str, file: Path, meeting: str = "") -> list[Measured]:
    runs: list[dict[str, float]] = []
    for _run in range(RUNS):
        arguments = [str(file), *([meeting] if meeting else [])]
        runs.append(json.loads(process.run(folder, "bench.screens_window", *arguments)))
    return [
        Measured(f"{name}-{screen}", min(run[screen] for run in runs), LIMIT) for screen in runs[0]
    ]


def opening(folder: Path) -> Pair:
    """From the start of the process to the painted list of meetings; at most 1.3 times as long."""
    files = {scale: folder / f"{scale}.qac" for scale in ("university", "small")}
    for scale, file in files.items():
        program("demo", str(file), "--scale", scale, "--today", TODAY)

    def start(scale: str) -> None:
        process.run(folder, "bench.screens_window", str(files[scale]), "--list")

    return Pair(lambda: start("university"), lambda: start("small"), ROUNDS)
