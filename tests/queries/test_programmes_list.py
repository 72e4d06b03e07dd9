"""The programmes of a council: where each stands by what was adopted, and what is due."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.programme_reviews import ReviewData, add_review
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.programmes_list import ProgrammeLine, programme_choices, programmes_list
from qacouncil.rules.programme_reviews import ReviewState
from qacouncil.rules.terms import ProgrammeState, ReviewKind
from tests.council_builder import DAY, Council
from tests.programmes_made import a_programme, decided, link

TODAY = dt.date(2026, 11, 23)
DEVELOPMENT, FORCE, REVISION, SUSPENDED, CLOSED = ProgrammeState


def lines(there: Council, today: dt.date = TODAY) -> list[ProgrammeLine]:
    with there.file.reading() as connection:
        return programmes_list(connection, there.id, today)


def state(there: Council, today: dt.date = TODAY) -> tuple[ProgrammeState, dt.date | None]:
    (line,) = lines(there, today)
    return line.state, line.since


def test_programmes_stand_by_code(seven: Council) -> None:
    a_programme(seven, "6B06102", head_id=seven.persons[0], department=Localized(ru="Кафедра"))
    a_programme(seven, "6B06101", group_code="B057")
    first, second = lines(seven)
    assert (first.code, first.group_code, first.head) == ("6B06101", "B057", None)
    assert second.head is not None
    assert (second.head.surname, second.department.ru) == ("Ахметов", "Кафедра")
    with seven.file.reading() as connection:
        assert [each.code for each in programme_choices(connection, seven.id)] == [
            "6B06101",
            "6B06102",
        ]


def test_adopted_decisions_say_the_state_on_a_day(seven: Council) -> None:
    programme_id = a_programme(seven)
    assert state(seven) == (DEVELOPMENT, None)
    decided(seven, programme_id, FORCE, dt.date(2026, 10, 1))
    decided(seven, programme_id, REVISION, dt.date(2026, 11, 2))
    decided(seven, programme_id, None, dt.date(2026, 11, 5))
    assert state(seven) == (REVISION, dt.date(2026, 11, 2))
    assert state(seven, dt.date(2026, 11, 1)) == (FORCE, dt.date(2026, 10, 1))
    assert state(seven, dt.date(2026, 9, 30)) == (DEVELOPMENT, None)


@pytest.mark.parametrize(("votes", "closed"), [(3, True), (7, False)])
def test_what_is_rejected_or_not_over_changes_nothing(
    seven: Council, votes: int, closed: bool
) -> None:
    decided(seven, a_programme(seven), FORCE, votes=votes, closed=closed)
    assert state(seven) == (DEVELOPMENT, None)


def test_the_last_vote_on_a_point_counts(seven: Council) -> None:
    programme_id = a_programme(seven)
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    point = str(seven.rows(meeting_id).of("decision")[0]["id"])
    seven.do(link, point, programme_id, FORCE)
    first = seven.closed_vote(item_id, VoteData(for_=7))
    seven.do(close_vote, seven.do(draft_vote, item_id, VoteData(for_=2, against=5), first))
    seven.do(close_meeting, meeting_id, 17 * 60)
    assert state(seven) == (DEVELOPMENT, None)


def test_signed_and_reopened_minutes_say_the_same(seven: Council) -> None:
    decided(seven, a_programme(seven), FORCE)
    with seven.file.reading() as connection:
        meeting_id = connection.exec_driver_sql("SELECT id FROM meeting").scalar_one()
    seven.do(sign_minutes, meeting_id)
    assert state(seven) == (FORCE, DAY)
    seven.do(reopen_minutes, meeting_id, "Қате")
    assert state(seven) == (FORCE, DAY)


def test_one_decision_may_be_on_several_programmes(seven: Council) -> None:
    first, second = a_programme(seven, "6B06101"), a_programme(seven, "6B06102")
    point = decided(seven, first, FORCE)
    seven.do(link, point, second, CLOSED)
    assert [each.state for each in lines(seven)] == [FORCE, CLOSED]


def test_reviews_fall_due_from_the_day_it_came_into_force(seven: Council) -> None:
    programme_id = a_programme(
        seven, state=FORCE, since=dt.date(2026, 1, 15), basis=Localized(kk="Бұйрық")
    )
    (line,) = lines(seven)
    assert [(each.kind, each.due_on, each.state, each.review_id) for each in line.due] == [
        (ReviewKind.MONITORING, dt.date(2027, 1, 15), ReviewState.SOON, ""),
        (ReviewKind.PERIODIC, dt.date(2031, 1, 15), ReviewState.AHEAD, ""),
    ]
    planned = ReviewData(ReviewKind.MONITORING, dt.date(2026, 11, 1))
    review_id = seven.do(add_review, programme_id, planned)
    (line,) = lines(seven)
    assert (line.due[0].review_id, line.due[0].state) == (review_id, ReviewState.OVERDUE)
    decided(seven, programme_id, CLOSED)
    (line,) = lines(seven)
    assert line.due == ()


def test_more_programmes_take_no_more_statements(
    seven: Council, statements: Callable[..., int]
) -> None:
    decided(seven, a_programme(seven, "6B06100"), FORCE)
    few = statements(seven, programmes_list, seven.id, TODAY)
    for number in range(1, 6):
        a_programme(seven, f"6B0610{number}")
    assert statements(seven, programmes_list, seven.id, TODAY) == few == 3
