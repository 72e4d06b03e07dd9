"""An assignment from the vote to its evidence, by keyboard alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from qacouncil.queries.decision_timeline import AssignmentHistory, evidence_content
from qacouncil.rules.execution import ExecutionState
from qacouncil.rules.terms import ExecutionStep, Stage
from qacouncil.ui.decisions.screen import DecisionsScreen
from qacouncil.ui.execution.reminder_dialog import ReminderDialog
from qacouncil.ui.execution.step_dialog import StepDialog
from qacouncil.ui.overview.screen import OverviewScreen
from qacouncil.ui.widgets.dialog import Dialog
from tests.journeys.acts import (
    all_here_but,
    first_item,
    plan_meeting,
    take_step,
    vote,
    write_agenda,
)
from tests.journeys.desk import Desk
from tests.journeys.keyboard import ALT, Key
from tests.journeys.year_acts import now, open_council


def test_an_assignment_from_vote_to_evidence(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_council(desk, tmp_path / "file.qac", monkeypatch)
    _assign(desk)
    _tell_of_a_part(desk)
    _extend(desk)
    _remind(desk)
    _prove(desk, tmp_path, monkeypatch)


def _assign(desk: Desk) -> None:
    """The vote, who carries it out by when, and the signatures."""
    hands = desk.hands
    now(desk, 2026, 11, 26)
    plan_meeting(desk, "26112026")
    write_agenda(desk, "Силлабустар туралы")
    take_step(desk)
    take_step(desk)
    all_here_but(desk)
    first_item(desk)
    hands.type("Силлабустар қаралды.")
    hands.press(Key.Key_F3)
    hands.type("Силлабустар пысықталсын.")
    vote(desk, "7", "0", "0")
    hands.press(Key.Key_F5)
    hands.type("ки")
    hands.press(Key.Key_Return)
    hands.type("10122026")
    hands.press(Key.Key_Tab)
    take_step(desk)
    take_step(desk)
    assert desk.head_stage() is Stage.SIGNED


def _decisions(desk: Desk) -> DecisionsScreen:
    shown = desk.window.stack.shown
    assert isinstance(shown, DecisionsScreen)
    return shown


def _history(desk: Desk) -> AssignmentHistory:
    found = _decisions(desk).card.foot.history
    assert found is not None
    return found


def _tell_of_a_part(desk: Desk) -> None:
    hands = desk.hands
    now(desk, 2026, 12, 1)
    hands.press(Key.Key_3, ALT)
    hands.tab_to(_decisions(desk).card.foot.record)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, StepDialog)
        hands.tab_to_inside(dialog.kind)
        hands.press(Key.Key_Right)
        assert dialog.kind.value() is ExecutionStep.PARTLY_DONE
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)
        assert dialog.fields["note"].error
        hands.type("6-ның 4-уі дайын.")
        hands.press(Key.Key_Tab)
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_Space), answer)
    assert _history(desk).task.state is ExecutionState.DUE_SOON
    assert [step.kind for step in _history(desk).steps] == [ExecutionStep.PARTLY_DONE]


def _extend(desk: Desk) -> None:
    """On the day after the deadline the Overview says so, and leads to the decision."""
    hands = desk.hands
    now(desk, 2026, 12, 11)
    hands.press(Key.Key_1, ALT)
    overview = desk.window.stack.shown
    assert isinstance(overview, OverviewScreen)
    hands.tab_to(overview.due.table)
    hands.press(Key.Key_Return)
    assert _history(desk).task.state is ExecutionState.OVERDUE
    assert "1" in desk.window.rail.item("decisions").accessibleDescription()
    hands.tab_to(_decisions(desk).card.foot.extend)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, StepDialog)
        hands.type("20122026")
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_Space), answer)
    assert _history(desk).task.state is ExecutionState.DUE_SOON


def _remind(desk: Desk) -> None:
    hands = desk.hands

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, ReminderDialog)
        assert "2026" in dialog.text.value()
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.tab_to(_decisions(desk).card.foot.remind)
    hands.with_dialog(lambda: hands.press(Key.Key_Space), answer)


def _prove(desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Done, with a file: the Overview has nothing to ask for any more."""
    hands = desk.hands
    file = folder / "дәлел.pdf"
    file.write_bytes(b"%PDF evidence")
    chosen = partial(_chosen, file)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)
    now(desk, 2026, 12, 18)
    hands.tab_to(_decisions(desk).card.foot.record)

    def answer(dialog: Dialog) -> None:
        assert isinstance(dialog, StepDialog)
        hands.tab_to_inside(dialog.kind)
        hands.press(Key.Key_Right)
        hands.press(Key.Key_Right)
        hands.tab_to(dialog.files.add)
        hands.press(Key.Key_Space)
        desk.bot.waitUntil(lambda: bool(dialog.files.new))
        hands.tab_to(dialog.verb)
        hands.press(Key.Key_Return)

    hands.with_dialog(lambda: hands.press(Key.Key_Space), answer)
    history = _history(desk)
    assert history.task.state is ExecutionState.DONE
    (evidence,) = history.steps[-1].files
    session = desk.window.ui.session
    assert session.read(evidence_content, evidence.id) == ("дәлел.pdf", b"%PDF evidence")
    hands.press(Key.Key_1, ALT)
    overview = desk.window.stack.shown
    assert isinstance(overview, OverviewScreen)
    assert not overview.due.table.isVisible()


def _chosen(file: Path, *_args: object, **_kwargs: object) -> tuple[list[str], str]:
    return [str(file)], ""
