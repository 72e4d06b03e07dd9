"""What is printed of a council, and its choices for the printed page."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from qacouncil.documents.protocol_content import PaperStyle
from qacouncil.localized import Localized
from qacouncil.queries.meeting_rows import council_row
from qacouncil.queries.protocol import paper_style
from qacouncil.queries.values import words
from qacouncil.rules.terms import Body


@dataclass(frozen=True, slots=True)
class CouncilDetails:
    """A council as its settings show it."""

    id: str
    university: Localized
    faculty: Localized
    name: Localized
    city: Localized
    body: Body
    style: PaperStyle
    approver_position: Localized
    approver_name: str  # surname, given name, patronymic
    approver_name_latin: str
    file_index: str


def council_details(connection: Connection, council_id: str) -> CouncilDetails:
    """One council; one statement."""
    row = council_row(connection, council_id)
    return CouncilDetails(
        id=row["id"],
        university=words(row, "university"),
        faculty=words(row, "faculty"),
        name=words(row, "name"),
        city=words(row, "city"),
        body=Body(row["body"]),
        style=paper_style(row),
        approver_position=words(row, "approver_position"),
        approver_name=row["approver_name"],
        approver_name_latin=row["approver_name_latin"],
        file_index=row["file_index"],
    )
