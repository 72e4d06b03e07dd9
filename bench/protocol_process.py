"""A protocol as a whole process: the program's command beside the bare script."""

from __future__ import annotations

from pathlib import Path

from bench import council, process
from bench.measure import Pair

ROUNDS = {12: 11, 300: 5}


def pair(folder: Path, items: int) -> Pair:
    """`qacouncil protocol` and the reference script on a meeting with so many items."""
    file, meeting = council.make(folder, items)
    ours = ["qacouncil", "protocol", str(file), "--meeting", meeting, "--language", "kk"]
    ours += ["--output", str(folder / "ours.pdf")]
    reference = ["bench.reference_protocol", str(file), str(folder / "reference.pdf")]
    return Pair(
        lambda: process.run(folder, *ours), lambda: process.run(folder, *reference), ROUNDS[items]
    )
