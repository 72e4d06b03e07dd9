"""Minutes before the members, and confirmed by the next meeting, as the workspace shows them."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qacouncil.operations.agenda import remove_item
from qacouncil.operations.comings import mark_rest_present
from qacouncil.operations.confirmation import confirm_minutes
from qacouncil.operations.meetings import MeetingData, close_meeting, open_meeting, plan_meeting
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.review import RemarkData, add_remark, send_to_review
from qacouncil.queries.review import confirmed_by_item, remarks
from qacouncil.rules.terms import ConfirmationOutcome, RemarkState
from qacouncil.ui.context import Place
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.remark_form import RemarkForm
from qacouncil.ui.workspace.remarks_dialog import RemarksDialog
from tests.ui.workspace.held_meeting import DAY, START
from tests.ui.workspace.open_workspace import AtWork

AS_PRESENTED, WITH_CHANGES = ConfirmationOutcome
LATER = DAY + dt.timedelta(days=28)


def open_dialog(kind: type[Dialog]) -> Dialog:
    (found,) = [
        each for each in QApplication.topLevelWidgets() if each.isVisible() and type(each) is kind
    ]
    assert isinstance(found, Dialog)
    return found


def to_minutes(work: AtWork) -> None:
    council, meeting_id = work.held.council, work.held.meeting_id
    council.do(mark_rest_present, meeting_id)
    council.do(close_meeting, meeting_id)
    work.screen.refresh(None)


def reviewed(work: AtWork, *texts: str) -> None:
    to_minutes(work)
    council, held = work.held.council, work.held
    council.do(send_to_review, held.meeting_id, DAY)
    for text in texts:
        data = RemarkData(council.persons[2], DAY, text, held.items[1])
        council.do(add_remark, held.meeting_id, data)
    work.screen.refresh(None)


def states(work: AtWork) -> list[RemarkState]:
    return [each.state for each in work.held.ui.session.read(remarks, work.held.meeting_id)]


def ask(work: AtWork) -> RemarksDialog:
    work.screen.head.remarks.click()
    dialog = open_dialog(RemarksDialog)
    assert isinstance(dialog, RemarksDialog)
    activate(work, dialog)
    return dialog


def activate(work: AtWork, dialog: Dialog) -> None:
    """Keys are the dialog's."""
    dialog.activateWindow()
    work.bot.waitUntil(dialog.isActiveWindow)


def test_the_head_sends_the_minutes_to_review_and_says_so(work: AtWork) -> None:
    to_minutes(work)
    head = work.screen.head
    assert not head.remarks.isVisible()
    words = work.held.ui.words
    labels = [label(words) for label, _act in head.more.entries]
    assert "Take back from the review" not in labels
    head.more.entries[labels.index("Send to the members for review…")][1]()
    asked = next(
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, Dialog) and each.isVisible()
    )
    asked.verb.click()
    work.flush()
    assert head.stepper.accessibleName() == "In review"
    assert head.remarks.isVisible()
    assert "in review (26 November 2026)" in head.facts.text()
    labels = [label(words) for label, _act in head.more.entries]
    assert "Take back from the review" in labels
    assert not work.screen.editor.heard.isReadOnly()


def test_remarks_are_settled_by_keys(work: AtWork) -> None:
    reviewed(work, "Бірінші", "Екінші")
    assert work.screen.head.remarks.text() == "Remarks (2)"
    dialog = ask(work)
    QTest.keyClick(dialog, Qt.Key.Key_F2)
    work.flush()
    assert sorted(states(work)) == [RemarkState.ACCEPTED, RemarkState.OPEN]
    assert dialog.table.selected_row().state is RemarkState.OPEN  # on to the next
    QTest.keyClick(dialog, Qt.Key.Key_F3)
    work.flush()
    assert RemarkState.OPEN in states(work)
    assert dialog.answer.error.startswith("A remark is declined with an answer")
    dialog.text.setFocus()
    work.type("Солай айтылған.", dialog.text)
    QTest.keyClick(dialog, Qt.Key.Key_F3)
    work.flush()
    assert sorted(states(work)) == [RemarkState.ACCEPTED, RemarkState.DECLINED]
    assert work.screen.head.remarks.text() == "Remarks (2)"
    QTest.keyClick(dialog, Qt.Key.Key_F4)
    work.flush()
    assert RemarkState.OPEN in states(work)
    dialog.reject()


def test_enter_leads_to_the_item_of_a_remark(work: AtWork) -> None:
    reviewed(work, "Бірінші")
    dialog = ask(work)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    work.flush()
    assert work.item().id == work.held.items[1]
    assert work.screen.focusWidget() is work.screen.editor.heard


def test_a_remark_is_added_removed_and_brought_back(work: AtWork) -> None:
    reviewed(work)
    dialog = ask(work)
    dialog.add.click()
    form = open_dialog(RemarkForm)
    assert isinstance(form, RemarkForm)
    form.verb.click()
    assert form.isVisible()
    form.person.set_value(work.held.council.persons[1])
    form.text.set_value("Уақыты қате")
    form.verb.click()
    work.flush()
    assert dialog.table.selected_row().text == "Уақыты қате"
    dialog.remove.click()
    work.flush()
    assert states(work) == []
    activate(work, dialog)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    work.flush()
    assert states(work) == [RemarkState.OPEN]
    dialog.reject()


def test_an_open_remark_and_a_late_day_are_what_is_missing(work: AtWork) -> None:
    reviewed(work, "Бірінші")
    words = work.held.ui.words
    assert "Remarks not settled: 1" in work.screen.head.open_points(words)
    assert not [each for each in work.screen.head.open_points(words) if "late" in each]
    work.held.clock.day = dt.date(2026, 12, 4)
    assert "The minutes are late, due: 03.12.2026" in work.screen.head.open_points(words)
    work.screen.look_at(0, "remarks")
    open_dialog(RemarksDialog).reject()


def signed_before(work: AtWork) -> str:
    """The held meeting is signed; a later one is open, with the item that confirms."""
    to_minutes(work)
    council = work.held.council
    council.do(sign_minutes, work.held.meeting_id)
    return council.do(plan_meeting, council.id, MeetingData(LATER, START))


def test_minutes_are_confirmed_at_their_item(work: AtWork) -> None:
    later = signed_before(work)
    council, session = work.held.council, work.held.ui.session
    council.do(open_meeting, later)
    work.screen.open(later)
    section = work.screen.editor.confirmation
    assert section.isVisible()
    item_id = work.item().id
    section.outcome._group.button(1).click()
    work.flush()
    found = session.read(confirmed_by_item, item_id)
    assert found is not None
    assert found.outcome is AS_PRESENTED
    section.outcome._group.button(2).click()
    work.flush()
    assert section.changes.hasFocus()
    work.type("2-мәселе түзетілсін")
    work.saved()
    found = session.read(confirmed_by_item, item_id)
    assert found is not None
    assert (found.outcome, found.changes.en) == (WITH_CHANGES, "2-мәселе түзетілсін")
    gone: list[Place] = []
    work.held.ui.go = gone.append
    section.lead.click()
    assert gone == [Place("meeting", work.held.meeting_id, field="step")]
    section.outcome._group.button(0).click()
    work.flush()
    found = session.read(confirmed_by_item, item_id)
    assert found is not None
    assert found.outcome is None


def test_the_stepper_ends_with_the_confirmation(work: AtWork) -> None:
    later = signed_before(work)
    council, stepper = work.held.council, work.screen.head.stepper
    work.screen.refresh(None)
    assert stepper.accessibleName() == "Signed"
    council.do(open_meeting, later)
    council.do(confirm_minutes, council.item(later), AS_PRESENTED)
    work.screen.refresh(None)
    assert stepper.accessibleName() == ""
    assert stepper.accessibleDescription() == "Step 6 of 6"


def test_a_new_revision_has_to_be_confirmed_again(work: AtWork) -> None:
    later = signed_before(work)
    council = work.held.council
    council.do(open_meeting, later)
    council.do(confirm_minutes, council.item(later), AS_PRESENTED)
    council.do(reopen_minutes, work.held.meeting_id, "Описка")
    work.screen.open(later)
    section = work.screen.editor.confirmation
    assert not section.outcome.isEnabled()
    council.do(sign_minutes, work.held.meeting_id)
    work.screen.refresh(None)
    assert section.told.words.text().startswith("Revision 1 was confirmed.")
    section.again.click()
    work.flush()
    found = work.held.ui.session.read(confirmed_by_item, council.item(later))
    assert found is not None
    assert found.revision == 2
    assert not section.told.isVisible()


def test_what_is_not_on_the_agenda_is_offered(work: AtWork) -> None:
    later = signed_before(work)
    council = work.held.council
    work.screen.open(later)
    assert not work.screen.agenda.confirm.isVisible()
    council.do(remove_item, council.item(later))
    work.screen.refresh(None)
    assert work.screen.agenda.confirm.isVisible()
    work.screen.agenda.confirm.click()
    work.flush()
    assert work.item().confirms_id == work.held.meeting_id
    assert not work.screen.agenda.confirm.isVisible()


def test_an_ordinary_item_confirms_nothing(work: AtWork) -> None:
    assert not work.screen.editor.confirmation.isVisible()
    assert work.item().confirms_id is None
