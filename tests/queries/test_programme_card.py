"""A programme's card: the chain of decisions, versions, reviews; and a version's matrix."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from qacouncil.localized import Localized
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.disciplines import change_discipline
from qacouncil.operations.programme_reviews import ReviewData, add_review
from qacouncil.operations.programme_versions import VersionData, change_version
from qacouncil.operations.programmes import add_item_about
from qacouncil.queries.programme_card import ProgrammeCard, programme_card
from qacouncil.queries.programme_matrix import programme_matrix
from qacouncil.rules.outcome_matrix import MatrixCode
from qacouncil.rules.programme_reviews import ReviewState
from qacouncil.rules.programme_state import StateMove
from qacouncil.rules.terms import DecisionState, ProgrammeState, ReviewKind
from tests.council_builder import Council
from tests.operations.test_disciplines import data
from tests.programmes_made import a_programme, decided, link, small_version

TODAY = dt.date(2026, 11, 23)
DEVELOPMENT, FORCE, REVISION, SUSPENDED, CLOSED = ProgrammeState
OCTOBER, NOVEMBER = dt.date(2026, 10, 1), dt.date(2026, 11, 2)


def card(there: Council, programme_id: str) -> ProgrammeCard:
    with there.file.reading() as connection:
        found = programme_card(connection, programme_id, TODAY)
    assert found is not None
    return found


def test_there_is_no_card_of_what_was_removed(seven: Council) -> None:
    with seven.file.reading() as connection:
        assert programme_card(connection, "gone", TODAY) is None
        assert programme_matrix(connection, "gone") is None


def test_the_chain_of_decisions(seven: Council) -> None:
    programme_id = a_programme(seven)
    first = decided(seven, programme_id, FORCE, OCTOBER)
    second = decided(seven, programme_id, FORCE, NOVEMBER)
    shown = card(seven, programme_id)
    assert (shown.entered, shown.line.state) == (DEVELOPMENT, FORCE)
    assert [(step.decision.id, step.on, step.move) for step in shown.steps] == [
        (first, OCTOBER, StateMove.ALLOWED),
        (second, NOVEMBER, StateMove.ALREADY_THERE),
    ]
    assert [each.number for each in shown.decisions] == ["1.1", "1.1"]
    assert [each.meeting.number for each in shown.decisions] == [1, 2]
    assert {each.state for each in shown.decisions} == {DecisionState.ADOPTED}


def test_every_way_a_decision_is_on_a_programme(seven: Council) -> None:
    programme_id, other = a_programme(seven), a_programme(seven, "6B06102")
    meeting_id = seven.plan(dt.date(2026, 12, 1))
    seven.do(add_item_about, meeting_id, other, Localized(kk="Басқа"), "A01")
    item_id = seven.do(add_item_about, meeting_id, programme_id, Localized(kk="Бағ"), "A01")
    elsewhere = seven.do(add_decision, item_id, Localized(kk="Басқасы туралы."))
    seven.do(link, elsewhere, other)
    by_item = seven.do(add_decision, item_id, Localized(kk="Бекітілсін."))
    approving = decided(seven, other, None, OCTOBER)
    noting = decided(seven, other, None, NOVEMBER)
    version = small_version(seven, programme_id)["version"]
    seven.do(change_version, version, VersionData(2026, 11, approving))
    review = ReviewData(ReviewKind.MONITORING, OCTOBER, OCTOBER, Localized(kk="Жақсы"), noting)
    seven.do(add_review, programme_id, review)
    shown = card(seven, programme_id)
    assert [each.id for each in shown.decisions] == [approving, noting, by_item]
    assert shown.decisions[2].number == "2.2"
    assert shown.decisions[2].state is DecisionState.DRAFT
    assert shown.steps == ()
    (line,) = shown.versions
    assert line.decision is not None
    assert (line.decision.id, line.disciplines, line.credits, line.outcomes) == (
        approving,
        2,
        11,
        2,
    )
    (reviewed,) = shown.reviews
    assert reviewed.decision is not None
    assert (reviewed.decision.id, reviewed.state) == (noting, ReviewState.DONE)


def test_reviews_that_are_owed_stand_with_those_written_down(seven: Council) -> None:
    programme_id = a_programme(
        seven, state=FORCE, since=dt.date(2024, 9, 1), basis=Localized(kk="Бұйрық")
    )
    done = ReviewData(
        ReviewKind.MONITORING, dt.date(2025, 9, 1), dt.date(2025, 9, 1), Localized(kk="Жақсы")
    )
    seven.do(add_review, programme_id, done)
    shown = card(seven, programme_id)
    assert [(each.kind, each.due_on.year, each.state, bool(each.id)) for each in shown.reviews] == [
        (ReviewKind.PERIODIC, 2029, ReviewState.AHEAD, False),
        (ReviewKind.MONITORING, 2026, ReviewState.OVERDUE, False),
        (ReviewKind.MONITORING, 2025, ReviewState.DONE, True),
    ]


def test_the_card_takes_no_more_statements_for_more_decisions(
    seven: Council, statements: Callable[..., int]
) -> None:
    programme_id = a_programme(seven)
    decided(seven, programme_id, FORCE, OCTOBER)
    few = statements(seven, programme_card, programme_id, TODAY)
    decided(seven, programme_id, REVISION, NOVEMBER)
    small_version(seven, programme_id)
    assert statements(seven, programme_card, programme_id, TODAY) == few


def test_a_version_with_what_is_worth_a_look(seven: Council) -> None:
    version = small_version(seven, a_programme(seven))
    maths, programming = version["MAT1201"], version["OOP1206"]
    changed = data("OOP1206", 7, semesters=(1, 2), prerequisite_ids=[maths])
    seven.do(change_discipline, programming, changed)
    with seven.file.reading() as connection:
        shown = programme_matrix(connection, version["version"])
    assert shown is not None
    assert (shown.code, shown.entry_year, shown.planned, shown.credits) == ("6B06101", 2026, 11, 12)
    assert [each.code for each in shown.disciplines] == ["MAT1201", "OOP1206"]
    assert shown.discipline(programming).prerequisites == (maths,)
    assert shown.discipline(programming).semesters == (1, 2)
    assert [(each.number, each.text.en) for each in shown.outcomes] == [(1, "First"), (2, "Second")]
    assert shown.by_semester == {1: 9, 2: 3}
    assert [each.code for each in shown.findings] == [
        MatrixCode.CREDITS_EXCEED,
        MatrixCode.OUTCOME_GAP,
        MatrixCode.OUTCOME_GAP,
        MatrixCode.DISCIPLINE_GAP,
        MatrixCode.DISCIPLINE_GAP,
        MatrixCode.PREREQUISITE_SAME_SEMESTER,
    ]
    assert shown.outcome(shown.findings[1].outcome).number == 1
