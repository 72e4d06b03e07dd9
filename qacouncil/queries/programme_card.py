"""One programme: its facts, versions, the decisions that made it what it is, its reviews."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from qacouncil.localized import Localized
from qacouncil.models.people import person
from qacouncil.models.programmes import (
    discipline,
    learning_outcome,
    programme,
    programme_review,
    programme_version,
)
from qacouncil.queries.programme_changes import state_changes
from qacouncil.queries.programme_decisions import ProgrammeDecision, decisions_on
from qacouncil.queries.programmes_list import NAME, ProgrammeLine, programme_line
from qacouncil.queries.values import words
from qacouncil.rules.programme_reviews import Review, ReviewState, review_state
from qacouncil.rules.programme_state import StateMove, moves
from qacouncil.rules.terms import ProgrammeState, ReviewKind


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A version by year of entry. planned: its credits; credits: of its disciplines together."""

    id: str
    entry_year: int
    planned: int
    disciplines: int
    credits: int
    outcomes: int
    decision: ProgrammeDecision | None
    note: Localized


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A review. id empty: due, and not written down yet."""

    id: str
    kind: ReviewKind
    due_on: dt.date
    done_on: dt.date | None
    conclusion: Localized
    decision: ProgrammeDecision | None
    state: ReviewState


@dataclass(frozen=True, slots=True)
class StateStep:
    """A decision that put the programme into a state; move: whether it could follow."""

    decision: ProgrammeDecision
    on: dt.date
    state: ProgrammeState
    move: StateMove


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """entered: its state before any decision, since when, resting on what.

    steps: from the first to the last; versions and reviews: the latest first.
    """

    line: ProgrammeLine
    entered: ProgrammeState
    entered_since: dt.date | None
    basis: Localized
    review_years: int
    versions: tuple[VersionLine, ...]
    steps: tuple[StateStep, ...]
    decisions: tuple[ProgrammeDecision, ...]
    reviews: tuple[ReviewLine, ...]


def programme_card(
    connection: Connection, programme_id: str, today: dt.date
) -> ProgrammeCard | None:
    """A programme as it stands today; None where it has been removed. Constant statements."""
    query = (
        select(programme, *NAME)
        .outerjoin(person, person.c.id == programme.c.head_id)
        .where(programme.c.id == programme_id)
    )
    found = connection.execute(query).mappings().one_or_none()
    if found is None:
        return None
    row = dict(found)
    changes = state_changes(connection, programme_id=programme_id)[programme_id]
    decisions = decisions_on(connection, row["council_id"], programme_id)
    by_id = {each.id: each for each in decisions}
    reviews = _reviews(connection, programme_id, by_id, today)
    written = [Review(each.id, each.kind, each.due_on, each.done_on) for each in reviews]
    line = programme_line(row, changes, written, today)
    initial = ProgrammeState(row["initial_state"])
    owed = [
        ReviewLine("", each.kind, each.due_on, None, Localized(), None, each.state)
        for each in line.due
        if not each.review_id
    ]
    return ProgrammeCard(
        line=line,
        entered=initial,
        entered_since=row["initial_since"],
        basis=words(row, "initial_basis"),
        review_years=row["review_years"],
        versions=_versions(connection, programme_id, by_id),
        steps=tuple(
            StateStep(by_id[change.decision_id], change.on, change.state, move)
            for change, move in zip(changes, moves(initial, changes), strict=True)
        ),
        decisions=decisions,
        reviews=tuple(sorted([*owed, *reviews], key=lambda each: each.due_on, reverse=True)),
    )


def _versions(
    connection: Connection, programme_id: str, decisions: dict[str, ProgrammeDecision]
) -> tuple[VersionLine, ...]:
    own = programme_version.c
    of_version = discipline.c.version_id == own.id
    query = (
        select(
            programme_version,
            select(func.count()).where(of_version).scalar_subquery().label("disciplines"),
            select(func.coalesce(func.sum(discipline.c.credits), 0))
            .where(of_version)
            .scalar_subquery()
            .label("total"),
            select(func.count())
            .where(learning_outcome.c.version_id == own.id)
            .scalar_subquery()
            .label("outcomes"),
        )
        .where(own.programme_id == programme_id)
        .order_by(own.entry_year.desc())
    )
    return tuple(
        VersionLine(
            id=row["id"],
            entry_year=row["entry_year"],
            planned=row["credits"],
            disciplines=row["disciplines"],
            credits=row["total"],
            outcomes=row["outcomes"],
            decision=decisions.get(row["decision_id"]),
            note=words(row, "note"),
        )
        for row in map(dict, connection.execute(query).mappings())
    )


def _reviews(
    connection: Connection,
    programme_id: str,
    decisions: dict[str, ProgrammeDecision],
    today: dt.date,
) -> list[ReviewLine]:
    own = programme_review.c
    query = (
        select(programme_review)
        .where(own.programme_id == programme_id)
        .order_by(own.due_on, own.created_at, own.id)
    )
    found = []
    for row in map(dict, connection.execute(query).mappings()):
        kind = ReviewKind(row["kind"])
        state = review_state(Review(row["id"], kind, row["due_on"], row["done_on"]), today)
        found.append(
            ReviewLine(
                id=row["id"],
                kind=kind,
                due_on=row["due_on"],
                done_on=row["done_on"],
                conclusion=words(row, "conclusion"),
                decision=decisions.get(row["decision_id"]),
                state=state,
            )
        )
    return found
