"""The councils of a file, and finding one by what a person calls it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.models.councils import council


@dataclass(frozen=True, slots=True)
class CouncilName:
    """A council as it is called; `code` is short and its own within the file."""

    id: str
    code: str
    name: Localized
    faculty: Localized


def councils(connection: Connection) -> list[CouncilName]:
    """All councils of the file, in order of their codes."""
    texts = [council.c[f"{name}_{each}"] for name in ("name", "faculty") for each in LANGUAGES]
    rows = connection.execute(select(council.c.id, council.c.code, *texts)).all()
    found = [
        CouncilName(row[0], row[1], Localized(*row[2:5]), Localized(*row[5:8])) for row in rows
    ]
    return sorted(found, key=lambda each: code_order(each.code))


def find_council(connection: Connection, text: str) -> CouncilName:
    """The council of this code, UUID, name or faculty, in any language, whatever the case.

    Raises UserError, naming the codes there are, where none or several are called so.
    """
    there = councils(connection)
    wanted = _folded(text)
    for names in (_exact_names, _names):
        found = [each for each in there if wanted and wanted in map(_folded, names(each))]
        if len(found) == 1:
            return found[0]
        if found:
            raise UserError(
                N_("Several councils are called “{text}”. Use one of their codes: {codes}."),
                text=text,
                codes=_codes(found),
            )
    raise UserError(
        N_("There is no council “{text}”. The councils of this file: {codes}."),
        text=text,
        codes=_codes(there) or "–",
    )


def _exact_names(each: CouncilName) -> tuple[str, ...]:
    return each.id, each.code


def _names(each: CouncilName) -> tuple[str, ...]:
    texts = (each.name, each.faculty)
    return tuple(text.text(language) for text in texts for language in LANGUAGES)


def _folded(text: str) -> str:
    """For matching only: composed letters, no case, ё as е, one space for several."""
    letters = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    return " ".join(letters.split())


def code_order(code: str) -> tuple[int, str]:
    """Codes that are numbers in the order of numbers: 2 before 10."""
    return (int(code), "") if code.isascii() and code.isdigit() else (1 << 62, code)


def _codes(found: list[CouncilName]) -> str:
    return ", ".join(each.code for each in found)
