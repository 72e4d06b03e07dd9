"""The points of a meeting to choose from for a paper of some, as its minutes number them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from qacouncil.documents.protocol_items import is_decided
from qacouncil.localized import Localized
from qacouncil.queries.protocol import protocol_content


@dataclass(frozen=True, slots=True)
class PaperPoint:
    """number: as printed, "2.1"; item: the title of the item it belongs to."""

    number: str
    text: Localized
    item: Localized


def paper_points(
    connection: Connection, meeting_id: str, *, printed: bool
) -> tuple[PaperPoint, ...]:
    """All points in their order, or only those that the minutes print."""
    content = protocol_content(connection, meeting_id)
    if printed and not content.held:
        return ()
    return tuple(
        PaperPoint(f"{item.number}.{point.number}", point.text, item.title)
        for item in content.items
        for point in item.points
        if not printed or is_decided(point, item)
    )
