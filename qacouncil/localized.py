"""Text that people read, in up to three languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Language = Literal["kk", "ru", "en"]

LANGUAGES: tuple[Language, ...] = ("kk", "ru", "en")

# Where a text is missing in the language asked for, the languages tried next:
# the other official language first, Kazakh first for English.
FALLBACK: dict[Language, tuple[Language, ...]] = {
    "kk": ("kk", "ru", "en"),
    "ru": ("ru", "kk", "en"),
    "en": ("en", "kk", "ru"),
}


@dataclass(frozen=True, slots=True)
class Localized:
    """One text in Kazakh, Russian and English; an empty string is a missing translation."""

    kk: str = ""
    ru: str = ""
    en: str = ""

    def text(self, language: Language) -> str:
        """The text in exactly this language, empty where it is missing."""
        if language == "kk":
            return self.kk
        return self.ru if language == "ru" else self.en

    def nearest(self, language: Language) -> tuple[str, Language]:
        """The text in this language or, where it is missing, the next best, with its language."""
        for candidate in FALLBACK[language]:
            text = self.text(candidate)
            if text.strip():
                return text, candidate
        return "", language

    def over(self, other: Localized) -> Localized:
        """This text, in the languages it lacks as the other has it."""
        return Localized(**{each: self.text(each) or other.text(each) for each in LANGUAGES})

    def __bool__(self) -> bool:
        return bool(self.kk.strip() or self.ru.strip() or self.en.strip())


# A text nobody has written.
NO_TEXT = Localized()
