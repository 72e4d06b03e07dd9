"""The fixed words of the public bulletin (docs/paper.md)."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.bulletin_content import PublishedVote
from qacouncil.i18n.dates import long_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.numbering import academic_year, academic_year_bounds
from qacouncil.rules.terms import Body


class BulletinWording:
    """Its title, what it holds and leaves out; what it shares with the protocol is `Wording`."""

    def __init__(self, translator: Translator, body: Body) -> None:
        self._t = translator
        self._body = body

    def title(self) -> str:
        t = self._t
        if self._body is Body.COMMITTEE:
            return t.pgettext("paper, committee", "PUBLIC BULLETIN OF DECISIONS")
        if self._body is Body.COMMISSION:
            return t.pgettext("paper, commission", "PUBLIC BULLETIN OF DECISIONS")
        return t.pgettext("paper, council", "PUBLIC BULLETIN OF DECISIONS")

    def period(self, since: dt.date, until: dt.date) -> str:
        """An academic year by its name, any other period by its first and its last day."""
        t = self._t
        year = academic_year(since)
        if (since, until) == academic_year_bounds(year):
            return t.pgettext("paper", "{year} academic year", year=year)
        first, last = (long_date(each, t.language) for each in (since, until))
        return t.pgettext("paper, period", "from {since} to {until}", since=first, until=last)

    def file_title(self, title: str, period: str) -> str:
        return self._t.pgettext(
            "paper", "{title}, {period}", title=title.capitalize(), period=period
        )

    # What it holds

    def without_personal_data(self) -> str:
        return self._t.pgettext(
            "paper", "The bulletin gives decisions from signed minutes, without personal data."
        )

    def published(self, count: int) -> str:
        t = self._t
        if not count:
            return t.pgettext("paper", "There are no decisions to publish for this period.")
        return t.npgettext(
            "paper", "It contains {n} decision.", "It contains {n} decisions.", count, n=count
        )

    def withheld(self, count: int) -> str:
        return self._t.npgettext(
            "paper",
            "Not published: {n} decision that concerns an individual.",
            "Not published: {n} decisions that concern individuals.",
            count,
            n=count,
        )

    def unsigned(self, count: int) -> str:
        return self._t.npgettext(
            "paper",
            "The decisions of {n} meeting whose minutes are not signed yet are not included.",
            "The decisions of {n} meetings whose minutes are not signed yet are not included.",
            count,
            n=count,
        )

    # Decisions

    def minutes(self, number: str, date: dt.date) -> str:
        """The heading above what one meeting decided."""
        t = self._t
        when = long_date(date, t.language)
        if not number:
            return t.pgettext("paper", "Minutes, {date}", date=when)
        return t.pgettext("paper", "Minutes No. {number}, {date}", number=number, date=when)

    def vote(self, vote: PublishedVote) -> str:
        """The numbers alone, as the protocol says them."""
        t = self._t
        if vote.unanimous:
            return t.pgettext("paper", "Vote: for {f} (unanimous). Adopted.", f=vote.for_)
        numbers = {"f": vote.for_, "a": vote.against, "n": vote.abstained}
        if vote.not_voting:
            return t.pgettext(
                "paper",
                "Vote: for {f}, against {a}, abstained {n}, did not vote {v}.",
                **numbers,
                v=vote.not_voting,
            )
        return t.pgettext("paper", "Vote: for {f}, against {a}, abstained {n}.", **numbers)

    def issued(self, date: dt.date) -> str:
        return self._t.pgettext(
            "paper", "Date of issue: {date}.", date=long_date(date, self._t.language)
        )
