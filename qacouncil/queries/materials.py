"""The materials of a meeting: what they are called and how large; a file itself only when asked."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.file_names import fit_name
from qacouncil.models.agenda import material


@dataclass(frozen=True, slots=True)
class MaterialLine:
    """A file with an item; size in bytes."""

    id: str
    item_id: str
    file_name: str
    size: int


def item_materials(connection: Connection, item_id: str) -> tuple[MaterialLine, ...]:
    """The materials of an item in their order."""
    own = material.c
    query = select(own.id, own.item_id, own.file_name, own.size).where(own.item_id == item_id)
    rows = connection.execute(query.order_by(own.position, own.created_at, own.id))
    return tuple(MaterialLine(*row) for row in rows)


def material_file(connection: Connection, material_id: str) -> tuple[str, bytes] | None:
    """The name, fit for every system, and the bytes; None where the material is gone."""
    own = material.c
    query = select(own.file_name, own.content).where(own.id == material_id)
    row = connection.execute(query).one_or_none()
    return None if row is None else (fit_name(row.file_name) or "file", row.content)
