"""Times the program and its reference in turns, so that both meet the same machine."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Two ways to the same result, each run once beforehand and then `rounds` times."""

    ours: Callable[[], object]
    reference: Callable[[], object]
    rounds: int


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians in seconds."""

    name: str
    ours: float
    reference: float
    unit: str = "s"

    @property
    def ratio(self) -> float:
        """How many times as long as the reference the program takes."""
        return self.ours / self.reference

    def as_json(self) -> dict[str, object]:
        """The shape of the file that `--json` writes."""
        return {
            "name": self.name,
            "ours": round(self.ours, 6),
            "reference": round(self.reference, 6),
            "ratio": round(self.ratio, 3),
            "unit": self.unit,
        }


def measure(name: str, pair: Pair) -> Measured:
    """The medians of a pair; the two take turns, and take turns in going first."""
    ways = [pair.ours, pair.reference]
    times: list[list[float]] = [[], []]
    for way in ways:
        way()
    for number in range(pair.rounds):
        for index in (0, 1) if number % 2 else (1, 0):
            begin = time.perf_counter()
            ways[index]()
            times[index].append(time.perf_counter() - begin)
    return Measured(name, statistics.median(times[0]), statistics.median(times[1]))
