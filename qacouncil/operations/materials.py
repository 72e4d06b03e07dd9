"""What members read before the meeting: files attached to the items of the agenda."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import select

from qacouncil.errors import UserError
from qacouncil.file_names import fit_name
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import agenda_item, material
from qacouncil.operations.guards import clean, close_ranks, meeting_to_edit, renumber
from qacouncil.rules.lifecycle import Edit
from qacouncil.storage.transaction import Transaction, Values

LARGEST_FILE = 50 * 1024 * 1024  # bytes

_ABOUT = (material.c.id, material.c.meeting_id, material.c.item_id, material.c.file_name)


@dataclass(frozen=True, slots=True)
class Attached:
    """A material that was attached. also_in: the number of another item that has the same file."""

    id: str
    also_in: int | None = None


def attach_material(
    transaction: Transaction, item_id: str, file_name: str, content: bytes
) -> Attached:
    """Keep a file with an item, as the last one.

    Raises UserError for an empty or too large file, or one that the item has already.
    """
    item = transaction.row(agenda_item, item_id)
    meeting_to_edit(transaction, item["meeting_id"], Edit.AGENDA)
    name = _name(file_name)
    refuse_size(name, len(content))
    sha256 = hashlib.sha256(content).hexdigest()
    also_in = _same_elsewhere(transaction, item, sha256)
    there = transaction.ids(material, item_id=item_id)
    return Attached(
        transaction.insert(
            material,
            meeting_id=item["meeting_id"],
            item_id=item_id,
            position=len(there) + 1,
            file_name=name,
            sha256=sha256,
            size=len(content),
            content=content,
        ),
        also_in,
    )


def refuse_size(name: str, size: int) -> None:
    """Raises UserError for a file of no bytes or of too many; to be asked before it is read."""
    if not size:
        raise UserError(N_("{name} is empty: it was not attached."), name=name)
    if size > LARGEST_FILE:
        raise UserError(
            N_(
                "{name} is too large: {size} MB. Files of at most {largest} MB are attached; make"
                " it smaller, or name in the agenda where it can be read."
            ),
            name=name,
            size=-(-size // 1024**2),
            largest=LARGEST_FILE // 1024**2,
        )


def rename_material(transaction: Transaction, material_id: str, file_name: str) -> None:
    """Give a material another name. An ending left out stays as it was."""
    row = _material(transaction, material_id)
    name = _name(file_name)
    _, dot, ending = row["file_name"].rpartition(".")
    if dot and "." not in name:
        name = f"{name}.{ending}"
    transaction.update(material, material_id, file_name=name)


def move_material(transaction: Transaction, material_id: str, position: int) -> None:
    """Put a material at another place of its item, counted from 1; the others close up."""
    row = _material(transaction, material_id)
    others = transaction.ids(material, item_id=row["item_id"])
    others.remove(material_id)
    place = max(0, min(position - 1, len(others)))
    renumber(transaction, material, [*others[:place], material_id, *others[place:]])


def remove_material(transaction: Transaction, material_id: str) -> None:
    """Take a material off its item."""
    row = _material(transaction, material_id)
    transaction.remove(material, id=material_id)
    close_ranks(transaction, material, item_id=row["item_id"])


def _material(transaction: Transaction, material_id: str) -> Values:
    row = transaction.row(material, material_id, _ABOUT)
    meeting_to_edit(transaction, row["meeting_id"], Edit.AGENDA)
    return row


def _name(file_name: str) -> str:
    name = fit_name(clean(file_name))
    if not name:
        raise UserError(N_("A file needs a name. Type one."))
    return name


def _same_elsewhere(transaction: Transaction, item: Values, sha256: str) -> int | None:
    """The number of another item of the meeting with this file. Raises where it is the item's."""
    own, order = material.c, agenda_item.c
    found = transaction.connection.execute(
        select(own.item_id, own.file_name, order.position)
        .join(agenda_item, own.item_id == order.id)
        .where(own.meeting_id == item["meeting_id"], own.sha256 == sha256)
        .order_by(order.position)
    ).all()
    for row in found:
        if row.item_id == item["id"]:
            raise UserError(
                N_("The item has this file already: {name}. It was not attached again."),
                name=row.file_name,
            )
    return found[0].position if found else None
