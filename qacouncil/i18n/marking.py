"""Marks a message for the catalogue where it is named, not where it is shown."""

from __future__ import annotations


def N_(message: str) -> str:  # noqa: N802 - the name every gettext tool knows
    """Return the message unchanged; the extractor sees it and puts it in the catalogue."""
    return message
