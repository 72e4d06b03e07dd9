"""Quorum: is the meeting, or one item of it, competent to decide? (domain: docs/rules.md)"""

from __future__ import annotations

from dataclasses import dataclass

from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Comparison, QuorumKind


@dataclass(frozen=True, slots=True)
class Attendance:
    """Voting members at one minute.

    mandates: persons who hold a voting mandate on the date; vacant seats are not in it.
    present: those of them in the meeting at that minute, the recused included.
    recused: how many of those present take no part in the item.
    vacant: vacant seats of the composition.
    """

    mandates: int
    present: int
    recused: int = 0
    vacant: int = 0


@dataclass(frozen=True, slots=True)
class Quorum:
    """The finding: `counted` of `of` count towards the quorum, `needed` must, `met` says whether.

    counted: present voting members that count for this item; of: mandates (and vacant seats)
    from which the quorum is reckoned.
    """

    counted: int
    of: int
    needed: int
    met: bool


def is_possible(attendance: Attendance) -> bool:
    """Whether the numbers can be: none below zero, recused <= present <= mandates."""
    return (
        0 <= attendance.recused <= attendance.present <= attendance.mandates
        and attendance.vacant >= 0
    )


def quorum(rule: QuorumRule, attendance: Attendance) -> Quorum:
    """The quorum at one minute of one item (or of the meeting, where nobody is recused).

    Raises ValueError for an attendance that cannot be.
    """
    if not is_possible(attendance):
        raise ValueError(f"impossible attendance: {attendance}")
    # R1: the recused leave both sides, so that a recusal alone seldom breaks the quorum.
    out = 0 if rule.recused_count else attendance.recused
    vacant = attendance.vacant if rule.vacancies_count else 0
    counted = attendance.present - out
    of = attendance.mandates + vacant - out
    needed = _needed(rule, of)
    return Quorum(counted=counted, of=of, needed=needed, met=counted >= needed)


def _needed(rule: QuorumRule, of: int) -> int:
    """The least number of persons; never below one: nobody is no quorum (R5)."""
    if rule.kind is QuorumKind.FIXED:
        return max(1, rule.numerator)  # R11: not lowered by a recusal
    share = rule.numerator * of
    if rule.comparison is Comparison.MORE_THAN:
        return max(1, share // rule.denominator + 1)
    return max(1, -(-share // rule.denominator))
