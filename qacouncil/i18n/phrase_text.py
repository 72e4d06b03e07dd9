"""The places in a phrase that are still to be filled: {programme}, in any of the languages.

They stand after a colon, a dash or in brackets, in the nominative: whatever is put in is never
inflected. A phrase is stored with the English names; a person sees and types those of the language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.localized import LANGUAGES, Language, Localized

PLACEHOLDERS: Mapping[str, Localized] = MappingProxyType(
    {
        "programme": Localized("бағдарлама", "программа", "programme"),
        "speaker": Localized("баяндамашы", "докладчик", "speaker"),
        "date": Localized("күні", "дата", "date"),
        "year": Localized("оқу жылы", "учебный год", "year"),
        "number": Localized("саны", "число", "number"),
        "deadline": Localized("мерзімі", "срок", "deadline"),
        "changes": Localized("өзгерістер", "изменения", "changes"),
    }
)
_PLACE = re.compile(r"\{([^{}\n]{1,30})\}")
_CODES: Mapping[str, str] = MappingProxyType(
    {name.text(language): code for code, name in PLACEHOLDERS.items() for language in LANGUAGES}
)


def fill(text: str, language: Language, known: Mapping[str, str]) -> str:
    """The text with what is known put in, and the other places by their names in the language."""

    def put(found: re.Match[str]) -> str:
        code = _CODES.get(found[1].strip().casefold())
        if code is None:
            return found[0]
        return known.get(code) or "{" + PLACEHOLDERS[code].text(language) + "}"

    return _PLACE.sub(put, text)


def open_places(text: str) -> list[tuple[int, int]]:
    """Where the text is still to be filled: (first sign, the one after the last) of each place."""
    return [
        found.span() for found in _PLACE.finditer(text) if found[1].strip().casefold() in _CODES
    ]
