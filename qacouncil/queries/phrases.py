"""Phrases for what was heard and resolved: the council's own, and those that ship."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, select

from qacouncil.i18n.folding import fold, rank_of, readings
from qacouncil.localized import Language, Localized
from qacouncil.models.plans import phrase
from qacouncil.paths import resource
from qacouncil.queries.values import words
from qacouncil.rules.terms import PhrasePart


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for a part of an item of this area. id: of one of the council's own, else empty."""

    id: str
    part: PhrasePart
    area: str
    text: Localized


class _Shipped(msgspec.Struct, forbid_unknown_fields=True):
    part: PhrasePart
    area: str
    kk: str
    ru: str
    en: str


def own_phrases(connection: Connection, council_id: str) -> tuple[Phrase, ...]:
    """The phrases a council keeps, in their order."""
    query = (
        select(phrase)
        .where(phrase.c.council_id == council_id)
        .order_by(phrase.c.position, phrase.c.created_at, phrase.c.id)
    )
    return tuple(
        Phrase(row["id"], PhrasePart(row["part"]), row["area"], words(dict(row), "text"))
        for row in connection.execute(query).mappings()
    )


def shipped_phrases() -> tuple[Phrase, ...]:
    """Those of resources/reference. Raises msgspec.ValidationError where the file is damaged."""
    data = resource("reference/phrases.json").read_bytes()
    return tuple(
        Phrase("", each.part, each.area, Localized(each.kk, each.ru, each.en))
        for each in msgspec.json.decode(data, type=list[_Shipped])
    )


def matching(
    phrases: Iterable[Phrase], part: PhrasePart, area: str, language: Language, typed: str = ""
) -> Sequence[Phrase]:
    """The phrases for a part that have words in the language and match what is typed.

    The item's area first, then as listed; the words typed begin words of the phrase, on whatever
    keyboard they were meant.
    """
    meant = readings(typed)
    ranked = []
    for place, each in enumerate(phrases):
        text = each.text.text(language)
        if each.part is not part or not text:
            continue
        rank = rank_of(meant, [fold(text).split()]) if meant else 0
        if rank is not None:
            ranked.append((each.area != area, rank, place, each))
    return [found[-1] for found in sorted(ranked, key=lambda found: found[:3])]
