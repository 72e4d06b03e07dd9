"""What the small demo keeps beside its meetings, as the rules see it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from qacouncil.exchange.council_document import Council
from qacouncil.exchange.demo import demo_document
from qacouncil.exchange.demo_file import make_demo_file
from qacouncil.exchange.programme_document import ProgrammeVersion
from qacouncil.rules.assessment import in_force_on
from qacouncil.rules.execution import ExecutionState, Step, execution
from qacouncil.rules.outcome_matrix import Course, MatrixCode, matrix_findings
from qacouncil.rules.programme_state import StateChange, StateMove, moves, state_on
from qacouncil.rules.terms import Outcome, ProgrammeState, RelationKind
from tests.exchange.demo.demo_reckoning import reckoned

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def council() -> Council:
    return demo_document("small", 1, TODAY).councils[0]


def changes(council: Council, programme_id: str) -> list[StateChange]:
    return [
        StateChange(decision.id, meeting.date, link.state)
        for meeting in council.meetings
        for item in meeting.agenda
        for decision in item.decisions
        for link in decision.programmes
        if link.programme == programme_id and link.state is not None
    ]


def findings(version: ProgrammeVersion) -> list[MatrixCode]:
    courses = [
        Course(
            each.id,
            each.credits,
            tuple(int(number) for number in each.semesters.split(",")),
            tuple(each.prerequisites),
            tuple(each.outcomes),
        )
        for each in version.disciplines
    ]
    outcomes = [each.id for each in version.outcomes]
    return [each.code for each in matrix_findings(courses, outcomes, version.credits)]


def test_programmes_stand_where_decisions_put_them(council: Council) -> None:
    found = {}
    for each in council.programmes:
        made = changes(council, each.id)
        found[each.code] = state_on(each.initial_state, made, TODAY)
        assert set(moves(each.initial_state, made)) <= {StateMove.ALLOWED, StateMove.ALREADY_THERE}
    assert found == {
        "6B06102": ProgrammeState.IN_FORCE,
        "6B06103": ProgrammeState.IN_REVISION,
        "6B04102": ProgrammeState.IN_FORCE,
        "6B04105": ProgrammeState.CLOSED,
        "7M06108": ProgrammeState.IN_DEVELOPMENT,
    }


def test_the_matrix_of_the_draft_has_a_gap_and_that_of_the_approved_none(council: Council) -> None:
    found = {
        (programme.code, version.entry_year): findings(version)
        for programme in council.programmes
        for version in programme.versions
        if version.disciplines
    }
    assert found == {
        ("6B06102", 2025): [],
        ("6B06102", 2026): [],
        ("7M06108", 2027): [MatrixCode.OUTCOME_GAP],
    }


def test_one_policy_is_in_force_and_the_next_is_adopted_by_a_decision(council: Council) -> None:
    first, second = council.assessment_policies
    assert in_force_on(council.assessment_policies, TODAY) is first
    assert in_force_on(council.assessment_policies, dt.date(2027, 9, 1)) is second
    adopted = [
        decision.id for each in reckoned(council) for decision in each.item.decisions if each.vote
    ]
    assert second.decision in adopted
    assert second.adopted_on == council.meetings[0].date


def test_assignments_are_carried_out_late_in_part_and_not_at_all(council: Council) -> None:
    states = Counter(
        execution(
            task.deadline,
            [
                Step(each.id, each.kind, each.happened_on, deadline=each.deadline)
                for each in task.steps
            ],
            TODAY,
        ).state
        for meeting in council.meetings
        for item in meeting.agenda
        for decision in item.decisions
        for task in decision.assignments
    )
    assert states[ExecutionState.OVERDUE] == 2
    assert states[ExecutionState.CLOSED] == 1
    assert states[ExecutionState.EXTENDED] == 1
    assert set(states) >= set(ExecutionState) - {ExecutionState.PARTLY_DONE}
    assert states[ExecutionState.DONE] > 8


def test_a_point_supersedes_another_and_one_amends(council: Council) -> None:
    kinds = [
        relation.kind
        for meeting in council.meetings
        for item in meeting.agenda
        for decision in item.decisions
        for relation in decision.relations
    ]
    assert sorted(kinds) == [RelationKind.AMENDS, RelationKind.SUPERSEDES]


def test_the_student_members_were_elected(council: Council) -> None:
    (election,) = council.elections
    students = {each.id: each for each in council.mandates if each.category == "student"}
    elected = [each for each in election.candidates if each.elected]
    assert len(elected) == election.seats == len(students)
    assert {each.mandate for each in elected} == set(students)
    assert election.held_on < min(each.starts_on for each in students.values())
    votes = [each.votes or 0 for each in election.candidates]
    assert votes == sorted(votes, reverse=True)


@pytest.fixture(scope="module")
def decade() -> Council:
    return demo_document("decade", 1, TODAY).councils[0]


def test_programmes_of_a_decade_are_revised_and_approved_anew(decade: Council) -> None:
    assert len(decade.programmes) == 5
    for each in decade.programmes:
        made = changes(decade, each.id)
        assert set(moves(each.initial_state, made)) <= {StateMove.ALLOWED}
        assert {change.state for change in made} >= {ProgrammeState.IN_REVISION}
    assert {each.initial_state for each in decade.programmes} == {
        ProgrammeState.IN_FORCE,
        ProgrammeState.IN_DEVELOPMENT,
    }


def test_decisions_of_a_decade_supersede_only_adopted_ones_before_them(decade: Council) -> None:
    adopted: set[str] = set()
    superseded: list[str] = []
    for each in reckoned(decade):
        ids = {decision.id for decision in each.item.decisions}
        relations = [one for decision in each.item.decisions for one in decision.relations]
        assert {one.earlier for one in relations} <= adopted
        superseded += [one.earlier for one in relations]
        if each.result.outcome is Outcome.ADOPTED:
            adopted |= ids
        else:
            assert not relations
            assert not any(decision.programmes for decision in each.item.decisions)
    assert len(superseded) == len(set(superseded)) > 50


def test_most_of_a_decade_is_carried_out(decade: Council) -> None:
    states = Counter(
        execution(
            task.deadline,
            [
                Step(each.id, each.kind, each.happened_on, deadline=each.deadline)
                for each in task.steps
            ],
            TODAY,
        ).state
        for meeting in decade.meetings
        for item in meeting.agenda
        for decision in item.decisions
        for task in decision.assignments
    )
    assert states[ExecutionState.DONE] > 700
    assert 0 < states[ExecutionState.OVERDUE] < 30
    assert states[ExecutionState.CLOSED]


def test_a_decade_has_a_policy_on_every_day_and_an_election_every_year(decade: Council) -> None:
    for meeting in decade.meetings:
        assert in_force_on(decade.assessment_policies, meeting.date) is not None
    years = [each.held_on.year for each in decade.elections]
    assert years == sorted(set(years))
    students = {each.id for each in decade.mandates if each.category == "student"}
    assert {one.mandate for each in decade.elections for one in each.candidates} == students


@pytest.mark.long
def test_a_decade_is_loaded(tmp_path: Path) -> None:
    now = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
    make_demo_file(tmp_path / "demo.qac", "decade", 2, today=TODAY, actor="A. Tester", now=now)


@pytest.mark.parametrize("today", ["2026-09-10", "2026-10-20", "2027-03-23", "2027-07-20"])
def test_it_is_loaded_on_other_days_and_nothing_happened_after_them(
    today: str, tmp_path: Path
) -> None:
    day = dt.date.fromisoformat(today)
    (council,) = demo_document("small", 1, day).councils
    for meeting in council.meetings:
        for item in meeting.agenda:
            for decision in item.decisions:
                for task in decision.assignments:
                    assert all(each.happened_on <= day for each in task.steps)
    now = dt.datetime(day.year, day.month, day.day, 9, tzinfo=dt.UTC)
    make_demo_file(tmp_path / "demo.qac", "small", 1, today=day, actor="A. Tester", now=now)
