"""The people a meeting may name, by id, and how each is written."""

from __future__ import annotations

from collections.abc import Iterable

from qacouncil.i18n.names import short_name
from qacouncil.localized import Language
from qacouncil.queries.workspace import PersonChoice


class People:
    """`choices` in the order in which a list shows them: those on the meeting's list first."""

    def __init__(self, choices: Iterable[PersonChoice] = ()) -> None:
        self.choices = tuple(choices)
        self._by_id = {each.id: each for each in self.choices}

    def __contains__(self, person_id: object) -> bool:
        return person_id in self._by_id

    def is_absent(self, person_id: str | None) -> bool:
        """Whether the person is a member marked absent."""
        found = self._by_id.get(person_id or "")
        return found is not None and found.present is False

    def name(self, person_id: str, language: Language, *, initials_first: bool = False) -> str:
        """Ким Е. В.; empty where the person is not known."""
        found = self._by_id.get(person_id)
        return short_name(found.name, language, initials_first=initials_first) if found else ""

    def names(self, person_ids: Iterable[str], language: Language) -> str:
        """Several, parted by commas."""
        return ", ".join(self.name(each, language) for each in person_ids)

    def to_pick(
        self, language: Language, leave_out: Iterable[str] = ()
    ) -> list[tuple[str, str, str]]:
        """(id, name, position) for a picker."""
        out = set(leave_out)
        return [
            (each.id, self.name(each.id, language), each.position.nearest(language)[0])
            for each in self.choices
            if each.id not in out
        ]
