"""What stands on a council's papers beside its names."""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.documents.person_name import PersonName
from qacouncil.localized import NO_TEXT, Localized


@dataclass(frozen=True, slots=True)
class Letterhead:
    """logo: a PNG. approver_position, approver_name: who approves the composition, the work plan
    and, where the council asks for it, the minutes. file_index: in the nomenclature of files.
    """

    logo: bytes | None = None
    approver_position: Localized = NO_TEXT
    approver_name: PersonName | None = None
    file_index: str = ""
