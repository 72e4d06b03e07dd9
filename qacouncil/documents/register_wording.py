"""The words that all registers share: the day or period they are of, heads of their columns."""

from __future__ import annotations

import datetime as dt

from qacouncil.i18n.dates import long_date, short_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.numbering import academic_year, academic_year_bounds

NONE = "–"  # a cell without an entry


class RegisterWording:
    """Periods, heads, minutes as they are named. Dates come in as dates."""

    def __init__(self, translator: Translator) -> None:
        self._t = translator
        self._language = translator.language

    # What it is of

    def as_of(self, date: dt.date) -> str:
        return self._t.pgettext("paper", "as of {date}", date=self._plain_date(date))

    def year(self, year: str) -> str:
        return self._t.pgettext("paper", "{year} academic year", year=year)

    def year_as_of(self, date: dt.date, year: str = "") -> str:
        """The academic year, that of the date unless another is given, and the date."""
        return self._t.pgettext(
            "paper",
            "{year} academic year, as of {date}",
            year=year or academic_year(date),
            date=self._plain_date(date),
        )

    def period(self, since: dt.date, until: dt.date) -> str:
        """An academic year by its name, one begun with the last day; else the two days."""
        year = academic_year(since)
        first, last = academic_year_bounds(year)
        if since == first and until == last:
            return self.year(year)
        if since == first and until < last:
            return self.year_as_of(until, year)
        return self._t.pgettext(
            "paper, period", "{since} – {until}", since=self.date(since), until=self.date(until)
        )

    def period_as_of(self, since: dt.date, date: dt.date) -> str:
        """The academic year that began with the first day, or both days; as of the last one."""
        if since == academic_year_bounds(academic_year(date))[0]:
            return self.year_as_of(date)
        return self.period(since, date)

    def date(self, date: dt.date | None) -> str:
        """As a cell shows it."""
        return NONE if date is None else short_date(date, self._language)

    def minutes(self, number: str, date: dt.date, *, signed: bool = True) -> str:
        """The heading of what one meeting decided."""
        when = long_date(date, self._language)
        t = self._t
        if not number:
            return t.pgettext("paper", "Minutes, {date}", date=when)
        if not signed:
            return t.pgettext(
                "paper", "Minutes No. {number}, {date} (not signed)", number=number, date=when
            )
        return t.pgettext("paper", "Minutes No. {number}, {date}", number=number, date=when)

    # Heads of columns

    def number_head(self) -> str:
        return self._t.pgettext("paper, column", "No.")

    def point_head(self) -> str:
        return self._t.pgettext("paper, column", "Point")

    def responsible_head(self) -> str:
        return self._t.pgettext("paper, column", "Responsible")

    def deadline_head(self) -> str:
        return self._t.pgettext("paper, column", "Deadline")

    def total(self, count: int) -> str:
        return self._t.pgettext("paper", "Total: {n}.", n=count)

    def _plain_date(self, date: dt.date) -> str:
        """Kazakh has a short date where a long one would be inflected."""
        if self._language == "kk":
            return short_date(date, self._language)
        return long_date(date, self._language)
