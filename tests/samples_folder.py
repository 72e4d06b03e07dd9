"""Where the tests marked `samples` read: tests/data, or a folder of the same shape."""

from __future__ import annotations

import os
from pathlib import Path


def samples_folder() -> Path:
    """The folder named by QAC_SAMPLES, otherwise tests/data."""
    named = os.environ.get("QAC_SAMPLES")
    return Path(named) if named else Path(__file__).parent / "data"
