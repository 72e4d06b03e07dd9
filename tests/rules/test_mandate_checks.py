"""Which mandates cannot stand beside each other."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.mandate_checks import Holding, MandateCode, MandateRefusal, mandate_refusal
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Role

SEPTEMBER, MAY, JUNE = dt.date(2026, 9, 1), dt.date(2027, 5, 1), dt.date(2027, 6, 30)
OF_A = Holding("a", Role.CHAIR, Term(SEPTEMBER, MAY))


def why(wanted: Holding, *others: Holding) -> MandateCode | None:
    refusal = mandate_refusal(wanted, others)
    return None if refusal is None else refusal.code


def test_a_mandate_that_ends_first() -> None:
    for term in (Term(MAY, SEPTEMBER), Term(MAY, JUNE, SEPTEMBER)):
        found = mandate_refusal(Holding("a", Role.MEMBER, term), [OF_A])
        assert found == MandateRefusal(MandateCode.ENDS_FIRST)
    assert why(Holding("a", Role.MEMBER, Term(MAY, MAY))) is None


def test_one_person_has_one_mandate_a_day() -> None:
    later = Term(MAY + dt.timedelta(days=1), JUNE)
    assert why(Holding("a", Role.MEMBER, Term(MAY, JUNE)), OF_A) is MandateCode.OVERLAPS
    assert why(Holding("a", Role.MEMBER, later), OF_A) is None
    assert why(Holding("b", Role.MEMBER, Term(MAY, JUNE)), OF_A) is None


def test_one_chair_a_day() -> None:
    chair = Holding("b", Role.CHAIR, Term(MAY, JUNE))
    assert mandate_refusal(chair, [OF_A]) == MandateRefusal(MandateCode.SECOND_CHAIR, OF_A)
    deputy = Holding("b", Role.DEPUTY_CHAIR, Term(MAY, JUNE))
    assert why(deputy, OF_A) is None
    assert why(chair, deputy, Holding("c", Role.DEPUTY_CHAIR, Term(SEPTEMBER))) is not None
    assert why(chair, Holding("c", Role.CHAIR, Term(SEPTEMBER, MAY, SEPTEMBER))) is None
    ended = Holding("a", Role.CHAIR, Term(SEPTEMBER, JUNE, MAY - dt.timedelta(days=1)))
    assert why(chair, ended) is None


def test_the_own_mandate_is_told_before_the_other_chair() -> None:
    own = Holding("b", Role.MEMBER, Term(SEPTEMBER, JUNE))
    found = mandate_refusal(Holding("b", Role.CHAIR, Term(MAY, JUNE)), [OF_A, own])
    assert found == MandateRefusal(MandateCode.OVERLAPS, own)


days = st.dates(dt.date(2026, 1, 1), dt.date(2026, 1, 12))
holdings = st.builds(
    Holding,
    st.sampled_from("ab"),
    st.sampled_from([Role.CHAIR, Role.MEMBER]),
    st.builds(Term, days, st.none() | days, st.none() | days),
)


@given(holdings, st.lists(holdings, max_size=4))
def test_what_is_let_in_makes_no_day_wrong(wanted: Holding, others: list[Holding]) -> None:
    there: list[Holding] = []
    for each in [*others, wanted]:
        if mandate_refusal(each, there) is None:
            there.append(each)
    for day in (dt.date(2026, 1, number) for number in range(1, 32)):
        held = [each for each in there if each.term.valid_on(day)]
        assert len({each.person for each in held}) == len(held)
        assert sum(each.role is Role.CHAIR for each in held) <= 1
