"""What happens to minutes beside their writing: remarks, confirmation, revisions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select, true

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import meeting
from qacouncil.models.review import confirmation, remark
from qacouncil.queries.values import words
from qacouncil.rules.terms import ConfirmationOutcome, RemarkState, Stage

# A meeting that takes place confirms; one called off, or without a quorum, does nothing.
CONFIRMING = (Stage.HOLD, Stage.MINUTES, Stage.SIGNED)
_TAKING = (Stage.PLAN, Stage.CONVENE, Stage.HOLD, Stage.MINUTES)
_confirmed = meeting.alias("confirmed_meeting")
_by = meeting.alias("confirming_meeting")


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A member's remark. item: its number on the agenda, 0: on the minutes as a whole."""

    id: str
    revision: int
    person_id: str
    made_on: dt.date
    item_id: str | None
    item: int
    text: str
    state: RemarkState
    answer: str


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """Signed minutes that no meeting has confirmed."""

    id: str
    number: int
    date: dt.date


@dataclass(frozen=True, slots=True)
class ConfirmedMinutes:
    """The minutes that an item confirms, as they stand, and how it has done so.

    outcome None: not yet. revision: of the minutes when they were confirmed; standing: now.
    """

    id: str
    number: int | None
    date: dt.date
    stage: Stage
    standing: int
    outcome: ConfirmationOutcome | None
    revision: int
    changes: Localized


def remarks(connection: Connection, meeting_id: str) -> tuple[RemarkLine, ...]:
    """The remarks of a meeting, the newest revision first, then as they were made."""
    rows = connection.execute(
        select(remark)
        .where(remark.c.meeting_id == meeting_id)
        .order_by(remark.c.revision.desc(), remark.c.made_on, remark.c.created_at, remark.c.id)
    ).mappings()
    agenda = (
        select(agenda_item.c.id)
        .where(agenda_item.c.meeting_id == meeting_id)
        .order_by(agenda_item.c.position, agenda_item.c.created_at, agenda_item.c.id)
    )
    places = {item: place for place, item in enumerate(connection.execute(agenda).scalars(), 1)}
    return tuple(
        RemarkLine(
            id=row["id"],
            revision=row["revision"],
            person_id=row["person_id"],
            made_on=row["made_on"],
            item_id=row["item_id"],
            item=places.get(row["item_id"], 0),
            text=row["text"],
            state=RemarkState(row["state"]),
            answer=row["answer"],
        )
        for row in rows
    )


def remark_counts(connection: Connection, meeting_id: str, revision: int) -> tuple[int, int]:
    """How many remarks there are on the minutes of a meeting; how many of this revision wait."""
    counted = (
        select(remark.c.revision, remark.c.state, func.count())
        .where(remark.c.meeting_id == meeting_id)
        .group_by(remark.c.revision, remark.c.state)
    )
    found = [tuple(row) for row in connection.execute(counted)]
    waiting = sum(
        number for of, state, number in found if of == revision and state == RemarkState.OPEN
    )
    return sum(number for _, _, number in found), waiting


def is_confirmed(connection: Connection, meeting_id: str) -> bool:
    """Whether a later meeting has confirmed the present revision of the minutes."""
    query = _confirmations(_confirmed.c.id == meeting_id).limit(1)
    return connection.execute(query).first() is not None


def confirmed_meetings(connection: Connection, council_id: str | None = None) -> set[str]:
    """The meetings of a council, or of all, whose minutes are confirmed as they stand; by id."""
    of_council = _confirmed.c.council_id == council_id
    query = _confirmations(of_council if council_id is not None else true())
    return set(connection.execute(query).scalars())


def minutes_to_confirm(connection: Connection, meeting_id: str) -> Unconfirmed | None:
    """The newest signed minutes before this meeting that nobody has confirmed as they stand.

    Of the meeting before this one; and of an earlier one where a meeting was to confirm them, and
    did not, or did so before they were reopened. None where there are none, where they are not
    signed yet, or where an item of a meeting still to come, or going on, confirms them.
    """
    own = connection.execute(select(meeting).where(meeting.c.id == meeting_id)).mappings().one()
    earlier = and_(
        meeting.c.council_id == own["council_id"],
        (meeting.c.date < own["date"])
        | ((meeting.c.date == own["date"]) & (meeting.c.start_minute < own["start_minute"])),
        meeting.c.stage.in_(CONFIRMING),
    )
    newest = meeting.c.date.desc(), meeting.c.start_minute.desc(), meeting.c.id
    last = select(meeting.c.id).where(earlier).order_by(*newest).limit(1)
    before = last.correlate(None).scalar_subquery()
    stood = select(agenda_item.c.id).where(agenda_item.c.confirms_id == meeting.c.id)
    taken = stood.join(_by, _by.c.id == agenda_item.c.meeting_id).where(_by.c.stage.in_(_TAKING))
    confirmed = _confirmations(_confirmed.c.id == meeting.c.id)
    query = (
        select(meeting.c.id, meeting.c.number, meeting.c.date)
        .where(earlier, meeting.c.stage == Stage.SIGNED)
        .where((meeting.c.id == before) | stood.correlate(meeting).exists())
        .where(~taken.correlate(meeting).exists(), ~confirmed.correlate(meeting).exists())
        .order_by(*newest)
        .limit(1)
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else Unconfirmed(row.id, row.number, row.date)


def confirmed_by_item(connection: Connection, item_id: str) -> ConfirmedMinutes | None:
    """What an item confirms; None where it is no such item."""
    query = (
        select(
            *(meeting.c.id, meeting.c.number, meeting.c.date, meeting.c.stage),
            meeting.c.revision.label("standing"),
            *(confirmation.c.outcome, confirmation.c.revision.label("confirmed_revision")),
            *(confirmation.c.changes_kk, confirmation.c.changes_ru, confirmation.c.changes_en),
        )
        .select_from(agenda_item)
        .join(meeting, meeting.c.id == agenda_item.c.confirms_id)
        .outerjoin(confirmation, confirmation.c.item_id == agenda_item.c.id)
        .where(agenda_item.c.id == item_id)
    )
    row = connection.execute(query).mappings().one_or_none()
    if row is None:
        return None
    noted = row["outcome"] is not None
    return ConfirmedMinutes(
        id=row["id"],
        number=row["number"],
        date=row["date"],
        stage=Stage(row["stage"]),
        standing=row["standing"],
        outcome=ConfirmationOutcome(row["outcome"]) if noted else None,
        revision=row["confirmed_revision"] if noted else 0,
        changes=words(dict(row), "changes") if noted else Localized(),
    )


def _confirmations(wanted: ColumnElement[bool]) -> Select[str]:
    return (
        select(_confirmed.c.id)
        .join(confirmation, confirmation.c.confirmed_id == _confirmed.c.id)
        .join(_by, _by.c.id == confirmation.c.meeting_id)
        .where(
            wanted,
            _confirmed.c.stage == Stage.SIGNED,
            confirmation.c.revision == _confirmed.c.revision,
            _by.c.stage.in_(CONFIRMING),
        )
    )
