"""The card of a point says what its protocol says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.decisions import (
    AssignmentData,
    add_assignment,
    add_decision,
    remove_decision,
)
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.votes import VoteData
from qacouncil.queries.decision_card import DecisionCard, decision_card
from qacouncil.queries.decisions_list import decisions_list
from qacouncil.queries.person_details import attended_meetings, persons
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.terms import Choice, Outcome, VoteKind
from tests.council_builder import DAY, HOUR, Council


def card(there: Council, point: str) -> DecisionCard | None:
    with there.file.reading() as connection:
        return decision_card(connection, point)


def points(there: Council, meeting: str) -> list[str]:
    return [str(row["id"]) for row in there.rows(meeting).of("decision")]


def test_the_second_point_has_its_own_text_and_votes(seven: Council) -> None:
    meeting = seven.held()
    second = seven.do(add_decision, seven.item(meeting), Localized(kk="Екінші."))
    seven.closed_vote(seven.item(meeting), VoteData([second], for_=7, against=0, abstained=0))
    first = points(seven, meeting)[0]
    found, other = card(seven, second), card(seven, first)
    assert found is not None
    assert other is not None
    assert (found.text.kk, found.title.kk) == ("Екінші.", "Жоспар туралы")
    assert [vote.for_ for vote in found.votes] == [7]
    assert (other.text.kk, other.votes) == ("Жоспар бекітілсін.", ())


@pytest.mark.parametrize("signed", [False, True])
def test_a_card_says_what_the_protocol_says(seven: Council, signed: bool) -> None:
    meeting = seven.held()
    seven.do(add_item, meeting, Localized(kk="Басқа мәселе"), "A04")
    item = seven.item(meeting, 1)
    point = seven.do(add_decision, item, Localized(kk="Орындалсын."))
    people = seven.persons
    seven.do(add_assignment, point, AssignmentData(people[3:1:-1], co_executor_ids=people[:1]))
    # Not in the order of their ids.
    names = dict.fromkeys(sorted(people, reverse=True), Choice.FOR)
    seven.closed_vote(item, VoteData([point], VoteKind.ROLL_CALL, by_name=names))
    if signed:
        seven.do(close_meeting, meeting, HOUR + 30)
        seven.do(sign_minutes, meeting)
    with seven.file.reading() as connection:
        printed = protocol_content(connection, meeting).items[1]
    found = card(seven, point)
    assert found is not None
    assert found.title == printed.title
    assert found.assignments == printed.points[0].assignments
    assert found.votes == printed.votes
    assert found.votes[0].roll_call is not None


def test_a_point_that_was_removed_has_no_card(seven: Council) -> None:
    meeting = seven.held()
    point = points(seven, meeting)[0]
    seven.do(remove_decision, point)
    assert card(seven, point) is None


def test_the_list_tells_the_area_of_the_item(seven: Council) -> None:
    seven.held()
    with seven.file.reading() as connection:
        (line,) = decisions_list(connection, council_id=seven.id)
    assert (line.area, line.outcome) == ("A04", None)
    assert line.outcome is not Outcome.ADOPTED


def test_attendance_counts_meetings_that_took_place(seven: Council) -> None:
    held = seven.held(present=3)
    there, away = seven.persons[0], seven.persons[5]
    with seven.file.reading() as connection:
        assert attended_meetings(connection, seven.id, there) == ()
    seven.do(close_meeting, held, HOUR + 30)
    with seven.file.reading() as connection:
        present = attended_meetings(connection, seven.id, there)
        absent = attended_meetings(connection, seven.id, away)
    assert [(each.date, each.present) for each in present] == [(DAY, True)]
    assert [(each.date, each.present) for each in absent] == [(DAY, False)]


def test_everybody_is_listed_by_surname(seven: Council) -> None:
    with seven.file.reading() as connection:
        names = [each.name.surname for each in persons(connection)]
    assert names == sorted(names)
    assert len(names) == 7


def test_a_larger_meeting_takes_no_more_statements(
    seven: Council, statements: Callable[..., int]
) -> None:
    meeting = seven.held()
    point = points(seven, meeting)[0]
    before = statements(seven, decision_card, point)
    for number in range(5):
        seven.do(add_decision, seven.item(meeting), Localized(kk=f"Тағы {number}."))
    assert statements(seven, decision_card, point) == before
