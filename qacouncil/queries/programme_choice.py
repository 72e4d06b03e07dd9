"""Finding a programme by its code."""

from __future__ import annotations

from sqlalchemy import Connection, select

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.programmes import programme
from qacouncil.rules.programme_code import read_programme_code


def find_programme(connection: Connection, text: str, council_id: str | None = None) -> str:
    """The id of the programme of this code, look-alike letters and spaces set right.

    Raises UserError, naming the codes there are, where none or several have it.
    """
    query = select(programme.c.id, programme.c.code).order_by(programme.c.code)
    if council_id is not None:
        query = query.where(programme.c.council_id == council_id)
    there = connection.execute(query).all()
    wanted = read_programme_code(text).code.casefold()
    found = [row.id for row in there if row.code.casefold() == wanted]
    if len(found) == 1:
        return str(found[0])
    if found:
        raise UserError(
            N_("Several councils have a programme “{text}”. Name one with --council."), text=text
        )
    codes = ", ".join(dict.fromkeys(row.code for row in there))
    raise UserError(
        N_("There is no programme “{text}”. The programmes of this file: {codes}."),
        text=text,
        codes=codes or "–",
    )
