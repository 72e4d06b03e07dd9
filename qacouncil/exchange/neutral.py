"""Texts that a spreadsheet would run as formulas, made harmless in what the program gives out."""

from __future__ import annotations

import re

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
# A plain number stays one: -5 or +7,5 calculates nothing.
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def is_formula_like(text: str) -> bool:
    """Whether a spreadsheet may take the text for a formula when it is opened or pasted."""
    return text.lstrip(" \u00a0").startswith(FORMULA_STARTS) and not _NUMBER.fullmatch(text)


def neutralised(text: str) -> str:
    """The text for CSV or the clipboard: an apostrophe before what would be a formula."""
    return f"'{text}" if is_formula_like(text) else text
