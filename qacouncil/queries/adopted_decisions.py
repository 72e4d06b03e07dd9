"""Points that were adopted, by which something else may have been adopted: a policy, a version."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, func, select

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision
from qacouncil.models.meetings import meeting
from qacouncil.models.register import decision_entry
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.rules.terms import Outcome, Stage

_DRAWN_UP = (Stage.MINUTES, Stage.SIGNED)
_AREA = func.coalesce(func.nullif(decision_entry.c.area, ""), agenda_item.c.area)


@dataclass(frozen=True, slots=True)
class AdoptedDecision:
    """A point in a choice of those that were adopted."""

    id: str
    meeting: NamedMeeting
    number: str  # "2.1": item, point
    area: str
    text: Localized

    @property
    def date(self) -> dt.date:
        """Of the meeting, which is that of the decision."""
        return self.meeting.date

    @property
    def written(self) -> str:
        """2026-2027/АСК-4:2.1."""
        return f"{self.meeting.written}:{self.number}"


def adopted_decisions(
    connection: Connection,
    council_id: str,
    *,
    area: str | None = None,
    decision_id: str | None = None,
) -> list[AdoptedDecision]:
    """Points whose last closed vote adopted them, in minutes drawn up or signed; latest first.

    area, decision_id: only those. Few statements, however many points there are.
    """
    conditions: list[ColumnElement[bool]] = [
        meeting.c.council_id == council_id,
        meeting.c.stage.in_(_DRAWN_UP),
    ]
    if area is not None:
        conditions.append(_AREA.in_((area,)))
    if decision_id is not None:
        conditions.append(decision.c.id == decision_id)
    last_first = (vote.c.position.desc(), vote.c.created_at.desc(), vote.c.id.desc())
    rank = func.row_number().over(partition_by=decision.c.id, order_by=last_first)
    voted = (
        select(
            *(decision.c.id, decision.c.meeting_id, decision.c.text_kk, decision.c.text_ru),
            *(decision.c.text_en, decision.c.position, decision.c.item_id, _AREA.label("area")),
            *(agenda_item.c.position.label("item_position"), vote_result.c.outcome),
            rank.label("rank"),
        )
        .join(agenda_item, agenda_item.c.id == decision.c.item_id)
        .join(meeting, meeting.c.id == decision.c.meeting_id)
        .join(vote_point, vote_point.c.decision_id == decision.c.id)
        .join(vote, vote.c.id == vote_point.c.vote_id)
        .join(vote_result, vote_result.c.vote_id == vote.c.id)
        .outerjoin(decision_entry, decision_entry.c.decision_id == decision.c.id)
        .where(*conditions)
        .subquery()
    )
    chosen = (
        select(voted)
        .where(voted.c.rank == 1, voted.c.outcome == Outcome.ADOPTED)
        .order_by(voted.c.item_position, voted.c.position, voted.c.id)
    )
    rows = connection.execute(chosen).all()
    if not rows:
        return []
    meetings = {each.id: each for each in named_meetings(connection, council_id)}
    found = [
        AdoptedDecision(
            id=row.id,
            meeting=meetings[row.meeting_id],
            number=f"{row.item_position}.{row.position}",
            area=row.area,
            text=Localized(row.text_kk, row.text_ru, row.text_en),
        )
        for row in rows
    ]
    order = {meeting_id: place for place, meeting_id in enumerate(meetings)}
    return sorted(found, key=lambda each: order[each.meeting.id], reverse=True)
