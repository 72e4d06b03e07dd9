"""The usual agendas that come with the program: resources/reference/agendas.json."""

from __future__ import annotations

from typing import Annotated

import msgspec

from qacouncil.exchange.document_basis import Area, Words
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.paths import resource
from qacouncil.queries.agenda_templates import UsualAgenda


class _Item(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    title: Words
    area: Area


class _Agenda(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    name: Words
    items: Annotated[list[_Item], msgspec.Meta(min_length=1)]


def shipped_agendas() -> tuple[UsualAgenda, ...]:
    """All of them, in the order of a year. Raises msgspec.ValidationError for a damaged file."""
    path = resource("reference/agendas.json")
    found = msgspec.json.decode(path.read_bytes(), type=list[_Agenda])
    return tuple(
        UsualAgenda(
            "", _text(each.name), tuple((_text(item.title), str(item.area)) for item in each.items)
        )
        for each in found
    )


def for_year(agenda: UsualAgenda, year: str) -> tuple[tuple[Localized, str], ...]:
    """Its items with the academic year, '2026-2027', where a title has a place for it: {year}."""
    return tuple(
        (Localized(*(title.text(each).replace("{year}", year) for each in LANGUAGES)), area)
        for title, area in agenda.items
    )


def _text(words: Words) -> Localized:
    return Localized(words.kk, words.ru, words.en)
