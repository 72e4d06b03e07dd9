"""The disciplines that a version of a programme has already, by their codes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.localized import Localized
from qacouncil.models.programmes import (
    discipline,
    discipline_outcome,
    discipline_prerequisite,
    learning_outcome,
    programme_version,
)
from qacouncil.queries.values import words


@dataclass(frozen=True, slots=True)
class KnownDiscipline:
    """A discipline with the codes of its prerequisites and the numbers of its outcomes."""

    id: str
    code: str
    name: Localized
    module: Localized
    credits: int
    semesters: tuple[int, ...]
    prerequisites: tuple[str, ...]
    outcomes: tuple[int, ...]


def version_of_year(connection: Connection, programme_id: str, entry_year: int) -> str | None:
    """The id of a version; None where there is none of this year of entry."""
    query = select(programme_version.c.id).where(
        programme_version.c.programme_id == programme_id,
        programme_version.c.entry_year == entry_year,
    )
    found = connection.execute(query).scalar()
    return None if found is None else str(found)


def known_disciplines(
    connection: Connection, version_id: str | None
) -> Mapping[str, KnownDiscipline]:
    """By code, in their order; of no version, none."""
    own = discipline.c
    query = select(discipline).where(own.version_id == version_id).order_by(own.position)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    codes = {row["id"]: row["code"] for row in rows}
    asked: defaultdict[str, list[str]] = defaultdict(list)
    link = discipline_prerequisite.c
    for one, other in connection.execute(
        select(link.discipline_id, link.prerequisite_id)
        .join(discipline, own.id == link.discipline_id)
        .where(own.version_id == version_id)
    ):
        asked[one].append(codes[other])
    formed: defaultdict[str, list[int]] = defaultdict(list)
    mark = discipline_outcome.c
    for one, number in connection.execute(
        select(mark.discipline_id, learning_outcome.c.position)
        .join(learning_outcome, learning_outcome.c.id == mark.outcome_id)
        .where(learning_outcome.c.version_id == version_id)
    ):
        formed[one].append(number)
    return {
        row["code"]: KnownDiscipline(
            id=row["id"],
            code=row["code"],
            name=words(row, "name"),
            module=words(row, "module"),
            credits=row["credits"],
            semesters=tuple(int(each) for each in row["semesters"].split(",") if each),
            prerequisites=tuple(sorted(asked[row["id"]])),
            outcomes=tuple(sorted(formed[row["id"]])),
        )
        for row in rows
    }
