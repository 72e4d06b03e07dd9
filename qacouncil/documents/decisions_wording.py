"""The words of the register of decisions."""

from __future__ import annotations

from collections.abc import Mapping

from qacouncil.documents.decisions_register_content import RegisteredVote
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Outcome


class DecisionsWording:
    """Title, heads, votes, counts."""

    def __init__(self, translator: Translator) -> None:
        self._t = translator

    def title(self) -> str:
        return self._t.pgettext("paper", "REGISTER OF DECISIONS")

    def none(self) -> str:
        """The sentence that stands for an empty table."""
        return self._t.pgettext("paper", "No decisions were taken in this period.")

    def text_head(self) -> str:
        return self._t.pgettext("paper, column", "Decision")

    def area_head(self) -> str:
        return self._t.pgettext("paper, column", "Area")

    def vote_head(self) -> str:
        return self._t.pgettext("paper, column", "Vote")

    def tasks_head(self) -> str:
        return self._t.pgettext("paper, column", "Responsible, deadline")

    def vote(self, vote: RegisteredVote) -> str:
        """The outcome, and in a line of its own the votes."""
        t = self._t
        lines = [self._outcome(vote.outcome)]
        if vote.secret:
            lines.append(t.pgettext("paper, register", "secret ballot"))
        if vote.outcome is not Outcome.NO_QUORUM:
            lines.append(self._counts(vote))
        return "\n".join(lines)

    def _outcome(self, outcome: Outcome) -> str:
        t = self._t
        return {
            Outcome.ADOPTED: t.pgettext("paper, register", "adopted"),
            Outcome.REJECTED: t.pgettext("paper, register", "not adopted"),
            Outcome.NO_QUORUM: t.pgettext("paper, register", "no quorum"),
        }[outcome]

    def _counts(self, vote: RegisteredVote) -> str:
        t = self._t
        numbers = {"f": vote.for_, "a": vote.against, "n": vote.abstained}
        if vote.secret:  # a ballot has no third square, and an invalid one is nobody's consent
            return t.pgettext(
                "paper, register", "for {f}, against {a}", f=vote.for_, a=vote.against
            )
        if vote.not_voting:
            return t.pgettext(
                "paper, register",
                "for {f}, against {a}, abstained {n}, did not vote {v}",
                **numbers,
                v=vote.not_voting,
            )
        if vote.outcome is Outcome.ADOPTED and not (vote.against or vote.abstained):
            return t.pgettext("paper, register", "for {f} (unanimous)", f=vote.for_)
        return t.pgettext("paper, register", "for {f}, against {a}, abstained {n}", **numbers)

    def counts(self, meetings: int, of: Mapping[Outcome | None, int]) -> list[str]:
        """How many meetings and points; how many were not adopted, or voted on as nobody knows."""
        t = self._t
        adopted, rejected = of[Outcome.ADOPTED], of[Outcome.REJECTED]
        void, unknown = of[Outcome.NO_QUORUM], of[None]
        found = [
            t.pgettext("paper", "Meetings: {n}.", n=meetings),
            t.pgettext("paper", "Points: {n}.", n=adopted + rejected + void + unknown),
        ]
        sentences = (
            (adopted, t.pgettext("paper", "Adopted: {n}.", n=adopted)),
            (rejected, t.pgettext("paper", "Not adopted: {n}.", n=rejected)),
            (void, t.pgettext("paper", "Without a quorum: {n}.", n=void)),
            (unknown, t.pgettext("paper", "Votes not recorded: {n}.", n=unknown)),
        )
        return [*found, *(sentence for count, sentence in sentences if count)]
