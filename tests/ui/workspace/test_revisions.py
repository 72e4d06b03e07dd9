"""Each revision keeps its page; what differs between two is shown side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qacouncil.localized import Localized
from qacouncil.operations.agenda import write_heard
from qacouncil.operations.comings import mark_rest_present
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.queries.revisions import revision_content, revisions
from qacouncil.rules.comparison import compare
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.comparison_dialog import ComparisonDialog
from qacouncil.ui.workspace.comparison_list import Fold, folded
from qacouncil.ui.workspace.revisions_dialog import RevisionPage, RevisionsDialog
from tests.ui.workspace.open_workspace import AtWork


def opened(kind: type[Dialog]) -> Dialog:
    (found,) = [
        each for each in QApplication.topLevelWidgets() if type(each) is kind and each.isVisible()
    ]
    assert isinstance(found, Dialog)
    return found


@pytest.fixture
def revised(work: AtWork) -> AtWork:
    """Signed once, reopened, and one word changed in the draft of the second revision."""
    council, meeting_id = work.held.council, work.held.meeting_id
    council.do(mark_rest_present, meeting_id)
    council.do(close_meeting, meeting_id)
    council.do(sign_minutes, meeting_id)
    council.do(reopen_minutes, meeting_id, "Описка в фамилии")
    text = "Бағдарлама жобасы таныстырылды. " * 8 + "Бағдарлама жобасы талқыланды."
    council.do(write_heard, work.held.items[0], Localized(kk=text))
    work.screen.refresh(None)
    return work


def test_each_revision_keeps_what_it_said(revised: AtWork) -> None:
    session, meeting_id = revised.held.ui.session, revised.held.meeting_id
    first, draft = session.read(revisions, meeting_id)
    assert (first.number, first.reason, first.signed_by) == (1, "Описка в фамилии", "A. Tester")
    assert (draft.number, draft.signed_at) == (2, "")
    before = session.read(revision_content, meeting_id, 1)
    now = session.read(revision_content, meeting_id, 2)
    assert (before.draft, now.draft) == (False, True)
    assert "талқыланды" not in before.items[0].heard.kk
    assert "талқыланды" in now.items[0].heard.kk


def ask(work: AtWork) -> RevisionsDialog:
    words = work.held.ui.words
    entries = {label(words): act for label, act in work.screen.head.more.entries}
    entries["Revisions of the minutes…"]()
    dialog = opened(RevisionsDialog)
    assert isinstance(dialog, RevisionsDialog)
    return dialog


def test_the_page_of_an_earlier_revision_is_shown(revised: AtWork) -> None:
    dialog = ask(revised)
    assert dialog.table.row_count() == 2
    dialog.table.select(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    page = opened(RevisionPage)
    assert isinstance(page, RevisionPage)
    assert page.question.text() == "Revision 1, signed: 26.11.2026"
    revised.bot.waitUntil(lambda: page.sheet.page_count > 0)
    page.reject()
    dialog.reject()


def test_two_revisions_are_compared_word_by_word(revised: AtWork) -> None:
    dialog = ask(revised)
    assert dialog.chosen_pair() == (1, 2)
    dialog.compare.click()
    compared = opened(ComparisonDialog)
    assert isinstance(compared, ComparisonDialog)
    revised.bot.waitUntil(lambda: bool(compared.list.differences))
    assert compared._fact.text() == "Paragraphs that differ: 1"
    (place,) = compared.list.differences
    assert compared.list.currentIndex().row() == place
    row = compared.list.model_.rows[place]
    assert not isinstance(row, Fold)
    assert [piece.text for piece in row.left if piece.changed] == ["таныстырылды"]
    assert [piece.text for piece in row.right if piece.changed] == ["талқыланды"]
    fold = next(n for n, each in enumerate(compared.list.model_.rows) if isinstance(each, Fold))
    number = len(compared.list.model_.rows)
    compared.list.setCurrentIndex(compared.list.model_.index(fold, 0))
    QTest.keyClick(compared.list, Qt.Key.Key_Return)
    assert len(compared.list.model_.rows) > number
    compared.reject()
    dialog.reject()


def test_signed_minutes_of_one_revision_have_nothing_to_compare(work: AtWork) -> None:
    council, meeting_id = work.held.council, work.held.meeting_id
    words = work.held.ui.words
    labels = [label(words) for label, _act in work.screen.head.more.entries]
    assert "Revisions of the minutes…" not in labels
    council.do(mark_rest_present, meeting_id)
    council.do(close_meeting, meeting_id)
    council.do(sign_minutes, meeting_id)
    work.screen.refresh(None)
    dialog = ask(work)
    assert not dialog.compare.isEnabled()
    dialog.reject()


def test_keys_go_from_difference_to_difference(revised: AtWork) -> None:
    same = [f"Абзац {number}" for number in range(20)]
    changed = list(same)
    changed[3] = "Абзац 3 басқа"
    changed[15] = "Абзац 15 басқа"
    lines = compare(same, changed)
    rows = folded(lines)
    assert [len(each.lines) for each in rows if isinstance(each, Fold)] == [9, 3]
    dialog = ask(revised)
    dialog.compare.click()
    compared = opened(ComparisonDialog)
    assert isinstance(compared, ComparisonDialog)
    revised.bot.waitUntil(lambda: bool(compared.list.differences))
    compared.list.show_lines(lines)
    first, last = compared.list.differences
    compared.activateWindow()
    revised.bot.waitUntil(compared.isActiveWindow)
    compared._say_fact()
    QTest.keyClick(compared.list, Qt.Key.Key_F3)
    assert compared.list.currentIndex().row() == last
    QTest.keyClick(compared.list, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert compared.list.currentIndex().row() == first
    compared.reject()
    dialog.reject()
