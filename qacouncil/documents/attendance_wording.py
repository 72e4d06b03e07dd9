"""The fixed words of the attendance sheet (docs/paper.md)."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.attendance_content import Attender
from qacouncil.i18n.dates import long_date, time_of_day
from qacouncil.i18n.member_words import category_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Body


class AttendanceWording:
    """Its title, heads, groups and remarks; the rest is in `Wording`."""

    def __init__(self, translator: Translator, body: Body) -> None:
        self._t = translator
        self._body = body

    def title(self) -> str:
        return self._t.pgettext("paper", "ATTENDANCE SHEET")

    def file_title(self, number: str, date: dt.date) -> str:
        """The title of the file, as readers show it in the window's frame."""
        when = long_date(date, self._t.language)
        return self._t.pgettext(
            "paper", "Attendance sheet, Meeting No. {number}, {date}", number=number, date=when
        )

    def meeting(self, number: str, date: dt.date, start: int) -> str:
        return self._t.pgettext(
            "paper",
            "Meeting No. {number}, {date}, {time}",
            number=number,
            date=long_date(date, self._t.language),
            time=time_of_day(start),
        )

    def heads(self) -> tuple[str, ...]:
        """Of the five columns."""
        return (
            self._t.pgettext("paper, sheet", "No."),
            self._t.pgettext("paper, sheet", "Full name"),
            self._t.pgettext("paper, sheet", "Category"),
            self._t.pgettext("paper, sheet", "Time"),
            self._t.pgettext("paper, sheet", "Signature"),
        )

    def voting(self) -> str:
        if self._body is Body.COMMITTEE:
            return self._t.pgettext("paper, committee", "Voting members")
        if self._body is Body.COMMISSION:
            return self._t.pgettext("paper, commission", "Voting members")
        return self._t.pgettext("paper, council", "Voting members")

    def others(self) -> str:
        return self._t.pgettext("paper", "Non-voting participants")

    def category(self, person: Attender) -> str:
        if person.secretary:
            return self._t.pgettext("paper, sheet", "secretary")
        if person.category is None:
            return self._t.pgettext("paper, sheet", "invited person")
        return category_words(self._t, person.category, person.kind)

    def online(self) -> str:
        return self._t.pgettext("paper, sheet", "online")

    def absent(self, reason: str) -> str:
        if not reason:
            return self._t.pgettext("paper, sheet", "absent")
        return self._t.pgettext("paper, sheet", "absent: {reason}", reason=reason)
