"""What hands do again and again in a meeting, each by keys alone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu

from qacouncil.rules.terms import MeetingForm, PresidingVote
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.new_meeting import NewMeetingDialog
from qacouncil.ui.workspace.stage_dialog import StageDialog
from tests.journeys.desk import Desk
from tests.journeys.keyboard import ALT, CTRL, Key

_MEETINGS = Key.Key_2


def plan_meeting(desk: Desk, date: str, form: MeetingForm = MeetingForm.IN_PERSON) -> None:
    """From the list of meetings; date as typed, ddmmyyyy, at 15:00 in room 305."""
    hands = desk.hands

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, NewMeetingDialog)
        hands.press(Key.Key_A, CTRL)
        hands.type(date)
        hands.press(Key.Key_Tab)
        hands.press(Key.Key_A, CTRL)
        hands.type("1500")
        hands.press(Key.Key_Tab)
        hands.type("305")
        if form is not MeetingForm.IN_PERSON:
            hands.tab_to(dialog.fields.form)
            while dialog.fields.form.value() is not form:
                hands.press(Key.Key_Down)
        hands.press(Key.Key_Return)

    hands.press(_MEETINGS, ALT)
    hands.with_dialog(lambda: hands.press(Key.Key_Insert), answer)


def write_agenda(desk: Desk, *titles: str) -> None:
    """The next item is asked for from the title of the one before."""
    for title in titles:
        desk.hands.press(Key.Key_Insert)
        desk.hands.type(title)
    desk.hands.press(Key.Key_Tab)


def take_step(desk: Desk) -> None:
    """The next step of the head, reached by Tab; its question is answered with Enter."""
    desk.hands.tab_to(desk.workspace.head.next)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, StageDialog)
        desk.hands.tab_to(dialog.verb)
        desk.hands.press(Key.Key_Return)

    desk.hands.with_dialog(lambda: desk.hands.press(Key.Key_Space), answer)


def go_to(desk: Desk, surname: str) -> None:
    """In the list of those present, by the arrows."""
    attendance = desk.workspace.side.attendance
    desk.hands.press(Key.Key_F6)
    assert attendance.hasFocus()
    desk.hands.press(Key.Key_Home)
    names = [member.name.surname for member in attendance.members()]
    for _ in range(names.index(surname)):
        desk.hands.press(Key.Key_Down)


def all_here_but(desk: Desk, *absent: str) -> None:
    """The absent are marked one by one, then all others at once."""
    for surname in absent:
        go_to(desk, surname)
        desk.hands.press(Key.Key_Space)
        desk.hands.press(Key.Key_Space)
    desk.hands.press(Key.Key_F6)
    desk.hands.type("a")
    desk.hands.settle()
    members = desk.workspace.side.attendance.members()
    assert {m.name.surname for m in members if not m.there} == set(absent)


def first_item(desk: Desk) -> None:
    desk.hands.tab_to(desk.workspace.agenda.list)
    desk.hands.press(Key.Key_Home)
    desk.hands.tab_to(desk.workspace.editor.heard)


def next_item(desk: Desk) -> None:
    desk.hands.press(Key.Key_Return, CTRL)


def resolve(desk: Desk, heard: str, *points: str) -> None:
    """Words for the item on show, the cursor in its first field."""
    desk.hands.type(heard)
    for point in points:
        desk.hands.press(Key.Key_F3)
        desk.hands.type(point)


def cast(desk: Desk, *numbers: str, casting: PresidingVote | None = None) -> None:
    """Type the numbers of a vote: for, against, abstained."""
    hands, section = desk.hands, desk.workspace.editor.vote
    hands.press(Key.Key_F4)
    for number in numbers:
        hands.press(Key.Key_A, CTRL)
        hands.type(number)
        hands.press(Key.Key_Tab)
    chair = section.form.casting
    assert chair.isVisible() == (casting is not None)
    if casting is not None:
        hands.tab_to(chair.vote)
        for _ in PresidingVote:
            if chair.value() is not casting:
                hands.press(Key.Key_Down)
        assert chair.value() is casting


def close_vote(desk: Desk) -> None:
    desk.hands.tab_to(desk.workspace.editor.vote.outcome.close_button)
    desk.hands.press(Key.Key_Space)


def vote(desk: Desk, *numbers: str, casting: PresidingVote | None = None) -> None:
    cast(desk, *numbers, casting=casting)
    close_vote(desk)


def from_menu_of_vote(desk: Desk, place: int) -> None:
    """Take the entry at this place, from 1, of what else can be done with a vote."""
    from_menu(desk, lambda: desk.hands.tab_to(desk.workspace.editor.vote.outcome.more), place)


def from_menu(desk: Desk, reach: Callable[[], object], place: int) -> None:
    """Reach a button that opens a menu, and take the entry at this place, from 1."""
    reach()

    def pick() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in range(place):
            desk.hands.press_in(menu, Key.Key_Down)
        desk.hands.press_in(menu, Key.Key_Return)

    QTimer.singleShot(0, pick)
    desk.hands.press(Key.Key_Space)
    desk.hands.settle()
