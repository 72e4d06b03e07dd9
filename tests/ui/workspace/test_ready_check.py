"""What is missing before each stage is named, and leads to where it is mended."""

from __future__ import annotations

import datetime as dt

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.operations.agenda import add_item, set_speakers
from qacouncil.operations.comings import mark_absent
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.materials import attach_material
from qacouncil.operations.meetings import (
    MeetingData,
    change_meeting,
    convene_meeting,
    plan_meeting,
)
from qacouncil.operations.members import end_mandate
from qacouncil.ui.context import Place
from tests.ui.workspace.held_meeting import DAY, START
from tests.ui.workspace.open_workspace import AtWork

AHEAD = DAY + dt.timedelta(days=14)  # a Thursday
PLACE = Localized(kk="Бас ғимарат")


def planned(work: AtWork, date: dt.date = AHEAD, items: int = 2, place: Localized = NO_TEXT) -> str:
    council = work.held.council
    meeting_id = council.do(plan_meeting, council.id, MeetingData(date, START, place=place))
    for number in range(items):
        council.do(add_item, meeting_id, Localized(kk=f"Мәселе {number}"), "A04")
    work.screen.open(meeting_id)
    return meeting_id


def open_points(work: AtWork) -> list[str]:
    work.screen.refresh(None)
    return work.screen.head.open_points(work.held.ui.words)


def lead(work: AtWork, sentence: str) -> None:
    head = work.screen.head
    (point,) = [each for each in head._missing(work.held.ui.words) if each.sentence == sentence]
    head.led.emit(point.item, point.field)


def test_each_gap_before_convening_leads_to_its_place(work: AtWork) -> None:
    meeting_id = planned(work)
    council = work.held.council
    first = council.item(meeting_id)
    council.do(set_speakers, first, [council.persons[0]])
    council.do(add_decision, first, Localized(kk="Мақұлдансын."))
    gaps = [
        "No place yet",
        "No rapporteur, items: No.\u00a02",
        "No materials, items: No.\u00a01, No.\u00a02",
        "No draft of a decision, items: No.\u00a02",
    ]
    assert open_points(work) == gaps
    editor = work.screen.editor
    lead(work, gaps[1])
    assert editor.item is not None
    assert editor.item.number == 2
    assert work.focus() is editor.head.speakers
    lead(work, gaps[2])
    assert editor.item.id == first
    assert work.focus() is editor.head.clip
    council.do(attach_material, first, "a.pdf", b"a")
    assert "No materials, items: No.\u00a02" in open_points(work)


def test_a_meeting_that_is_ready_lacks_nothing(work: AtWork) -> None:
    meeting_id = planned(work, items=1, place=PLACE)
    council = work.held.council
    item_id = council.item(meeting_id)
    council.do(set_speakers, item_id, [council.persons[0]])
    council.do(add_decision, item_id, Localized(kk="Мақұлдансын."))
    council.do(attach_material, item_id, "a.pdf", b"a")
    assert open_points(work) == []


def test_a_day_off_and_a_late_notice_are_told_and_forbid_nothing(work: AtWork) -> None:
    meeting_id = planned(work, dt.date(2026, 12, 16), place=PLACE)
    assert open_points(work)[0] == "Public holiday: Independence Day."
    council = work.held.council
    council.do(change_meeting, meeting_id, MeetingData(AHEAD, START, place=PLACE))
    council.do(convene_meeting, meeting_id, AHEAD - dt.timedelta(days=2))
    assert "The notice was sent late: 08.12.2026, latest date: 05.12.2026" in open_points(work)


def test_a_mandate_that_ends_before_the_meeting_leads_to_the_members(work: AtWork) -> None:
    planned(work, place=PLACE)
    council = work.held.council
    council.do(end_mandate, council.mandates[2], AHEAD - dt.timedelta(days=1), Localized())
    said = "Mandate ends before the meeting: Tursynbekova L. B."
    assert open_points(work)[0].replace("\u00a0", " ") == said
    gone: list[Place] = []
    work.held.ui.go = gone.append
    work.screen.look_at(0, "members")
    assert gone == [Place("members")]


def test_who_presides_where_the_chair_is_gone(work: AtWork) -> None:
    planned(work, place=PLACE)
    council = work.held.council
    council.do(end_mandate, council.mandates[0], DAY, Localized())
    found = [each.replace("\u00a0", " ") for each in open_points(work)]
    assert "The chair is not there. Say that the deputy chair presides: Ospanov B. K." in found
    council.do(end_mandate, council.mandates[1], DAY, Localized())
    assert any(each.startswith("Nobody presides") for each in open_points(work))


def test_leaders_marked_absent_are_told_while_the_meeting_is_held(work: AtWork) -> None:
    council, held = work.held.council, work.held
    assert not any("chair" in each for each in open_points(work))
    council.do(mark_absent, held.seat(0))
    assert any(each.startswith("The chair is not there") for each in open_points(work))
    (secretary,) = council.rows(held.meeting_id).of("attendance", role="secretary")
    council.do(mark_absent, secretary["id"])
    assert "Nobody keeps the minutes: name a secretary" in open_points(work)
