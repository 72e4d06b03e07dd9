"""What a council's papers bear beside its names."""

from __future__ import annotations

from sqlalchemy import Connection, select

from qacouncil.documents.letterhead import Letterhead
from qacouncil.documents.person_name import PersonName
from qacouncil.models.councils import council
from qacouncil.queries.values import Row, words


def letterhead(connection: Connection, council_id: str) -> Letterhead:
    """Logo, approver and index of a council; one statement."""
    own = council.c
    chosen = select(
        *(own.paper_logo, own.approver_name, own.approver_name_latin, own.file_index),
        *(own.approver_position_kk, own.approver_position_ru, own.approver_position_en),
    ).where(own.id == council_id)
    row = dict(connection.execute(chosen).mappings().one())
    return Letterhead(
        logo=row["paper_logo"],
        approver_position=words(row, "approver_position"),
        approver_name=approver_name(row),
        file_index=row["file_index"],
    )


def logo(connection: Connection, council_id: str) -> bytes | None:
    """The council's logo as a PNG."""
    chosen = select(council.c.paper_logo).where(council.c.id == council_id)
    found: bytes | None = connection.execute(chosen).scalar_one()
    return found


def approver_name(row: Row) -> PersonName | None:
    """Who approves the council's papers, typed as "surname given patronymic"; None: nobody."""
    stored, latin = row["approver_name"], row["approver_name_latin"]
    if not (stored or latin):
        return None
    return PersonName(*_parts(stored), *_parts(latin))


def _parts(full_name: str) -> tuple[str, str, str]:
    surname, given, patronymic = (*full_name.split(maxsplit=2), "", "", "")[:3]
    return surname, given, patronymic
