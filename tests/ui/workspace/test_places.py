"""Where the workspace leads: to what is missing, and away from an item that is gone."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qacouncil.operations.agenda import remove_item
from qacouncil.operations.attendance import record_attendance
from qacouncil.rules.terms import AttendanceState
from qacouncil.ui.context import Place
from qacouncil.ui.screen_stack import ScreenStack
from tests.ui.workspace.open_workspace import AtWork


def beside(work: AtWork) -> tuple[str | None, int | None]:
    """The item whose quorum and page are shown."""
    presence = work.screen.side._presence
    assert presence is not None
    return presence.item_id, work.screen.side.page.item


def remove(work: AtWork, item_id: str) -> None:
    work.held.ui.session.write(remove_item, item_id)
    work.flush()


def remove_shown(work: AtWork) -> None:
    work.screen.agenda.remove_item()
    work.flush()


def secretary(work: AtWork) -> str:
    rows = work.held.council.rows(work.held.meeting_id)
    return str(rows.of("attendance", role="secretary")[0]["id"])


def restore(work: AtWork) -> None:
    act = work.held.told[-1].action
    assert act is not None
    act()
    work.flush()


def test_the_neighbour_of_a_removed_item_is_shown_everywhere(work: AtWork) -> None:
    work.screen.go_by(1)
    first, second, third = work.held.items
    assert beside(work) == (second, 2)
    remove(work, second)
    assert work.item().id == third
    assert beside(work) == (third, 2)
    remove(work, third)
    assert work.item().id == first
    assert beside(work) == (first, 1)


def test_without_items_the_quorum_is_the_meetings(work: AtWork) -> None:
    for item in work.held.items:
        remove(work, item)
    assert beside(work) == (None, None)
    assert work.screen._middle.currentWidget() is work.screen.empty
    work.screen.look_at(0, "agenda")
    assert work.focus() is work.screen.empty.action


def test_undo_shows_the_removed_item_again(work: AtWork) -> None:
    work.screen.go_by(1)
    gone = work.held.items[1]
    remove_shown(work)
    assert work.item().id != gone
    restore(work)
    assert work.item().id == gone
    assert beside(work) == (gone, 2)


def test_who_has_gone_on_by_hand_stays_there_when_an_item_comes_back(work: AtWork) -> None:
    remove_shown(work)
    work.screen.go_by(1)
    work.flush()
    third = work.held.items[2]
    assert work.item().id == third
    restore(work)
    assert work.item().id == third


def test_a_link_leads_to_the_very_field(work: AtWork) -> None:
    editor, screen = work.screen.editor, work.screen
    screen.look_at(2, "")
    fields: dict[str, object] = {
        "speakers": editor.head.speakers,
        "heard": editor.heard,
        "points": editor.points.rows()[-1].text,
        "vote": editor.vote.form.fields.numbers["for_"],
        "assignments": editor.assignments.picker,
    }
    for field, widget in fields.items():
        screen.look_at(2, field)
        assert work.item().id == work.held.items[1]
        assert work.focus() is widget or cast(QWidget, widget).isAncestorOf(work.focus()), field
    screen.look_at(0, "attendance")
    assert work.focus() is screen.side.attendance
    screen.look_at(0, "step")
    assert work.focus() is screen.head.next


def test_a_place_with_an_item_is_handed_to_the_screen(work: AtWork) -> None:
    stack = ScreenStack(work.held.ui, {"meeting": lambda _ui: work.screen})
    work.bot.addWidget(stack)
    assert stack.go(Place("meeting", work.held.meeting_id, item=3, field="heard"))
    assert work.item().id == work.held.items[2]
    work.screen.setParent(None)


def test_what_is_missing_leads_there(work: AtWork) -> None:
    head = work.screen.head
    work.held.ui.session.write(record_attendance, secretary(work), AttendanceState.PRESENT)
    work.flush()
    assert head.open_points(work.held.ui.words) == ["Items left: 3"]
    work.screen.go_by(1)
    head.missing.click()
    assert work.item().id == work.held.items[0]
    assert work.focus() is work.screen.editor.heard


def test_several_gaps_are_a_menu(work: AtWork) -> None:
    head = work.screen.head
    work.held.ui.session.write(record_attendance, work.held.seat(0), AttendanceState.UNKNOWN)
    work.flush()
    head.missing.click()
    texts = [action.text() for action in head._gaps.actions()]
    assert texts == ["Attendance not marked: 1", "Items left: 3"]
    head._gaps.actions()[0].trigger()
    head._gaps.hide()
    work.screen.side.attendance.setFocus(Qt.FocusReason.OtherFocusReason)
    assert work.focus() is work.screen.side.attendance


def test_the_words_keep_their_width_with_and_without_a_scroll_bar(work: AtWork) -> None:
    editor, screen = work.screen.editor, work.screen
    bar = editor._scroll.verticalScrollBar()
    screen.resize(screen.width(), 1600)
    work.bot.waitUntil(lambda: bar.maximum() == 0)
    wide = editor.heard.width()
    screen.resize(screen.width(), 500)
    work.bot.waitUntil(lambda: bar.maximum() > 0)
    work.bot.waitUntil(lambda: editor.heard.width() == wide)


def test_a_locked_text_looks_locked(work: AtWork) -> None:
    heard = work.screen.editor.heard
    assert not heard.property("locked")
    heard.set_locked("The minutes are signed.")
    assert heard.property("locked")
    assert heard.isReadOnly()
