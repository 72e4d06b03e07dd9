"""What all registers of a council bear."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from qacouncil.documents.register_content import RegisterHead
from qacouncil.localized import Language
from qacouncil.queries.letterhead import letterhead
from qacouncil.queries.meeting_rows import council_row
from qacouncil.queries.members_list import members_list
from qacouncil.queries.protocol import paper_style
from qacouncil.queries.values import words
from qacouncil.rules.terms import Body, Role

# Of several secretaries the first by name signs, whatever the language of the paper.
_ORDER: Language = "kk"


def register_head(connection: Connection, council_id: str, date: dt.date) -> RegisterHead:
    """The council's names, and its secretary on the day; three statements."""
    council = council_row(connection, council_id)
    members = members_list(connection, date, _ORDER, council_id=council_id)
    secretaries = (each.name for each in members if each.role is Role.SECRETARY)
    return RegisterHead(
        university=words(council, "university"),
        faculty=words(council, "faculty"),
        council=words(council, "name"),
        body=Body(council["body"]),
        secretary=next(secretaries, None),
        letterhead=letterhead(connection, council_id),
        style=paper_style(council),
    )
