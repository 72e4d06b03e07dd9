"""A programme is approved, revised and closed by decisions, by keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from qacouncil.queries.programmes_list import programmes_list
from qacouncil.rules.programme_state import StateMove
from qacouncil.rules.terms import ProgrammeState, Stage
from qacouncil.ui.programmes.item_dialog import AboutProgrammeDialog
from qacouncil.ui.programmes.programme_dialog import ProgrammeDialog
from qacouncil.ui.programmes.screen import ProgrammesScreen
from qacouncil.ui.widgets.dialog import Dialog
from tests.journeys.acts import all_here_but, first_item, next_item, plan_meeting, take_step, vote
from tests.journeys.desk import Desk
from tests.journeys.keyboard import ALT, Key
from tests.journeys.year_acts import now, open_council

_PROGRAMMES = Key.Key_5


def test_a_programme_is_approved_revised_and_closed_by_decisions(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_council(desk, tmp_path / "file.qac", monkeypatch)
    _enter(desk)
    _decide(desk, (9, 10), ProgrammeState.IN_FORCE)
    _decide(desk, (10, 8), ProgrammeState.IN_REVISION)
    _decide(desk, (11, 12), ProgrammeState.CLOSED)
    _the_card_shows_the_chain(desk)


def _screen(desk: Desk) -> ProgrammesScreen:
    desk.hands.press(_PROGRAMMES, ALT)
    shown = desk.window.stack.shown
    assert isinstance(shown, ProgrammesScreen)
    return shown


def _state(desk: Desk) -> ProgrammeState:
    session, today = desk.window.ui.session, desk.clock().date()
    (row,) = session.read(programmes_list, session.council_id, today)
    return row.state


def _enter(desk: Desk) -> None:
    """With a Cyrillic В in the code, which is repaired by the button that is offered."""
    hands = desk.hands
    now(desk, 2026, 9, 1)
    _screen(desk)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, ProgrammeDialog)
        hands.type("6В06101")
        hands.tab_to(dialog.repair)
        hands.press(Key.Key_Space)
        assert dialog.code.text() == "6B06101"
        hands.tab_to(dialog.names.editors["kk"])
        hands.type("Бағдарламалық инженерия")
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_Insert), answer)
    assert _state(desk) is ProgrammeState.IN_DEVELOPMENT


def _decide(desk: Desk, day: tuple[int, int], state: ProgrammeState) -> None:
    """An item about the programme with its draft; the vote; the signatures."""
    hands, before = desk.hands, _state(desk)
    month, number = day
    now(desk, 2026, month, number)
    plan_meeting(desk, f"{number:02}{month:02}2026")
    screen = _screen(desk)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, AboutProgrammeDialog)
        hands.tab_to(dialog.purpose)
        while dialog.purpose.value() is not state:
            hands.press(Key.Key_Down)
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.tab_to(screen.list.card.about)
    hands.with_dialog(lambda: hands.press(Key.Key_Space), answer)
    *others, about = desk.agenda()
    assert about.title.kk.partition(": ")[2] == "6B06101 Бағдарламалық инженерия"
    take_step(desk)
    take_step(desk)
    all_here_but(desk)
    first_item(desk)
    for _ in others:  # the minutes of the meeting before
        next_item(desk)
    hands.type("Бағдарлама талқыланды.")
    vote(desk, "7", "0", "0")
    assert _state(desk) is before  # the meeting is not over
    take_step(desk)
    take_step(desk)
    assert desk.head_stage() is Stage.SIGNED
    assert _state(desk) is state
    (row,) = _screen(desk).list.rows
    assert row.state is state


def _the_card_shows_the_chain(desk: Desk) -> None:
    screen = _screen(desk)
    card = screen._card
    assert card is not None
    assert [(step.state, step.move) for step in card.steps] == [
        (ProgrammeState.IN_FORCE, StateMove.ALLOWED),
        (ProgrammeState.IN_REVISION, StateMove.ALLOWED),
        (ProgrammeState.CLOSED, StateMove.ALLOWED),
    ]
    first, *_ = screen.list.card.chain.links
    desk.hands.tab_to(first)
    desk.hands.press(Key.Key_Space)
    desk.hands.settle()
    assert desk.window.ui.session is not None
    assert not isinstance(desk.window.stack.shown, ProgrammesScreen)
