"""The window: top bar, rail, screens, status bar; what comes and goes between them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.localized import Language
from qacouncil.queries.council_choice import councils
from qacouncil.ui.context import Notice, Place, Ui
from qacouncil.ui.files import Files
from qacouncil.ui.menus import Menus
from qacouncil.ui.notices import error_notice
from qacouncil.ui.opening import CouncilFiles
from qacouncil.ui.overdue_badge import OverdueBadge
from qacouncil.ui.question import Question
from qacouncil.ui.rail import Rail
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.screen import Screen
from qacouncil.ui.screen_stack import ScreenStack, settle
from qacouncil.ui.screens import MakeScreen
from qacouncil.ui.session import SaveState, Saving, Session
from qacouncil.ui.status_bar import StatusBar
from qacouncil.ui.top_bar import TopBar
from qacouncil.ui.typing_watch import TypingWatch
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.notification import NotificationBar
from qacouncil.ui.window_acts import WindowActs

SMALLEST = QSize(900, 500)
USUAL = QSize(1366, 697)


class MainWindow(Retranslating, QMainWindow):
    """Everything a person sees. `broken` tells of an exception that is a bug.

    begun: a council is shown from its first screen.
    """

    broken = Signal(object)
    begun = Signal()

    def __init__(self, ui: Ui, files: CouncilFiles, factories: Mapping[str, MakeScreen]) -> None:
        super().__init__()
        self.ui = ui
        ui.go, ui.tell = self.go, self.tell
        self.files = Files(self, ui, files, self.may_leave)
        self.files.opened.connect(self._take)
        self.files.aside.broken.connect(self.broken)
        self.top = TopBar(ui)
        self.status = StatusBar(ui)
        self.notices = NotificationBar(ui)
        self.stack = ScreenStack(ui, {**factories, "welcome": self._welcome})
        self.rail = Rail(ui, list(factories))
        self.overdue = OverdueBadge(ui, self.rail)
        self._disk_notice: Notice | None = None
        self._arrange()
        self.acts = WindowActs(self, ui, self.stack, self.files)
        self.menus = Menus(ui, self, self.top.menus, self.acts)
        self._connect()
        self._typing = TypingWatch(self, self.status.show_typing)
        self.retranslate()
        self._show_frame()

    def begin(self, file: Path | None = None) -> None:
        """Show this file, or the welcome screen where there is none or it was not opened."""
        if file is None or not self.files.open_path(file):
            self.go(Place("welcome"))

    def go(self, place: Place) -> None:
        """Show a screen, if the one shown may be left."""
        if place.screen == "about":
            self.acts.about()
            return
        if self.ui.open_session is None and place.screen != "welcome":
            return
        self._collapse(place.screen)
        if not self.stack.go(place):
            self._collapse(self.stack.place.screen)
            return
        self.rail.show_current(place.screen)
        self._place_notices()
        self._show_keys()
        self.overdue.look()

    def tell(self, notice: Notice) -> None:
        """Show a sentence in the notification bar."""
        self._place_notices()
        self.notices.tell(notice)

    def may_leave(self) -> bool:
        """Save what is being typed and wait for the disk; whether the file may be closed now.

        Where a field was refused it is shown instead; where the disk refuses, it is asked.
        """
        session = self.ui.open_session
        if session is None:
            return True
        refused = session.refusals
        if not self.stack.may_leave():
            return False
        settle(self)
        session.flush()
        if session.unsaved:
            return self.losing_question(session).ask()
        return session.refusals == refused

    def close_file(self) -> None:
        """Close the open file and go back to the beginning."""
        if self.may_leave():
            self._let_go()
            self.go(Place("welcome"))
            self._show_frame()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return USUAL

    def restore(self) -> None:
        """Take the size and place the window had when it was closed."""
        kept = QByteArray.fromHex(QByteArray(self.ui.settings.chosen.window.encode()))
        if kept.isEmpty() or not self.restoreGeometry(kept):
            room = QGuiApplication.primaryScreen().availableSize()
            self.resize(USUAL.boundedTo(room))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        if not self.may_leave():
            event.ignore()
            return
        self._keep_settings(window=bytes(self.saveGeometry().toHex().data()).decode())
        # The dated copy of a large file takes a moment, which nobody needs to watch.
        self.hide()
        self._let_go()
        self.files.aside.close()
        event.accept()

    def retranslate(self) -> None:
        session = self.ui.open_session
        name = session.file.path.name if session is not None else ""
        self.setWindowTitle(f"{name} – QACouncil" if name else "QACouncil")
        self._show_keys()

    def _welcome(self, ui: Ui) -> Screen:
        # With a file named at the start it is not seen at all.
        from qacouncil.ui.welcome import Welcome  # noqa: PLC0415

        return Welcome(ui, self.files, self._choose_language, self.acts.about)

    def _take(self, session: Session) -> None:
        """Show a file that was opened, in place of the one before."""
        self._let_go()
        session.setParent(self)
        self.ui.open_session = session
        session.changed.connect(self._changed)
        session.saving.connect(self._saving)
        session.failed.connect(self._failed)
        session.broken.connect(self.broken)
        self.notices.clear()
        self._disk_notice = None
        self._begin()

    def _begin(self) -> None:
        """Show the council of the session from its first screen."""
        session = self.ui.session
        self.top.show_councils(session.read(councils), session.council_id)
        self.status.retranslate()
        self.retranslate()
        self._show_frame()
        self.go(Place(next(iter(self.stack.names))))
        self.begun.emit()

    def _let_go(self) -> None:
        """Close the open file with its dated copy; what refuses is said."""
        session, self.ui.open_session = self.ui.open_session, None
        self._column.insertWidget(0, self.notices)  # out of the screen that goes
        self.stack.clear()
        if session is None:
            return
        try:
            session.close()
        except UserError as error:
            self._say_aloud(error)
        session.deleteLater()
        self.retranslate()

    def _say_aloud(self, error: UserError) -> None:
        """In the bar where the window stays, in a dialog where it is on its way out."""
        if self.isVisible():
            self.tell(error_notice(error))
            return
        Question(
            self.ui,
            None,
            lambda words: words.gettext("The dated copy was not made"),
            error.sentence,
            lambda words: words.pgettext("button", "Close"),
        ).ask()

    def _changed(self, changes: Changes) -> None:
        self.notices.acted()
        if "council" in changes.tables:
            session = self.ui.session
            self.top.show_councils(session.read(councils), session.council_id)
        self.stack.refresh(changes)
        self._show_keys()
        self.overdue.look()

    def _saving(self, state: SaveState) -> None:
        self.status.retranslate()
        if state.state is Saving.SAVED:
            self._withdraw_disk_notice()

    def _withdraw_disk_notice(self) -> None:
        notice, self._disk_notice = self._disk_notice, None
        if notice is not None:
            self.notices.withdraw(notice)

    def _failed(self, error: UserError) -> None:
        # An export that a disk refuses is not what waits to be saved.
        if self.ui.session.state.error is not error:
            self.tell(error_notice(error))
            return
        self._withdraw_disk_notice()
        self._disk_notice = Notice(
            "error",
            lambda words: words.gettext("Not saved. {reason}", reason=error.sentence(words)),
            lambda words: words.pgettext("button", "Save again"),
            self._save_again,
        )
        self.tell(self._disk_notice)

    def _save_again(self) -> None:
        if self.ui.open_session is not None:
            self.ui.open_session.retry()

    def losing_question(self, session: Session) -> Question:
        """Whether to close although the disk has not taken everything."""
        error, number = session.state.error, session.unsaved
        return Question(
            self.ui,
            self,
            lambda words: words.gettext("Close without saving the last changes?"),
            lambda words: words.gettext(
                "Changes that would be lost: {number}. {reason}",
                number=number,
                reason=error.sentence(words) if error is not None else "",
            ).strip(),
            lambda words: words.pgettext("button", "Close without saving"),
            danger=True,
        )

    def _choose_council(self, council_id: str) -> None:
        session = self.ui.session
        if council_id == session.council_id or not self.may_leave():
            return
        session.council_id = council_id
        self._column.insertWidget(0, self.notices)
        self.stack.clear()
        self.files.remember(session)
        self._begin()

    def _choose_language(self, language: Language) -> None:
        self.ui.languages.switch(language)
        self._keep_settings(interface_language=language)

    def _keep_settings(self, **changes: object) -> None:
        try:
            self.ui.settings.change(**changes)
        except UserError as error:
            self.tell(error_notice(error))

    def _fold(self, collapsed: bool) -> None:
        if self.stack.place.screen == "meeting":
            self.rail.collapse(collapsed)
            return
        self._keep_settings(rail_collapsed=collapsed)
        self._collapse(self.stack.place.screen)

    def _collapse(self, screen: str) -> None:
        """The workspace has the rail folded of itself, other screens as the person left it."""
        folded = screen == "meeting" or self.ui.settings.chosen.rail_collapsed
        if folded != self.rail.collapsed:
            self.rail.collapse(folded)
            # The screen about to be shown is laid out once, in the room there will be.
            self._frame.activate()

    def _show_frame(self) -> None:
        shown = self.ui.open_session is not None
        for part in (self.top, self.rail, self.status):
            part.setVisible(shown)

    def _place_notices(self) -> None:
        screen, hidden = self.stack.shown, self.notices.isHidden()
        if screen is None or not screen.take_notices(self.notices):
            self._column.insertWidget(0, self.notices)
        self.notices.setHidden(hidden)  # what changes its parent is hidden by Qt

    def _show_keys(self) -> None:
        screen = self.stack.shown
        if screen is not None:
            help_key = ("F1", self.ui.words.gettext("help"))
            self.status.keys.show_keys([*screen.keys(), help_key])

    def _go_by_number(self, number: int) -> None:
        if self.ui.open_session is not None and number < len(self.rail.entries):
            self.go(Place(self.rail.entries[number].screen))

    def _connect(self) -> None:
        self.stack.keys_changed.connect(self._show_keys)
        self.top.language_chosen.connect(self._choose_language)
        self.top.council_chosen.connect(self._choose_council)
        self.rail.chosen.connect(lambda screen: self.go(Place(screen)))
        self.rail.folded.connect(self._fold)
        shortcut(self, "Ctrl+B", lambda: self._fold(not self.rail.collapsed))
        for number in range(9):
            shortcut(self, f"Alt+{number + 1}", partial(self._go_by_number, number))

    def _arrange(self) -> None:
        self.setMinimumSize(SMALLEST)
        page = QWidget()
        page.setProperty("kind", "window")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(self._column, 1)
        self._frame = rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addLayout(middle, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
