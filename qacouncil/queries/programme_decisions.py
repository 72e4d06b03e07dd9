"""Every decision on a programme: what made it what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Row,
    ScalarSelect,
    Table,
    exists,
    func,
    select,
    tuple_,
    union,
)

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision, item_programme
from qacouncil.models.meetings import meeting
from qacouncil.models.programmes import programme_review, programme_version
from qacouncil.models.register import decision_programme
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.rules.decisions import decision_state
from qacouncil.rules.terms import DecisionState, Outcome, ProgrammeState, Stage


@dataclass(frozen=True, slots=True)
class ProgrammeDecision:
    """A point on a programme. number: "3.2"; puts_into: the state it is to give the programme."""

    id: str
    meeting: NamedMeeting
    number: str
    text: Localized
    state: DecisionState
    puts_into: ProgrammeState | None


def decisions_on(
    connection: Connection, council_id: str, programme_id: str
) -> tuple[ProgrammeDecision, ...]:
    """In order of meeting and place in it; a constant number of statements.

    Those linked with it, those of an item about it that are on no programme of their own, and those
    that approved a version or took a review to note.
    """
    wanted = _ids(programme_id)
    item_place, place = _place(agenda_item, "meeting_id"), _place(decision, "item_id")
    query = (
        select(
            *(decision.c.id, decision.c.meeting_id),
            *(item_place.label("item"), place.label("place")),
            *(decision.c.text_kk, decision.c.text_ru, decision.c.text_en),
            decision_programme.c.state,
        )
        .join(agenda_item, agenda_item.c.id == decision.c.item_id)
        .join(meeting, meeting.c.id == decision.c.meeting_id)
        .outerjoin(
            decision_programme,
            (decision_programme.c.decision_id == decision.c.id)
            & (decision_programme.c.programme_id == programme_id),
        )
        .where(decision.c.id.in_(wanted))
        .order_by(
            *(meeting.c.date, meeting.c.start_minute, meeting.c.created_at, meeting.c.id),
            *(agenda_item.c.position, agenda_item.c.created_at, agenda_item.c.id),
            *(decision.c.position, decision.c.created_at, decision.c.id),
        )
    )
    rows = connection.execute(query).all()
    meetings = {each.id: each for each in named_meetings(connection, council_id)}
    outcomes = _outcomes(connection, [row.id for row in rows])
    return tuple(_decision(row, meetings, outcomes) for row in rows)


def _decision(
    row: Row[Any],
    meetings: dict[str, NamedMeeting],
    outcomes: dict[str, Outcome],
) -> ProgrammeDecision:
    named = meetings[row.meeting_id]
    outcome = outcomes.get(row.id)
    signed = named.stage is Stage.SIGNED
    return ProgrammeDecision(
        id=row.id,
        meeting=named,
        number=f"{row.item}.{row.place}",
        text=Localized(row.text_kk, row.text_ru, row.text_en),
        state=decision_state(() if outcome is None else (outcome,), signed=signed),
        puts_into=None if row.state is None else ProgrammeState(row.state),
    )


def _ids(programme_id: str) -> CompoundSelect[Any]:
    linked = decision_programme.c
    own = select(linked.decision_id).where(linked.programme_id == programme_id)
    of_items = (
        select(decision.c.id)
        .join(item_programme, item_programme.c.item_id == decision.c.item_id)
        .where(
            item_programme.c.programme_id == programme_id,
            ~exists().where(linked.decision_id == decision.c.id),
        )
    )
    named = [
        select(table.c.decision_id).where(
            table.c.programme_id == programme_id, table.c.decision_id.is_not(None)
        )
        for table in (programme_version, programme_review)
    ]
    return union(own, of_items, *named)


def _place(table: Table, owner: str) -> ScalarSelect[int]:
    """Where a row stands among its siblings, from 1, as the protocol counts them."""
    among = table.alias()
    order = ("position", "created_at", "id")
    return (
        select(func.count())
        .where(
            among.c[owner] == table.c[owner],
            tuple_(*(among.c[each] for each in order))
            <= tuple_(*(table.c[each] for each in order)),
        )
        .scalar_subquery()
    )


def _outcomes(connection: Connection, ids: list[str]) -> dict[str, Outcome]:
    """By point: the outcome of the last closed vote on it."""
    meetings = select(decision.c.meeting_id).where(decision.c.id.in_(ids))
    closed = (
        select(vote_point.c.decision_id, vote_result.c.outcome)
        .join(vote_result, vote_result.c.vote_id == vote_point.c.vote_id)
        .join(vote, vote.c.id == vote_point.c.vote_id)
        # The meeting is what has an index.
        .where(vote_point.c.meeting_id.in_(meetings), vote_point.c.decision_id.in_(ids))
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    return {record_id: Outcome(outcome) for record_id, outcome in connection.execute(closed)}
