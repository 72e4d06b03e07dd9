"""What a notice of meeting prints: plain values, free of language, database and fonts.

Minutes are counted from 00:00 of the meeting's date, as in the protocol.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import PaperStyle
from qacouncil.localized import Localized
from qacouncil.rules.terms import Body, MeetingForm, MeetingKind


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """An item of the agenda. materials: the names of the files that are attached to it."""

    number: int
    title: Localized
    speakers: tuple[PersonName, ...] = ()
    materials: tuple[str, ...] = ()
    drafted: bool = False  # a draft of its decision is written


@dataclass(frozen=True, slots=True)
class NoticeContent:
    """to_guests: persons who are no members are invited too.

    chair, secretary: who may sign; None where nobody is named. chair_presides: False where the
    one who signs for the chair is another who presides. contact: how to reach the secretary.
    """

    university: Localized
    faculty: Localized
    council: Localized
    body: Body
    kind: MeetingKind
    form: MeetingForm
    issued: dt.date
    date: dt.date
    start: int
    end: int | None
    place: Localized
    to_guests: bool
    items: tuple[NoticeItem, ...] = ()
    chair: PersonName | None = None
    chair_presides: bool = True
    secretary: PersonName | None = None
    contact: str = ""
    style: PaperStyle = field(default_factory=PaperStyle)
    logo: bytes | None = None  # a PNG
