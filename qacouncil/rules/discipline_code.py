"""The code of a discipline, as it should be written: in Latin capitals, without spaces."""

from __future__ import annotations

import re

from qacouncil.rules.programme_code import in_latin

LONGEST_CODE = 40
_LOOSE = re.compile(r"[\s\u00a0\u00ad\u200b\u2010-\u2015-]")


def read_discipline_code(text: str) -> str:
    """A typed code with spaces, hyphens, small letters and look-alike Cyrillic letters repaired.

    A code with letters that only Cyrillic has (ИНФ1101) keeps its alphabet.
    """
    meant = _LOOSE.sub("", text).upper()
    latin = in_latin(f"A{meant}")[1:]  # a code wholly of look-alike letters is Latin, too
    return latin if latin.isascii() else meant
