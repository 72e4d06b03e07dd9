"""Whether words such as "heads of departments" name several."""

from __future__ import annotations

import re

from qacouncil.localized import Language

_SEVERAL: dict[Language, re.Pattern[str]] = {
    # The plural ending, alone or with a possessive one: меңгерушілер, меңгерушілері.
    "kk": re.compile(r"(?:лар|лер|дар|дер|тар|тер)(?:[ыі])?$"),
    # The first word in the plural nominative: заведующие, кафедры, деканы.
    "ru": re.compile(r"^[\w-]+(?:ие|ые|и|ы)\b", re.IGNORECASE),
    # English has one label for both.
    "en": re.compile(r"$^"),
}


def is_several(text: str, language: Language) -> bool:
    """A guess from the words' endings: the label reads «Жауаптылар», «Ответственные» if so."""
    return "," in text or bool(_SEVERAL[language].search(text.strip()))
