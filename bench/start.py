"""From the start of the process to the first painted Overview of a council of ten years."""

from __future__ import annotations

from pathlib import Path

from bench import process
from bench.council import program
from bench.measure import Pair

ROUNDS = 25


def pair(folder: Path) -> Pair:
    """Both are new processes with Qt's off-screen window and the same file."""
    file = folder / "decade.qac"
    program("demo", str(file), "--scale", "decade", "--today", "2026-11-23")

    def start(which: str) -> None:
        process.run(folder, "bench.start_window", which, str(file))

    return Pair(lambda: start("ours"), lambda: start("reference"), ROUNDS)
