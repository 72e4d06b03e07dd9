"""Quorum and outcome of a vote, explained in whole sentences of the reader's language.

Each sentence stands for itself: a screen may show them one under the other, the command line
prints them as lines. They are made from the rule, the numbers and the reason code as stored.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.rules.quorum import Attendance, Quorum
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import (
    Comparison,
    Majority,
    PresidingVote,
    QuorumKind,
    Reason,
    TieRule,
    VoteBase,
    VoteKind,
)
from qacouncil.rules.voting import Count, Result, VoteProblem

_MAJORITIES: Mapping[Majority, str] = MappingProxyType(
    {
        Majority.SIMPLE: N_(
            "Simple majority (more than half). Required: at least {needed}. Votes for: {for_}."
        ),
        Majority.TWO_THIRDS: N_(
            "Qualified majority (at least two thirds). Required: at least {needed}."
            " Votes for: {for_}."
        ),
        Majority.THREE_QUARTERS: N_(
            "Qualified majority (at least three quarters). Required: at least {needed}."
            " Votes for: {for_}."
        ),
        Majority.UNANIMOUS: N_(
            "A matter requiring unanimity. Required: {needed}. Votes for: {for_}."
        ),
    }
)

_BASES: Mapping[tuple[VoteBase, bool], str] = MappingProxyType(
    {
        (VoteBase.PRESENT, False): N_(
            "The majority is reckoned from the voting members present"
            " (those abstaining or not voting included): {base}."
        ),
        (VoteBase.PRESENT, True): N_(
            "The majority is reckoned from the members present who may vote on this item"
            " (the recused left out, those abstaining or not voting included): {base}."
        ),
        (VoteBase.FOR_AGAINST, False): N_(
            "The majority is reckoned from the votes for and against only: {base}."
        ),
        (VoteBase.FOR_AGAINST, True): N_(
            "The majority is reckoned from the votes for and against only: {base}."
        ),
        (VoteBase.ALL_MANDATES, False): N_(
            "The majority is reckoned from all voting mandates (vacant seats left out): {base}."
        ),
        (VoteBase.ALL_MANDATES, True): N_(
            "The majority is reckoned from all voting mandates"
            " (vacant seats and the recused left out): {base}."
        ),
    }
)

_REASONS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.NO_QUORUM: N_("No decision was taken, whatever the votes."),
        Reason.ALL_FOR: N_("All voted for (unanimous). Adopted."),
        Reason.MAJORITY_REACHED: N_("The required number of votes was reached. Adopted."),
        Reason.MAJORITY_MISSED: N_("The required number of votes was not reached. Not adopted."),
        Reason.NOBODY_FOR: N_("Not one vote was cast for. Not adopted."),
        Reason.CASTING_FOR: N_(
            "The votes were equal. Casting vote of the presiding person: for. Adopted."
        ),
        Reason.CASTING_AGAINST: N_(
            "The votes were equal. Casting vote of the presiding person: against. Not adopted."
        ),
        Reason.TIE_BY_RULE: N_(
            "The votes were equal; the regulation provides for no casting vote. Not adopted."
        ),
        Reason.TIE_QUALIFIED: N_(
            "The votes were equal; a casting vote exists under a simple majority only. Not adopted."
        ),
        Reason.TIE_SECRET: N_(
            "The votes were equal; there is no casting vote in a secret ballot. Not adopted."
        ),
        Reason.TIE_NOT_DECIDED: N_(
            "The votes were equal; how the presiding person voted is not known,"
            " so there is no casting vote. Not adopted."
        ),
    }
)

_PROBLEMS: Mapping[VoteProblem, str] = MappingProxyType(
    {
        VoteProblem.NEGATIVE: N_("A number cannot be below zero."),
        VoteProblem.PRESENT_EXCEED_MANDATES: N_(
            "More members are present than hold a voting mandate on this date."
        ),
        VoteProblem.RECUSED_EXCEED_PRESENT: N_("More members are recused than are present."),
        VoteProblem.VOTES_EXCEED_ENTITLED: N_(
            "There are more votes than members present who may vote on this item."
        ),
        VoteProblem.DOES_NOT_ADD_UP: N_(
            "The votes cast and those who did not vote do not add up"
            " to the members present who may vote on this item."
        ),
        VoteProblem.BALLOTS_EXCEED_ENTITLED: N_(
            "More ballots were issued than there are members present who may vote on this item."
        ),
        VoteProblem.BALLOTS_FOUND_EXCEED_ISSUED: N_(
            "More ballots were found in the box than were issued."
        ),
        VoteProblem.BALLOTS_DO_NOT_ADD_UP: N_(
            "The valid and the invalid ballots do not add up to the ballots found in the box."
        ),
        VoteProblem.PRESIDING_VOTE_NOT_COUNTED: N_(
            "The vote given for the presiding person is not among the votes counted."
        ),
    }
)


def explain_quorum(
    translator: Translator, rule: QuorumRule, attendance: Attendance, finding: Quorum
) -> list[str]:
    """The quorum of a meeting or of one item: numbers, what counts, the rule, the finding."""
    sentences = [
        translator.gettext(
            "Voting members: {mandates}. Present: {present}.",
            mandates=attendance.mandates,
            present=attendance.present,
        )
    ]
    if attendance.vacant:
        sentences.append(_vacant(translator, rule, attendance.vacant))
    if attendance.recused:
        sentences.append(_recused(translator, rule, attendance.recused))
    sentences.append(_quorum_rule(translator, rule, finding))
    if finding.met:
        sentences.append(translator.gettext("A quorum is present."))
    elif finding.counted:
        sentences.append(translator.gettext("There is no quorum."))
    else:
        sentences.append(
            translator.gettext("Nobody present counts towards the quorum: there is no quorum.")
        )
    return sentences


def explain_vote(
    translator: Translator,
    quorum_rule: QuorumRule,
    voting_rule: VotingRule,
    attendance: Attendance,
    count: Count,
    result: Result,
) -> list[str]:
    """A closed vote: its quorum, the votes, the base, the majority, the outcome and why."""
    sentences = [
        *explain_quorum(translator, quorum_rule, attendance, result.quorum),
        _votes(translator, count, result),
    ]
    if result.base is not None:
        recused = attendance.recused > 0
        if recused:
            sentences.append(
                translator.gettext(
                    "Entitled to vote on this item: {entitled}.", entitled=result.entitled
                )
            )
        base = _BASES[voting_rule.base, recused]
        sentences.append(translator.gettext(base, base=result.base))
        if count.ballots and count.ballots.invalid:
            sentences.append(_invalid_ballots(translator, voting_rule.base))
        majority = _MAJORITIES[voting_rule.majority]
        sentences.append(translator.gettext(majority, needed=result.needed, for_=count.for_))
    sentences.append(_outcome(translator, voting_rule, count, result))
    return sentences


def explain_outcome(translator: Translator, rule: VotingRule, count: Count, result: Result) -> str:
    """The outcome of a vote and its reason, in one sentence or two."""
    return _outcome(translator, rule, count, result)


def vote_problem(translator: Translator, problem: VoteProblem) -> str:
    """Why the numbers of a vote are refused, for the field where they were typed."""
    return translator.gettext(_PROBLEMS[problem])


def problem_message(problem: VoteProblem) -> str:
    """The catalogue message of a problem, for an error that is put into words later."""
    return _PROBLEMS[problem]


def _vacant(translator: Translator, rule: QuorumRule, vacant: int) -> str:
    if rule.vacancies_count:
        return translator.gettext(
            "Vacant seats: {vacant}. Under the regulation they count in the quorum.",
            vacant=vacant,
        )
    return translator.gettext(
        "Vacant seats: {vacant}. Under the regulation they do not count in the quorum.",
        vacant=vacant,
    )


def _recused(translator: Translator, rule: QuorumRule, recused: int) -> str:
    if rule.recused_count:
        return translator.gettext(
            "Recused from this item: {recused}. Under the regulation they count in its quorum.",
            recused=recused,
        )
    if rule.kind is QuorumKind.FIXED:
        return translator.gettext(
            "Recused from this item: {recused}. They do not count towards its quorum,"
            " and the number required stays the same.",
            recused=recused,
        )
    return translator.gettext(
        "Recused from this item: {recused}. In its quorum they are taken off both the number"
        " it is reckoned from and the number present.",
        recused=recused,
    )


def _quorum_rule(translator: Translator, rule: QuorumRule, finding: Quorum) -> str:
    if rule.kind is QuorumKind.FIXED:
        message = N_(
            "Quorum: a fixed number. Required: at least {needed}. Counted as present: {counted}."
        )
    elif rule.comparison is Comparison.AT_LEAST:
        message = N_(
            "Quorum: at least {fraction} of the number it is reckoned from. Reckoned from: {of}."
            " Required: at least {needed}. Counted as present: {counted}."
        )
    elif 2 * rule.numerator == rule.denominator:
        message = N_(
            "Quorum: more than half of the number it is reckoned from. Reckoned from: {of}."
            " Required: at least {needed}. Counted as present: {counted}."
        )
    else:
        message = N_(
            "Quorum: more than {fraction} of the number it is reckoned from. Reckoned from: {of}."
            " Required: at least {needed}. Counted as present: {counted}."
        )
    return translator.gettext(
        message,
        fraction=f"{rule.numerator}/{rule.denominator}",
        of=finding.of,
        needed=finding.needed,
        counted=finding.counted,
    )


def _votes(translator: Translator, count: Count, result: Result) -> str:
    numbers = {
        "for_": count.for_,
        "against": count.against,
        "abstained": count.abstained,
        "not_voting": result.not_voting,
    }
    if count.ballots:
        return translator.gettext(
            "Secret ballot. Ballots issued {issued}, found in the box {found}, invalid {invalid};"
            " for {for_}, against {against}, abstained {abstained}, did not vote {not_voting}.",
            issued=count.ballots.issued,
            found=count.ballots.found,
            invalid=count.ballots.invalid,
            **numbers,
        )
    message = {
        VoteKind.OPEN: N_(
            "Open vote: for {for_}, against {against}, abstained {abstained},"
            " did not vote {not_voting}."
        ),
        VoteKind.ROLL_CALL: N_(
            "Roll-call vote: for {for_}, against {against}, abstained {abstained},"
            " did not vote {not_voting}."
        ),
        VoteKind.SECRET: N_(
            "Secret ballot: for {for_}, against {against}, abstained {abstained},"
            " did not vote {not_voting}."
        ),
    }[count.kind]
    return translator.gettext(message, **numbers)


def _invalid_ballots(translator: Translator, base: VoteBase) -> str:
    if base is VoteBase.FOR_AGAINST:
        return translator.gettext("Invalid ballots are left out of this number.")
    return translator.gettext("Those who cast an invalid ballot are included in this number.")


def _outcome(translator: Translator, rule: VotingRule, count: Count, result: Result) -> str:
    if result.reason is Reason.TIE_NOT_DECIDED and count.presiding is not None:
        if count.presiding is PresidingVote.NONE:
            return translator.gettext(
                "The votes were equal; the presiding person may not vote on this item,"
                " so there is no casting vote. Not adopted."
            )
        return translator.gettext(
            "The votes were equal; the presiding person voted neither for nor against,"
            " so there is no casting vote. Not adopted."
        )
    if result.reason is Reason.MAJORITY_MISSED and _casting_vote_is_missed(rule, count):
        return translator.gettext(
            "As many voted for as against, but a casting vote does not replace"
            " a majority of all voting mandates. Not adopted."
        )
    return translator.gettext(_REASONS[result.reason])


def _casting_vote_is_missed(rule: VotingRule, count: Count) -> bool:
    """Whether a reader would look for a casting vote, which is none under the base of all."""
    equal = count.for_ == count.against
    open_simple = rule.majority is Majority.SIMPLE and count.kind is not VoteKind.SECRET
    return equal and open_simple and rule.tie is TieRule.CHAIR_DECIDES
