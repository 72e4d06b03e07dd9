"""The assessment policy in the window: drafts typed in, adopted, looked up by date, compared."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from qacouncil.localized import Localized
from qacouncil.operations.assessment_policy import (
    Adoption,
    adopt_policy,
    change_policy_scale,
    change_policy_text,
    change_policy_weights,
    copy_policy,
    draft_policy,
)
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.votes import VoteData
from qacouncil.queries.assessment_policies import PolicyVersion, assessment_policies
from qacouncil.rules.assessment import USUAL_SCALE, PolicyState, Weights
from qacouncil.rules.assessment_comparison import Difference
from qacouncil.ui.assessment.adopt_dialog import DOCUMENT, AdoptDialog
from qacouncil.ui.assessment.comparison_dialog import PolicyComparison
from qacouncil.ui.assessment.end_dialog import EndDialog
from qacouncil.ui.assessment.makers import comparing
from qacouncil.ui.assessment.new_dialog import NewDraftDialog
from qacouncil.ui.assessment.screen import AssessmentScreen
from qacouncil.ui.context import Notice, Place
from qacouncil.ui.widgets.dialog import Dialog
from tests.council_builder import DAY
from tests.ui.open_council import OpenCouncil, dispose

BEGINS = dt.date(2026, 9, 1)
ORDER = Adoption(on=dt.date(2026, 8, 20), basis=Localized(kk="№ 15 бұйрық"))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Dialogs that were opened over the screen."""
    opened: list[Any] = []

    def note(dialog: Dialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(Dialog, "open", note)
    return opened


def draft(there: OpenCouncil, begins: dt.date = BEGINS) -> str:
    return there.council.do(draft_policy, there.council.id, begins)


def adopted(there: OpenCouncil, begins: dt.date = BEGINS) -> str:
    policy_id = draft(there, begins)
    there.council.do(adopt_policy, policy_id, ORDER)
    return policy_id


def versions(there: OpenCouncil) -> list[PolicyVersion]:
    return there.ui.session.read(assessment_policies, there.council.id)


def shown(there: OpenCouncil) -> AssessmentScreen:
    screen = AssessmentScreen(there.ui)
    there.show(screen)
    return screen


def typed(editor: QWidget, text: str) -> None:
    """As by hand: what was there goes, Tab leaves the field."""
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Tab)


def test_the_first_draft_begins_with_the_usual_scale(opened: OpenCouncil, asked: list[Any]) -> None:
    screen = shown(opened)
    assert screen.first() is screen.empty.action
    screen.empty.action.click()
    dialog = asked[0]
    assert isinstance(dialog, NewDraftDialog)
    dialog.begins.set_value(None)
    dialog.confirm()
    assert not versions(opened)
    dialog.begins.set_value(BEGINS)
    dialog.confirm()
    opened.flush()
    assert versions(opened)[0].scale == USUAL_SCALE
    assert screen.view.policy is not None
    assert screen.view.tag.text() == "draft"
    dispose(dialog)


def test_weights_of_99_are_refused_at_the_field(opened: OpenCouncil) -> None:
    draft(opened)
    screen = shown(opened)
    weights = screen.view.weights
    weights.numbers["final"].setFocus()
    weights.numbers["final"].selectAll()
    QTest.keyClicks(weights.numbers["final"], "39")
    assert weights.sum.text() == "99\u00a0%"  # while one types
    QTest.keyClick(weights.numbers["final"], Qt.Key.Key_Tab)
    opened.flush()
    assert weights.error == "The weights must make 100 %. Now: 99 %, lacking: 1 %."
    assert weights.numbers["final"].value() == 39  # nothing typed is lost
    assert versions(opened)[0].weights == Weights(30, 30, 40)
    typed(weights.numbers["current"], "31")
    opened.flush()
    assert weights.error == ""
    assert versions(opened)[0].weights == Weights(31, 30, 39)


def test_a_letter_is_changed_added_and_removed(
    opened: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(opened)
    told: list[Notice] = []
    monkeypatch.setattr(opened.ui, "tell", told.append)
    screen = shown(opened)
    editor = screen.view.editor
    typed(editor.rows[0].low, "96")
    opened.flush()
    assert versions(opened)[0].scale[0].from_percent == 96
    assert "no grade covers 95–95 %" in editor.findings.text()
    typed(editor.rows[0].points, "x")
    opened.flush()
    assert "Row 1: points" in editor.findings.text()
    assert versions(opened)[0].scale[0].points == 400
    typed(editor.rows[0].points, "4,0")
    editor.rows[-1].remove.click()
    opened.flush()
    assert [each.letter for each in versions(opened)[0].scale][-1] == "FX"
    assert told[-1].action is not None
    told[-1].action()
    opened.flush()
    assert len(versions(opened)[0].scale) == len(USUAL_SCALE) == len(editor.rows)
    editor.rows[-1].remove.click()
    opened.flush()
    editor.add.click()
    opened.flush()
    assert versions(opened)[0].scale[-1].letter == ""
    assert "has no letter" in editor.findings.text()


def test_texts_are_typed_in_three_languages(opened: OpenCouncil) -> None:
    draft(opened)
    screen = shown(opened)
    texts = screen.view.texts
    texts.editors["retakes"].setFocus()
    QTest.keyClicks(texts.editors["retakes"], "Once.")
    texts.content.choose("ru")
    texts.editors["retakes"].insert_at_cursor("Один раз.")
    assert screen.leave()
    opened.flush()
    assert versions(opened)[0].retakes == Localized(ru="Один раз.", en="Once.")


def test_a_period_that_ends_before_it_begins(opened: OpenCouncil) -> None:
    draft(opened)
    period = shown(opened).view.period
    typed(period.last, "31.08.2026")
    opened.flush()
    assert "before the first one" in period.fields[1].error
    assert versions(opened)[0].in_force_to is None
    typed(period.last, "31.08.2027")
    opened.flush()
    assert period.fields[1].error == ""
    assert versions(opened)[0].in_force_to == dt.date(2027, 8, 31)


def test_an_adopted_version_says_why_it_is_locked(opened: OpenCouncil) -> None:
    adopted(opened)
    view = shown(opened).view
    assert "does not change any more" in view.lock_note.text()
    assert view.weights.numbers["final"].isReadOnly()
    assert view.period.begins.isReadOnly()
    assert view.texts.editors["appeals"].isReadOnly()
    assert view.table.isVisible()
    assert not view.editor.isVisible()
    assert view.adopted_by.words.text() == "№ 15 бұйрық, 20.08.2026"


def test_the_version_in_force_on_a_date(opened: OpenCouncil) -> None:
    first, second = adopted(opened), adopted(opened, dt.date(2027, 9, 1))
    screen = shown(opened)
    by_id = {each.id: each for each in versions(opened)}
    assert screen.table.selected_row().id == first
    assert screen.state_of(by_id[second]) is PolicyState.AHEAD
    screen.as_of.set_day(dt.date(2027, 9, 1))
    assert screen.table.selected_row().id == second
    assert screen.view.tag.text() == "in force"
    screen.as_of.set_day(dt.date(2020, 1, 1))
    assert screen.head.fact.text() == "no version is in force on this date"


def test_adopting_by_a_decision_of_the_area_first(opened: OpenCouncil, asked: list[Any]) -> None:
    there = opened.council
    meeting_id = there.held(DAY)
    there.closed_vote(there.item(meeting_id), VoteData(for_=7))
    there.do(close_meeting, meeting_id)
    policy_id = draft(opened)
    screen = shown(opened)
    screen.view.adopt.click()
    dialog = asked[0]
    assert isinstance(dialog, AdoptDialog)
    # None of the area "assessment policy" was adopted: all are offered.
    assert dialog.area.value() == ""
    assert dialog.table.row_count() == 1
    dialog.confirm()
    opened.flush()
    now = next(each for each in versions(opened) if each.id == policy_id)
    assert now.adopted_on == DAY
    screen.view.adopted_by.link.click()
    assert opened.gone[-1] == Place("decisions", now.decision_id or "")
    dispose(dialog)


def test_adopting_by_an_older_document(opened: OpenCouncil, asked: list[Any]) -> None:
    draft(opened)
    screen = shown(opened)
    screen.view.adopt.click()
    dialog = asked[0]
    assert dialog.way.value() == DOCUMENT  # there is no decision to choose
    dialog.confirm()
    assert dialog._date.error
    dialog.date.set_value(ORDER.on)
    dialog.basis["en"].set_value("Order No. 15")
    dialog.confirm()
    opened.flush()
    assert versions(opened)[0].basis.en == "Order No. 15"
    dispose(dialog)


def test_a_scale_with_faults_is_refused_in_the_dialog(
    opened: OpenCouncil, asked: list[Any]
) -> None:
    policy_id = draft(opened)
    opened.council.do(change_policy_scale, policy_id, USUAL_SCALE[:-1])
    screen = shown(opened)
    screen.view.adopt.click()
    dialog = asked[0]
    dialog.date.set_value(ORDER.on)
    dialog.basis["en"].set_value("Order No. 15")
    dialog.confirm()
    opened.flush()
    assert "The scale has faults" in dialog.refused.text()
    dispose(dialog)


def test_the_last_day(opened: OpenCouncil, asked: list[Any]) -> None:
    adopted(opened)
    screen = shown(opened)
    screen.view.end.click()
    dialog = asked[0]
    assert isinstance(dialog, EndDialog)
    dialog.last.set_value(dt.date(2026, 8, 1))
    dialog.confirm()
    assert dialog._field.error
    dialog.last.set_value(dt.date(2026, 10, 31))
    dialog.confirm()
    opened.flush()
    assert versions(opened)[0].in_force_to == dt.date(2026, 10, 31)
    assert screen.view.tag.text() == "past"
    dispose(dialog)


def test_a_draft_is_removed_and_restored(
    opened: OpenCouncil, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft(opened)
    told: list[Notice] = []
    monkeypatch.setattr(opened.ui, "tell", told.append)
    screen = shown(opened)
    screen.table.setFocus()
    QTest.keyClick(screen.table, Qt.Key.Key_Delete)
    opened.flush()
    assert versions(opened) == []
    assert screen.empty.isVisible()
    assert told[-1].action is not None
    told[-1].action()
    opened.flush()
    assert len(versions(opened)) == 1


def test_the_reckoner(opened: OpenCouncil) -> None:
    draft(opened)
    reckoner = shown(opened).view.reckoner
    for name, part in (("current", "80"), ("midterm", "75"), ("final", "90")):
        typed(reckoner.numbers[name], part)
    assert reckoner.result.text() == "83 % – B (3.00), good"
    typed(reckoner.numbers["final"], "101")
    assert reckoner.result.text() == "A part is from 0 to 100."


def test_two_versions_side_by_side(opened: OpenCouncil) -> None:
    first = adopted(opened)
    second = opened.council.do(copy_policy, first, dt.date(2027, 9, 1))
    opened.council.do(change_policy_weights, second, Weights(20, 20, 60))
    changed = [replace(USUAL_SCALE[0], from_percent=96), *USUAL_SCALE[1:5], *USUAL_SCALE[6:]]
    opened.council.do(change_policy_scale, second, changed)
    opened.council.do(change_policy_text, second, "appeals", Localized(en="Two days."))
    there = versions(opened)
    parent = QWidget()
    parent.resize(1200, 700)
    dialog = comparing(opened.ui, parent, there, there[0])
    assert isinstance(dialog, PolicyComparison)
    assert (dialog.left.value(), dialog.right.value()) == (first, second)
    dialog.only.setChecked(True)
    rows = dialog.table.rows
    told = [
        (row.name, row.difference) for row in (rows.row(place) for place in range(rows.rowCount()))
    ]
    assert told == [
        ("From", Difference.CHANGED),
        ("Current assessment", Difference.CHANGED),
        ("Midterm assessment", Difference.CHANGED),
        ("Final assessment", Difference.CHANGED),
        ("A", Difference.CHANGED),
        ("C+", Difference.REMOVED),
    ]
    words = [rows.words(rows.row(place), rows.column(3)) for place in range(rows.rowCount())]
    assert words[-1] == "removed"
    assert len(dialog.texts.differences) == 1
    dispose(dialog)
    parent.deleteLater()
