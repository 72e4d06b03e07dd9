"""A version of a programme: its disciplines and outcomes, and what is worth a look in them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from qacouncil.localized import Localized
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
    programme,
    programme_version,
)
from qacouncil.queries.values import Row, words
from qacouncil.rules.outcome_matrix import (
    Course,
    MatrixFinding,
    credits_by_semester,
    matrix_findings,
)


@dataclass(frozen=True, slots=True)
class DisciplineLine:
    """A discipline; prerequisites and outcomes by their ids, in the order of the version."""

    id: str
    number: int
    code: str
    name: Localized
    module: Localized
    credits: int
    semesters: tuple[int, ...]
    prerequisites: tuple[str, ...]
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """A learning outcome; number: its place."""

    id: str
    number: int
    text: Localized


@dataclass(frozen=True, slots=True)
class VersionMatrix:
    """planned: credits of the version; by_semester: credits of the disciplines, 0: in none."""

    id: str
    programme_id: str
    code: str
    name: Localized
    entry_year: int
    planned: int
    decision_id: str | None
    note: Localized
    disciplines: tuple[DisciplineLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    findings: tuple[MatrixFinding, ...]
    by_semester: dict[int, int]

    @property
    def credits(self) -> int:
        """Of all disciplines together."""
        return sum(each.credits for each in self.disciplines)

    def discipline(self, record_id: str) -> DisciplineLine:
        """Raises StopIteration where there is none."""
        return next(each for each in self.disciplines if each.id == record_id)

    def outcome(self, record_id: str) -> OutcomeLine:
        """Raises StopIteration where there is none."""
        return next(each for each in self.outcomes if each.id == record_id)


def programme_matrix(connection: Connection, version_id: str) -> VersionMatrix | None:
    """A version; None where it has been removed. Five statements."""
    own = programme_version.c
    query = (
        select(
            programme_version,
            *(programme.c.code, programme.c.name_kk, programme.c.name_ru, programme.c.name_en),
        )
        .join(programme, programme.c.id == own.programme_id)
        .where(own.id == version_id)
    )
    found = connection.execute(query).mappings().one_or_none()
    if found is None:
        return None
    head = dict(found)
    outcomes = tuple(
        OutcomeLine(row["id"], place, words(row, "text"))
        for place, row in enumerate(_in_order(connection, learning_outcome, version_id), 1)
    )
    rows = _in_order(connection, discipline, version_id)
    asked = _links(connection, discipline_prerequisite, "prerequisite_id", version_id)
    formed = _links(connection, discipline_outcome, "outcome_id", version_id)
    places = {row["id"]: place for place, row in enumerate(rows, 1)}
    numbers = {each.id: each.number for each in outcomes}
    disciplines = tuple(
        DisciplineLine(
            id=row["id"],
            number=place,
            code=row["code"],
            name=words(row, "name"),
            module=words(row, "module"),
            credits=row["credits"],
            semesters=tuple(int(each) for each in row["semesters"].split(",") if each),
            prerequisites=tuple(sorted(asked[row["id"]], key=places.__getitem__)),
            outcomes=tuple(sorted(formed[row["id"]], key=numbers.__getitem__)),
        )
        for place, row in enumerate(rows, 1)
    )
    courses = [
        Course(each.id, each.credits, each.semesters, each.prerequisites, each.outcomes)
        for each in disciplines
    ]
    return VersionMatrix(
        id=version_id,
        programme_id=head["programme_id"],
        code=head["code"],
        name=words(head, "name"),
        entry_year=head["entry_year"],
        planned=head["credits"],
        decision_id=head["decision_id"],
        note=words(head, "note"),
        disciplines=disciplines,
        outcomes=outcomes,
        findings=matrix_findings(courses, list(numbers), head["credits"]),
        by_semester=credits_by_semester(courses),
    )


def _in_order(connection: Connection, table: Table, version_id: str) -> list[Row]:
    query = (
        select(table)
        .where(table.c.version_id == version_id)
        .order_by(table.c.position, table.c.created_at, table.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def _links(
    connection: Connection, table: Table, other: str, version_id: str
) -> dict[str, list[str]]:
    query = (
        select(table.c.discipline_id, table.c[other])
        .join(discipline, discipline.c.id == table.c.discipline_id)
        .where(discipline.c.version_id == version_id)
    )
    found: dict[str, list[str]] = defaultdict(list)
    for owner, target in connection.execute(query):
        found[owner].append(target)
    return found
