"""An academic year of a council, from its first meeting to its last, by keyboard alone."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from qacouncil.operations.councils import Regulation
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.rules.terms import ConfirmationOutcome, Outcome, Stage, VoteKind
from qacouncil.ui.meetings.plan_dialogs import ApproveDialog, FromPlanDialog
from qacouncil.ui.meetings.screen import MeetingsScreen
from qacouncil.ui.meetings.topic_dialog import TopicDialog
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.attendance_dialogs import RecusalDialog
from qacouncil.ui.workspace.stage_dialog import StageDialog
from tests.council_builder import council
from tests.journeys.acts import (
    all_here_but,
    cast,
    close_vote,
    first_item,
    from_menu,
    from_menu_of_vote,
    go_to,
    next_item,
    plan_meeting,
    resolve,
    take_step,
    vote,
    write_agenda,
)
from tests.journeys.desk import ALMATY, Desk
from tests.journeys.keyboard import ALT, CTRL, Key

RULES = Regulation(dt.date(2026, 9, 1), absentee_voting=True, number_prefix="АСК-")
MEMBERS = ("Ахметов", "Бекова", "Ғали", "Дүйсен", "Әбен", "Ким", "Ли")


@pytest.mark.parametrize("desk", ["kk"], indirect=True)
def test_a_year_of_meetings(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _open(desk, tmp_path / "council.qac", monkeypatch)
    _plan_the_year(desk)
    _september_a_late_arrival(desk)
    _october_a_recusal(desk)
    _november_a_vote_repeated(desk)
    _december_points_voted_on_apart(desk)
    _january_a_secret_vote(desk)
    _february_no_quorum(desk)
    session = desk.window.ui.session
    lines = session.read(meetings_list, council_id=session.council_id)
    stages = [each.meeting.stage for each in lines]
    assert stages == [Stage.SIGNED] * 5 + [Stage.NOT_HELD]
    assert [each.meeting.number for each in lines] == list(range(1, len(lines) + 1))


def _open(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with council(path, rules=RULES):
        pass
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_named: (str(path), ""))
    _now(desk, 2026, 9, 1)
    desk.hands.press(Key.Key_O, CTRL)
    desk.bot.waitUntil(lambda: desk.window.ui.open_session is not None)
    desk.hands.settle()


def _now(desk: Desk, year: int, month: int, day: int, hour: int = 15, minute: int = 0) -> None:
    desk.clock.moment = dt.datetime(year, month, day, hour, minute, tzinfo=ALMATY)


def _show(desk: Desk, view: Key) -> MeetingsScreen:
    """The list of meetings (Left) or the work plan (Right)."""
    desk.hands.press(Key.Key_2, ALT)
    screen = desk.window.stack.shown
    assert isinstance(screen, MeetingsScreen)
    desk.hands.tab_to_inside(screen.views)
    desk.hands.press(view)
    return screen


def _plan_the_year(desk: Desk) -> None:
    """Two topics for September, one put into October; the dean approves."""
    hands = desk.hands
    plan = _show(desk, Key.Key_Right).plan_view
    for title in ("Жұмыс жоспары туралы", "Силлабустар туралы", "Бағдарлама туралы"):
        hands.with_dialog(lambda: hands.press(Key.Key_Insert), partial(_answer_topic, desk, title))
    assert plan.topic is not None
    hands.tab_to(plan.table)
    hands.press(Key.Key_Down, ALT)

    def approve(dialog: Dialog) -> None:
        assert isinstance(dialog, ApproveDialog)
        hands.tab_to(dialog.by["kk"])
        hands.type("Декан")
        hands.press(Key.Key_Return)

    hands.tab_to(plan.approve)
    hands.with_dialog(lambda: hands.press(Key.Key_Space), approve)
    topics = plan.plan.topics if plan.plan is not None else ()
    assert [(each.title.kk, each.month) for each in topics] == [
        ("Жұмыс жоспары туралы", 9),
        ("Силлабустар туралы", 9),
        ("Бағдарлама туралы", 10),
    ]
    assert plan.plan is not None
    assert plan.plan.approved_on == dt.date(2026, 9, 1)


def _answer_topic(desk: Desk, title: str, dialog: Dialog) -> None:
    assert isinstance(dialog, TopicDialog)
    desk.hands.type(title)
    desk.hands.press(Key.Key_Return)


def _from_plan(desk: Desk, date: dt.date, end: Key) -> None:
    """The meeting of the month of the topic at this end of the plan."""
    hands = desk.hands
    hands.tab_to(_show(desk, Key.Key_Right).plan_view.table)
    hands.press(end, CTRL)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, FromPlanDialog)
        hands.tab_to(dialog.fields.date)
        hands.press(Key.Key_A, CTRL)
        hands.type(f"{date:%d%m%Y}")
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_N, CTRL), answer)


def _convened(desk: Desk, date: dt.date, *titles: str, absent: tuple[str, ...] = ()) -> None:
    """A meeting planned ten days before; without titles from the work plan."""
    before = date - dt.timedelta(days=10)
    _now(desk, before.year, before.month, before.day)
    if titles:
        _show(desk, Key.Key_Left)
        plan_meeting(desk, f"{date:%d%m%Y}")
        write_agenda(desk, *titles)
    else:
        _from_plan(desk, date, Key.Key_Home if date.month == 9 else Key.Key_End)
    _opened(desk, date, absent)


def _opened(desk: Desk, date: dt.date, absent: tuple[str, ...] = ()) -> None:
    """Convened, opened on its day, the attendance taken."""
    take_step(desk)
    assert desk.head_stage() is Stage.CONVENE
    _now(desk, date.year, date.month, date.day)
    take_step(desk)
    assert desk.head_stage() is Stage.HOLD
    all_here_but(desk, *absent)
    first_item(desk)
    desk.clock.go_on(2)


def _closed_and_signed(desk: Desk) -> None:
    desk.clock.go_on(10)
    take_step(desk)
    assert desk.head_stage() is Stage.MINUTES
    take_step(desk)
    assert desk.head_stage() is Stage.SIGNED


def _outcomes(desk: Desk) -> list[tuple[Outcome, ...]]:
    return [line.outcomes for line in desk.agenda()]


def _september_a_late_arrival(desk: Desk) -> None:
    """Four of seven are too few; the fifth makes the quorum, for what comes after."""
    _convened(desk, dt.date(2026, 9, 17), absent=("Әбен", "Ким", "Ли"))
    resolve(desk, "Жоспар таныстырылды.", "Жоспар бекітілсін.")
    vote(desk, "4", "0", "0")
    desk.clock.go_on(10)
    go_to(desk, "Ли")
    desk.hands.press(Key.Key_Space)
    desk.clock.go_on(3)
    next_item(desk)
    resolve(desk, "Силлабустар қаралды.", "Силлабустар бекітілсін.")
    vote(desk, "5", "0", "0")
    assert _outcomes(desk) == [(Outcome.NO_QUORUM,), (Outcome.ADOPTED,)]
    _closed_and_signed(desk)


def _confirm(desk: Desk) -> None:
    """The minutes of the meeting before are the first item by themselves."""
    section = desk.workspace.editor.confirmation
    desk.hands.tab_to_inside(section.outcome)
    desk.hands.press(Key.Key_Right)
    assert section.outcome.value() is ConfirmationOutcome.AS_PRESENTED
    vote(desk, "7", "0", "0")


def _october_a_recusal(desk: Desk) -> None:
    _convened(desk, dt.date(2026, 10, 15))
    _confirm(desk)
    desk.clock.go_on(5)
    next_item(desk)
    resolve(desk, "Бағдарлама таныстырылды.", "Бағдарлама мақұлдансын.")
    go_to(desk, "Ким")

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, RecusalDialog)
        desk.hands.type("Бағдарлама авторы")
        desk.hands.press(Key.Key_Return)

    desk.hands.with_dialog(lambda: desk.hands.press(Key.Key_R), answer)
    vote(desk, "6", "0", "0")
    assert _outcomes(desk) == [(Outcome.ADOPTED,)] * 2
    _closed_and_signed(desk)


def _november_a_vote_repeated(desk: Desk) -> None:
    """The first vote fails and is kept; the second one decides."""
    _convened(desk, dt.date(2026, 11, 19), "Емтихан үлесі туралы")
    _confirm(desk)
    next_item(desk)
    resolve(desk, "Емтихан үлесі талқыланды.", "Үлесі 40 % болсын.")
    vote(desk, "2", "5", "0")
    from_menu_of_vote(desk, 3)
    vote(desk, "6", "1", "0")
    assert _outcomes(desk) == [(Outcome.ADOPTED,), (Outcome.REJECTED, Outcome.ADOPTED)]
    _closed_and_signed(desk)


def _december_points_voted_on_apart(desk: Desk) -> None:
    _convened(desk, dt.date(2026, 12, 17), "Сауалнама қорытындысы туралы")
    _confirm(desk)
    next_item(desk)
    resolve(desk, "Қорытынды тыңдалды.", "Назарға алынсын.", "Шаралар белгіленсін.")
    section = desk.workspace.editor.vote
    cast(desk, "7", "0", "0")
    from_menu_of_vote(desk, 1)
    desk.hands.tab_to(section.form.details.boxes[1])
    desk.hands.press(Key.Key_Space)
    close_vote(desk)
    from_menu_of_vote(desk, 2)
    vote(desk, "3", "4", "0")
    assert _outcomes(desk) == [(Outcome.ADOPTED,), (Outcome.ADOPTED, Outcome.REJECTED)]
    _closed_and_signed(desk)


def _january_a_secret_vote(desk: Desk) -> None:
    _convened(desk, dt.date(2027, 1, 21), "Кандидатураны ұсыну туралы")
    _confirm(desk)
    next_item(desk)
    resolve(desk, "Кандидатура таныстырылды.", "Кандидатура ұсынылсын.")
    form = desk.workspace.editor.vote.form
    desk.hands.press(Key.Key_F4)
    desk.hands.tab_to(form.fields.kind)
    while form.fields.kind.value() is not VoteKind.SECRET:
        desk.hands.press(Key.Key_Down)
    for name, number in (("for_", "5"), ("against", "1")):
        desk.hands.tab_to(form.fields.numbers[name])
        desk.hands.type(number)
    for name, number in (("issued", "7"), ("found", "7"), ("invalid", "1")):
        desk.hands.tab_to(form.details.numbers[name])
        desk.hands.type(number)
    close_vote(desk)
    assert _outcomes(desk) == [(Outcome.ADOPTED,)] * 2
    _closed_and_signed(desk)


def _february_no_quorum(desk: Desk) -> None:
    """Three of seven have come: the meeting did not take place."""
    titles = ("Қысқы сессия туралы", "Каталог туралы")
    _convened(desk, dt.date(2027, 2, 18), *titles, absent=MEMBERS[3:])

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, StageDialog)
        desk.hands.type("Кворум болмады")
        desk.hands.tab_to(dialog.verb)
        desk.hands.press(Key.Key_Return)

    head = desk.workspace.head
    desk.hands.with_dialog(lambda: from_menu(desk, lambda: desk.hands.tab_to(head.more), 2), answer)
    assert desk.head_stage() is Stage.NOT_HELD
