"""The notice of the specimen's meeting: five items, a file with each. Invented."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.notice_content import NoticeContent, NoticeItem
from tests.documents.specimen import MYRZAKHMETOVA, TURSYNOVA, specimen


def notice_specimen() -> NoticeContent:
    """As on the printed specimen, with the names of the files that it counts."""
    held = specimen()
    return NoticeContent(
        university=held.university,
        faculty=held.faculty,
        council=held.council,
        body=held.body,
        kind=held.kind,
        form=held.form,
        issued=dt.date(2027, 1, 14),
        date=held.date,
        start=held.start,
        end=None,
        place=held.place,
        to_guests=True,
        items=tuple(
            NoticeItem(each.number, each.title, each.speakers, (f"{each.number}.pdf",), True)
            for each in held.items
        ),
        chair=TURSYNOVA,
        secretary=MYRZAKHMETOVA,
        contact="2-14",
    )
