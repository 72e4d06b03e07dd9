"""The language a person types in: one switch for the whole meeting."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from qacouncil.localized import FALLBACK, Language, Localized
from qacouncil.ui.workspace.on_its_way import OnItsWay


class ContentLanguage(QObject):
    """`changed`: another language is typed now, and its page is the one to show.

    on_its_way: what was typed and is not on disk yet, whichever field shows it next.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None, language: Language) -> None:
        super().__init__(parent)
        self._language: Language = language
        self._chosen: dict[str, Language] = {}
        self._meeting_id = ""
        self.on_its_way = OnItsWay()

    @property
    def language(self) -> Language:
        return self._language

    def choose(self, language: Language) -> None:
        """The person's choice for this meeting."""
        self._chosen[self._meeting_id] = language
        self._take(language)

    def show_meeting(self, meeting_id: str, usual: Language, texts: Iterable[Localized]) -> None:
        """Another meeting: as chosen before, else the usual language where any text is in it."""
        self._meeting_id = meeting_id
        chosen = self._chosen.get(meeting_id)
        self._take(chosen or _spoken(usual, [text for text in texts if text]))

    def _take(self, language: Language) -> None:
        if language != self._language:
            self._language = language
            self.changed.emit()


def _spoken(usual: Language, texts: list[Localized]) -> Language:
    if not texts:
        return usual
    there = [each for each in FALLBACK[usual] if any(text.text(each).strip() for text in texts)]
    return there[0] if there else usual


def with_text(whole: Localized, language: Language, text: str) -> Localized:
    """The text in three languages with one of them changed."""
    parts = {each: whole.text(each) for each in FALLBACK[language]}
    return Localized(**{**parts, language: text})
