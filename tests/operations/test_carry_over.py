"""What a meeting leaves: put off, not reached, not held; taken onto a later agenda."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from qacouncil.localized import Localized
from qacouncil.models.agenda import item_standard
from qacouncil.operations.agenda import add_item, remove_item, write_heard
from qacouncil.operations.carry_over import put_off_item, take_left
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.meetings import (
    cancel_meeting,
    close_meeting,
    convene_meeting,
    declare_not_held,
    return_to_plan,
)
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.programmes import add_item_to_decide
from qacouncil.operations.register_entry import EntryData, write_entry
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import VoteData
from qacouncil.queries.carry_over import Left, left_over
from qacouncil.queries.item_states import item_states
from qacouncil.queries.register_entry import register_entry
from qacouncil.rules.terms import ItemState, ProgrammeState, RelationKind
from qacouncil.storage.transaction import Transaction
from tests.council_builder import Council
from tests.operations.refusals import refused
from tests.operations.test_undo import content, done
from tests.programmes_made import a_programme, decided

FIRST, LATER = dt.date(2026, 11, 20), dt.date(2026, 12, 18)
TEXT = Localized(kk="Тыңдалды")


def left(there: Council, meeting_id: str) -> Left:
    with there.file.reading() as connection:
        return left_over(connection, meeting_id)


def states(there: Council, meeting_id: str) -> list[ItemState]:
    with there.file.reading() as connection:
        found = item_states(connection, [meeting_id])
    return [found[row["id"]] for row in there.rows(meeting_id).of("agenda_item")]


def point_of_last(there: Council, meeting_id: str) -> dict[str, Any]:
    """The point of the meeting's own item, which stands after any that confirms minutes."""
    rows = there.rows(meeting_id)
    return dict(rows.of("decision", item_id=rows.of("agenda_item")[-1]["id"])[0])


def adopted(there: Council, meeting_id: str) -> None:
    """Vote on the point of the last item."""
    point = point_of_last(there, meeting_id)
    data = VoteData(decision_ids=[point["id"]], for_=7, against=0, abstained=0)
    there.closed_vote(point["item_id"], data)


def with_second(there: Council, date: dt.date = FIRST) -> tuple[str, str]:
    """A meeting in session whose first item is voted on; the id of its second item."""
    meeting_id = there.held(date)
    adopted(there, meeting_id)
    return meeting_id, there.do(add_item, meeting_id, Localized(kk="Сауалнама туралы"), "A05")


def test_what_was_put_off_is_offered_once(seven: Council) -> None:
    meeting_id, item_id = with_second(seven)
    later = seven.plan(LATER)
    assert left(seven, later).items == ()
    seven.do(put_off_item, item_id, put_off=True)
    (offered,) = left(seven, later).items
    assert (offered.id, offered.number, offered.minutes) == (item_id, 2, 1)
    assert offered.state is ItemState.PUT_OFF
    (made,) = seven.do(take_left, later, [item_id])
    assert left(seven, later).items == ()
    assert left(seven, seven.plan(dt.date(2027, 1, 15))).items == ()
    assert states(seven, meeting_id) == [ItemState.DEALT_WITH, ItemState.CARRIED_OVER]
    row = seven.rows(later).of("agenda_item")[0]
    assert (row["id"], row["carried_from_id"], row["area"]) == (made, item_id, "A05")
    with refused(seven, "This item is not left over any more"):
        seven.do(take_left, later, [item_id])


def test_taking_is_undone_and_then_offered_again(seven: Council) -> None:
    _, item_id = with_second(seven)
    seven.do(put_off_item, item_id, put_off=True)
    later = seven.plan(LATER)
    before = content(seven)
    sequence = done(seven, take_left, later, [item_id])
    seven.do(restore, sequence)
    assert content(seven) == before
    assert len(left(seven, later).items) == 1


def test_items_not_reached_are_offered_when_the_meeting_is_over(seven: Council) -> None:
    meeting_id, _ = with_second(seven)
    later = seven.plan(LATER)
    seven.do(close_meeting, meeting_id)
    assert [each.title.kk for each in left(seven, later).items] == ["Сауалнама туралы"]
    assert states(seven, meeting_id) == [ItemState.DEALT_WITH, ItemState.NOT_REACHED]


def test_drafts_alone_were_not_dealt_with(seven: Council) -> None:
    meeting_id, item_id = with_second(seven)
    seven.do(add_decision, item_id, Localized(kk="Жоба"))
    seven.do(close_meeting, meeting_id)
    assert states(seven, meeting_id)[1] is ItemState.NOT_REACHED


def test_what_was_heard_without_a_vote_is_not_offered(seven: Council) -> None:
    meeting_id, item_id = with_second(seven)
    seven.do(write_heard, item_id, TEXT)
    seven.do(close_meeting, meeting_id)
    assert left(seven, seven.plan(LATER)).items == ()


@pytest.mark.parametrize("held", [True, False])
def test_all_of_a_meeting_not_held_or_called_off_is_offered(seven: Council, held: bool) -> None:
    if held:
        meeting_id = seven.held(FIRST, present=2)
        seven.do(declare_not_held, meeting_id, TEXT)
    else:
        meeting_id = seven.plan(FIRST)
        seven.do(add_item, meeting_id, TEXT, "A01")
        seven.do(cancel_meeting, meeting_id, TEXT)
    assert len(left(seven, seven.plan(LATER)).items) == 1
    # A meeting before it is offered nothing of it, nor is one of the same hour.
    assert left(seven, seven.plan(dt.date(2026, 11, 1))).items == ()
    assert left(seven, seven.plan(FIRST)).items == ()


def test_what_lies_more_than_a_year_back_is_not_offered(seven: Council) -> None:
    meeting_id = seven.plan(FIRST)
    seven.do(add_item, meeting_id, TEXT, "A01")
    seven.do(cancel_meeting, meeting_id, TEXT)
    assert len(left(seven, seven.plan(dt.date(2027, 11, 20))).items) == 1
    assert left(seven, seven.plan(dt.date(2027, 11, 23))).items == ()


def test_of_the_deadlines_only_those_still_ahead_are_taken_over(seven: Council) -> None:
    first = seven.plan(FIRST)
    item_id = seven.do(add_item, first, TEXT, "A01")
    point = seven.do(add_decision, item_id, TEXT)
    ahead = LATER + dt.timedelta(days=1)
    for deadline in (LATER, ahead):
        data = AssignmentData(seven.persons[:2], co_executor_ids=seven.persons[2:3])
        seven.do(add_assignment, point, replace(data, deadline=deadline))
    seven.do(cancel_meeting, first, TEXT)
    later = seven.plan(LATER)
    seven.do(take_left, later, [item_id])
    rows = seven.rows(later)
    assert [row["deadline"] for row in rows.of("assignment")] == [None, ahead]
    people = [(row["person_id"], row["co_executor"]) for row in rows.of("assignment_person")]
    helped = [(seven.persons[each], each == 2) for each in range(3)]
    assert sorted(people) == sorted(helped * 2)


def test_carried_twice_only_the_last_is_offered(seven: Council) -> None:
    first = seven.plan(FIRST)
    item_id = seven.do(add_item, first, TEXT, "A01")
    seven.do(cancel_meeting, first, TEXT)
    second = seven.plan(LATER)
    (copy,) = seven.do(take_left, second, [item_id])
    seven.do(cancel_meeting, second, TEXT)
    third = seven.plan(dt.date(2027, 1, 15))
    assert [each.id for each in left(seven, third).items] == [copy]


def test_an_item_on_a_later_agenda_stays_where_it_was(seven: Council) -> None:
    _, item_id = with_second(seven)
    seven.do(put_off_item, item_id, put_off=True)
    later = seven.plan(LATER)
    seven.do(take_left, later, [item_id])
    with refused(seven, "This item stands on a later agenda."):
        seven.do(remove_item, item_id)
    with refused(seven, "This item stands on a later agenda."):
        seven.do(put_off_item, item_id, put_off=False)


def test_only_what_was_not_dealt_with_is_put_off(seven: Council) -> None:
    meeting_id, item_id = with_second(seven)
    with refused(seven, "The item has been dealt with"):
        seven.do(put_off_item, seven.item(meeting_id), put_off=True)
    before = content(seven)
    sequence = done(seven, put_off_item, item_id, put_off=True)
    seven.do(restore, sequence)
    assert content(seven) == before
    seven.do(put_off_item, item_id, put_off=True)
    seven.do(put_off_item, item_id, put_off=False)
    assert content(seven) == before


def test_a_meeting_is_not_restored_while_a_later_agenda_has_its_items(seven: Council) -> None:
    """Else one item would stand on two agendas."""
    first = seven.plan(FIRST)
    item_id = seven.do(add_item, first, TEXT, "A01")
    seven.do(cancel_meeting, first, TEXT)
    (copy,) = seven.do(take_left, seven.plan(LATER), [item_id])
    with refused(seven, "A later agenda has an item of this meeting."):
        seven.do(return_to_plan, first)
    seven.do(remove_item, copy)
    seven.do(return_to_plan, first)


def test_what_was_put_off_holds_no_convened_meeting(seven: Council) -> None:
    first = seven.plan(FIRST)
    item_id = seven.do(add_item, first, TEXT, "A01")
    seven.do(convene_meeting, first)
    seven.do(put_off_item, item_id, put_off=True)
    seven.do(take_left, seven.plan(LATER), [item_id])
    seven.do(return_to_plan, first)


def test_another_meeting_is_asked_nothing_once_the_plan_is_restored(seven: Council) -> None:
    first = seven.plan(FIRST)
    seven.do(add_item, first, TEXT, "A01")
    seven.do(cancel_meeting, first, TEXT)
    seven.do(return_to_plan, first)
    assert left(seven, seven.plan(LATER)).items == ()


def signed_with(there: Council, date: dt.date, *deadlines: dt.date) -> list[str]:
    """Signed minutes with assignments due on these days; their ids."""
    meeting_id = there.held(date)
    point = point_of_last(there, meeting_id)["id"]
    tasks = [
        there.do(add_assignment, point, AssignmentData(there.persons[:1], deadline=each))
        for each in deadlines
    ]
    adopted(there, meeting_id)
    there.do(close_meeting, meeting_id)
    there.do(sign_minutes, meeting_id)
    return tasks


def test_assignments_past_or_near_are_asked_about_in_one_item(seven: Council) -> None:
    past, near, far = dt.date(2026, 12, 1), dt.date(2026, 12, 30), dt.date(2027, 3, 1)
    first, second, _ = signed_with(seven, FIRST, past, near, far)
    later = seven.plan(LATER)
    offered = left(seven, later)
    assert [(each.assignment.id, each.fresh) for each in offered.assignments] == [
        (first, True),
        (second, True),
    ]
    assert offered.count == 2
    seven.do(take_left, later, [], [first])
    item = seven.rows(later).of("agenda_item")[-1]
    assert item["title_ru"] == "Об исполнении решений, принятых на предыдущих заседаниях"
    assert item["heard_kk"] == (
        "1) №\u00a01 хаттама, 1.1-тармақ: Жоспар бекітілсін."
        " Жауапты: А. Ахметов. Мерзімі: 2026 жылғы 1 желтоқсан."
    )
    assert item["heard_ru"] == ""
    assert left(seven, later).assignments == ()


def test_what_a_meeting_could_have_asked_about_is_not_counted_again(seven: Council) -> None:
    (task,) = signed_with(seven, FIRST, dt.date(2026, 12, 1))
    signed_with(seven, dt.date(2026, 12, 11), dt.date(2027, 6, 1))
    offered = left(seven, seven.plan(LATER))
    assert [(each.assignment.id, each.fresh) for each in offered.assignments] == [(task, False)]
    assert offered.count == 0


def test_minutes_that_are_not_signed_ask_nothing(seven: Council) -> None:
    meeting_id = seven.held(FIRST)
    point = seven.rows(meeting_id).of("decision")[0]["id"]
    data = AssignmentData(seven.persons[:1], deadline=dt.date(2026, 12, 1))
    seven.do(add_assignment, point, data)
    seven.do(close_meeting, meeting_id)
    assert left(seven, seven.plan(LATER)).assignments == ()


def test_minutes_still_to_be_confirmed_are_not_carried_over(seven: Council) -> None:
    signed_with(seven, FIRST, dt.date(2027, 6, 1))
    second = seven.held(dt.date(2026, 12, 11))
    confirming = [row for row in seven.rows(second).of("agenda_item") if row["confirms_id"]]
    assert confirming
    seven.do(close_meeting, second)
    offered = left(seven, seven.plan(LATER)).items
    assert [each.title.kk for each in offered] == ["Жоспар туралы"]


def test_an_item_comes_with_its_programmes_and_what_the_register_is_to_say(seven: Council) -> None:
    programme_id = a_programme(seven)
    earlier = decided(seven, programme_id, date=FIRST - dt.timedelta(7))
    meeting_id, _item = with_second(seven)
    about = (meeting_id, programme_id, TEXT, "A01", ProgrammeState.IN_FORCE, TEXT)
    item_id = seven.do(add_item_to_decide, *about)
    seven.do(link_item_standard, meeting_id, item_id, "S02")
    entry = EntryData(
        area="A02",
        programmes={programme_id: ProgrammeState.IN_FORCE},
        standards=["S09"],
        basis=Localized(kk="№ 5 бұйрық"),
        relations={earlier: RelationKind.AMENDS},
    )
    seven.do(write_entry, point_of_last(seven, meeting_id)["id"], entry)
    seven.do(put_off_item, item_id, put_off=True)
    later = seven.plan(LATER)
    before = content(seven)
    sequence = done(seven, take_left, later, [item_id])
    with seven.file.reading() as connection:
        found = register_entry(connection, point_of_last(seven, later)["id"], LATER)
    assert found is not None
    assert (found.item_programmes, found.item_standards) == ((programme_id,), ("S02",))
    assert (found.programmes, found.standards) == (
        {programme_id: ProgrammeState.IN_FORCE},
        ("S09",),
    )
    assert (found.area, found.basis) == ("A02", Localized(kk="№ 5 бұйрық"))
    assert [(each.line.id, each.kind) for each in found.earlier] == [(earlier, RelationKind.AMENDS)]
    seven.do(restore, sequence)
    assert content(seven) == before


def link_item_standard(
    transaction: Transaction, meeting_id: str, item_id: str, standard: str
) -> None:
    transaction.link(item_standard, meeting_id=meeting_id, item_id=item_id, standard=standard)
