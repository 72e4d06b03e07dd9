"""The fixed words of the ballot for a secret vote (docs/paper.md)."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.dates import long_date
from qacouncil.i18n.translator import Translator


class BallotWording:
    def __init__(self, translator: Translator) -> None:
        self._t = translator

    def title(self) -> str:
        return self._t.pgettext("paper", "BALLOT PAPER")

    def purpose(self) -> str:
        return self._t.pgettext("paper, ballot", "secret ballot")

    def file_title(self, number: str, date: dt.date) -> str:
        """The title of the file, as readers show it in the window's frame."""
        when = long_date(date, self._t.language)
        if not number:
            return self._t.pgettext("paper", "Ballot papers, {date}", date=when)
        return self._t.pgettext(
            "paper", "Ballot papers, Meeting No. {number}, {date}", number=number, date=when
        )

    def date(self, date: dt.date) -> str:
        return long_date(date, self._t.language)

    def meeting(self, number: str) -> str:
        return self._t.pgettext("paper", "Meeting No. {number}", number=number)

    def item(self, number: int, title: str) -> str:
        return self._t.pgettext(
            "paper", "Agenda item: {number}. {title}", number=number, title=title
        )

    def draft_label(self) -> str:
        return self._t.pgettext("paper", "Draft decision:")

    def candidate_label(self) -> str:
        return self._t.pgettext("paper", "Candidate:")

    def shortened(self, text: str) -> str:
        """A text too long for a ballot, cut, with the word where it stands in full."""
        return self._t.pgettext(
            "paper", "{text}… (the full text is in the draft decision)", text=text
        )

    def choices(self) -> tuple[str, str]:
        return self._t.pgettext("paper, ballot", "FOR"), self._t.pgettext(
            "paper, ballot", "AGAINST"
        )

    def note(self) -> str:
        return self._t.pgettext(
            "paper",
            "Mark one square. A ballot with no mark or both squares marked is invalid."
            " Do not sign.",
        )
