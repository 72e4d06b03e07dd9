"""What the register is divided by, and what decisions do to earlier ones."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qacouncil.rules.execution import SOON, Execution, ExecutionState
from qacouncil.rules.register import Course, RegisterPart, course, part_of_register
from qacouncil.rules.supersession import (
    Relation,
    RelationFault,
    Standing,
    chain,
    order_fault,
    reached,
    relation_fault,
    standing,
)
from qacouncil.rules.terms import RelationKind

DAY = dt.date(2026, 11, 23)


def at(days: int) -> dt.date:
    return DAY + dt.timedelta(days)


def due(days: int | None) -> Execution:
    return Execution(ExecutionState.IN_PROGRESS, None if days is None else at(days))


def done(days: int | None) -> Execution:
    return Execution(ExecutionState.DONE, None if days is None else at(days))


@pytest.mark.parametrize(
    ("executions", "found"),
    [
        ([], (Course.NO_DEADLINE, None)),
        ([due(None)], (Course.NO_DEADLINE, None)),
        ([due(None), done(3)], (Course.NO_DEADLINE, None)),
        ([due(5), due(2), due(None), done(1)], (Course.DUE, at(2))),
        ([done(1), done(4), done(None)], (Course.FINISHED, at(4))),
        ([done(None)], (Course.FINISHED, None)),
        ([Execution(ExecutionState.CLOSED, at(1))], (Course.FINISHED, at(1))),
    ],
)
def test_a_decision_is_as_far_as_its_assignments(
    executions: list[Execution], found: tuple[Course, dt.date | None]
) -> None:
    assert course(iter(executions)) == found


@pytest.mark.parametrize(
    ("course", "days", "part"),
    [
        (Course.DUE, -1, RegisterPart.OVERDUE),
        (Course.DUE, 0, RegisterPart.DUE_SOON),
        (Course.DUE, SOON.days, RegisterPart.DUE_SOON),
        (Course.DUE, SOON.days + 1, RegisterPart.IN_PROGRESS),
        (Course.NO_DEADLINE, None, RegisterPart.NO_DEADLINE),
        (Course.FINISHED, -9, RegisterPart.DONE),
        (Course.NOT_BEGUN, -9, None),
        (Course.NOT_BEGUN, None, None),
    ],
)
def test_each_day_a_decision_is_in_one_part(
    course: Course, days: int | None, part: RegisterPart | None
) -> None:
    assert part_of_register(course, None if days is None else at(days), DAY) is part


def test_the_strongest_of_later_decisions_counts() -> None:
    assert standing([]) is Standing.WHOLE
    assert standing([RelationKind.AMENDS]) is Standing.AMENDED
    assert standing([RelationKind.SUPERSEDES, RelationKind.AMENDS]) is Standing.SUPERSEDED
    assert standing([RelationKind.SUPERSEDES, RelationKind.REPEALS]) is Standing.REPEALED


def test_a_decision_does_nothing_to_itself_or_to_a_later_one() -> None:
    assert relation_fault("a", "a", []) is RelationFault.ITSELF
    assert order_fault((1, 2, 3), (1, 2, 4)) is RelationFault.LATER
    assert order_fault((1, 2, 3), (1, 2, 2)) is None


def test_the_chain_is_seen_both_ways() -> None:
    relations = [
        Relation("c", "b", RelationKind.AMENDS),
        Relation("b", "a", RelationKind.SUPERSEDES),
        Relation("d", "b", RelationKind.REPEALS),
    ]
    assert chain("b", relations) == ({"a"}, {"c", "d"})
    assert chain("c", relations) == ({"a", "b"}, set())
    assert relation_fault("a", "c", relations) is RelationFault.CIRCLE
    assert relation_fault("d", "c", relations) is None


asked = st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=30)


@given(asked)
def test_no_circle_ever_comes_about(pairs: list[tuple[str, str]]) -> None:
    there: list[Relation] = []
    for decision, earlier in pairs:
        fault = relation_fault(decision, earlier, there)
        befores: dict[str, set[str]] = {}
        for each in [*there, Relation(decision, earlier, RelationKind.AMENDS)]:
            befores.setdefault(each.decision, set()).add(each.earlier)
        # Refused exactly where somebody would come back to where they set out.
        assert (fault is not None) == any(each in reached(each, befores) for each in "abcdef")
        if fault is None:
            there.append(Relation(decision, earlier, RelationKind.AMENDS))
    for name in "abcdef":
        before, after = chain(name, there)
        assert name not in before | after
        assert not before & after
        assert all(name in chain(other, there)[1] for other in before)
