"""What the meeting workspace shows: the head, the agenda, one item, the people to choose from.

Each is asked for by itself, with a fixed number of statements, so that a long meeting costs no more
at a key stroke than a short one.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, Connection, Row, Table, func, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, decision, item_speaker
from qacouncil.models.councils import council
from qacouncil.models.meetings import attendance, guest, meeting
from qacouncil.models.people import person
from qacouncil.models.votes import vote, vote_point, vote_result
from qacouncil.queries.meeting_reference import named_meetings
from qacouncil.queries.meeting_rows import regulation_row
from qacouncil.queries.review import (
    Unconfirmed,
    is_confirmed,
    minutes_to_confirm,
    remark_counts,
)
from qacouncil.queries.values import words
from qacouncil.rules.minutes import minutes_due, minutes_state
from qacouncil.rules.terms import (
    AttendanceState,
    MeetingForm,
    MeetingKind,
    MinutesState,
    Outcome,
    Stage,
)

Found = Row[*tuple[Any, ...]]
# Where earlier minutes may still come onto the agenda.
_OPEN = (Stage.PLAN, Stage.CONVENE, Stage.HOLD)


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """The head of the workspace. `number` None: not opened yet; `proposed`: what it would get.

    Times are minutes from 00:00 of the date. unmarked: members of whom nothing is known yet.
    drafts: votes not closed. open_items: items without a closed vote that
    are not put off, of all `items`.
    notice_days: how long before the meeting the notice is due by the regulation.
    minutes: where they stand; minutes_due: their last day by the regulation. remarks: of members,
    on all revisions; open_remarks: on the present one, neither accepted nor declined.
    to_confirm: earlier minutes that could become an item here.
    """

    id: str
    council_id: str
    number: int | None
    proposed: int | None
    prefix: str
    date: dt.date
    start: int
    end: int | None
    place: Localized
    kind: MeetingKind
    form: MeetingForm
    timezone: str
    notice_sent_on: dt.date | None
    notice_days: int
    stage: Stage
    revision: int
    reason: Localized
    presiding_id: str | None
    secretary_id: str | None
    initials_first: bool
    unmarked: int
    drafts: int
    items: int
    open_items: int
    minutes: MinutesState
    minutes_due: dt.date
    review_since: dt.date | None
    remarks: int
    open_remarks: int
    to_confirm: Unconfirmed | None


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A card of the agenda. points and adopted count decisions; absent: a speaker is not there."""

    id: str
    number: int
    title: Localized
    area: str
    starts: int | None
    ends: int | None
    speakers: tuple[str, ...]
    absent: tuple[str, ...]
    points: int
    adopted: int
    outcomes: tuple[Outcome, ...]
    drafts: int
    finish_later: bool
    put_off: bool
    planned_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Somebody who may be named. on_list: a member on the day or a guest of this meeting."""

    id: str
    name: PersonName
    position: Localized
    on_list: bool
    present: bool | None = None


def meeting_head(connection: Connection, meeting_id: str) -> MeetingHead:
    """The head of a meeting. Raises sqlalchemy's NoResultFound where there is no such meeting."""
    return head_and_agenda(connection, meeting_id)[0]


def head_and_agenda(
    connection: Connection, meeting_id: str
) -> tuple[MeetingHead, tuple[AgendaLine, ...]]:
    """The head of a meeting with its agenda, which is read once."""
    own = select(meeting, council.c.paper_initials_first).join_from(meeting, council)
    head = dict(connection.execute(own.where(meeting.c.id == meeting_id)).mappings().one())
    rules = regulation_row(connection, head)
    lines = agenda_lines(connection, meeting_id)
    named = next(
        each for each in named_meetings(connection, head["council_id"]) if each.id == meeting_id
    )
    proposed = int(named.reference.rpartition("/")[2]) if named.proposed else None
    unmarked = select(func.count()).where(
        attendance.c.meeting_id == meeting_id, attendance.c.state == AttendanceState.UNKNOWN
    )
    stage = Stage(head["stage"])
    written = stage in (Stage.MINUTES, Stage.SIGNED)
    noted, waiting = remark_counts(connection, meeting_id, head["revision"]) if written else (0, 0)
    shown = MeetingHead(
        id=meeting_id,
        council_id=head["council_id"],
        number=head["number"],
        proposed=proposed,
        prefix=rules["number_prefix"],
        date=head["date"],
        start=head["start_minute"],
        end=head["end_minute"],
        place=words(head, "place"),
        kind=MeetingKind(head["kind"]),
        form=MeetingForm(head["form"]),
        timezone=head["timezone"],
        notice_sent_on=head["notice_sent_on"],
        notice_days=rules["notice_days"],
        stage=stage,
        revision=head["revision"],
        reason=words(head, "reason"),
        presiding_id=head["presiding_id"],
        secretary_id=head["secretary_id"],
        initials_first=head["paper_initials_first"],
        unmarked=connection.execute(unmarked).scalar_one(),
        drafts=sum(line.drafts for line in lines),
        items=len(lines),
        open_items=sum(not line.outcomes and not line.put_off for line in lines),
        minutes=minutes_state(
            stage,
            in_review=head["review_since"] is not None,
            confirmed=stage is Stage.SIGNED and is_confirmed(connection, meeting_id),
        ),
        minutes_due=minutes_due(head["date"], rules["minutes_days"]),
        review_since=head["review_since"],
        remarks=noted,
        open_remarks=waiting,
        to_confirm=minutes_to_confirm(connection, meeting_id) if stage in _OPEN else None,
    )
    return shown, lines


@dataclass(frozen=True, slots=True)
class LastMeeting:
    """Where and at what hour the newest meeting of a council is or was."""

    start: int
    form: MeetingForm
    place: Localized
    timezone: str


def last_meeting(connection: Connection, council_id: str) -> LastMeeting | None:
    """The newest meeting, from which a new one takes what is usual; None where there is none."""
    newest = (
        select(meeting)
        .where(meeting.c.council_id == council_id)
        .order_by(meeting.c.date.desc(), meeting.c.start_minute.desc(), meeting.c.id)
        .limit(1)
    )
    row = connection.execute(newest).mappings().one_or_none()
    if row is None:
        return None
    form, place = MeetingForm(row["form"]), words(dict(row), "place")
    return LastMeeting(row["start_minute"], form, place, row["timezone"])


def agenda_lines(connection: Connection, meeting_id: str) -> tuple[AgendaLine, ...]:
    """The agenda in its order; six statements."""
    own = agenda_item.c
    columns = (own.title_kk, own.title_ru, own.title_en, own.starts_minute, own.ends_minute)
    more = (own.id, own.area, own.finish_later, own.put_off, own.planned_minutes)
    items = _of(connection, agenda_item, meeting_id, *more, *columns)
    points = Counter(
        row.item_id for row in _of(connection, decision, meeting_id, decision.c.item_id)
    )
    speakers: dict[str, list[str]] = defaultdict(list)
    named = (item_speaker.c.item_id, item_speaker.c.person_id)
    for row in _of(connection, item_speaker, meeting_id, *named):
        speakers[row.item_id].append(row.person_id)
    away = set(
        connection.execute(
            select(attendance.c.person_id).where(
                attendance.c.meeting_id == meeting_id,
                attendance.c.state == AttendanceState.ABSENT,
            )
        ).scalars()
    )
    outcomes, drafts, adopted = _votes(connection, meeting_id)
    return tuple(
        AgendaLine(
            id=row.id,
            number=number,
            title=Localized(row.title_kk, row.title_ru, row.title_en),
            area=row.area,
            starts=row.starts_minute,
            ends=row.ends_minute,
            speakers=tuple(speakers[row.id]),
            absent=tuple(each for each in speakers[row.id] if each in away),
            points=points[row.id],
            adopted=adopted[row.id],
            outcomes=tuple(outcomes[row.id]),
            drafts=drafts[row.id],
            finish_later=row.finish_later,
            put_off=row.put_off,
            planned_minutes=row.planned_minutes,
        )
        for number, row in enumerate(items, 1)
    )


def item_count(connection: Connection, meeting_id: str) -> int:
    """How many items the agenda has."""
    own = select(func.count()).where(agenda_item.c.meeting_id == meeting_id)
    return connection.execute(own).scalar_one()


def everyone(connection: Connection) -> tuple[PersonChoice, ...]:
    """All persons of the file by name, on no meeting's list."""
    own = person.c
    query = select(
        own.id,
        *(own.position_kk, own.position_ru, own.position_en),
        *(own.surname, own.given, own.patronymic),
        *(own.latin_surname, own.latin_given, own.latin_patronymic),
    )
    # A university has thousands: plain tuples, and no column more.
    found = [
        PersonChoice(person_id, PersonName(*name), Localized(kk, ru, en), on_list=False)
        for person_id, kk, ru, en, *name in connection.execute(query).all()
    ]
    return tuple(sorted(found, key=lambda each: (each.name.surname, each.name.given)))


def people_to_name(
    connection: Connection, meeting_id: str, known: Sequence[PersonChoice] | None = None
) -> tuple[PersonChoice, ...]:
    """Everyone in the file: members on the day and guests first, then the others.

    known: what `everyone` said, where nobody's name has changed since.
    """
    states = {
        row.person_id: AttendanceState(row.state)
        for row in connection.execute(
            select(attendance.c.person_id, attendance.c.state).where(
                attendance.c.meeting_id == meeting_id
            )
        )
    }
    invited = select(guest.c.person_id).where(guest.c.meeting_id == meeting_id)
    listed = {*states, *connection.execute(invited).scalars()}
    present = {AttendanceState.PRESENT: True, AttendanceState.ABSENT: False}
    first, others = [], []
    for each in known if known is not None else everyone(connection):
        if each.id in listed:
            state = states.get(each.id)
            here = None if state is None else present.get(state)
            first.append(replace(each, on_list=True, present=here))
        else:
            others.append(each)
    return (*first, *others)


def _of(
    connection: Connection, table: Table, meeting_id: str, *columns: Column[Any]
) -> list[Found]:
    """These columns of a meeting's rows; of a long meeting each column more is felt."""
    order = [table.c[name] for name in ("position", "created_at", "id") if name in table.c]
    chosen = select(*columns).where(table.c.meeting_id == meeting_id)
    return list(connection.execute(chosen.order_by(*order)).all())


def _votes(
    connection: Connection, meeting_id: str
) -> tuple[dict[str, list[Outcome]], Counter[str], Counter[str]]:
    """By item: the outcomes of its closed votes, how many are drafts, how many points passed."""
    query = (
        select(vote.c.id, vote.c.item_id, vote_result.c.outcome)
        .outerjoin_from(vote, vote_result)
        .where(vote.c.meeting_id == meeting_id)
        .order_by(vote.c.position, vote.c.created_at, vote.c.id)
    )
    outcomes: dict[str, list[Outcome]] = defaultdict(list)
    drafts: Counter[str] = Counter()
    last: dict[str, str] = {}
    items: dict[str, str] = {}
    links = _points_of_votes(connection, meeting_id)
    for vote_id, item_id, outcome in connection.execute(query):
        if outcome is None:
            drafts[item_id] += 1
            continue
        outcomes[item_id].append(Outcome(outcome))
        for point in links.get(vote_id, ()):
            last[point], items[point] = outcome, item_id
    adopted = Counter(items[point] for point, said in last.items() if said == Outcome.ADOPTED)
    return outcomes, drafts, adopted


def _points_of_votes(connection: Connection, meeting_id: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    links = (vote_point.c.vote_id, vote_point.c.decision_id)
    for row in _of(connection, vote_point, meeting_id, *links):
        found[row.vote_id].append(row.decision_id)
    return found
