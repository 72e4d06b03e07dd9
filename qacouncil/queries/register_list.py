"""The register of decisions, a page at a time: which and how many by its index, then what they say.

However many decisions there are, a page asks for its own only.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qacouncil.localized import Localized
from qacouncil.queries.decisions_list import AssignmentLine, DecisionLine
from qacouncil.queries.meeting_reference import NamedMeeting, some_meetings
from qacouncil.queries.register_filter import (
    RegisterFilter,
    Sorting,
    condition,
    deadline_of,
    is_whole,
    page_statement,
    part_condition,
)
from qacouncil.rules.execution import ExecutionState, state_of_all
from qacouncil.rules.register import Course, RegisterPart
from qacouncil.rules.supersession import Standing
from qacouncil.rules.terms import DecisionState, Outcome
from qacouncil.storage.register_assigned import Assignments
from qacouncil.storage.register_rows import STATES, key_of

_OUTCOMES = {
    DecisionState.DRAFT: None,
    DecisionState.ADOPTED: Outcome.ADOPTED,
    DecisionState.FINAL: Outcome.ADOPTED,
    DecisionState.REJECTED: Outcome.REJECTED,
    DecisionState.VOID: Outcome.NO_QUORUM,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many decisions there are, and how many in each part of the register."""

    total: int
    parts: Mapping[RegisterPart, int]

    def of(self, part: RegisterPart | None) -> int:
        return self.total if part is None else self.parts[part]


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """A decision in the register, with what the card takes. deadline: the one in force.

    execution: None where there is nothing to carry out.
    """

    line: DecisionLine
    standing: Standing
    execution: ExecutionState | None
    deadline: dt.date | None

    @property
    def id(self) -> str:
        return self.line.id


def register_counts(connection: Connection, wanted: RegisterFilter) -> Counts:
    """Of the decisions wanted, those of every part; one statement."""
    asked = condition(wanted)
    parts = list(RegisterPart)
    conditions = [part_condition(part, wanted.day) for part in parts]
    if is_whole(wanted):
        # Each is a stretch of an index.
        where, values = asked.where()
        counted = [f"SELECT count(*) FROM decision_index AS i WHERE {where}"]
        counted += [f"{counted[0]} AND {each}" for each in conditions]
        statement = f"SELECT {', '.join(f'({each})' for each in counted)}"
        values = values * len(counted)
    else:
        sums = ", ".join(f"coalesce(sum({each}), 0)" for each in conditions)
        source, values = asked.source()
        statement = f"SELECT count(*), {sums} FROM {source}"
    row = connection.exec_driver_sql(statement, tuple(values)).one()
    return Counts(row[0], dict(zip(parts, row[1:], strict=True)))


def register_places(
    connection: Connection,
    wanted: RegisterFilter,
    sorting: Sorting,
    total: int,
    first: int,
    most: int,
) -> list[int]:
    """The places in the index of a page: `most` decisions from `first` on. total: of them all."""
    statement, values, backwards = page_statement(wanted, sorting, total, first, most)
    found = list(connection.exec_driver_sql(statement, tuple(values)).scalars())
    return found[::-1] if backwards else found


def register_page(
    connection: Connection,
    wanted: RegisterFilter,
    sorting: Sorting,
    total: int,
    first: int,
    most: int,
) -> list[RegisterLine]:
    """The same, with what a list shows of them."""
    places = register_places(connection, wanted, sorting, total, first, most)
    return register_lines(connection, places, wanted.day)


def register_place(
    connection: Connection,
    wanted: RegisterFilter,
    sorting: Sorting,
    total: int,
    decision_id: str,
) -> int:
    """Where a decision stands in the list, from 0; -1: it is not in it."""
    query = "SELECT place FROM decision_sorting WHERE decision = ?"
    place = connection.exec_driver_sql(query, (decision_id,)).scalar_one_or_none()
    there = register_places(connection, wanted, sorting, total, 0, total)
    return there.index(place) if place in there else -1


def first_of_meeting(connection: Connection, meeting_id: str) -> str | None:
    """The first decision of a meeting; None where it has none, or where this is no meeting."""
    query = """
        SELECT s.decision FROM decision_index AS i JOIN decision_sorting AS s ON s.place = i.place
        WHERE i.meeting = ? ORDER BY i.moment LIMIT 1
    """
    return connection.exec_driver_sql(query, (key_of(meeting_id),)).scalar_one_or_none()


def register_lines(
    connection: Connection, places: Sequence[int], day: dt.date
) -> list[RegisterLine]:
    """What a list shows of the decisions at these places, in this order; gone ones are left out."""
    query = """
        SELECT s.place, s.decision, i.number, i.state, i.standing, i.execution, i.deadline
        FROM decision_sorting AS s JOIN decision_index AS i ON i.place = s.place
        WHERE s.place IN (SELECT value FROM json_each(?))
    """
    rows = connection.exec_driver_sql(query, (json.dumps(list(places)),)).all()
    facts = Assignments(connection, [row.decision for row in rows], day)
    texts = {row.id: row for row in facts.decisions}
    meetings = some_meetings(connection, {row.meeting_id for row in facts.decisions})
    found = {row.place: _line(row, texts[row.decision], facts, meetings) for row in rows}
    return [found[place] for place in places if place in found]


def _line(
    row: Any, text: Any, facts: Assignments, meetings: Mapping[str, NamedMeeting]
) -> RegisterLine:
    tasks = facts.tasks(row.decision)
    begun = row.execution != Course.NOT_BEGUN
    line = DecisionLine(
        id=row.decision,
        meeting=meetings[text.meeting_id],
        number=f"{row.number >> 12 & 4095}.{row.number & 4095}",
        area=text.area,
        text=Localized(text.text_kk, text.text_ru, text.text_en),
        outcome=_OUTCOMES[STATES[row.state]],
        assignments=tuple(
            AssignmentLine(
                tuple(facts.names[each] for each in who.person_ids),
                Localized(*who.words),
                stands.deadline,
            )
            for stands, who in tasks
        ),
        item_id=text.item_id,
    )
    return RegisterLine(
        line=line,
        standing=Standing(row.standing),
        execution=state_of_all(stands.state for stands, _who in tasks) if begun else None,
        deadline=deadline_of(row.deadline),
    )
