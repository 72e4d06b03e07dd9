"""The programmes of a council as a list: what each is, where it stands, what is due next."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.models.people import person
from qacouncil.models.programmes import programme, programme_review
from qacouncil.queries.programme_changes import state_changes
from qacouncil.queries.values import Row, person_name, words
from qacouncil.rules.programme_reviews import Review, ReviewState, due_reviews, review_state
from qacouncil.rules.programme_state import StateChange, in_force_since, state_on
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState, ReviewKind

NAME = [each for each in person.c if each.name.endswith(("surname", "given", "patronymic"))]


@dataclass(frozen=True, slots=True)
class DueReview:
    """What is to be done next. review_id empty: it is due and not written down yet."""

    review_id: str
    kind: ReviewKind
    due_on: dt.date
    state: ReviewState


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A programme. since: of the state; None: nobody wrote it down. due: the earliest first."""

    id: str
    code: str
    name: Localized
    level: ProgrammeLevel
    nqf_level: int
    eqf_level: int
    group_code: str
    credits: int
    department: Localized
    head_id: str | None
    head: PersonName | None
    state: ProgrammeState
    since: dt.date | None
    due: tuple[DueReview, ...]

    @property
    def is_pressing(self) -> bool:
        """Whether a review is overdue or due soon."""
        return any(each.state in (ReviewState.OVERDUE, ReviewState.SOON) for each in self.due)


@dataclass(frozen=True, slots=True)
class ProgrammeChoice:
    """A programme to be picked from a list."""

    id: str
    code: str
    name: Localized


def programmes_list(connection: Connection, council_id: str, today: dt.date) -> list[ProgrammeLine]:
    """The programmes by code, as they stand today; three statements."""
    query = (
        select(programme, *NAME)
        .outerjoin(person, person.c.id == programme.c.head_id)
        .where(programme.c.council_id == council_id)
        .order_by(programme.c.code)
    )
    rows = [dict(row) for row in connection.execute(query).mappings()]
    changes = state_changes(connection, council_id=council_id)
    reviews = _reviews(connection, council_id)
    return [programme_line(row, changes[row["id"]], reviews[row["id"]], today) for row in rows]


def programme_choices(connection: Connection, council_id: str) -> list[ProgrammeChoice]:
    """The programmes by code, closed ones too: decisions of the past were on them."""
    own = programme.c
    query = (
        select(own.id, own.code, own.name_kk, own.name_ru, own.name_en)
        .where(own.council_id == council_id)
        .order_by(own.code)
    )
    return [
        ProgrammeChoice(record_id, code, Localized(*name))
        for record_id, code, *name in connection.execute(query)
    ]


def programme_line(
    row: Row, changes: Sequence[StateChange], reviews: Sequence[Review], today: dt.date
) -> ProgrammeLine:
    """A row of the programme with the name of its head, put together with what is known of it."""
    initial = ProgrammeState(row["initial_state"])
    state = state_on(initial, changes, today)
    past = [each for each in changes if each.on <= today]
    since = past[-1].on if past else row["initial_since"]
    running = in_force_since(initial, row["initial_since"], past)
    due = due_reviews(state, running, row["review_years"], reviews)
    return ProgrammeLine(
        id=row["id"],
        code=row["code"],
        name=words(row, "name"),
        level=ProgrammeLevel(row["level"]),
        nqf_level=row["nqf_level"],
        eqf_level=row["eqf_level"],
        group_code=row["group_code"],
        credits=row["credits"],
        department=words(row, "department"),
        head_id=row["head_id"],
        head=person_name(row) if row["head_id"] else None,
        state=state,
        since=since,
        due=tuple(
            DueReview(each.id, each.kind, each.due_on, review_state(each, today)) for each in due
        ),
    )


def _reviews(connection: Connection, council_id: str) -> dict[str, list[Review]]:
    own = programme_review.c
    query = (
        select(own.programme_id, own.id, own.kind, own.due_on, own.done_on)
        .join(programme, programme.c.id == own.programme_id)
        .where(programme.c.council_id == council_id)
        .order_by(own.due_on, own.created_at, own.id)
    )
    found: dict[str, list[Review]] = defaultdict(list)
    for owner, review_id, kind, due_on, done_on in connection.execute(query):
        found[owner].append(Review(review_id, ReviewKind(kind), due_on, done_on))
    return found
