"""A slow or full disk: what was typed stays in sight, and an older value never takes its place."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from qacouncil.operations.agenda import write_heard
from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.operations.members import PersonData, add_person
from qacouncil.storage.council_file import CouncilFile
from qacouncil.storage.failures import DiskRefused
from qacouncil.storage.transaction import Transaction
from tests.ui.workspace.held_meeting import START
from tests.ui.workspace.open_workspace import AtWork


class FullDisk:
    """Takes nothing until there is room."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, work: AtWork) -> None:
        self._work = work
        self._full = True
        for name in ("write", "write_visit"):
            monkeypatch.setattr(CouncilFile, name, self._guarded(getattr(CouncilFile, name)))

    def empty(self) -> None:
        self._full = False
        self._work.held.ui.session.retry()
        self._work.flush()

    def _guarded(self, really: Callable[..., object]) -> Callable[..., object]:
        def write(file: CouncilFile, *args: object, **named: object) -> object:
            if self._full:
                raise DiskRefused("The disk is full.")
            return really(file, *args, **named)

        return write


def test_who_comes_back_to_an_item_finds_what_the_disk_has_not_taken(
    work: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, editor, screen = FullDisk(monkeypatch, work), work.screen.editor, work.screen
    editor.focus_heard()
    work.type("Begun ")
    editor.focus_point()
    work.type("One more point.")
    work.press(Qt.Key.Key_F4)
    QTest.keyClicks(editor.vote.form.fields.numbers["for_"], "7")
    screen.go_by(1)
    work.flush()
    assert "Begun" not in editor.heard.value()
    assert [row.text.value() for row in editor.points.rows()][-1] == ""
    screen.go_by(-1)
    assert "Begun" in editor.heard.value()
    assert [row.text.value() for row in editor.points.rows()][-1] == "One more point."
    assert editor.vote.form.fields.numbers["for_"].value() == 7
    disk.empty()
    assert "Begun" in work.item().heard.kk
    assert [point.text.kk for point in work.item().points][-1] == "One more point."
    assert [row.text.value() for row in editor.points.rows()][-1] == ""
    votes = work.held.council.rows(work.held.meeting_id).of("vote")
    assert [vote["votes_for"] for vote in votes] == [7]


def test_a_value_on_its_way_is_not_replaced_by_the_one_of_the_file(work: AtWork) -> None:
    session, head = work.held.ui.session, work.screen.editor.head
    go_on = threading.Event()

    def slow(_transaction: Transaction) -> None:
        go_on.wait(60)

    session.write(add_person, PersonData("Алдыңғы"))
    session.write(write_heard, work.item().id, work.item().title)
    session.write(slow)
    head.began.setText("15:40")
    head.began.settle()
    work.bot.waitUntil(lambda: session.unsaved == 2)
    assert head.began.text() == "15:40"
    go_on.set()
    work.flush()
    assert head.began.text() == "15:40"
    assert work.screen.editor.heard.value() == work.item().title.kk


def test_a_new_area_is_kept_by_a_title_that_is_typed_before_it_is_on_disk(work: AtWork) -> None:
    head = work.screen.editor.head
    head.area.set_value("A01")
    head.area.chosen.emit("A01")
    head.title.setFocus()
    work.type("Other ")
    head.title.settle()
    work.flush()
    assert work.item().area == "A01"
    assert "Other" in work.item().title.kk


def test_an_item_may_begin_some_minutes_before_the_hour(work: AtWork) -> None:
    began = work.screen.editor.head.began
    began.setText("15:03")
    began.settle()
    work.flush()
    assert work.item().starts == START - 2


def test_a_locked_agenda_shows_no_handles(work: AtWork) -> None:
    cards = work.screen.agenda.list

    def handle() -> bytes:
        where = cards.visualItemRect(cards.item(1))
        image = cards.viewport().grab(QRect(where.left() + 4, where.top() + 8, 16, 16)).toImage()
        return bytes(image.constBits())

    assert len(set(handle())) > 4
    cards.set_movable(movable=False)
    assert len(set(handle())) <= 4


def test_an_item_written_late_does_not_come_up_in_another_meeting(
    work: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = work.held.ui.session
    other = MeetingData(dt.date(2026, 12, 3), 900)
    planned: list[str] = []
    session.write(plan_meeting, session.council_id, other).then(planned.append)
    work.flush()
    disk = FullDisk(monkeypatch, work)
    work.screen.agenda.add_item()
    work.screen.open(planned[0])
    named: list[str] = []
    work.screen.agenda.added.connect(named.append)
    disk.empty()
    assert named == []
