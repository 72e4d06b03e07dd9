"""The window on the second screen. F11: the whole screen or not; Esc closes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.projector import ProjectorSheet, projector_sheet
from qacouncil.ui.context import Ui
from qacouncil.ui.projector.painted_sheet import PaintedSheet
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.workspace.text_field import LANGUAGE_NAMES

_TURN, _REST = 15_000, 300  # ms
_SIZE = (1024, 576)


class ProjectorWindow(Retranslating, QWidget):
    """Follows the meeting as it is written. Its language is its own, at first the content's."""

    def __init__(self, ui: Ui, parent: QWidget, language: Language) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.ui = ui
        self._session = ui.session
        self._meeting_id = self._item_id = ""
        self._turns = 0
        self._speaks: Language = language
        self.sheet = PaintedSheet(ui)
        self.language = Segmented(ui)
        self.language.setParent(self)
        self.language.set_choices([(each, LANGUAGE_NAMES[each]) for each in LANGUAGES])
        self.language.set_value(language)
        self.language.chosen.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.language.raise_()
        for keys, slot in (("F11", self.toggle), ("Esc", self.close)):
            shortcut(self, keys, slot, Qt.ShortcutContext.WindowShortcut)
        self._turn = QTimer(self, interval=_TURN)
        self._turn.timeout.connect(self._read_beside)
        # Beside the window, once nothing was written for a moment: typing is not kept waiting.
        self._rest = QTimer(self, interval=_REST, singleShot=True)
        self._rest.timeout.connect(self._read_beside)
        self._session.changed.connect(lambda _changes: self._rest.start())
        self.resize(*_SIZE)
        self.retranslate()

    def show_item(self, meeting_id: str, item_id: str) -> None:
        """What the workspace shows; while a meeting is held, the item under way goes before."""
        self._meeting_id, self._item_id = meeting_id, item_id
        self._rest.start()

    def read(self) -> None:
        """As it stands now, where the window is seen."""
        if self.ui.open_session is not self._session:
            self.close()
        elif self._meeting_id and self.isVisible():
            self._turns += 1
            sheet = self._session.read(
                projector_sheet, self._meeting_id, self._item_id, self.ui.clock()
            )
            self.sheet.show_sheet(sheet, load_translator(self._speaks))

    def _read_beside(self) -> None:
        if self.ui.open_session is not self._session:
            self.close()
        elif self._meeting_id and self.isVisible():
            self._turns += 1
            asked = (self._meeting_id, self._item_id, self.ui.clock())
            work = self._session.work(self._session.read, projector_sheet, *asked)
            # The work's window says what fails.
            work.then(partial(self._take, self._turns)).otherwise(lambda _error: None)

    def _take(self, turn: int, sheet: ProjectorSheet) -> None:
        # One that was read before another may arrive after it.
        if isValid(self) and turn == self._turns:
            self.sheet.show_sheet(sheet, load_translator(self._speaks))

    def place(self) -> None:
        """Over the whole of another screen than the work's, where there is one."""
        parent = self.parentWidget()
        own = self.screen() if parent is None else parent.screen()
        others = [each for each in QGuiApplication.screens() if each is not own]
        if others:
            self.setGeometry(others[0].geometry())
            self.showFullScreen()
        else:
            self.showNormal()
        self._turn.start()
        self.read()

    def toggle(self) -> None:
        """The whole screen, or a window on it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def retranslate(self) -> None:
        words = self.ui.words
        self.setWindowTitle(words.pgettext("screen", "For the room"))
        self.sheet.setAccessibleName(words.pgettext("screen", "For the room"))
        self.language.setAccessibleName(words.gettext("Language for the room"))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        size = self.language.sizeHint()
        self.language.setGeometry(
            GAP_M,  # below the agenda, where nothing else is written
            self.height() - size.height() - GAP_M,
            size.width(),
            size.height(),
        )

    def _choose(self, language: Language) -> None:
        self._speaks = language
        self.read()
