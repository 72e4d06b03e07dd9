"""A vote in a few words, for the screen on which it is typed: outcome, numbers, rule, quorum."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.i18n.vote_sentences import explain_outcome
from qacouncil.rules.regulation import VotingRule
from qacouncil.rules.terms import Majority, Outcome, Reason, VoteBase
from qacouncil.rules.voting import Count, Result

_HEADS: Mapping[tuple[Outcome, bool], str] = MappingProxyType(
    {
        (Outcome.ADOPTED, True): N_("Preliminary – adopted:"),
        (Outcome.REJECTED, True): N_("Preliminary – not adopted:"),
        (Outcome.NO_QUORUM, True): N_("Preliminary – no decision:"),
        (Outcome.ADOPTED, False): N_("Adopted:"),
        (Outcome.REJECTED, False): N_("Not adopted:"),
        (Outcome.NO_QUORUM, False): N_("No decision:"),
    }
)

_RULES: Mapping[tuple[Majority, VoteBase], str] = MappingProxyType(
    {
        (Majority.SIMPLE, VoteBase.PRESENT): N_(
            "simple majority: more than half of the members taking part: {base}"
        ),
        (Majority.SIMPLE, VoteBase.FOR_AGAINST): N_(
            "simple majority: more than half of the votes for and against: {base}"
        ),
        (Majority.SIMPLE, VoteBase.ALL_MANDATES): N_(
            "simple majority: more than half of all voting members: {base}"
        ),
        (Majority.TWO_THIRDS, VoteBase.PRESENT): N_(
            "two thirds of the members taking part: {base}"
        ),
        (Majority.TWO_THIRDS, VoteBase.FOR_AGAINST): N_(
            "two thirds of the votes for and against: {base}"
        ),
        (Majority.TWO_THIRDS, VoteBase.ALL_MANDATES): N_(
            "two thirds of all voting members: {base}"
        ),
        (Majority.THREE_QUARTERS, VoteBase.PRESENT): N_(
            "three quarters of the members taking part: {base}"
        ),
        (Majority.THREE_QUARTERS, VoteBase.FOR_AGAINST): N_(
            "three quarters of the votes for and against: {base}"
        ),
        (Majority.THREE_QUARTERS, VoteBase.ALL_MANDATES): N_(
            "three quarters of all voting members: {base}"
        ),
        (Majority.UNANIMOUS, VoteBase.PRESENT): N_("unanimity of the members taking part: {base}"),
        (Majority.UNANIMOUS, VoteBase.FOR_AGAINST): N_(
            "unanimity of the votes for and against: {base}"
        ),
        (Majority.UNANIMOUS, VoteBase.ALL_MANDATES): N_("unanimity of all voting members: {base}"),
    }
)

# What the reason says beyond the numbers; the other reasons follow from them.
_TOLD = frozenset(Reason) - {
    *(Reason.ALL_FOR, Reason.MAJORITY_REACHED, Reason.MAJORITY_MISSED, Reason.NO_QUORUM)
}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the summary: the words that lead in, and what they lead to."""

    head: str
    text: str


def summarise_vote(
    translator: Translator,
    rule: VotingRule,
    count: Count,
    result: Result,
    recused: Sequence[str],
    *,
    closed: bool,
) -> list[Part]:
    """Outcome with its numbers, quorum, and who is recused; names as they are to be shown."""
    parts = [
        Part(
            translator.gettext(_HEADS[result.outcome, not closed]),
            _numbers(translator, rule, count, result),
        ),
        quorum_part(
            translator,
            met=result.quorum.met,
            counted=result.quorum.counted,
            needed=result.quorum.needed,
        ),
    ]
    if result.reason in _TOLD:
        parts.append(Part("", explain_outcome(translator, rule, count, result)))
    if recused:
        parts.append(Part("", _recused(translator, recused)))
    return parts


def quorum_part(translator: Translator, *, met: bool, counted: int, needed: int) -> Part:
    """Whether there is a quorum, with its numbers."""
    head = translator.gettext("Quorum present:") if met else translator.gettext("No quorum:")
    return Part(
        head,
        translator.gettext("{counted}, required – {needed}.", counted=counted, needed=needed),
    )


def total_of_votes(translator: Translator, cast: int, entitled: int) -> str:
    """How many have voted of those who may."""
    return translator.gettext("Total: {cast} / {entitled}", cast=cast, entitled=entitled)


def too_many_votes(translator: Translator, cast: int, entitled: int) -> str:
    """The error at the field where one vote too many was typed."""
    return translator.gettext(
        "Votes: {cast}, taking part: {entitled}. Correct the number.", cast=cast, entitled=entitled
    )


def _numbers(translator: Translator, rule: VotingRule, count: Count, result: Result) -> str:
    if result.needed is None:
        return translator.gettext("for – {for_}, whatever the votes.", for_=count.for_)
    return translator.gettext(
        "for – {for_}, required – {needed} ({rule}).",
        for_=count.for_,
        needed=result.needed,
        rule=translator.gettext(_RULES[rule.majority, rule.base], base=result.base),
    )


def _recused(translator: Translator, names: Sequence[str]) -> str:
    return translator.ngettext(
        "Conflict of interest: {names} does not vote.",
        "Conflict of interest: {names} do not vote.",
        len(names),
        names=", ".join(names),
    )
