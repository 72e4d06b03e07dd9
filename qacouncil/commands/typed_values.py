"""Values of options as people type them, refused in words."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path

from qacouncil.i18n.translator import Translator
from qacouncil.i18n.typed_date import typed_date

_LARGEST_SEED = 2**63 - 1
_LARGEST_COUNT = 999
_ENTRY_YEARS = range(1991, 2101)
_FIRST_NEAR, _LAST_NEAR = dt.date(1900, 1, 1), dt.date(2999, 12, 31)


def date_type(t: Translator) -> Callable[[str], dt.date]:
    """Reads a date; what is none is wrong usage."""

    def read(text: str) -> dt.date:
        try:
            return typed_date(text)
        except ValueError:
            raise argparse.ArgumentTypeError(
                t.gettext(
                    "“{text}” is not a date. Write it like 2026-09-17 or 17.09.2026.", text=text
                )
            ) from None

    return read


def near_date_type(t: Translator) -> Callable[[str], dt.date]:
    """Reads a date with years before and after it."""
    read_date = date_type(t)

    def read(text: str) -> dt.date:
        date = read_date(text)
        if not _FIRST_NEAR <= date <= _LAST_NEAR:
            raise argparse.ArgumentTypeError(
                t.gettext(
                    "“{text}” is too far away. The date must lie between {first} and {last}.",
                    text=text,
                    first=_FIRST_NEAR.isoformat(),
                    last=_LAST_NEAR.isoformat(),
                )
            )
        return date

    return read


def seed_type(t: Translator) -> Callable[[str], int]:
    """Reads a whole number, zero or above."""
    return _number_type(t, _LARGEST_SEED)


def count_type(t: Translator) -> Callable[[str], int]:
    """Reads a number of things that somebody may hold in the hands."""
    return _number_type(t, _LARGEST_COUNT)


def year_type(t: Translator) -> Callable[[str], int]:
    """Reads a year of entry."""

    def read(text: str) -> int:
        digits = text.strip()
        if not (digits.isascii() and digits.isdigit() and int(digits) in _ENTRY_YEARS):
            raise argparse.ArgumentTypeError(
                t.gettext("“{text}” is not a year between 1991 and 2100.", text=text)
            )
        return int(digits)

    return read


def _number_type(t: Translator, largest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        digits = text.strip()
        if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(largest))):
            raise argparse.ArgumentTypeError(
                t.gettext("“{text}” is not a whole number, zero or above.", text=text)
            )
        return int(digits)

    return read


def path_type(t: Translator) -> Callable[[str], Path]:
    """Reads the name of a file; of `.` and the like, the folder's own name is taken."""

    def read(text: str) -> Path:
        if not text.strip():
            raise argparse.ArgumentTypeError(t.gettext("The name of the file is empty."))
        path = Path(text)
        return path if path.name else path.resolve()

    return read
