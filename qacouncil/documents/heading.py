"""What several papers begin with: whose they are, and the agenda."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.reading import Reading, sentence
from qacouncil.documents.story import Logo, Said, Story
from qacouncil.documents.wording import Wording
from qacouncil.localized import Language, Localized

_AGENDA_BEFORE, _AGENDA_AFTER, _AGENDA_APART = 14.0, 6.0, 4.0


class Body(Protocol):
    """Whose paper it is."""

    @property
    def university(self) -> Localized: ...
    @property
    def faculty(self) -> Localized: ...
    @property
    def council(self) -> Localized: ...


class AgendaItem(Protocol):
    """An item as the agenda lists it."""

    @property
    def number(self) -> int: ...
    @property
    def title(self) -> Localized: ...
    @property
    def speakers(self) -> tuple[PersonName, ...]: ...


class Heading:
    """Writes them on one page in the language of its reading."""

    def __init__(
        self, story: Story, wording: Wording, reading: Reading, language: Language
    ) -> None:
        self._story, self._wording, self._reading = story, wording, reading
        self._language = language

    def logo(self, png: bytes | None, *, before: float = 0.0) -> None:
        """The council's emblem, where it has one."""
        if png is not None:
            self._story.add(Logo(png, before=before))

    def body(self, content: Body) -> None:
        """The university in capitals, the faculty and the council, centred."""
        self.university(content)
        self._story.centred(self._reading.text(content.faculty))
        self._story.centred(self._reading.text(content.council))

    def university(self, content: Body) -> None:
        self._story.centred(self._capitals(content.university), bold=True)

    def agenda(self, items: Iterable[AgendaItem]) -> None:
        """The numbered titles, each with its speakers; nothing where there are none."""
        before = _AGENDA_AFTER
        for place, item in enumerate(items):
            if not place:
                self._story.centred_heading(self._wording.agenda(), before=_AGENDA_BEFORE)
            title = self._reading.said(item.title)
            line = Said(f"{item.number}. {sentence(title.text)}", title.language)
            self._story.paragraph(line, justified=False, before=before)
            if item.speakers:
                self._story.tie_last(2)
                speakers = self._wording.speakers(self._reading.names(item.speakers))
                self._story.paragraph(Said(speakers, self._language), justified=False)
            before = _AGENDA_APART

    def _capitals(self, university: Localized) -> str:
        """The university's name in capitals; the mark of a missing translation stays as it is."""
        name, language = university.nearest(self._language)
        capitals = name.strip().upper()
        if not capitals or language == self._language:
            return capitals
        return self._wording.not_translated(capitals)
