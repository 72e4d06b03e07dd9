"""The workspace on a meeting in session, shown and with the keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qacouncil.models.audit import audit
from qacouncil.operations.councils import Regulation
from qacouncil.operations.members import PersonData, add_person
from qacouncil.queries.item_texts import ItemTexts, item_texts
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets import visit
from qacouncil.ui.workspace.workspace import Workspace
from tests.ui.typing_keys import type_text
from tests.ui.workspace.held_meeting import Held, held_meeting


@dataclass
class AtWork:
    """A person at the workspace."""

    held: Held
    screen: Workspace
    bot: QtBot

    def saved(self) -> None:
        """Wait until what was typed and asked for is on disk and shown."""
        self.screen.editor.settle()
        self.flush()

    def flush(self) -> None:
        """Wait until what was asked for is on disk and shown."""
        self.held.ui.session.flush()
        QApplication.processEvents()

    def item(self, item_id: str = "") -> ItemTexts:
        """An item as the file has it; without an id the one that is shown."""
        shown = self.screen.editor.item
        assert shown is not None
        found = self.held.ui.session.read(item_texts, item_id or shown.id)
        assert found is not None
        return found

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Type into the widget that has the keys, or into this one, in any alphabet."""
        type_text(widget or self.focus(), text)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """A key, with modifiers held down."""
        QTest.keyClick(self.focus(), key, modifiers)
        QApplication.processEvents()

    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def audit_rows(self) -> list[dict[str, Any]]:
        """The chain, once everything that waits has joined it."""
        self.saved()
        self.held.council.do(add_person, PersonData("Соңғы"))
        with self.held.council.file.reading() as connection:
            rows = [dict(row) for row in connection.execute(audit.select()).mappings()]
        for row in rows:
            row["before"], row["after"] = json.loads(row["before"]), json.loads(row["after"])
        return [row for row in rows if "Соңғы" not in str(row["after"])]


@contextmanager
def at_work(
    path: Path,
    ui: Ui,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    rules: Regulation | None = None,
) -> Iterator[AtWork]:
    """The workspace at the first item; typing rests after 30 ms instead of a second."""
    for name in ("REST", "TEXT_REST"):
        monkeypatch.setattr(visit, name, 30)
    with held_meeting(path, ui, rules) as held:
        screen = Workspace(ui)
        ui.session.changed.connect(screen.renew)
        ui.session.broken.connect(_raise)
        screen.resize(*size)
        screen.open(held.meeting_id)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        yield AtWork(held, screen, qtbot)
        screen.editor.settle()
        ui.session.flush()
        screen.close()
        screen.deleteLater()
        QApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)


def _raise(error: BaseException) -> None:
    raise error
