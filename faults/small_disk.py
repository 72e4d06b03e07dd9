"""A real file system of a few megabytes is full at many points of the work."""

from __future__ import annotations

import json
import random
from pathlib import Path

from faults import council
from faults.namespace import impossible, on_small_disk
from faults.report import Report

SIZE = "8m"


def run(folder: Path, lot: random.Random, rounds: int) -> Report:
    """So many times with another number of bytes left."""
    reason = impossible()
    if reason:
        return Report(skipped=reason)
    disk = folder / "disk"
    disk.mkdir()
    base = folder / "base.qac"
    meeting_id = council.make(base)
    said = on_small_disk(
        disk, SIZE, "faults.full_disk", str(base), meeting_id, str(lot.random()), str(rounds)
    )
    told = json.loads(said.splitlines()[-1])
    tried = f"{rounds} points at which a disk of 8 MB was full, refused {told['refused']} times"
    return Report(tried, f"sentences: {told['sentences']}", told["failures"])
