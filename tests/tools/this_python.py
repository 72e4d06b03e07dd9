"""A stand-in for the environment in the checkout."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from tools.environment import Environment


@dataclass(frozen=True)
class ThisPython(Environment):
    """An environment whose Python is the one that runs the test."""

    @property
    def python(self) -> Path:
        return Path(sys.executable)
