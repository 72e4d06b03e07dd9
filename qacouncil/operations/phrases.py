"""The council's own phrases: kept, changed, removed."""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import Localized
from qacouncil.models.councils import council
from qacouncil.models.plans import phrase
from qacouncil.operations.guards import close_ranks, columns, refuse_area
from qacouncil.rules.terms import PhrasePart
from qacouncil.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class PhraseData:
    """Words for a part of an item of this area."""

    part: PhrasePart
    area: str
    text: Localized


def add_phrase(transaction: Transaction, council_id: str, data: PhraseData) -> str:
    """Keep a phrase, after those that are there. Returns its id."""
    transaction.row(council, council_id)
    last = len(transaction.rows(phrase, council_id=council_id))
    return transaction.insert(phrase, council_id=council_id, position=last + 1, **_columns(data))


def change_phrase(transaction: Transaction, phrase_id: str, data: PhraseData) -> None:
    """Change its words, or what they are for."""
    transaction.update(phrase, phrase_id, **_columns(data))


def remove_phrase(transaction: Transaction, phrase_id: str) -> None:
    """Take a phrase off the list; the minutes it was put into keep their words."""
    row = transaction.row(phrase, phrase_id)
    transaction.remove(phrase, id=phrase_id)
    close_ranks(transaction, phrase, council_id=row["council_id"])


def _columns(data: PhraseData) -> dict[str, object]:
    refuse_area(data.area)
    if not data.text:
        raise UserError(N_("The phrase is empty. Write it in one of the languages."))
    return {"part": data.part, "area": data.area, **columns("text", data.text)}
