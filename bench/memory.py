"""The most memory of the start's two processes: the Overview of ten years, and the bare window."""

from __future__ import annotations

import statistics
from pathlib import Path

from bench import process
from bench.council import program
from bench.measure import Measured

ROUNDS = 5
KIB = 1024


def measured(folder: Path) -> list[Measured]:
    """Medians in MiB; the two take turns. May differ by 150 MiB."""
    file = folder / "decade.qac"
    program("demo", str(file), "--scale", "decade", "--today", "2026-11-23")
    found: dict[str, list[float]] = {"ours": [], "reference": []}
    for _round in range(ROUNDS):
        for which, each in found.items():
            each.append(int(process.run(folder, "bench.start_window", which, str(file))) / KIB)
    ours, reference = (statistics.median(each) for each in found.values())
    return [Measured("memory", ours, reference, "MiB")]
