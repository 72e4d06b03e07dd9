"""The usual agendas that a council keeps."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.localized import Localized
from qacouncil.models.plans import agenda_template, template_item
from qacouncil.queries.values import words


@dataclass(frozen=True, slots=True)
class UsualAgenda:
    """A usual agenda; items: title and area of each. id: empty for one of the program's own."""

    id: str
    name: Localized
    items: tuple[tuple[Localized, str], ...]


def own_agendas(connection: Connection, council_id: str) -> tuple[UsualAgenda, ...]:
    """Those of the council, in its order; two statements."""
    own = agenda_template.c
    items: dict[str, list[tuple[Localized, str]]] = defaultdict(list)
    query = (
        select(template_item)
        .join(agenda_template, own.id == template_item.c.template_id)
        .where(own.council_id == council_id)
        .order_by(template_item.c.position, template_item.c.id)
    )
    for row in connection.execute(query).mappings():
        items[row["template_id"]].append((words(dict(row), "title"), row["area"]))
    kept = select(agenda_template).where(own.council_id == council_id)
    return tuple(
        UsualAgenda(row["id"], words(dict(row), "name"), tuple(items[row["id"]]))
        for row in connection.execute(kept.order_by(own.position, own.id)).mappings()
    )
