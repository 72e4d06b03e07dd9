"""The JSON form of what the register says of a decision, and of the views saved of lists."""

from __future__ import annotations

from typing import Literal

from qacouncil.exchange.document_basis import Area, NonEmpty, Record, Shape, Words
from qacouncil.rules.terms import ProgrammeState, RelationKind


class DecisionEntry(Record, kw_only=True, frozen=True):
    """What the register holds beside the minutes; `area` left out: that of the item."""

    area: Area | Literal[""] = ""
    basis: Words = Words()
    note: Words = Words()


class DecisionProgramme(Shape, kw_only=True, frozen=True):
    """A programme that a decision is on, and the state it puts it into."""

    programme: NonEmpty
    state: ProgrammeState | None = None


class DecisionRelation(Shape, kw_only=True, frozen=True):
    """What a decision does to an earlier one."""

    earlier: NonEmpty
    kind: RelationKind


class SavedView(Record, kw_only=True, frozen=True):
    """What a list was filtered and sorted by, under a name; `choice` is JSON of the program's."""

    screen: NonEmpty
    name: NonEmpty
    choice: str
