from __future__ import annotations

import pytest
from hypothesis import given

from qacouncil.rules.quorum import Attendance, Quorum, is_possible, quorum
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Comparison
from tests.rules.strategies import FIXED, attendances, quorum_rules


def test_recused_leave_both_sides_of_the_quorum() -> None:
    found = quorum(QuorumRule(), Attendance(mandates=10, present=7, recused=1))
    assert found == Quorum(counted=6, of=9, needed=6, met=True)


def test_recused_count_where_the_regulation_says_so() -> None:
    found = quorum(QuorumRule(recused_count=True), Attendance(mandates=9, present=6, recused=1))
    assert found == Quorum(counted=6, of=9, needed=6, met=True)


def test_fixed_quorum_is_not_lowered_by_a_recusal() -> None:
    rule = QuorumRule(FIXED, numerator=5, denominator=1)
    found = quorum(rule, Attendance(mandates=7, present=5, recused=1))
    assert found == Quorum(counted=4, of=6, needed=5, met=False)


def test_vacant_seats_count_only_where_the_regulation_says_so() -> None:
    nine_and_three = Attendance(mandates=9, present=6, vacant=3)
    assert quorum(QuorumRule(), nine_and_three).needed == 6
    assert quorum(QuorumRule(vacancies_count=True), nine_and_three).needed == 8


@pytest.mark.parametrize(
    "attendance",
    [
        Attendance(mandates=9, present=10),
        Attendance(mandates=9, present=7, recused=8),
        Attendance(mandates=9, present=7, recused=-1),
        Attendance(mandates=9, present=7, vacant=-1),
        Attendance(mandates=-1, present=-1),
    ],
)
def test_impossible_attendance_is_refused(attendance: Attendance) -> None:
    assert not is_possible(attendance)
    with pytest.raises(ValueError, match="impossible attendance"):
        quorum(QuorumRule(), attendance)


@given(quorum_rules(), attendances())
def test_needed_is_the_least_number_that_the_rule_accepts(
    rule: QuorumRule, attendance: Attendance
) -> None:
    found = quorum(rule, attendance)

    def accepted(persons: int) -> bool:
        if rule.kind is FIXED:
            return persons >= rule.numerator
        if rule.comparison is Comparison.MORE_THAN:
            return rule.denominator * persons > rule.numerator * found.of
        return rule.denominator * persons >= rule.numerator * found.of

    least = next(persons for persons in range(1, 200) if accepted(persons))
    assert found.needed == least
    assert found.met == (found.counted >= 1 and accepted(found.counted))


@given(quorum_rules(), attendances())
def test_one_more_present_never_breaks_a_quorum(rule: QuorumRule, attendance: Attendance) -> None:
    more = Attendance(
        attendance.mandates, attendance.present + 1, attendance.recused, attendance.vacant
    )
    if is_possible(more) and quorum(rule, attendance).met:
        assert quorum(rule, more).met


@given(quorum_rules(), attendances())
def test_nobody_is_never_a_quorum(rule: QuorumRule, attendance: Attendance) -> None:
    nobody = Attendance(attendance.mandates, 0, 0, attendance.vacant)
    assert not quorum(rule, nobody).met
