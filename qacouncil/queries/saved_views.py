"""The views kept for a list."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.models.register import saved_view


@dataclass(frozen=True, slots=True)
class SavedView:
    """choice: by name, what the list was filtered by."""

    id: str
    name: str
    choice: dict[str, str]


def saved_views(connection: Connection, council_id: str, screen: str) -> list[SavedView]:
    """In their order."""
    own = saved_view.c
    query = (
        select(own.id, own.name, own.choice)
        .where(own.council_id == council_id, own.screen == screen)
        .order_by(own.position, own.created_at, own.id)
    )
    return [SavedView(row.id, row.name, _read(row.choice)) for row in connection.execute(query)]


def _read(text: str) -> dict[str, str]:
    """What a newer program may have kept otherwise is left out."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    given = found.items() if isinstance(found, dict) else ()
    return {name: value for name, value in given if isinstance(value, str)}
