"""The fixed words of the counting commission's act (docs/paper.md)."""

from __future__ import annotations

import datetime as dt

from qacouncil.documents.protocol_content import Vote
from qacouncil.documents.vote_wording import VoteWording
from qacouncil.i18n.dates import long_date
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Body, Majority, Outcome, Reason

_BY_MAJORITY = frozenset(
    {Reason.ALL_FOR, Reason.MAJORITY_REACHED, Reason.MAJORITY_MISSED, Reason.NOBODY_FOR}
)


class CountingActWording:
    """votes: words the outcomes that the act does not word itself."""

    def __init__(self, translator: Translator, body: Body, votes: VoteWording) -> None:
        self._t = translator
        self._body = body
        self._votes = votes

    def title(self) -> str:
        return self._t.pgettext("paper", "REPORT OF THE COUNTING COMMISSION")

    def subtitle(self) -> str:
        return self._t.pgettext("paper", "on the secret ballot")

    def file_title(self, number: str, date: dt.date) -> str:
        """The title of the file, as readers show it in the window's frame."""
        return self._t.pgettext(
            "paper",
            "Report of the counting commission, Minutes No. {number}, {date}",
            number=number,
            date=long_date(date, self._t.language),
        )

    # Facts

    def commission_label(self) -> str:
        return self._t.pgettext("paper", "Commission:")

    def chair(self, name: str) -> str:
        return self._t.pgettext("paper, act", "{name} (chair)", name=name)

    def item_label(self) -> str:
        return self._t.pgettext("paper", "Agenda item:")

    # The table

    def heads(self) -> tuple[str, str, str]:
        return (
            self._t.pgettext("paper, sheet", "No."),
            self._t.pgettext("paper, act", "Figure"),
            self._t.pgettext("paper, act", "Number"),
        )

    def voters(self) -> tuple[str, str, str]:
        """Rows of the table: mandates, present, entitled."""
        if self._body is Body.COMMITTEE:
            mandates = self._t.pgettext("paper, committee", "Voting members")
        elif self._body is Body.COMMISSION:
            mandates = self._t.pgettext("paper, commission", "Voting members")
        else:
            mandates = self._t.pgettext("paper, council", "Voting members")
        return (
            mandates,
            self._t.pgettext("paper, act", "Present at the meeting"),
            self._t.pgettext("paper, act", "Entitled to vote on this item"),
        )

    def ballots_group(self) -> str:
        return self._t.pgettext("paper, act", "Ballot papers")

    def ballots(self) -> tuple[str, ...]:
        """The rows on them: prepared, issued, cancelled, found, invalid, valid."""
        return (
            self._t.pgettext("paper, act", "Prepared"),
            self._t.pgettext("paper, act", "Issued"),
            self._t.pgettext("paper, act", "Unused, cancelled"),
            self._t.pgettext("paper, act", "Found in the box"),
            self._t.pgettext("paper, act", "Invalid"),
            self._t.pgettext("paper, act", "Valid"),
        )

    def votes(self) -> tuple[str, str, str]:
        """The rows on what they say: for, against, abstained."""
        return (
            self._t.pgettext("paper, act", "Votes for"),
            self._t.pgettext("paper, act", "Votes against"),
            self._t.pgettext("paper, act", "Abstained"),
        )

    # Below the table

    def second_vote(self) -> str:
        return self._t.pgettext("paper", "Second vote.")

    def discrepancy(self, missing: int) -> str:
        if not missing:
            return self._t.pgettext(
                "paper",
                "There is no discrepancy between the ballot papers issued"
                " and those found in the box.",
            )
        return self._t.pgettext(
            "paper",
            "Fewer ballot papers were found in the box than were issued. Difference: {n}.",
            n=missing,
        )

    def result(self, vote: Vote) -> str:
        """What the vote came to, with the numbers it rests on."""
        by_majority = vote.result.reason in _BY_MAJORITY
        if not by_majority or vote.voting_rule.majority is Majority.UNANIMOUS:
            finding = self._votes.finding(vote)
            return self._t.pgettext(
                "paper", "Result: {finding}", finding=finding[:1].lower() + finding[1:]
            )
        numbers = {"e": vote.result.entitled, "r": vote.result.needed, "f": vote.for_}
        if vote.result.outcome is not Outcome.ADOPTED:
            return self._t.pgettext(
                "paper",
                "Result: not adopted (entitled to vote: {e}, required: at least {r}, for: {f}).",
                **numbers,
            )
        if vote.voting_rule.majority is Majority.SIMPLE:
            return self._t.pgettext(
                "paper",
                "Result: adopted by a simple majority (entitled to vote: {e},"
                " required: at least {r}, for: {f}).",
                **numbers,
            )
        return self._t.pgettext(
            "paper",
            "Result: adopted by a qualified majority ({fraction}; entitled to vote: {e},"
            " required: at least {r}, for: {f}).",
            fraction=self._votes.fraction(vote.voting_rule.majority),
            **numbers,
        )

    def sealed(self) -> str:
        return self._t.pgettext(
            "paper",
            "The ballot papers have been sealed in one envelope and attached to this report.",
        )

    def signs_chair(self) -> str:
        return self._t.pgettext("paper, signature", "Chair of the commission")

    def signs_members(self, count: int) -> str:
        if count == 1:
            return self._t.pgettext("paper, signature", "Member of the commission")
        return self._t.pgettext("paper, signature", "Members of the commission")
