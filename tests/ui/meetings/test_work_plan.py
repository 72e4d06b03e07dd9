"""The work plan in the window: by months, changed by keys, put onto agendas."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from qacouncil.localized import Localized
from qacouncil.operations.meetings import MeetingData
from qacouncil.operations.members import end_mandate
from qacouncil.operations.work_plan import (
    TopicData,
    approve_plan,
    plan_from_topics,
    plan_topic_of_year,
)
from qacouncil.ui.context import Notice, Place
from qacouncil.ui.meetings.plan_dialogs import ApproveDialog, FromPlanDialog, LeftTopicsDialog
from qacouncil.ui.meetings.plan_view import PlanView
from qacouncil.ui.meetings.screen import PLAN, MeetingsScreen
from qacouncil.ui.meetings.topic_dialog import TopicDialog
from qacouncil.ui.widgets.dialog import Dialog
from tests.council_builder import HOUR
from tests.ui.open_council import OpenCouncil, dispose, settled

YEAR, BEFORE = "2026-2027", "2025-2026"
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Dialogs that were opened over the screen."""
    opened: list[Any] = []

    def note(dialog: Dialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(Dialog, "open", note)
    return opened


def topic(there: OpenCouncil, month: int, title: str, year: str = YEAR, **more: Any) -> str:
    data = TopicData(month, Localized(kk=title), **more)
    return there.council.do(plan_topic_of_year, there.council.id, year, data)


def shown(there: OpenCouncil) -> MeetingsScreen:
    screen = MeetingsScreen(there.ui)
    there.show(screen)
    screen.open(PLAN)
    settled()
    return screen


def lines(view: PlanView) -> list[str]:
    """The first cell of each row: headings and topics."""
    rows = view.table.rows
    return [rows.words(rows.row(place), rows.column(0)) for place in range(rows.rowCount())]


def press(view: PlanView, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(view.table, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_topics_stand_under_their_months(opened: OpenCouncil) -> None:
    topic(opened, 1, "Екінші")
    topic(opened, 9, "Бірінші")
    view = shown(opened).plan_view
    assert lines(view) == ["September", "Бірінші", "January", "Екінші"]
    assert view.topic is not None
    assert view.topic.title.kk == "Бірінші"
    # The arrows pass over the heading of the next month.
    press(view, Qt.Key.Key_Down)
    assert view.topic.title.kk == "Екінші"
    opened.ui.languages.switch("kk")
    assert lines(view)[0] == "Қыркүйек"


def test_keys_move_a_topic_and_only_an_approved_plan_says_whence(opened: OpenCouncil) -> None:
    topic(opened, 9, "А")
    view = shown(opened).plan_view
    press(view, Qt.Key.Key_Down, ALT)
    opened.flush()
    assert lines(view) == ["October", "А"]
    assert view.plan is not None
    opened.council.do(approve_plan, view.plan.id, dt.date(2026, 8, 28), Localized(kk="Декан"))
    view.read()
    press(view, Qt.Key.Key_Down, ALT)
    opened.flush()
    assert lines(view) == ["November", "А (first planned for: October)"]
    assert view.topic is not None  # still selected


def test_topics_of_a_month_change_places(opened: OpenCouncil) -> None:
    topic(opened, 9, "А")
    topic(opened, 9, "Ә")
    view = shown(opened).plan_view
    press(view, Qt.Key.Key_Down, ALT | Qt.KeyboardModifier.ShiftModifier)
    opened.flush()
    assert lines(view)[1:] == ["Ә", "А"]


def test_insert_asks_for_a_topic_of_the_same_month(opened: OpenCouncil, asked: list[Any]) -> None:
    topic(opened, 2, "А")
    view = shown(opened).plan_view
    press(view, Qt.Key.Key_Insert)
    (dialog,) = asked
    assert isinstance(dialog, TopicDialog)
    assert dialog.month.value() == 2
    dialog.confirm()
    assert dialog._titles["en"].error == "The topic has no title. Write it."
    dialog.titles["kk"].setText("Ә")
    dialog.area.set_value("A05")
    dialog.standard.set_value("S09")
    dialog.units["kk"].setText("Деканат")
    dialog.confirm()
    opened.flush()
    assert lines(view)[1:] == ["А", "Ә"]
    added = view.topic
    assert added is not None
    assert (added.title.kk, added.area, added.standard) == ("Ә", "A05", "S09")
    assert added.unit.kk == "Деканат"
    dispose(dialog)


def test_enter_changes_a_topic(opened: OpenCouncil, asked: list[Any]) -> None:
    topic(opened, 9, "А", person_id=opened.council.persons[0])
    view = shown(opened).plan_view
    press(view, Qt.Key.Key_Return)
    (dialog,) = asked
    assert dialog.speaker.value() == (opened.council.persons[0],)
    assert not dialog.speaker.picker.isVisibleTo(dialog)
    dialog.titles["ru"].setText("А по-русски")
    dialog.month.set_value(12)
    dialog.confirm()
    opened.flush()
    assert view.topic is not None
    assert (view.topic.title.ru, view.topic.month) == ("А по-русски", 12)
    dispose(dialog)


def test_delete_takes_a_topic_out_and_it_comes_back(
    opened: OpenCouncil, notices: list[Notice]
) -> None:
    topic(opened, 9, "А")
    topic(opened, 9, "Ә")
    view = shown(opened).plan_view
    press(view, Qt.Key.Key_Delete)
    opened.flush()
    assert lines(view)[1:] == ["Ә"]
    action = notices[-1].action
    assert action is not None
    action()
    opened.flush()
    assert lines(view)[1:] == ["А", "Ә"]


@pytest.fixture
def notices(opened: OpenCouncil, monkeypatch: pytest.MonkeyPatch) -> list[Notice]:
    told: list[Notice] = []
    monkeypatch.setattr(opened.ui, "tell", told.append)
    return told


def test_a_meeting_is_made_from_the_plan(opened: OpenCouncil, asked: list[Any]) -> None:
    topic(opened, 9, "Қалған")
    topic(opened, 12, "Желтоқсан")
    screen = shown(opened)
    view = screen.plan_view
    press(view, Qt.Key.Key_Down)
    screen.from_plan.click()
    (dialog,) = asked
    assert isinstance(dialog, FromPlanDialog)
    boxes = list(dialog.picks.boxes.values())
    assert [(box.accessibleName(), box.isChecked()) for box in boxes] == [
        ("Желтоқсан", True),
        ("Қалған", False),
    ]
    assert dialog.fields.date.value() == dt.date(2026, 12, 15)
    boxes[1].setChecked(True)
    opened.ui.languages.switch("ru")
    assert dialog.picks.value() == [each.id for each in dialog._topics]
    dialog.confirm()
    opened.flush()
    assert view.plan is not None
    assert {each.state.value for each in view.plan.topics} == {"on_agenda"}
    meeting_id = view.plan.topics[0].meetings[0].meeting.id
    assert opened.gone == [Place("meeting", meeting_id)]
    press(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert opened.gone[1:] == [Place("meeting", meeting_id)]
    dispose(dialog)


def test_topics_go_onto_the_meeting_of_the_month_that_is_planned(
    opened: OpenCouncil, asked: list[Any]
) -> None:
    topic(opened, 12, "Желтоқсан")
    meeting_id = opened.council.plan(dt.date(2026, 12, 18))
    shown(opened).plan_view.make_meeting()
    (dialog,) = asked
    assert dialog.meeting.value() == meeting_id
    assert not dialog.fields.isVisibleTo(dialog)
    dialog.confirm()
    opened.flush()
    items = opened.council.rows(meeting_id).of("agenda_item")
    assert [row["title_kk"] for row in items] == ["Желтоқсан"]
    dispose(dialog)


def test_the_approval_is_told_and_taken_back(opened: OpenCouncil, asked: list[Any]) -> None:
    topic(opened, 9, "А")
    view = shown(opened).plan_view
    assert "The plan is not approved yet" in view.fact
    view.approve.click()
    (dialog,) = asked
    assert isinstance(dialog, ApproveDialog)
    dialog.on.setText("31.02.2026")
    dialog.confirm()
    assert view.plan is not None
    assert view.plan.approved_on is None
    dialog.on.setText("28.08.2026")
    dialog.by["kk"].setText("Декан А. Серік")
    dialog.confirm()
    opened.flush()
    assert "Approved on 28.08.2026: Декан А. Серік" in view.fact
    ((_, withdraw),) = view.more.entries
    withdraw()
    opened.flush()
    assert view.plan.approved_on is None
    dispose(dialog)


def test_a_year_without_a_plan_begins_with_last_years(opened: OpenCouncil) -> None:
    left = opened.council.persons[3]
    topic(opened, 5, "Былтырғы", year=BEFORE, person_id=left)
    opened.council.do(
        end_mandate, opened.council.mandates[3], dt.date(2026, 10, 1), Localized(), "1", None
    )
    screen = shown(opened)
    view = screen.plan_view
    assert view.empty.isVisible()
    assert not screen.from_plan.isVisible()
    QTest.mouseClick(view.empty.action, Qt.MouseButton.LeftButton)
    opened.flush()
    assert lines(view) == ["May", "Былтырғы"]
    assert view.topic is not None
    assert view.topic.person_id is None


def test_what_last_year_left_is_offered(opened: OpenCouncil, asked: list[Any]) -> None:
    topic(opened, 5, "Былтырғы", year=BEFORE)
    topic(opened, 9, "Биылғы")
    view = shown(opened).plan_view
    assert view.left.text() == "Left from last year’s plan: 1"
    view.left.click()
    (dialog,) = asked
    assert isinstance(dialog, LeftTopicsDialog)
    dialog.month.set_value(10)
    dialog.confirm()
    opened.flush()
    assert lines(view) == ["September", "Биылғы", "October", "Былтырғы"]
    assert not view.left.isVisible()
    dispose(dialog)


def test_a_meeting_changes_the_state_at_once(opened: OpenCouncil) -> None:
    topic_id = topic(opened, 11, "А")
    view = shown(opened).plan_view
    assert view.topic is not None
    assert view.topic.state.value == "due"
    data = MeetingData(dt.date(2026, 11, 27), HOUR)
    opened.ui.session.write(plan_from_topics, opened.council.id, data, [topic_id])
    opened.flush()
    assert view.topic.state.value == "on_agenda"


def test_the_list_is_there_again(opened: OpenCouncil) -> None:
    opened.council.plan()
    topic(opened, 11, "А")
    screen = shown(opened)
    assert not screen.table.isVisible()
    assert screen.from_plan.isVisible()
    screen.open("list")
    assert screen.table.isVisible()
    assert not screen.plan_view.isVisible()
    assert not screen.from_plan.isVisible()
