"""Disciplines to be picked from a list: those of some programmes, in every version."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from qacouncil.localized import Localized
from qacouncil.models.programmes import discipline, programme, programme_version


@dataclass(frozen=True, slots=True)
class DisciplineChoice:
    """A discipline of the version of a year of entry."""

    id: str
    code: str
    name: Localized
    programme_code: str
    entry_year: int


def discipline_choices(
    connection: Connection, programme_ids: Collection[str]
) -> list[DisciplineChoice]:
    """By programme, the newest version first, in the order of their codes."""
    return _choices(connection, programme.c.id.in_(programme_ids))


def named_disciplines(
    connection: Connection, discipline_ids: Collection[str]
) -> list[DisciplineChoice]:
    """These in the same order; one that has been removed is left out."""
    return _choices(connection, discipline.c.id.in_(discipline_ids))


def _choices(connection: Connection, wanted: ColumnElement[bool]) -> list[DisciplineChoice]:
    own, year = discipline.c, programme_version.c.entry_year
    query = (
        select(own.id, own.code, own.name_kk, own.name_ru, own.name_en, programme.c.code, year)
        .join(programme_version, programme_version.c.id == own.version_id)
        .join(programme, programme.c.id == programme_version.c.programme_id)
        .where(wanted)
        .order_by(programme.c.code, year.desc(), own.code)
    )
    return [
        DisciplineChoice(record_id, code, Localized(kk, ru, en), of_programme, entry_year)
        for record_id, code, kk, ru, en, of_programme, entry_year in connection.execute(query)
    ]
