"""Dates as people type them."""

from __future__ import annotations

import datetime as dt
import re

_FORMS = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2})\.(?P<year>[0-9]{4})"),
)


def typed_date(text: str) -> dt.date:
    """The date of `2026-09-17` or `17.09.2026`. Raises ValueError for anything else."""
    for form in _FORMS:
        found = form.fullmatch(text.strip())
        if found:
            return dt.date(int(found["year"]), int(found["month"]), int(found["day"]))
    raise ValueError(f"not a date: {text!r}")
