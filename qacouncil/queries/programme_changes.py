"""The decisions that put programmes into a state, of meetings that are over."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import ColumnElement, Connection, and_, func, select

from qacouncil.models.agenda import agenda_item, decision
from qacouncil.models.meetings import meeting
from qacouncil.models.programmes import programme
from qacouncil.models.register import decision_programme
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.rules.programme_state import StateChange
from qacouncil.rules.terms import Outcome, ProgrammeState, Stage


def state_changes(
    connection: Connection, *, council_id: str | None = None, programme_id: str | None = None
) -> dict[str, list[StateChange]]:
    """By programme, in order of meeting and place in it; one statement.

    A change counts once the point is adopted (the last closed vote on it says so) and its meeting
    is over.
    """
    of = _condition(council_id, programme_id)
    changing = decision_programme.c.state.is_not(None)
    concerned = (
        select(decision.c.id, decision.c.meeting_id)
        .join(decision_programme, decision_programme.c.decision_id == decision.c.id)
        .join(programme, programme.c.id == decision_programme.c.programme_id)
        .where(changing, *of)
        .distinct()
        .subquery()
    )
    place = [each.desc() for each in (vote.c.position, vote.c.created_at, vote.c.id)]
    back = func.row_number().over(partition_by=concerned.c.id, order_by=place)
    last = (
        select(concerned.c.id, vote_result.c.outcome, back.label("back"))
        # The meeting is what has an index.
        .join(
            vote_point,
            and_(
                vote_point.c.meeting_id == concerned.c.meeting_id,
                vote_point.c.decision_id == concerned.c.id,
            ),
        )
        .join(vote_result, vote_result.c.vote_id == vote_point.c.vote_id)
        .join(vote, vote.c.id == vote_point.c.vote_id)
        .subquery()
    )
    query = (
        select(
            decision_programme.c.programme_id,
            decision_programme.c.decision_id,
            decision_programme.c.state,
            meeting.c.date,
        )
        .join(programme, programme.c.id == decision_programme.c.programme_id)
        .join(decision, decision.c.id == decision_programme.c.decision_id)
        .join(agenda_item, agenda_item.c.id == decision.c.item_id)
        .join(meeting, meeting.c.id == decision.c.meeting_id)
        .join(last, and_(last.c.id == decision.c.id, last.c.back == 1))
        .where(
            changing,
            last.c.outcome == Outcome.ADOPTED,
            meeting.c.stage.in_((Stage.MINUTES, Stage.SIGNED)),
            *of,
        )
        .order_by(
            *(meeting.c.date, meeting.c.start_minute, meeting.c.created_at, meeting.c.id),
            *(agenda_item.c.position, agenda_item.c.created_at, agenda_item.c.id),
            *(decision.c.position, decision.c.created_at, decision.c.id),
        )
    )
    found: dict[str, list[StateChange]] = defaultdict(list)
    for owner, decision_id, state, date in connection.execute(query):
        found[owner].append(StateChange(decision_id, date, ProgrammeState(state)))
    return found


def _condition(council_id: str | None, programme_id: str | None) -> list[ColumnElement[bool]]:
    wanted = {programme.c.council_id: council_id, programme.c.id: programme_id}
    return [column == value for column, value in wanted.items() if value is not None]
