"""A meeting led from stage to stage: asked before what cannot be taken back, locked after it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from qacouncil.localized import NO_TEXT, Language
from qacouncil.operations.attendance import record_attendance
from qacouncil.operations.meetings import MeetingData, declare_not_held, plan_meeting
from qacouncil.rules.terms import AttendanceState, Stage
from qacouncil.ui.screen import Paper
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import ClockEdit
from qacouncil.ui.workspace.details_dialog import DetailsDialog
from qacouncil.ui.workspace.stage_dialog import StageDialog
from qacouncil.ui.workspace.stage_steps import (
    BACK_TO_MEETING,
    CANCEL,
    NEXT,
    NOT_HELD,
    OPEN,
    OTHERS,
    SIGN,
)
from tests.documents.extraction import pages_by_pdfium
from tests.ui.workspace.held_meeting import DAY, START
from tests.ui.workspace.open_workspace import AtWork


def dialog(work: AtWork) -> Dialog:
    """The dialog that is open."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    (found,) = [each for each in shown if isinstance(each, QDialog)]
    assert isinstance(found, Dialog)
    return found


def take(work: AtWork) -> None:
    dialog(work).verb.click()
    work.flush()


def stage(work: AtWork) -> str:
    return str(work.held.council.meeting(work.held.meeting_id)["stage"])


def without_quorum(work: AtWork) -> None:
    """Three have come."""
    for row in work.held.council.rows(work.held.meeting_id).of("attendance")[3:]:
        work.held.council.do(record_attendance, row["id"], AttendanceState.ABSENT)


def planned(work: AtWork) -> str:
    meeting_id = work.held.council.do(
        plan_meeting, work.held.council.id, MeetingData(DAY, START + 60)
    )
    work.screen.open(meeting_id)
    return meeting_id


def to_minutes(work: AtWork) -> None:
    secretary = work.held.council.rows(work.held.meeting_id).of("attendance", role="secretary")
    work.held.council.do(record_attendance, secretary[0]["id"], AttendanceState.PRESENT)
    work.screen.refresh(None)
    work.screen.head.next.click()
    take(work)


def test_the_page_of_a_meeting_that_was_not_held_can_be_printed_but_not_signed(
    work: AtWork,
) -> None:
    without_quorum(work)
    work.held.council.do(declare_not_held, work.held.meeting_id, NO_TEXT)
    work.screen.refresh(None)
    pages: list[bytes] = []
    work.screen.side.page.maker.made.connect(lambda made: pages.append(made.pdf))
    work.screen.content.choose("ru")
    work.bot.waitUntil(lambda: bool(pages))
    text = " ".join(pages_by_pdfium(pages[-1]))
    assert "заседание не состоялось" in text.replace("\n", " ")
    assert "СЛУШАЛИ" not in text
    assert work.screen.paper() == Paper(work.held.meeting_id, "ru")
    head = work.screen.head
    steps = [NEXT[Stage.NOT_HELD], *OTHERS[Stage.NOT_HELD]]
    assert SIGN not in steps
    assert head.next.text() == "Go back to the meeting"


def test_closing_asks_for_the_end_and_says_what_is_open(work: AtWork) -> None:
    work.screen.head.next.click()
    asked = dialog(work)
    assert isinstance(asked, StageDialog)
    assert asked.field is not None
    assert isinstance(asked.field.editor, ClockEdit)
    assert asked.field.editor.text() == "15:52"
    assert asked._open is not None
    assert "Items left: 3" in asked._open.words.text()
    take(work)
    assert stage(work) == Stage.MINUTES
    assert work.held.council.meeting(work.held.meeting_id)["end_minute"] == 15 * 60 + 52


def test_an_end_before_the_start_is_said_at_the_field(work: AtWork) -> None:
    work.screen.head.next.click()
    asked = dialog(work)
    assert isinstance(asked, StageDialog)
    assert asked.field is not None
    assert isinstance(asked.field.editor, ClockEdit)
    asked.field.editor.setText("99:99")
    take(work)
    assert asked.field.error == "This is not a time. Write it as 15:20."
    assert asked.isVisible()
    work.held.ui.languages.switch("ru")
    assert asked.verb.text() == "Завершить заседание"
    asked.reject()
    assert stage(work) == Stage.HOLD


def test_signing_locks_every_field_and_says_why(work: AtWork) -> None:
    to_minutes(work)
    work.screen.head.next.click()
    take(work)
    assert stage(work) == Stage.SIGNED
    editor = work.screen.editor
    assert editor.locked.isVisible()
    assert editor.locked.words.text().startswith("The minutes are signed")
    assert editor.heard.isReadOnly()
    assert editor.head.title.isReadOnly()
    assert editor.heard.accessibleDescription() == editor.locked.words.text()
    assert not editor.speeches.picker.isVisible()
    assert not work.screen.agenda.add.isEnabled()
    work.screen.agenda.list.move_by(1)
    work.screen.agenda.remove_item()
    work.flush()
    assert work.held.told == []


def test_signing_too_early_is_refused_in_the_dialog(work: AtWork) -> None:
    rows = work.held.council.rows(work.held.meeting_id)
    work.held.council.do(record_attendance, rows.of("attendance")[0]["id"], AttendanceState.UNKNOWN)
    work.screen.refresh(None)
    work.screen.head.next.click()
    take(work)
    assert work.screen.head.missing.text().startswith("Attendance not marked: 1")
    work.screen.head.next.click()
    take(work)
    asked = dialog(work)
    assert isinstance(asked, StageDialog)
    assert asked.refused.text().startswith("The attendance is not complete")
    assert asked.refused.isVisible()
    asked.reject()
    assert stage(work) == Stage.MINUTES


def test_reopening_needs_a_reason_which_is_kept(work: AtWork) -> None:
    to_minutes(work)
    work.screen.head.next.click()
    take(work)
    work.screen.head.next.click()
    asked = dialog(work)
    assert isinstance(asked, StageDialog)
    take(work)
    assert asked.field is not None
    assert asked.field.error == "Reopening signed minutes needs a reason. Write it."
    work.type("Қате табылды", asked.field.editor)
    take(work)
    head = work.held.council.meeting(work.held.meeting_id)
    assert (head["stage"], head["revision"]) == (Stage.MINUTES, 2)
    assert not work.screen.editor.heard.isReadOnly()
    assert "revision 2" in work.screen.head.facts.text()


def test_a_planned_meeting_is_convened_opened_or_cancelled(work: AtWork) -> None:
    meeting_id = planned(work)
    assert work.screen.head.heading.text() == "Meeting No.\u00a02"
    assert work.screen.empty.isVisible()
    work.screen.head.next.click()
    asked = dialog(work)
    assert isinstance(asked, StageDialog)
    assert asked._open is not None
    assert "The agenda is empty" in asked._open.words.text()
    take(work)
    assert work.held.council.meeting(meeting_id)["notice_sent_on"] == DAY
    work.screen.ask(CANCEL)
    asked = dialog(work)
    assert isinstance(asked, StageDialog)
    assert asked.field is not None
    work.type("Көшірілді", asked.field.editor)
    take(work)
    head = work.held.council.meeting(meeting_id)
    assert (head["stage"], head["reason_en"]) == (Stage.CANCELLED, "Көшірілді")
    assert work.screen.head.off.text() == "Cancelled: Көшірілді"
    work.screen.head.next.click()
    work.flush()
    work.screen.ask(OPEN)
    take(work)
    assert work.held.council.meeting(meeting_id)["number"] == 2


def test_a_meeting_said_not_to_have_taken_place_can_be_gone_back_to(work: AtWork) -> None:
    work.screen.ask(NOT_HELD)
    take(work)
    assert stage(work) == Stage.HOLD
    asked = dialog(work)
    assert isinstance(asked, StageDialog)
    assert asked.field is not None
    assert asked.field.error.startswith("The attendance shows a quorum: ")
    asked.reject()
    without_quorum(work)
    work.screen.ask(NOT_HELD)
    take(work)
    assert stage(work) == Stage.NOT_HELD
    assert work.screen.editor.head.title.isReadOnly()
    work.screen.ask(BACK_TO_MEETING)
    work.flush()
    assert stage(work) == Stage.HOLD


def test_the_details_are_corrected_but_the_date_stays(work: AtWork) -> None:
    work.screen.ask_details()
    asked = dialog(work)
    assert isinstance(asked, DetailsDialog)
    assert asked.fields.date.isReadOnly()
    asked.fields.place.setText("305")
    asked.presiding.set_value(work.held.council.persons[1])
    take(work)
    head = work.held.council.meeting(work.held.meeting_id)
    assert (head["place_kk"], head["date"]) == ("305", DAY)
    assert head["presiding_id"] == work.held.council.persons[1]
    assert "305" in work.screen.head.facts.text()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_languages_are_live(work: AtWork, language: Language) -> None:
    work.held.ui.languages.switch(language)
    told = {
        "kk": ("№\u00a01 отырыс", "Отырысты аяқтау", "Келесі мәселе"),
        "ru": ("Заседание №\u00a01", "Завершить заседание", "Следующий вопрос"),
        "en": ("Meeting No.\u00a01", "Close the meeting", "Next item"),
    }[language]
    head, item = work.screen.head, work.screen.editor.head
    assert (head.heading.text(), head.next.text(), item.next.text()) == told
    assert dict(work.screen.keys())["F2"] in ("сөз сөйлеуші", "выступающий", "speaker")


def test_esc_leaves_everything_as_it_was(work: AtWork) -> None:
    work.screen.head.next.click()
    QTest.keyClick(dialog(work), Qt.Key.Key_Escape)
    work.flush()
    assert stage(work) == Stage.HOLD
