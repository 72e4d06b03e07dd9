"""The programmes and standards of an item are ticked in its head."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.queries.item_links import item_links
from qacouncil.ui.workspace.item_about import ItemAbout
from tests.programmes_made import a_programme
from tests.ui.workspace.open_workspace import AtWork


def button(work: AtWork) -> ItemAbout:
    return work.screen.editor.head.about


def entry(menu: QMenu, words: str) -> QAction:
    return next(each for each in menu.actions() if words in each.text())


def chosen(work: AtWork) -> tuple[list[str], list[str]]:
    """Codes and standards of the item that is shown, as the file has them."""
    found = work.held.ui.session.read(item_links, work.item().id)
    return [each.code for each in found.programmes], list(found.standards)


def test_ticks_are_saved_at_once_and_stand_below_the_title(work: AtWork) -> None:
    for code in ("6B06102", "6B06101"):
        a_programme(work.held.council, code)
    about = button(work)
    assert about.line.isHidden()
    menu = about.menu_of_choices()
    for words in ("6B06102", "6B06101", "9. ", "2. "):
        entry(menu, words).toggle()
    work.flush()
    assert chosen(work) == (["6B06101", "6B06102"], ["S02", "S09"])
    said = "Programmes: 6B06101, 6B06102 · Standards: 2, 9"
    assert (about.line.text(), about.line.isVisible()) == (said, True)
    assert about.accessibleName() == f"Programmes and standards. {said}"
    assert "6B06101 Software Engineering" in about.toolTip()
    entry(about.menu_of_choices(), "6B06101").toggle()
    work.flush()
    assert chosen(work) == (["6B06102"], ["S02", "S09"])
    work.held.ui.languages.switch("ru")
    assert about.line.text() == "Программы: 6B06102 · Стандарты: 2, 9"
    assert about.accessibleName().startswith("Программы и стандарты")
    work.screen.go_by(1)
    assert about.line.isHidden()
    assert not any(each.isChecked() for each in about.menu_of_choices().actions())


def test_the_menu_stays_open_under_the_keys_and_the_mouse(work: AtWork) -> None:
    about = button(work)
    assert about.focusPolicy() & Qt.FocusPolicy.TabFocus
    about.setFocus(Qt.FocusReason.TabFocusReason)
    work.press(Qt.Key.Key_Space)
    menu = about.choices
    assert menu.isVisible()
    menu.setActiveAction(entry(menu, "1. "))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(menu, key)
    place = menu.actionGeometry(entry(menu, "4. ")).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(place))
    work.flush()
    assert menu.isVisible()
    assert chosen(work) == ([], ["S01", "S02", "S04"])
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_signed_minutes_lock_the_button(work: AtWork) -> None:
    about = button(work)
    entry(about.menu_of_choices(), "2. ").toggle()
    work.held.ui.session.write(close_meeting, work.held.meeting_id, 16 * 60 + 30)
    work.held.ui.session.write(sign_minutes, work.held.meeting_id)
    work.flush()
    assert not about.isEnabled()
    assert "signed" in about.toolTip()
    assert about.line.text() == "Standards: 2"
