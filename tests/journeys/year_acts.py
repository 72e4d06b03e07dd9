"""What a council does month after month, by keys: plan, convene, open, confirm, sign."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from qacouncil.operations.councils import Regulation
from qacouncil.rules.terms import (
    ConfirmationOutcome,
    Outcome,
    Stage,
)
from qacouncil.ui.meetings.plan_dialogs import ApproveDialog, FromPlanDialog
from qacouncil.ui.meetings.screen import MeetingsScreen
from qacouncil.ui.meetings.topic_dialog import TopicDialog
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.stage_dialog import StageDialog
from tests.council_builder import council
from tests.journeys.acts import (
    all_here_but,
    first_item,
    from_menu,
    plan_meeting,
    take_step,
    vote,
    write_agenda,
)
from tests.journeys.desk import ALMATY, Desk
from tests.journeys.keyboard import ALT, CTRL, Key

RULES = Regulation(dt.date(2026, 9, 1), absentee_voting=True, number_prefix="АСК-")


def open_council(desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with council(path, rules=RULES):
        pass
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_named: (str(path), ""))
    now(desk, 2026, 9, 1)
    desk.hands.press(Key.Key_O, CTRL)
    desk.bot.waitUntil(lambda: desk.window.ui.open_session is not None)
    desk.hands.settle()


def now(desk: Desk, year: int, month: int, day: int, hour: int = 15, minute: int = 0) -> None:
    desk.clock.moment = dt.datetime(year, month, day, hour, minute, tzinfo=ALMATY)


def show(desk: Desk, view: Key) -> MeetingsScreen:
    """The list of meetings (Left) or the work plan (Right)."""
    desk.hands.press(Key.Key_2, ALT)
    screen = desk.window.stack.shown
    assert isinstance(screen, MeetingsScreen)
    desk.hands.tab_to_inside(screen.views)
    desk.hands.press(view)
    return screen


def plan_the_year(desk: Desk) -> None:
    """Two topics for September, one put into October; the dean approves."""
    hands = desk.hands
    plan = show(desk, Key.Key_Right).plan_view
    for title in ("Жұмыс жоспары туралы", "Силлабустар туралы", "Бағдарлама туралы"):
        hands.with_dialog(lambda: hands.press(Key.Key_Insert), partial(answer_topic, desk, title))
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


def answer_topic(desk: Desk, title: str, dialog: Dialog) -> None:
    assert isinstance(dialog, TopicDialog)
    desk.hands.type(title)
    desk.hands.press(Key.Key_Return)


def from_plan(desk: Desk, date: dt.date, end: Key) -> None:
    """The meeting of the month of the topic at this end of the plan."""
    hands = desk.hands
    hands.tab_to(show(desk, Key.Key_Right).plan_view.table)
    hands.press(end, CTRL)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, FromPlanDialog)
        hands.tab_to(dialog.fields.date)
        hands.press(Key.Key_A, CTRL)
        hands.type(f"{date:%d%m%Y}")
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_N, CTRL), answer)


def convened(desk: Desk, date: dt.date, *titles: str, absent: tuple[str, ...] = ()) -> None:
    """A meeting planned ten days before; without titles from the work plan."""
    before = date - dt.timedelta(days=10)
    now(desk, before.year, before.month, before.day)
    if titles:
        show(desk, Key.Key_Left)
        plan_meeting(desk, f"{date:%d%m%Y}")
        write_agenda(desk, *titles)
    else:
        from_plan(desk, date, Key.Key_Home if date.month == 9 else Key.Key_End)
    opened(desk, date, absent)


def opened(desk: Desk, date: dt.date, absent: tuple[str, ...] = ()) -> None:
    """Convened, opened on its day, the attendance taken."""
    take_step(desk)
    assert desk.head_stage() is Stage.CONVENE
    now(desk, date.year, date.month, date.day)
    take_step(desk)
    assert desk.head_stage() is Stage.HOLD
    all_here_but(desk, *absent)
    first_item(desk)
    desk.clock.go_on(2)


def closed_and_signed(desk: Desk) -> None:
    desk.clock.go_on(10)
    take_step(desk)
    assert desk.head_stage() is Stage.MINUTES
    take_step(desk)
    assert desk.head_stage() is Stage.SIGNED


def outcomes(desk: Desk) -> list[tuple[Outcome, ...]]:
    return [line.outcomes for line in desk.agenda()]


def confirm(desk: Desk, votes: str = "7") -> None:
    """The minutes of the meeting before are the first item by themselves."""
    section = desk.workspace.editor.confirmation
    desk.hands.tab_to_inside(section.outcome)
    desk.hands.press(Key.Key_Right)
    assert section.outcome.value() is ConfirmationOutcome.AS_PRESENTED
    vote(desk, votes, "0", "0")


def say(desk: Desk, text: str, dialog: Dialog) -> None:
    """Answer the question of a step with a text."""
    assert isinstance(dialog, StageDialog)
    desk.hands.type(text)
    desk.hands.tab_to(dialog.verb)
    desk.hands.press(Key.Key_Return)


def from_menu_of_head(desk: Desk, place: int, answer: Callable[[Dialog], object]) -> None:
    head = desk.workspace.head
    desk.hands.with_dialog(
        lambda: from_menu(desk, lambda: desk.hands.tab_to(head.more), place), answer
    )
