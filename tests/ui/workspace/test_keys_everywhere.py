"""The keys of the workspace work wherever the cursor stands, on every layout."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.workspace.workspace import Workspace
from tests.ui.typing_keys import press_key
from tests.ui.workspace.open_workspace import AtWork, at_work

PLACES = ("agenda", "title", "heard", "speaker", "point", "vote", "assignment", "attendance")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def work(tmp_path: Path, ui: Ui, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtWork]:
    with at_work(tmp_path / "council.qac", ui, qtbot, monkeypatch, (1314, 600)) as there:
        yield there


def parts(screen: Workspace) -> dict[str, QWidget]:
    editor = screen.editor
    return {
        "agenda": screen.agenda.list,
        "title": editor.head.title,
        "heard": editor.heard,
        "speaker": editor.speeches.picker,
        "point": editor.points._next.text,
        "vote": editor.vote,
        "assignment": editor.assignments.picker,
        "attendance": screen.side.attendance,
    }


def stand_at(work: AtWork, place: str) -> None:
    """Put the cursor there, and see that it is."""
    part = parts(work.screen)[place]
    if place == "vote":
        work.screen.editor.focus_vote()
    else:
        part.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    assert at(work, place)


def at(work: AtWork, place: str) -> bool:
    part, there = parts(work.screen)[place], work.focus()
    return there is part or part.isAncestorOf(there)


@pytest.mark.parametrize("place", PLACES)
def test_every_key_works_wherever_the_cursor_stands(
    work: AtWork, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key, goal in (
        (Qt.Key.Key_F2, "speaker"),
        (Qt.Key.Key_F3, "point"),
        (Qt.Key.Key_F4, "vote"),
        (Qt.Key.Key_F5, "assignment"),
        (Qt.Key.Key_F6, "attendance"),
    ):
        stand_at(work, place)
        work.press(key)
        assert at(work, goal), (place, goal)

    told: list[str] = []
    monkeypatch.setattr(work.screen.side.page, "show_large", lambda: told.append("page"))
    for digit in ("1", "2"):
        shortcut(work.screen, f"Alt+{digit}", partial(told.append, digit))
    stand_at(work, place)
    work.press(Qt.Key.Key_F9)
    for pressed in (Qt.Key.Key_2, 0x04D8):  # Ә lies where others have 2
        text = chr(pressed) if pressed < 0x1000 else ""
        press_key(work.focus(), pressed, text, Qt.KeyboardModifier.AltModifier)
    assert told == ["page", "2", "2"]

    later = work.item().finish_later
    work.press(Qt.Key.Key_F7)
    work.saved()
    assert work.item().finish_later is not later

    work.screen.go_by(-1)
    stand_at(work, place)
    first = work.item().id
    work.press(Qt.Key.Key_Return, CONTROL)
    work.saved()
    second = work.item().id
    assert second != first
    stand_at(work, place)
    work.press(Qt.Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    work.saved()
    assert work.item().id == first


def test_the_panel_beside_opens_before_anything_has_the_cursor(work: AtWork) -> None:
    work.screen.setFocus()
    beside = work.screen.side.isVisible()
    work.press(Qt.Key.Key_F8)
    assert work.screen.side.isVisible() is not beside
    work.screen.head.more.setFocus()
    work.press(Qt.Key.Key_F8)
    assert work.screen.side.isVisible() is beside
