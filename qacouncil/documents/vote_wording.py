"""What the protocol says of a vote, in the document's language (docs/paper.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import RollCall, Vote
from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.names import short_name
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Majority, Outcome, Reason, VoteKind

_TIES = frozenset(
    {Reason.TIE_BY_RULE, Reason.TIE_QUALIFIED, Reason.TIE_SECRET, Reason.TIE_NOT_DECIDED}
)


class VoteWording:
    """Sentences on one vote. `name` gives a person's short form in the document's language."""

    def __init__(self, translator: Translator, name: Callable[[PersonName], str]) -> None:
        self._t = translator
        self._name = name

    def sentences(self, vote: Vote) -> str:
        """The vote line of the protocol; for a vote without quorum, that nothing was decided."""
        parts: list[str] = []
        if vote.repeats:
            parts.append(self._t.pgettext("paper", "Second vote."))
        if vote.result.reason is Reason.NO_QUORUM:
            parts.append(self._no_quorum(vote))
        elif vote.kind is VoteKind.SECRET:
            parts += [*self._secret(vote), self.finding(vote)]
        elif vote.kind is VoteKind.ROLL_CALL:
            parts += self._roll_call(vote)
        else:
            parts += self._open(vote)
        return " ".join(parts)

    def _no_quorum(self, vote: Vote) -> str:
        return self._t.pgettext(
            "paper",
            "No quorum for this item. Present: {x}. Required: at least {q}. No decision was taken.",
            x=vote.result.quorum.counted,
            q=vote.result.quorum.needed,
        )

    def _open(self, vote: Vote) -> list[str]:
        if _is_unanimous(vote):
            return [self._t.pgettext("paper", "Vote: for {f} (unanimous). Adopted.", f=vote.for_)]
        return [self._counts(vote), self.finding(vote)]

    def _counts(self, vote: Vote) -> str:
        numbers = {"f": vote.for_, "a": vote.against, "n": vote.abstained}
        if vote.result.not_voting:
            return self._t.pgettext(
                "paper",
                "Vote: for {f}, against {a}, abstained {n}, did not vote {v}.",
                **numbers,
                v=vote.result.not_voting,
            )
        return self._t.pgettext("paper", "Vote: for {f}, against {a}, abstained {n}.", **numbers)

    def _secret(self, vote: Vote) -> list[str]:
        numbers = {"f": vote.for_, "a": vote.against}
        if vote.ballots is None:
            return [self._t.pgettext("paper", "Secret ballot."), self._counts(vote)]
        ballots = {
            "issued": vote.ballots.issued,
            "found": vote.ballots.found,
            "invalid": vote.ballots.invalid,
        }
        if vote.abstained:
            return [
                self._t.pgettext(
                    "paper",
                    "Secret ballot. Ballots issued {issued}, found in the box {found}, "
                    "invalid {invalid}; for {f}, against {a}, abstained {n}.",
                    **ballots,
                    **numbers,
                    n=vote.abstained,
                )
            ]
        return [
            self._t.pgettext(
                "paper",
                "Secret ballot. Ballots issued {issued}, found in the box {found}, "
                "invalid {invalid}; for {f}, against {a}.",
                **ballots,
                **numbers,
            )
        ]

    def _roll_call(self, vote: Vote) -> list[str]:
        parts = [self._t.pgettext("paper", "Roll-call vote.")]
        if vote.roll_call is None:
            return [*parts, *self._open(vote)]
        parts += self._groups(vote, vote.roll_call)
        return [*parts, *(self._open(vote) if _is_unanimous(vote) else [self.finding(vote)])]

    def _groups(self, vote: Vote, roll_call: RollCall) -> list[str]:
        """One sentence for each choice somebody made."""
        groups: list[str] = []
        if vote.for_ or roll_call.for_:
            names = self._names(roll_call.for_)
            groups.append(
                self._t.pgettext("paper", "For ({f}): {names}.", f=vote.for_, names=names)
            )
        if vote.against or roll_call.against:
            names = self._names(roll_call.against)
            groups.append(
                self._t.pgettext("paper", "Against ({a}): {names}.", a=vote.against, names=names)
            )
        if vote.abstained or roll_call.abstained:
            names = self._names(roll_call.abstained)
            groups.append(
                self._t.pgettext(
                    "paper", "Abstained ({n}): {names}.", n=vote.abstained, names=names
                )
            )
        if roll_call.not_voting:
            names = self._names(roll_call.not_voting)
            groups.append(
                self._t.pgettext(
                    "paper",
                    "Did not vote ({v}): {names}.",
                    v=len(roll_call.not_voting),
                    names=names,
                )
            )
        return groups

    def _names(self, people: Iterable[PersonName]) -> str:
        """The names of one group, sorted by the alphabet of the language."""
        alphabet = collation_key(self._t.language)
        ordered = sorted(
            people,
            key=lambda person: alphabet(short_name(person, self._t.language, initials_first=False)),
        )
        return ", ".join(self._name(person) for person in ordered)

    def finding(self, vote: Vote) -> str:
        """Whether the decision was adopted, and by which rule."""
        reason = vote.result.reason
        if reason is Reason.NO_QUORUM:
            return self._no_quorum(vote)
        if reason is Reason.CASTING_FOR:
            return self._t.pgettext(
                "paper",
                "The votes were equal. Casting vote of the presiding person: for. Adopted.",
            )
        if reason is Reason.CASTING_AGAINST:
            return self._t.pgettext(
                "paper",
                "The votes were equal. Casting vote of the presiding person: against. Not adopted.",
            )
        if reason in _TIES:
            return self._t.pgettext(
                "paper", "The votes were equal; there is no casting vote. Not adopted."
            )
        if vote.voting_rule.majority is Majority.UNANIMOUS:
            return self._unanimity(vote)
        if vote.result.outcome is Outcome.ADOPTED:
            return self._adopted(vote)
        return self._t.pgettext(
            "paper", "Not adopted (required: at least {r}).", r=vote.result.needed
        )

    def _adopted(self, vote: Vote) -> str:
        needed = vote.result.needed
        if vote.voting_rule.majority is Majority.SIMPLE:
            return self._t.pgettext(
                "paper", "Adopted by a simple majority (required: at least {r}).", r=needed
            )
        return self._t.pgettext(
            "paper",
            "Adopted by a qualified majority ({fraction}, required: at least {r}).",
            fraction=self.fraction(vote.voting_rule.majority),
            r=needed,
        )

    def fraction(self, majority: Majority) -> str:
        """The share that a qualified majority is of."""
        if majority is Majority.TWO_THIRDS:
            return self._t.pgettext("paper", "two thirds")
        return self._t.pgettext("paper", "three quarters")

    def _unanimity(self, vote: Vote) -> str:
        needed = vote.result.needed
        if vote.result.outcome is Outcome.ADOPTED:
            return self._t.pgettext(
                "paper", "A matter requiring unanimity (required: {r}). Adopted.", r=needed
            )
        return self._t.pgettext(
            "paper", "A matter requiring unanimity (required: {r}). Not adopted.", r=needed
        )


def _is_unanimous(vote: Vote) -> bool:
    """Whether everyone voted for: nobody against, abstaining or not voting."""
    return vote.result.reason is Reason.ALL_FOR and not (
        vote.against or vote.abstained or vote.result.not_voting
    )
