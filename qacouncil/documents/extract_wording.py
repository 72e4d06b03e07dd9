"""The fixed words of the extract from the minutes (docs/paper.md)."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.dates import long_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Body, MeetingForm


class ExtractWording:
    """Its title, the composition in numbers, the certification; the rest is in `Wording`."""

    def __init__(self, translator: Translator, body: Body, form: MeetingForm) -> None:
        self._t = translator
        self._body = body
        self._absentee = form is MeetingForm.ABSENTEE

    def kind(self) -> str:
        return self._t.pgettext("paper", "EXTRACT FROM THE MINUTES")

    def file_title(self, number: str, date: dt.date) -> str:
        """The title of the file, as readers show it in the window's frame."""
        return self._t.pgettext(
            "paper",
            "Extract from Minutes No. {number}, {date}",
            number=number,
            date=long_date(date, self._t.language),
        )

    def present_label(self) -> str:
        if self._absentee:
            return self._t.pgettext("paper, absentee", "Voting sheets returned:")
        if self._body is Body.COMMITTEE:
            return self._t.pgettext("paper, committee", "Members present:")
        if self._body is Body.COMMISSION:
            return self._t.pgettext("paper, commission", "Members present:")
        return self._t.pgettext("paper, council", "Members present:")

    def present(self, count: int, of: int) -> str:
        return self._t.pgettext("paper, fact", "{x} of {y}", x=count, y=of)

    def quorum_label(self) -> str:
        return self._t.pgettext("paper", "Quorum:")

    def quorum(self, needed: int, *, met: bool) -> str:
        if met:
            return self._t.pgettext("paper, fact", "present (required: at least {q})", q=needed)
        return self._t.pgettext("paper, fact", "absent (required: at least {q})", q=needed)

    def true_copy(self) -> str:
        return self._t.pgettext("paper", "True copy")

    def seal(self) -> str:
        return self._t.pgettext("paper", "Seal")
