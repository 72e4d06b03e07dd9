"""A dialog whose operation is under way: not sent twice, and answered though it is gone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from qacouncil.errors import UserError
from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.storage.transaction import Transaction
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.new_meeting import NewMeetingDialog
from tests.ui.open_council import OpenCouncil, dispose, open_council


@pytest.fixture
def opened(tmp_path: Path, ui: Ui) -> Iterator[OpenCouncil]:
    with open_council(tmp_path / "council.qac", ui) as there:
        yield there


def refusing(_transaction: Transaction) -> None:
    raise UserError("No. Nothing was changed.")


def test_a_verb_taken_twice_in_haste_plans_one_meeting(opened: OpenCouncil) -> None:
    parent = QWidget()
    dialog = NewMeetingDialog(opened.ui, parent)
    dialog.verb.click()
    dialog.verb.click()
    opened.flush()
    session = opened.ui.session
    assert len(session.read(meetings_list, council_id=session.council_id)) == 1
    assert len(opened.gone) == 1


def test_a_new_meeting_is_in_the_time_zone_of_the_last(opened: OpenCouncil) -> None:
    session = opened.ui.session
    there = MeetingData(dt.date(2026, 11, 5), 900, timezone="Asia/Qyzylorda")
    session.write(plan_meeting, session.council_id, there)
    opened.flush()
    parent = QWidget()
    data = NewMeetingDialog(opened.ui, parent).fields.value()
    assert data is not None
    assert data.timezone == "Asia/Qyzylorda"


def test_what_is_refused_is_said_in_the_dialog_and_may_be_sent_again(opened: OpenCouncil) -> None:
    dialog = Dialog(opened.ui, None)
    dialog.send(opened.ui.session.write(refusing))
    assert not dialog.verb.isEnabled()
    opened.flush()
    assert dialog.refused.text() == "No. Nothing was changed."
    assert not dialog.refused.isHidden()
    assert dialog.verb.isEnabled()
    dispose(dialog)


def test_what_is_refused_after_esc_is_said_in_the_bar(opened: OpenCouncil) -> None:
    told: list[Notice] = []
    opened.ui.tell = told.append
    parent = QWidget()
    dialog = NewMeetingDialog(opened.ui, parent)
    dialog.open()
    dialog.send(opened.ui.session.write(refusing))
    dialog.reject()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    opened.flush()
    assert [notice.sentence(opened.ui.words) for notice in told] == ["No. Nothing was changed."]


def test_what_is_written_after_esc_takes_nobody_anywhere(opened: OpenCouncil) -> None:
    parent = QWidget()
    dialog = NewMeetingDialog(opened.ui, parent)
    dialog.open()
    dialog.verb.click()
    dialog.reject()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
    opened.flush()
    assert opened.gone == []
