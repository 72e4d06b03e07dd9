"""Opening, founding and copying council files from the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from qacouncil.errors import UserError
from qacouncil.settings import RecentFile
from qacouncil.storage.ordinary_file import real_path
from qacouncil.ui.aside import Aside
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.notices import copy_notice, error_notice
from qacouncil.ui.opening import CouncilFiles, council_of
from qacouncil.ui.question import Question
from qacouncil.ui.session import Session

ENDING = ".qac"


class Files(QObject):
    """`may_leave` says whether the file open now may be closed; `opened` brings the next one."""

    opened = Signal(object)  # Session

    def __init__(
        self, window: QWidget, ui: Ui, councils: CouncilFiles, may_leave: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._ui = ui
        self.councils = councils
        self._may_leave = may_leave
        self.aside = Aside(self)

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a file in place of the one that is open; False where that did not come about."""
        there = self._ui.open_session
        if there is not None and there.file.path == real_path(path):
            return True
        if not self._may_leave():
            return False
        known = next(
            (each for each in self._ui.settings.chosen.recent if each.path == str(real_path(path))),
            RecentFile(""),
        )
        try:
            session = self.councils.open(path, read_only=read_only, council_id=known.council)
        except UserError as error:
            if _is_in_use(error):
                return self.reading_question(error).ask() and self.open_path(path, read_only=True)
            self._ui.tell(error_notice(error))
            return False
        self.opened.emit(session)
        self.remember(session)
        return True

    def choose_and_open(self) -> None:
        """Ask for a file and open it."""
        words = self._ui.words
        name, _ = QFileDialog.getOpenFileName(
            self._window, words.gettext("Open a council file"), self._folder(), self._filter()
        )
        if name:
            self.open_path(Path(name))

    def found(self) -> None:
        """Ask for the new council, make its file and open it."""
        # Founding is rare: its dialog is loaded when it is wanted.
        from qacouncil.ui.new_council import NewCouncil  # noqa: PLC0415

        dialog = NewCouncil(self._ui, self._window, self.councils.found, self.ask_for_new_file)
        made = dialog.made if dialog.exec() else None
        if made is not None and self.open_path(made) and dialog.importing.isChecked():
            self._ui.go(Place("members", "import"))

    def open_demo(self) -> None:
        """Open the invented council, made beside the window where it is not there yet."""
        self.aside.run(
            self.councils.make_demo, self.open_path, lambda e: self._ui.tell(error_notice(e))
        )

    def save_copy(self) -> None:
        """Ask where to, and save everything as it is now under another name."""
        session = self._ui.session
        session.flush()
        words = self._ui.words
        suggested = session.file.path.with_name(
            words.gettext("{name} - copy", name=session.file.path.stem) + ENDING
        )
        name, _ = QFileDialog.getSaveFileName(
            self._window, words.gettext("Save a copy"), str(suggested), self._filter()
        )
        if not name:
            return
        target = with_ending(Path(name))
        session.work(session.file.copy_to, target).then(
            lambda _: self._ui.tell(copy_notice(target))
        )

    def ask_for_new_file(self, stem: str) -> Path | None:
        """Where a new file shall be; None: nowhere. An existing one is never replaced."""
        words = self._ui.words
        name, _ = QFileDialog.getSaveFileName(
            self._window,
            words.gettext("Where to keep the council file"),
            str(Path(self._folder()) / (stem + ENDING)),
            self._filter(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return with_ending(Path(name)) if name else None

    def remember(self, session: Session) -> None:
        """Put the file of a session at the head of the recent ones."""
        council = council_of(session)
        title = council.faculty or council.name
        opened = session.file.clock().isoformat(timespec="seconds")
        try:
            self._ui.settings.remember_file(
                RecentFile(
                    str(session.file.path),
                    title.nearest(self._ui.language)[0],
                    opened,
                    session.council_id,
                )
            )
        except UserError as error:
            self._ui.tell(error_notice(error))

    def reading_question(self, error: UserError) -> Question:
        """Whether a file that is open elsewhere shall be opened for reading."""
        return Question(
            self._ui,
            self._window,
            lambda words: words.gettext("Open the file for reading only?"),
            error.sentence,
            lambda words: words.pgettext("button", "Open for reading"),
        )

    def _folder(self) -> str:
        """Where to look first: beside the file opened last, else among the documents."""
        for each in self._ui.settings.chosen.recent:
            folder = Path(each.path).parent
            if folder.is_dir():
                return str(folder)
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        # A folder that is not there would be shown as the one the program was started in.
        return documents if Path(documents).is_dir() else str(Path.home())

    def _filter(self) -> str:
        return self._ui.words.gettext("Council files") + f" (*{ENDING})"


def _is_in_use(error: UserError) -> bool:
    # The lock's library is slow to load; an error of its has loaded it.
    from qacouncil.storage.lock import FileInUse  # noqa: PLC0415

    return isinstance(error, FileInUse)


def with_ending(path: Path) -> Path:
    """The path with the ending of council files."""
    return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)
