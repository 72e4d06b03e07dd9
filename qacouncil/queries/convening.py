"""What a meeting still lacks before it is convened, opened or closed; a fixed number of statements.

The files of the materials are not read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from qacouncil.documents.person_name import PersonName
from qacouncil.models.agenda import agenda_item, decision, item_speaker, material
from qacouncil.models.meetings import attendance, meeting
from qacouncil.queries.mandates import MandateLine, council_mandates
from qacouncil.rules.leading import Leader, LeaderLack, leader_lacks
from qacouncil.rules.terms import AttendanceState, Role, Stage


@dataclass(frozen=True, slots=True)
class Convening:
    """Items by their number where they lack a speaker, a material, a draft of the decision.

    ending: members on the day of the notice, or today, who are none on the day of the meeting.
    deputy: the deputy chair who could preside.
    """

    without_speaker: tuple[int, ...]
    without_material: tuple[int, ...]
    without_draft: tuple[int, ...]
    ending: tuple[PersonName, ...]
    leaders: tuple[LeaderLack, ...]
    deputy: PersonName | None


def convening(
    connection: Connection,
    meeting_id: str,
    today: dt.date,
    known: list[MandateLine] | None = None,
) -> Convening:
    """What this meeting lacks now. known: the council's mandates, where they were read already."""
    own = meeting.c
    when = (own.council_id, own.stage, own.date, own.notice_sent_on)
    query = select(*when, own.presiding_id, own.secretary_id).where(own.id == meeting_id)
    head = dict(connection.execute(query).mappings().one())
    items = _ids(connection, agenda_item, "id", meeting_id)

    def lacking(table: Table) -> tuple[int, ...]:
        there = set(_ids(connection, table, "item_id", meeting_id))
        return tuple(place for place, item in enumerate(items, 1) if item not in there)

    mandates = known if known is not None else council_mandates(connection, head["council_id"])
    on_the_day = [each for each in mandates if each.term.valid_on(head["date"])]
    leaders, deputy = _leaders(head, on_the_day, _absent(connection, meeting_id))
    return Convening(
        without_speaker=lacking(item_speaker),
        without_material=lacking(material),
        without_draft=lacking(decision),
        ending=_ending(head, mandates, on_the_day, today),
        leaders=leaders,
        deputy=deputy,
    )


def _ending(
    head: Mapping[str, Any],
    mandates: list[MandateLine],
    on_the_day: list[MandateLine],
    today: dt.date,
) -> tuple[PersonName, ...]:
    noticed = min(head["notice_sent_on"] or today, head["date"])
    stay = {each.person_id for each in on_the_day}
    return tuple(
        each.name for each in mandates if each.term.valid_on(noticed) and each.person_id not in stay
    )


def _leaders(
    head: Mapping[str, Any], on_the_day: list[MandateLine], absent: set[str]
) -> tuple[tuple[LeaderLack, ...], PersonName | None]:
    def leader(named: str | None, role: Role) -> Leader:
        # The opening names whoever holds the office; after it nobody else does.
        ahead = head["stage"] in (Stage.PLAN, Stage.CONVENE)
        holders = [each.person_id for each in on_the_day if ahead and each.role is role]
        person = named or (holders[0] if len(holders) == 1 else None)
        return Leader(person is not None, person in absent)

    deputies = [
        each
        for each in on_the_day
        if each.role is Role.DEPUTY_CHAIR and each.person_id not in absent
    ]
    deputy = deputies[0].name if deputies else None
    presiding = leader(head["presiding_id"], Role.CHAIR)
    secretary = leader(head["secretary_id"], Role.SECRETARY)
    return leader_lacks(presiding, secretary, deputy=deputy is not None), deputy


def _absent(connection: Connection, meeting_id: str) -> set[str]:
    query = select(attendance.c.person_id).where(
        attendance.c.meeting_id == meeting_id, attendance.c.state == AttendanceState.ABSENT
    )
    return set(connection.execute(query).scalars())


def _ids(connection: Connection, table: Table, column: str, meeting_id: str) -> list[str]:
    query = select(table.c[column]).where(table.c.meeting_id == meeting_id)
    order = [table.c[name] for name in ("position", "created_at", "id") if name in table.c]
    return list(connection.execute(query.order_by(*order)).scalars())
