"""A wrong count in PySide6 6.12 on Python 3.11, put right before it can end the program.

The wheels of PySide6 6.12 are built for Pythons in which None, True and False live for ever
(PEP 683, Python 3.12). On Python 3.11 every call that returns one of them takes a reference away
that was never given, until Python stops with "none_dealloc". So many references are added here
that they last for years of calls.
"""

from __future__ import annotations

import sys

_FOR_YEARS = 1 << 60


def make_constants_last() -> None:
    """Give None, True and False references enough; nothing to do from Python 3.12 on."""
    if sys.version_info >= (3, 12):
        return
    import ctypes  # noqa: PLC0415 - only here

    for constant in (None, True, False):
        # The count is the first word of every object in CPython.
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < _FOR_YEARS >> 1:
            count.value += _FOR_YEARS
