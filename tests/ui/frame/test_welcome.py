"""The beginning: language first, three ways in, recent files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QRadioButton
from pytestqt.qtbot import QtBot

from qacouncil.localized import Localized
from qacouncil.operations.councils import CouncilNames
from qacouncil.rules.terms import Body
from qacouncil.settings import RecentFile
from qacouncil.ui.context import Place
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.new_council import NewCouncil
from qacouncil.ui.opening import council_of
from qacouncil.ui.welcome import Welcome


@pytest.fixture
def welcome(window: MainWindow) -> Welcome:
    shown = window.stack.shown
    assert isinstance(shown, Welcome)
    return shown


def test_the_language_switches_at_once_and_is_kept(
    qtbot: QtBot, window: MainWindow, welcome: Welcome
) -> None:
    russian = welcome.languages.findChildren(QRadioButton)[1]
    qtbot.mouseClick(russian, Qt.MouseButton.LeftButton)
    assert window.ui.language == "ru"
    assert welcome.open_file.text() == "Открыть файл"
    assert window.ui.settings.chosen.interface_language == "ru"


def test_ctrl_d_opens_the_invented_council_and_a_second_time_the_same(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.ui.open_session is not None, timeout=20_000)
    demo = tmp_path / "data" / "demo.qac"
    assert window.ui.session.file.path == demo.resolve()
    made = demo.stat().st_ino
    window.close_file()
    window.files.open_demo()
    qtbot.waitUntil(lambda: window.ui.open_session is not None)
    assert demo.stat().st_ino == made


def test_a_recent_file_that_is_not_there_says_so_and_stays(
    qtbot: QtBot, window: MainWindow, file: Path, tmp_path: Path
) -> None:
    gone = RecentFile(str(tmp_path / "gone.qac"), "Факультет", "2026-06-12T12:40:00+00:00")
    there = RecentFile(str(file), "Факультет", "2026-11-25T12:40:00+00:00")
    window.ui.settings.change(recent=(there, gone))
    window.go(Place("welcome"))
    welcome = window.stack.shown
    assert isinstance(welcome, Welcome)
    rows = welcome.recent.rows
    qtbot.waitUntil(lambda: rows[1].missing)
    assert not rows[0].missing
    assert "File not found" in rows[1].accessibleDescription()
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert "gone.qac" in window.notices.first.words.text()
    assert [each.path for each in window.ui.settings.chosen.recent] == [there.path, gone.path]
    qtbot.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert window.stack.place == Place("overview")


def test_the_list_of_recent_files_can_be_cleared(window: MainWindow, file: Path) -> None:
    window.files.open_path(file)
    window.close_file()
    welcome = window.stack.shown
    assert isinstance(welcome, Welcome)
    assert welcome.recent.isVisible()
    welcome.recent.clear()
    assert not welcome.recent.isVisible()
    assert window.ui.settings.chosen.recent == ()


def filled(window: MainWindow, made: list[tuple[Path, CouncilNames]], path: Path) -> NewCouncil:
    dialog = NewCouncil(
        window.ui, window, lambda path, names: made.append((path, names)), lambda _stem: path
    )
    dialog.university.setText(" Сарыарқа университеті ")
    dialog.faculty.setText("АТ факультеті")
    dialog.city.setText("Астана")
    return dialog


def test_a_council_is_founded_in_four_fields(window: MainWindow, tmp_path: Path) -> None:
    made: list[tuple[Path, CouncilNames]] = []
    window.ui.languages.switch("kk")
    dialog = filled(window, made, tmp_path / "a.qac")
    dialog.person.setText("Ибраева Сәуле")
    dialog.name.setCurrentIndex(1)
    dialog.confirm()
    assert dialog.result() == QDialog.DialogCode.Accepted
    (path, names), *_ = made
    assert path == tmp_path / "a.qac"
    assert names.university == Localized(kk="Сарыарқа университеті")
    assert names.body is Body.COMMITTEE
    assert names.name == Localized(
        "Академиялық сапа жөніндегі комитет",
        "Комитет по академическому качеству",
        "Academic Quality Committee",
    )
    assert window.ui.settings.chosen.name == "Ибраева Сәуле"


def test_a_name_of_one_s_own_is_kept_in_the_language_it_was_typed_in(
    window: MainWindow, tmp_path: Path
) -> None:
    dialog = filled(window, [], tmp_path / "a.qac")
    dialog.name.setEditText("Quality Board")
    window.ui.languages.switch("ru")
    assert dialog.name.currentText() == "Quality Board"
    assert dialog.names().name == Localized(ru="Quality Board")


def test_an_empty_field_is_told_and_nothing_is_lost(window: MainWindow, tmp_path: Path) -> None:
    made: list[tuple[Path, CouncilNames]] = []
    dialog = filled(window, made, tmp_path / "a.qac")
    dialog.city.clear()
    dialog.confirm()
    assert made == []
    assert dialog.fields[dialog.city].error
    assert not dialog.fields[dialog.faculty].error
    assert dialog.faculty.text() == "АТ факультеті"


def test_a_file_that_is_there_is_never_replaced(
    window: MainWindow, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file.read_bytes()
    dialog = filled(window, [], file)
    monkeypatch.setattr(dialog, "_found", window.files.councils.found)
    dialog.confirm()
    assert dialog.made is None
    assert "already a file" in dialog.refusal.words.text()
    assert file.read_bytes() == before


def test_the_name_is_asked_for_only_once(window: MainWindow, tmp_path: Path) -> None:
    window.ui.settings.change(name="Ибраева С. Т.")
    dialog = filled(window, [], tmp_path / "a.qac")
    assert dialog.fields[dialog.person].isHidden()


def test_the_founded_council_is_opened(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        QFileDialog,
        "getSaveFileName",
        lambda *_args, **_options: (str(tmp_path / "Жаңа кеңес"), ""),
    )

    def fill(dialog: NewCouncil) -> int:
        for editor in (dialog.university, dialog.faculty, dialog.city):
            editor.setText("Алматы")
        dialog.confirm()
        return dialog.result()

    monkeypatch.setattr(NewCouncil, "exec", fill)
    window.files.found()
    assert window.ui.session.file.path.name == "Жаңа кеңес.qac"
    assert council_of(window.ui.session).faculty == Localized(en="Алматы")


def test_the_recent_files_name_the_council_as_it_is_called_now(
    window: MainWindow, file: Path
) -> None:
    window.files.open_path(file)
    recent = window.ui.settings.chosen.recent[0]
    assert replace(recent, title="", opened="", council="") == RecentFile(str(file.resolve()))
    assert recent.title
    assert recent.council == window.ui.session.council_id
