"""What is worth a second look: a count in the head, a list that leads to each place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from qacouncil.localized import Localized
from qacouncil.operations.agenda import write_heard
from qacouncil.ui.workspace import warnings_watch
from qacouncil.ui.workspace.warnings_dialog import WarningsDialog
from tests.ui.workspace.open_workspace import AtWork

WRONG, RIGHT = "Жоба тaныстырылды.", "Жоба таныстырылды."


def looked(work: AtWork) -> None:
    """What was written last is looked at."""
    work.saved()
    work.screen.aids.watch.look()
    work.bot.waitUntil(lambda: not work.screen.aids.watch.is_working)


def listed(work: AtWork) -> WarningsDialog:
    work.bot.mouseClick(work.screen.head.warnings, Qt.MouseButton.LeftButton)
    (dialog,) = work.screen.findChildren(WarningsDialog)
    return dialog


def test_the_head_counts_and_the_list_leads_to_the_place(work: AtWork) -> None:
    head, screen = work.screen.head, work.screen
    looked(work)
    before = int(head.warnings.text())
    assert before  # one away without a reason
    work.held.ui.session.write(write_heard, work.held.items[1], Localized(kk=WRONG))
    looked(work)
    assert int(head.warnings.text()) == before + 1
    dialog = listed(work)
    sentences = [dialog.table.rows.row(each).sentence for each in range(dialog.table.row_count())]
    (place,) = [at for at, each in enumerate(sentences) if "тaныстырылды" in each]
    dialog.table.select(place)
    dialog.confirm()
    screen.activateWindow()  # as the desktop does by itself
    work.bot.waitUntil(lambda: QApplication.focusWidget() is screen.editor.heard)
    assert screen.editor.item is not None
    assert screen.editor.item.id == work.held.items[1]


def test_a_repair_is_taken_from_the_list_and_nothing_else_is_changed(work: AtWork) -> None:
    work.held.ui.session.write(write_heard, work.held.items[0], Localized(kk=WRONG))
    looked(work)
    dialog = listed(work)
    rows = [dialog.table.rows.row(each) for each in range(dialog.table.row_count())]
    away = next(row for row in rows if row.warning.code == "absence_reason_missing")
    dialog.table.select(away.id)
    assert not dialog.repair.isEnabled()
    mixed = next(row for row in rows if row.warning.code == "mixed_script_word")
    dialog.table.select(mixed.id)
    assert dialog.repair.isEnabled()
    work.bot.mouseClick(dialog.repair, Qt.MouseButton.LeftButton)
    work.flush()
    assert work.item(work.held.items[0]).heard.kk == RIGHT
    assert dialog.table.row_count() == len(rows) - 1
    assert work.held.told[-1].undo
    dialog.reject()


def test_while_a_text_is_typed_nothing_is_looked_at(
    work: AtWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked(work)
    monkeypatch.setattr(warnings_watch, "REST", 3_600_000)
    before = work.screen.head.warnings.text()
    work.screen.editor.heard.setFocus()
    work.type("Қосымша  мәтін")
    work.flush()
    assert work.screen.head.warnings.text() == before
    looked(work)
    assert int(work.screen.head.warnings.text()) == int(before) + 1
