"""A new council is founded from the university's spreadsheet, by keyboard alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from qacouncil.exchange.member_findings import Answer, MemberCode
from qacouncil.queries.mandates import MandateLine, council_mandates
from qacouncil.rules.terms import Category, Role, Stage
from qacouncil.ui.imports.dialog import ImportDialog
from qacouncil.ui.members.screen import MembersScreen
from qacouncil.ui.new_council import NewCouncil
from qacouncil.ui.widgets.dialog import Dialog
from tests.journeys.acts import plan_meeting, take_step, write_agenda
from tests.journeys.desk import Desk
from tests.journeys.keyboard import ALT, CTRL, Key
from tests.samples_folder import samples_folder

pytestmark = pytest.mark.samples

SAMPLE = "members_kk.xlsx"
_LOOKS = 1000


def test_a_council_from_a_spreadsheet_convenes_its_first_meeting(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = Path(shutil.copy(samples_folder() / "members" / SAMPLE, tmp_path))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(sheet), ""))
    _found_and_import(desk)
    _check_composition(desk)
    _undo_and_import_again(desk)
    plan_meeting(desk, "26112026")
    write_agenda(desk, "Жоспар туралы")
    take_step(desk)
    assert desk.head_stage() is Stage.CONVENE


def mandates(desk: Desk) -> list[MandateLine]:
    session = desk.window.ui.session
    return session.read(council_mandates, session.council_id)


def _found_and_import(desk: Desk) -> None:
    hands = desk.hands

    def found(dialog: Dialog) -> None:
        assert isinstance(dialog, NewCouncil)
        for text in ("Сарыдала университеті", "Инженерия факультеті", None, "Сарыдала", "Ибраева"):
            if text:
                hands.type(text)
            hands.press(Key.Key_Tab)
        hands.tab_to(dialog.importing)
        hands.press(Key.Key_Space)
        hands.tab_to(dialog.verb)
        # The import begins by itself as soon as the members' screen is there.
        QTimer.singleShot(0, lambda: _when_it_opens(desk, troubles, _LOOKS))
        hands.press(Key.Key_Return)

    troubles: list[BaseException] = []
    hands.with_dialog(lambda: hands.press(Key.Key_N, CTRL), found)
    hands.settle()
    if troubles:
        raise troubles[0]
    assert isinstance(desk.window.stack.shown, MembersScreen)


def _when_it_opens(desk: Desk, troubles: list[BaseException], looks: int) -> None:
    """Nobody presses a key for this dialog: it is waited for, and answered."""
    dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
    if not isinstance(dialog, ImportDialog) or not (focus and dialog.isAncestorOf(focus)):
        if looks:
            QTimer.singleShot(5, lambda: _when_it_opens(desk, troubles, looks - 1))
        return
    try:
        _answer_import(desk, dialog)
    except BaseException as trouble:
        troubles.append(trouble)
        dialog.reject()


def _answer_import(desk: Desk, dialog: Dialog) -> None:
    """The columns are known; one answer for all: the mandates begin on the date of the order."""
    hands = desk.hands
    assert isinstance(dialog, ImportDialog)
    desk.bot.waitUntil(dialog.verb.isEnabled)
    hands.press(Key.Key_Return)
    desk.bot.waitUntil(lambda: dialog.on_rows)
    assert not dialog.verb.isEnabled()
    hands.tab_to(dialog.rows.table)
    hands.press(Key.Key_Home)
    hands.press(Key.Key_Return)  # to its answers
    (line,) = [each for each in dialog.rows.panel.lines if each.answer is not None]
    assert line.finding.code == MemberCode.START_NOT_STATED
    assert line.answer is not None
    assert line.everywhere is not None
    assert line.answer.hasFocus()
    hands.tab_to(line.everywhere)
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Backtab)
    while line.answer.hasFocus() is False:
        hands.press(Key.Key_Backtab)
    hands.press(Key.Key_Down)
    assert line.answer.value() == Answer.ORDER_DATE
    desk.bot.waitUntil(dialog.verb.isEnabled)
    hands.tab_to(dialog.verb)
    hands.press(Key.Key_Return)


def _check_composition(desk: Desk) -> None:
    found = mandates(desk)
    assert len(found) == 9
    roles = sorted((each.role, each.name.surname, each.voting) for each in found)
    assert [each for each in roles if each[0] is not Role.MEMBER] == [
        (Role.CHAIR, "Жанәділова", True),
        (Role.DEPUTY_CHAIR, "Қалдарбек", True),
        (Role.SECRETARY, "Юсупова", False),
    ]
    categories = [each.category for each in found]
    assert {each: categories.count(each) for each in Category} == {
        Category.TEACHER: 5,
        Category.STUDENT: 1,
        Category.ADMINISTRATION: 2,
        Category.EXTERNAL: 1,
    }
    assert {each.order_number for each in found} == {"214-ө"}


def _undo_and_import_again(desk: Desk) -> None:
    hands = desk.hands
    bar = desk.window.notices.first
    hands.tab_to(bar.action)
    hands.press(Key.Key_Space)
    assert mandates(desk) == []
    hands.press(Key.Key_4, ALT)
    hands.with_dialog(
        lambda: hands.press(Key.Key_I, CTRL), lambda dialog: _answer_import(desk, dialog)
    )
    _check_composition(desk)
    screen = desk.window.stack.shown
    assert isinstance(screen, MembersScreen)
    assert screen.table.row_count() == 9
