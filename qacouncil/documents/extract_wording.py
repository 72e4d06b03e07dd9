"""The fixed words of the extract from the minutes (docs/paper.md)."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.dates import long_date
from qacouncil.i18n.translator import Translator


class ExtractWording:
    """Its title, the quorum as a fact, the certification; the rest is in `Wording`."""

    def __init__(self, translator: Translator) -> None:
        self._t = translator

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
