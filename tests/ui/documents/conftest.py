"""The screen of documents on a council with a signed meeting and one that is planned."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.queries.issued_papers import IssuedPaper, council_papers
from qacouncil.rules.terms import PaperKind, PaperLanguage
from qacouncil.ui.context import Notice, Ui
from qacouncil.ui.documents.screen import DocumentsScreen
from tests.council_builder import DAY
from tests.ui.open_council import OpenCouncil, open_council


@dataclass
class Desk:
    """The screen, its council, what was told; asked: what the file dialogs answer with."""

    opened: OpenCouncil
    screen: DocumentsScreen
    bot: QtBot
    signed: str
    planned: str
    told: list[Notice] = field(default_factory=list)

    def choose(
        self, kind: PaperKind, meeting_id: str = "", language: PaperLanguage = PaperLanguage.KK
    ) -> None:
        """Wish for a paper and wait for the answer."""
        self.screen.form.language.set_value(language)
        self.screen.open(meeting_id or self.signed)
        self.screen.look_at(0, kind)
        self.screen.form.language.set_value(language)
        self.screen.form.changed.emit()
        self.rest()

    def rest(self) -> None:
        """Wait until the wish is answered and everything is on disk."""
        self.opened.flush()
        self.bot.waitUntil(lambda: not self.screen.maker.is_working)
        self.bot.waitUntil(lambda: not self.opened.ui.session.busy)
        self.opened.flush()

    def issued(self) -> tuple[IssuedPaper, ...]:
        session = self.opened.ui.session
        return session.read(council_papers, session.council_id)


@pytest.fixture
def desk(tmp_path: Path, ui: Ui, qtbot: QtBot) -> Iterator[Desk]:
    with open_council(tmp_path / "council.qac", ui) as opened:
        there = opened.council
        signed = there.held()
        there.do(close_meeting, signed)
        there.do(sign_minutes, signed)
        planned = there.plan(DAY + dt.timedelta(days=14))
        made = Desk(opened, DocumentsScreen(ui), qtbot, signed, planned)
        ui.tell = made.told.append
        opened.show(made.screen)
        made.rest()
        yield made
        made.rest()


@pytest.fixture
def saved_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Path]:
    """Where the next files are saved, the first of these first."""
    places = [tmp_path / "paper"]
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(places.pop(0)) if places else "", "")
    )
    return places
