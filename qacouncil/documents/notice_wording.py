"""The fixed words of the notice of meeting (docs/paper.md)."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.calendar_words import weekday_name
from qacouncil.i18n.dates import long_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Body, MeetingForm, MeetingKind


class NoticeWording:
    """Its title, sentences and labels; what it shares with the protocol is in `Wording`."""

    def __init__(self, translator: Translator, body: Body) -> None:
        self._t = translator
        self._body = body

    def title(self) -> str:
        return self._t.pgettext("paper", "NOTICE OF MEETING")

    def file_title(self, date: dt.date) -> str:
        """The title of the file, as readers show it in the window's frame."""
        when = long_date(date, self._t.language)
        return self._t.pgettext("paper", "Notice of meeting, {date}", date=when)

    def addressees(self, *, guests: bool) -> str:
        """To whom it goes, by the body's own name; a line end after the members."""
        t = self._t
        if self._body is Body.COMMITTEE:
            members = t.pgettext("paper, committee", "To the members")
            both = t.pgettext("paper, committee", "To the members\nand the persons invited")
        elif self._body is Body.COMMISSION:
            members = t.pgettext("paper, commission", "To the members")
            both = t.pgettext("paper, commission", "To the members\nand the persons invited")
        else:
            members = t.pgettext("paper, council", "To the members")
            both = t.pgettext("paper, council", "To the members\nand the persons invited")
        return both if guests else members

    def announces(self, kind: MeetingKind) -> str:
        if kind is MeetingKind.EXTRAORDINARY:
            return self._t.pgettext("paper", "An extraordinary meeting will be held.")
        return self._t.pgettext("paper", "A regular meeting will be held.")

    def date_label(self) -> str:
        return self._t.pgettext("paper", "Date:")

    def date(self, date: dt.date) -> str:
        language = self._t.language
        return self._t.pgettext(
            "paper",
            "{weekday}, {date}",
            weekday=weekday_name(date, language),
            date=long_date(date, language),
        )

    def place_label(self) -> str:
        """Of a meeting to come; the protocol says where one was held."""
        return self._t.pgettext("paper, notice", "Place:")

    def form(self, form: MeetingForm) -> str:
        """As the notice names it, which says it of every meeting."""
        words = {
            MeetingForm.IN_PERSON: self._t.pgettext("paper, notice", "in person"),
            MeetingForm.REMOTE: self._t.pgettext("paper, notice", "remote (online)"),
            MeetingForm.HYBRID: self._t.pgettext("paper, notice", "hybrid"),
            MeetingForm.ABSENTEE: self._t.pgettext("paper, notice", "by written vote"),
        }
        return words[form]

    def attached(self) -> str:
        return self._t.pgettext("paper", "Materials and draft decisions are attached.")

    def please_tell(self) -> str:
        return self._t.pgettext(
            "paper",
            "If you cannot attend or have a conflict of interest, please inform the secretary in"
            " advance.",
        )

    def annexes(self, count: int) -> str:
        return self._t.npgettext(
            "paper", "Annexes: {n} document.", "Annexes: {n} documents.", count, n=count
        )

    def of_item(self, number: int, names: list[str]) -> str:
        """The files of one item."""
        return self._t.pgettext(
            "paper", "Item {number}: {names}", number=number, names=", ".join(names)
        )

    def signs_chair(self, *, is_chair: bool) -> str:
        t = self._t
        if not is_chair:
            return t.pgettext("paper, signature", "Presiding")
        if self._body is Body.COMMITTEE:
            return t.pgettext("paper, signature, committee", "Chair")
        if self._body is Body.COMMISSION:
            return t.pgettext("paper, signature, commission", "Chair")
        return t.pgettext("paper, signature, council", "Chair")

    def contact(self, how: str) -> str:
        return self._t.pgettext("paper", "Contact: {how}", how=how)
