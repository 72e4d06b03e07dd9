"""What the window and the commands share of the console: exit codes, and UTF-8."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TextIO

DONE, MENDABLE, WRONG_USAGE, BUG, INTERRUPTED, NOBODY_READS = 0, 1, 2, 70, 130, 141


def speak_utf8(streams: Iterable[TextIO | None]) -> None:
    """Write UTF-8 whatever the console says; what is no letter at all is shown as its code."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
