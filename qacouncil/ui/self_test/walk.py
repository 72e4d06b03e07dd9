"""Goes through every screen and dialog, takes pictures, and says what is not as it should be."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize
from PySide6.QtWidgets import QWidget

from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.meetings_list import meetings_list
from qacouncil.ui.context import Place
from qacouncil.ui.documents.screen import ISSUED
from qacouncil.ui.gallery.screen import GalleryScreen
from qacouncil.ui.main_window import MainWindow
from qacouncil.ui.meetings.screen import PLAN
from qacouncil.ui.members.views import VIEWS
from qacouncil.ui.self_test.dialogs import dialogs
from qacouncil.ui.self_test.listening import Listening
from qacouncil.ui.self_test.printing_test import printed_amiss
from qacouncil.ui.self_test.visible_texts import cut
from qacouncil.ui.settings_screen.screen import TRASH
from qacouncil.ui.theme import ThemeChoice
from qacouncil.ui.workspace.workspace import Workspace

SIZE = QSize(1366, 697)
# The live page follows at most a second behind.
_QUIET, _LONGEST = 0.05, 4.0
# Words ask for room from the inside out, a pass of events for each layout they stand in; one pass
# that paints a window may take longer than the quiet that is waited for.
_PASSES = 12
_THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)


class Walk:
    """`findings`: a line each for what was not as it should be; `pictures`: how many were taken."""

    def __init__(self, window: MainWindow, folder: Path | None) -> None:
        self._window = window
        self._folder = folder
        self._listening = Listening()
        self.findings: list[str] = []
        self.pictures = 0

    def through(self, file: Path) -> None:
        """The welcome screen, then every screen and dialog of this file."""
        window = self._window
        self._listening.begin()
        window.resize(SIZE)
        window.show()
        window.begin()
        window.broken.connect(lambda error: self._listening.heard.append(repr(error)))
        gallery = GalleryScreen(window.ui)
        gallery.resize(SIZE)
        gallery.show()
        self._in_every_language("gallery", gallery)
        gallery.close()
        gallery.deleteLater()
        for theme in _THEMES:
            window.ui.theme.choose(theme)
            self._in_every_language("welcome", window)
            if not window.files.open_path(file):
                self.findings.append(f"{file.name} was not opened")
                break
            self._through_council()
            window.close_file()
        window.close()
        self._listening.end()

    def _through_council(self) -> None:
        window = self._window
        with tempfile.TemporaryDirectory() as folder:
            self.findings += printed_amiss(window.ui.session, Path(folder))
        for name, place in places(window):
            with self._listening.to_errors():
                window.go(place)
            self._in_every_language(name, window)
        window.go(Place("overview"))
        for name, make in dialogs().items():
            with self._listening.to_errors():
                dialog = make(window)
                dialog.show()
                self._in_every_language(f"dialog-{name}", dialog)
                dialog.close()
                dialog.deleteLater()
                QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)

    def _in_every_language(self, name: str, shown: QWidget) -> None:
        """One screen or dialog, the language switched while it is open."""
        for language in LANGUAGES:
            self._window.ui.languages.switch(language)
            self._type_in(language)
            self._listening.watch(self._window.ui.words)
            self._look(f"{name}-{language}-{self._window.ui.theme.choice}", shown)

    def _type_in(self, language: Language) -> None:
        """A meeting's texts and its page have a language of their own: the same one here."""
        screen = self._window.stack.shown
        if isinstance(screen, Workspace):
            screen.content.choose(language)

    def _look(self, name: str, shown: QWidget) -> None:
        """Compare the room with the texts, take a picture, and write down what was heard."""
        wait_until_quiet(self._window)
        found = [*self._listening.heard, *(f"cut: {each}" for each in cut(shown))]
        self._listening.heard.clear()
        self.findings += [f"{name}: {each}" for each in dict.fromkeys(found)]
        if self._folder is not None:
            shown.grab().save(str(self._folder / f"{name}.png"))
            self.pictures += 1


def places(window: MainWindow) -> Iterator[tuple[str, Place]]:
    """Every screen of the open council; of the meetings, one at each stage."""
    for name in window.stack.names:
        if name not in ("welcome", "meeting", "members"):
            yield name, Place(name)
        if name == "meetings":
            yield "work-plan", Place(name, PLAN)
        if name == "settings":
            yield "removed", Place(name, TRASH)
        if name == "documents":
            yield "issued", Place(name, field=ISSUED)
        if name == "members":
            for view in reversed(VIEWS):
                yield view, Place(name, view)
    if "meeting" not in window.stack.names:
        return
    session = window.ui.session
    by_stage = {
        each.meeting.stage: each.meeting.id
        for each in session.read(meetings_list, council_id=session.council_id)
    }
    for stage, meeting_id in by_stage.items():
        yield f"meeting-{stage}", Place("meeting", meeting_id)


def wait_until_quiet(window: MainWindow) -> None:
    """Let events and work go on until nothing is left to do."""
    end = time.monotonic() + _LONGEST
    quiet_since, passes = time.monotonic(), 0
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        # Layouts within layouts ask each other by posted events, of which one turn takes a few.
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        session = window.ui.open_session
        if session is not None and session.busy:
            quiet_since, passes = time.monotonic(), 0
        elif passes >= _PASSES and time.monotonic() - quiet_since > _QUIET:
            return
        passes += 1
        QCoreApplication.processEvents(
            QEventLoop.ProcessEventsFlag.WaitForMoreEvents, QDeadlineTimer(10)
        )
