"""A screen gone to again shows what is in the file, whatever happened in between."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.operations.councils import change_paper_style
from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.operations.members import PersonData, add_person
from qacouncil.queries.council_choice import councils
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.ui.context import Place
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.preparation import Preparation
from qacouncil.ui.workspace import workspace as workspace_module
from qacouncil.ui.workspace.workspace import Workspace
from tests.ui.conftest import NOW
from tests.ui.frame.two_councils import two_councils
from tests.ui.test_statements import statements

DAY = dt.timedelta(days=1)


def meetings(window: MainWindow) -> list[str]:
    session = window.ui.session
    lines = session.read(meetings_list, council_id=session.council_id)
    return [line.meeting.id for line in lines]


def write_elsewhere(window: MainWindow) -> None:
    """Something that the overview does not tell of."""
    session = window.ui.session
    session.write(change_paper_style, session.council_id, body_size=13)
    session.flush()


def is_read_again(window: MainWindow, name: str) -> bool:
    """Whether a screen reads when somebody goes away and back to it."""
    window.go(Place("settings"))
    with statements() as heard:
        window.go(Place(name))
    return bool(heard)


def refuse(*_args: object, **_more: object) -> None:
    raise UserError("no")


def test_a_write_after_midnight_does_not_make_it_current(opened: MainWindow) -> None:
    opened.ui.clock = lambda: NOW + DAY
    write_elsewhere(opened)  # the overview is shown, and reads nothing for it
    assert is_read_again(opened, "overview")


def test_a_write_that_was_followed_is_not_read_twice(opened: MainWindow) -> None:
    opened.go(Place("settings"))
    opened.go(Place("overview"))
    write_elsewhere(opened)
    opened.stack.fill("settings")
    assert not is_read_again(opened, "overview")


def test_what_could_not_be_read_is_read_when_it_is_gone_to(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = opened.stack.built("overview")
    with monkeypatch.context() as broken:
        broken.setattr(screen, "refresh", refuse)
        with pytest.raises(UserError):
            screen.renew(Changes("add_item", frozenset({"agenda_item"})))
    write_elsewhere(opened)
    assert is_read_again(opened, "overview")


def test_a_meeting_half_read_is_read_whole_when_it_is_gone_to(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting_id = meetings(opened)[0]
    with monkeypatch.context() as broken:
        broken.setattr(workspace_module, "people_to_name", refuse)
        with pytest.raises(UserError):
            opened.stack.fill("meeting", meeting_id)
    opened.go(Place("meeting", meeting_id))
    screen = opened.stack.built("meeting")
    assert isinstance(screen, Workspace)
    assert screen.side.meeting_id == meeting_id
    assert screen.side._presence is not None


def test_a_name_that_could_not_be_read_is_read_with_the_next_change(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.go(Place("meeting", meetings(opened)[-1]))
    screen = opened.stack.built("meeting")
    assert isinstance(screen, Workspace)
    session = opened.ui.session
    session.changed.disconnect(opened._changed)
    session.write(add_person, PersonData("Жаңа"))
    session.flush()
    with monkeypatch.context() as broken:
        broken.setattr(workspace_module, "everyone", refuse)
        with pytest.raises(UserError):
            screen.renew(Changes("add_person", frozenset({"person"})))
    screen.renew(Changes("mark_present", frozenset({"attendance"})))
    assert "Жаңа" in [each.name.surname for each in screen._people.choices]


def test_the_meeting_gone_to_is_not_replaced_by_the_likely_one(
    opened: MainWindow, qtbot: QtBot
) -> None:
    preparation = Preparation(opened)
    preparation.begin()
    first = meetings(opened)[0]
    opened.go(Place("meeting", first))
    opened.go(Place("settings"))
    write_elsewhere(opened)
    qtbot.waitUntil(lambda: preparation.is_done, timeout=20_000)
    assert preparation._likely not in ("", first)
    paper = opened.stack.built("meeting").paper()
    assert paper is not None
    assert paper.meeting_id == first


def test_another_council_is_made_ready_from_the_beginning(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.files.open_path(two_councils(tmp_path / "two.qac"))
    session = window.ui.session
    there = [each.id for each in session.read(councils)]
    for council_id in there:
        session.write(plan_meeting, council_id, MeetingData(NOW.date(), 900))
    session.flush()
    preparation = Preparation(window)
    preparation.begin()
    qtbot.waitUntil(lambda: bool(preparation._likely), timeout=20_000)
    window._choose_council(next(each for each in there if each != session.council_id))
    qtbot.waitUntil(lambda: preparation.is_done, timeout=20_000)
    paper = window.stack.built("meeting").paper()
    assert paper is not None
    assert [paper.meeting_id] == meetings(window)
