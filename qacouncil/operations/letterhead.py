"""What a council puts on its papers beside its names: logo, who approves, index of the file."""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.logo import is_logo
from qacouncil.models.councils import council
from qacouncil.operations.guards import clean, columns
from qacouncil.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class LetterheadData:
    """Who approves the composition, the work plan and, where asked, the minutes; names in full,
    surname first. file_index: in the faculty's nomenclature of files.
    """

    approver_position: Localized = NO_TEXT
    approver_name: str = ""
    approver_name_latin: str = ""
    file_index: str = ""


def change_letterhead(transaction: Transaction, council_id: str, data: LetterheadData) -> None:
    """Change who approves, and the index of the file."""
    transaction.update(
        council,
        council_id,
        **columns("approver_position", data.approver_position),
        approver_name=_line(data.approver_name),
        approver_name_latin=_line(data.approver_name_latin),
        file_index=_line(data.file_index),
    )


def set_logo(transaction: Transaction, council_id: str, content: bytes | None) -> None:
    """Put a logo at the head of the papers, a PNG (`logo.is_logo`), or take it away.

    Raises UserError for anything but such a PNG.
    """
    if content is not None and not is_logo(content):
        raise UserError(N_("This picture is damaged and cannot be printed. Choose another one."))
    before = transaction.row(council, council_id, [council.c.paper_logo])["paper_logo"]
    if before != content:
        transaction.update(council, council_id, paper_logo=content)


def _line(text: str) -> str:
    return " ".join(clean(text).split())
