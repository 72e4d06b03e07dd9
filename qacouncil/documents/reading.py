"""Stored texts and names as one document shows them: in its language, or marked."""

from __future__ import annotations

from collections.abc import Iterable

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.story import Said
from qacouncil.documents.wording import Wording
from qacouncil.i18n.names import short_name
from qacouncil.localized import Language, Localized

_ENDS = (".", "!", "?", "…", ":", ";")


class Reading:
    """Chooses the language of each text and the form of each name."""

    def __init__(self, language: Language, wording: Wording, *, initials_first: bool) -> None:
        self._language = language
        self._wording = wording
        self._initials_first = initials_first

    def said(self, localized: Localized) -> Said:
        """The text in the document's language or, marked, in the nearest one there is."""
        text, language = localized.nearest(self._language)
        text = text.strip()
        if text and language != self._language:
            text = self._wording.not_translated(text)
        return Said(text, language)

    def text(self, localized: Localized) -> str:
        return self.said(localized).text

    def name(self, name: PersonName) -> str:
        """The name in running text and signatures."""
        return short_name(name, self._language, initials_first=self._initials_first)

    def names(self, people: Iterable[PersonName]) -> list[str]:
        return [self.name(person) for person in people]

    def roster_name(self, name: PersonName) -> str:
        """The name in an alphabetical list."""
        return short_name(name, self._language, initials_first=False)


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends in a sign of its own."""
    return text if not text or text.endswith(_ENDS) else f"{text}."


def clause(text: str) -> str:
    """The text without its full stop, to stand before one or inside a sentence."""
    return text.rstrip(". ") if not text.endswith("...") else text
