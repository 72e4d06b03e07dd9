"""Going about in the window: rail, keys, notices, status, closing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.errors import UserError
from qacouncil.localized import NO_TEXT
from qacouncil.operations.councils import CouncilNames, change_council
from qacouncil.operations.members import PersonData, add_person
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.storage.failures import DiskRefused
from qacouncil.ui.context import Notice, Place
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.members.screen import MembersScreen
from qacouncil.ui.notices import error_notice
from qacouncil.ui.opening import CouncilFiles
from qacouncil.ui.question import Question
from qacouncil.ui.screens import factories
from qacouncil.ui.session import Saving
from qacouncil.ui.tokens import RAIL, RAIL_COLLAPSED
from tests.ui.frame.test_session import Disk


def first_meeting(window: MainWindow) -> str:
    session = window.ui.session
    return session.read(meetings_list, council_id=session.council_id)[0].meeting.id


def test_the_beginning_shows_neither_rail_nor_bars(window: MainWindow) -> None:
    assert window.stack.place == Place("welcome")
    for part in (window.top, window.rail, window.status):
        assert not part.isVisible()


def test_an_opened_file_is_shown_from_its_overview(opened: MainWindow, file: Path) -> None:
    assert opened.stack.place == Place("overview")
    assert all(part.isVisible() for part in (opened.top, opened.rail, opened.status))
    assert file.name in opened.windowTitle()
    assert opened.ui.settings.chosen.recent[0].path == str(file.resolve())


def test_the_rail_has_an_entry_for_each_screen_that_is_there_and_no_other(
    opened: MainWindow,
) -> None:
    there = [each.screen for each in opened.rail.entries]
    assert there == [name for name in factories() if name != "meeting"]


@pytest.mark.parametrize("number", range(5))
def test_alt_and_a_digit_go_to_a_screen(qtbot: QtBot, opened: MainWindow, number: int) -> None:
    opened.activateWindow()
    key = Qt.Key(Qt.Key.Key_1 + number)
    qtbot.keyClick(opened, key, Qt.KeyboardModifier.AltModifier)
    assert opened.stack.place.screen == opened.rail.entries[number].screen


def test_a_digit_without_a_screen_does_nothing(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_9, Qt.KeyboardModifier.AltModifier)
    assert opened.stack.place == Place("overview")


def test_a_click_in_the_rail_goes_there_and_marks_it(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.mouseClick(opened.rail.item("members"), Qt.MouseButton.LeftButton)
    assert opened.stack.place == Place("members")
    assert opened.rail.item("members").accessibleDescription()
    assert not opened.rail.item("overview").accessibleDescription()


def test_ctrl_b_folds_the_rail_and_it_is_kept(qtbot: QtBot, opened: MainWindow) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert opened.rail.width() == RAIL_COLLAPSED
    assert opened.ui.settings.chosen.rail_collapsed
    qtbot.keyClick(opened, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert opened.rail.width() == RAIL
    assert not opened.ui.settings.chosen.rail_collapsed


def test_in_the_workspace_the_rail_folds_of_itself_and_unfolds_after(opened: MainWindow) -> None:
    opened.go(Place("meeting", first_meeting(opened)))
    assert opened.rail.collapsed
    assert opened.rail.item("meetings").accessibleDescription()
    opened.go(Place("meetings"))
    assert not opened.rail.collapsed


def test_a_notice_stands_under_the_head_of_the_screen_shown(opened: MainWindow) -> None:
    opened.tell(Notice("info", lambda _words: "Told."))
    for name in ("overview", "members", "settings"):
        opened.go(Place(name))
        shown = opened.stack.shown
        assert shown is not None
        column = shown.layout()
        assert column is not None
        assert column.indexOf(opened.notices) == 1
        assert opened.notices.isVisible()


def test_tab_goes_from_the_top_over_the_rail_to_the_content(opened: MainWindow) -> None:
    order: list[QWidget] = []
    opened.top.languages.setFocus()
    each = opened.top.menus.nextInFocusChain()
    while each is not None and each not in order and len(order) < 2000:
        order.append(each)
        each = each.nextInFocusChain()
    parts = [opened.top.languages, opened.rail.item("overview"), opened.stack.shown]
    places = [order.index(part) for part in parts if part is not None]
    assert places == sorted(places)


def test_only_the_screen_shown_reads_anew_and_only_once(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened.go(Place("members"))
    opened.go(Place("overview"))
    read: list[str] = []
    for name in ("overview", "members"):
        screen = opened.stack.built(name)
        monkeypatch.setattr(screen, "refresh", lambda _changes, name=name: read.append(name))
    opened.ui.session.write(add_person, PersonData("Жаңа", "Аян"))
    qtbot.waitUntil(lambda: opened.ui.session.state.at is not None)
    opened.ui.session.flush()
    assert read == ["overview"]


def test_the_status_bar_tells_what_is_on_the_disk(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opened.status.told == "All changes are saved"
    disk = Disk(monkeypatch)
    disk.full = True
    opened.ui.session.write(add_person, PersonData("Жаңа", "Аян"))
    assert opened.status.told == "Saving"
    qtbot.waitUntil(lambda: opened.ui.session.state.state is Saving.FAILED)
    assert opened.status.told == "Not saved, changes: 1"
    assert opened.notices.isVisible()
    disk.full = False
    qtbot.mouseClick(opened.notices.first.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: opened.ui.session.state.state is Saving.SAVED)
    time = opened.ui.clock().astimezone().strftime("%H:%M")
    assert opened.status.told == f"All changes are saved, {time}"
    assert not opened.notices.isVisible()


def test_a_refusal_nobody_takes_stands_in_the_bar(qtbot: QtBot, opened: MainWindow) -> None:
    names = CouncilNames(NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT)
    opened.ui.session.write(change_council, opened.ui.session.council_id, names)
    qtbot.waitUntil(opened.notices.isVisible)
    assert "no name" in opened.notices.first.words.text()
    assert opened.notices.first.action.isHidden()


def test_a_file_that_cannot_be_opened_is_told_and_the_open_one_stays(
    opened: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "letter.qac"
    other.write_text("A letter", "utf-8")
    before = opened.ui.session
    assert not opened.files.open_path(other)
    assert opened.ui.session is before
    assert "letter.qac" in opened.notices.first.words.text()


def test_a_file_in_use_is_offered_for_reading(
    window: MainWindow,
    council_files: CouncilFiles,
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[bool] = [False, True]
    monkeypatch.setattr(Question, "ask", lambda _self: asked.pop(0))
    elsewhere = council_files.open(file)
    assert not window.files.open_path(file)
    assert window.stack.place == Place("welcome")
    assert window.files.open_path(file)
    assert window.ui.session.file.read_only
    assert window.status.told == "Open for reading only"
    elsewhere.close()


def test_closing_saves_what_is_still_typed_and_keeps_a_dated_copy(
    opened: MainWindow, file: Path, tmp_path: Path, council_files: CouncilFiles
) -> None:
    opened.ui.session.write(add_person, PersonData("Соңғы", "Аян"))
    assert opened.close()
    assert opened.ui.open_session is None
    assert len(list((tmp_path / "copies").rglob("*.qac"))) == 1
    again = council_files.open(file)
    with again.file.reading() as connection:
        found = connection.exec_driver_sql("SELECT 1 FROM person WHERE surname = 'Соңғы'").all()
    again.close()
    assert len(found) == 1


def test_closing_with_a_full_disk_asks_first(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = Disk(monkeypatch)
    disk.full = True
    opened.ui.session.write(add_person, PersonData("Жаңа", "Аян"))
    answers = [False, True]
    monkeypatch.setattr(Question, "ask", lambda _self: answers.pop(0))
    assert not opened.close()
    assert opened.isVisible()
    assert opened.ui.session.unsaved == 1
    disk.full = False
    assert opened.close()
    assert answers == [True]


def test_a_field_refused_at_closing_keeps_the_window_open(opened: MainWindow) -> None:
    names = CouncilNames(NO_TEXT, NO_TEXT, NO_TEXT, NO_TEXT)
    opened.ui.session.write(change_council, opened.ui.session.council_id, names)
    assert not opened.close()
    assert opened.notices.isVisible()
    assert opened.close()


def test_closing_the_file_goes_back_to_the_beginning(opened: MainWindow, file: Path) -> None:
    opened.tell(error_notice(UserError("The disk is full.")))
    opened.close_file()
    assert opened.stack.place == Place("welcome")
    assert not opened.rail.isVisible()
    assert opened.files.open_path(file)
    opened.tell(Notice("info", lambda _words: "Told."))
    assert opened.notices.isVisible()


def test_another_council_of_the_file_is_shown(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    from tests.ui.frame.two_councils import two_councils  # noqa: PLC0415

    assert window.files.open_path(two_councils(tmp_path / "two.qac"))
    first = window.ui.session.council_id
    others = [each for each in window.top.councils if each.id != first]
    window.top.council_chosen.emit(others[0].id)
    assert window.ui.session.council_id == others[0].id
    assert window.stack.place == Place("overview")
    window.close_file()
    assert window.files.open_path(tmp_path / "two.qac")
    assert window.ui.session.council_id == others[0].id


def test_what_is_typed_and_not_saved_is_told_at_once(qtbot: QtBot, opened: MainWindow) -> None:
    opened.go(Place("settings"))
    shown = opened.stack.shown
    assert shown is not None
    field = next(
        each
        for each in shown.findChildren(QWidget)
        if hasattr(each, "settle") and hasattr(each, "textEdited") and each.isVisible()
    )
    opened.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    qtbot.keyClicks(field, "x")
    assert opened.status.told == "Not saved yet"
    qtbot.waitUntil(lambda: opened.status.told.startswith("All changes are saved"))


def test_a_filter_is_nothing_that_waits_to_be_saved(qtbot: QtBot, opened: MainWindow) -> None:
    opened.go(Place("members"))
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    screen = opened.stack.shown
    assert isinstance(screen, MembersScreen)
    screen.search.setFocus()
    qtbot.keyClicks(screen.search, "a")
    assert opened.status.told == "All changes are saved"


def test_what_an_error_lost_is_not_told_as_saved(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(_transaction: object) -> None:
        raise ZeroDivisionError

    session = opened.ui.session
    session.write(bug)
    session.flush()
    assert opened.status.told == "Not saved because of an error in the program, changes: 1"
    session.write(add_person, PersonData("Жаңа", "Аян"))
    session.flush()
    assert opened.status.told == "Not saved because of an error in the program, changes: 1"
    disk = Disk(monkeypatch)
    disk.full = True
    session.write(add_person, PersonData("Жаңа", "Аян"))
    session.flush()
    assert opened.status.told == "Not saved, changes: 1"
    disk.full = False
    session.flush()
    assert session.unsaved == 0


def test_an_export_that_is_refused_is_told_as_itself_while_a_change_waits(
    qtbot: QtBot, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk, session = Disk(monkeypatch), opened.ui.session
    disk.full = True
    session.write(add_person, PersonData("Жаңа", "Аян"))
    session.flush()
    row = opened.notices.first
    assert "Not saved." in row.words.text()

    def export() -> None:
        raise DiskRefused("The disk is full.")

    session.work(export)
    qtbot.waitUntil(lambda: row.words.text() == "The disk is full.")
    assert row.action.isHidden()
    row.close_button.click()
    assert "Not saved." in row.words.text()
    disk.full = False
    row.action.click()
    session.flush()
    assert not opened.notices.isVisible()
