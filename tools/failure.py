"""The one error of the set-up: a line that says what to do."""

from __future__ import annotations


class SetupError(Exception):
    """Set-up cannot go on; the text says what the person can do."""
