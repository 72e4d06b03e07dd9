"""What an agenda item is about: programmes and standards."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from qacouncil.localized import Localized
from qacouncil.models.agenda import item_programme, item_standard
from qacouncil.models.programmes import programme
from qacouncil.queries.programmes_list import ProgrammeChoice


@dataclass(frozen=True, slots=True)
class ItemLinks:
    """The programmes by code, the standards (S01–S10) in their order."""

    programmes: tuple[ProgrammeChoice, ...] = ()
    standards: tuple[str, ...] = ()


def item_links(connection: Connection, item_id: str) -> ItemLinks:
    """What an item is about; two statements."""
    own = programme.c
    about = (
        select(own.id, own.code, own.name_kk, own.name_ru, own.name_en)
        .join(item_programme, item_programme.c.programme_id == own.id)
        .where(item_programme.c.item_id == item_id)
        .order_by(own.code)
    )
    standard = item_standard.c.standard
    standards = select(standard).where(item_standard.c.item_id == item_id).order_by(standard)
    return ItemLinks(
        programmes=tuple(
            ProgrammeChoice(record_id, code, Localized(*name))
            for record_id, code, *name in connection.execute(about)
        ),
        standards=tuple(connection.execute(standards).scalars()),
    )
