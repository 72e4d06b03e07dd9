"""The card of a point says what its protocol says."""

from __future__ import annotations

from collections.abc import Callable

from qacouncil.localized import Localized
from qacouncil.operations.decisions import add_decision, remove_decision
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.votes import VoteData
from qacouncil.queries.decision_card import DecisionCard, decision_card
from qacouncil.queries.decisions_list import decisions_list
from qacouncil.queries.person_details import attended_meetings, persons
from qacouncil.rules.terms import Outcome
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
