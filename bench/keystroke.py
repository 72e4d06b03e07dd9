"""A key stroke in the minutes of 300 items while their page is made, beside what is allowed."""

from __future__ import annotations

import json
import sqlite3
import statistics
from pathlib import Path

from bench import council, process
from bench.measure import Measured

ITEMS, STROKES = 300, 320
MEDIAN, WORST = 0.016, 0.050  # seconds


def measured(folder: Path) -> list[Measured]:
    """The median and the worst key; the reference is the limit of each."""
    file, _reference = council.make(folder, ITEMS)
    connection = sqlite3.connect(file)
    (meeting,) = connection.execute("SELECT id FROM meeting").fetchone()
    connection.close()
    said = process.run(folder, "bench.keystroke_window", str(file), meeting, str(STROKES))
    delays = [delay for delay, _working in json.loads(said)]
    return [
        Measured("keystroke-median", statistics.median(delays), MEDIAN),
        Measured("keystroke-worst", max(delays), WORST),
    ]
