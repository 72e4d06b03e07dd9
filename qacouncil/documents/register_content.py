"""What all registers of a council bear: whose they are, who signs, who approves."""

from __future__ import annotations

from dataclasses import dataclass, field

from qacouncil.documents.letterhead import Letterhead
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import PaperStyle
from qacouncil.localized import Localized
from qacouncil.rules.terms import Body


@dataclass(frozen=True, slots=True)
class RegisterHead:
    """secretary: who signs; None where there is none on the day."""

    university: Localized
    faculty: Localized
    council: Localized
    body: Body
    secretary: PersonName | None = None
    letterhead: Letterhead = field(default_factory=Letterhead)
    style: PaperStyle = field(default_factory=PaperStyle)
