"""What the main window asks of a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.changes import Changes
from qacouncil.localized import Language
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today


@dataclass(frozen=True, slots=True)
class Paper:
    """A protocol that can be printed and exported: of which meeting, in which language."""

    meeting_id: str
    language: Language


class Screen(Retranslating, QWidget):
    """A page of the content area. `open` shows a record; `refresh` reads anew what it shows.

    keys_changed: other keys do something now.
    """

    keys_changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._read_of: tuple[object, ...] | None = None  # what the file was like when it was read

    def open(self, record_id: str) -> None:
        """Shown with this record; empty: none in particular. Called before it becomes visible."""
        del record_id
        self.renew()

    def look_at(self, item: int, field: str) -> None:
        """Put the keys at this item and field of the record opened (Place tells them)."""
        del item, field

    def first(self) -> QWidget:
        """What takes the keys when the screen is gone to; itself: Tab goes to its beginning."""
        return self

    def renew(self, changes: Changes | None = None) -> None:
        """Bring up to date, after an operation or when gone to, unless nothing was written."""
        if changes is not None:
            self._follow(changes)
        elif not self.is_current:
            self.read_by(lambda: self.refresh(None))

    @property
    def is_current(self) -> bool:
        """Whether it would read the same once more."""
        now = self.state_of_file()
        return now is not None and now == self._read_of

    def read_by(self, read: Callable[[], object]) -> None:
        """Read all that is shown; what is written meanwhile is read the next time."""
        now, self._read_of = self.state_of_file(), None
        read()
        self._read_of = now

    def state_of_file(self) -> tuple[object, ...] | None:
        """While this stays the same the screen would read the same; None: that is not known.

        The session, its version, then what else it depends on: the day.
        """
        session = self.ui.open_session
        if session is None or session.version is None:
            return None
        return session, session.version, today(self.ui)

    def _follow(self, changes: Changes) -> None:
        """Read what an operation touched. The rest is of the day, and as whole, as it was."""
        before, now = self._read_of, self.state_of_file()
        self._read_of = None
        self.refresh(changes)
        if before is not None and now is not None and before[0] is now[0]:
            self._read_of = (*now[:2], *before[2:])

    def refresh(self, changes: Changes | None) -> None:
        """Read anew: after an operation (`changes` says which tables), or all where None."""
        raise NotImplementedError

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this screen for the status bar: the key as written, what it does."""
        return []

    def leave(self) -> bool:
        """Whether the screen may be left now; fields still being typed are saved here."""
        return True

    def paper(self) -> Paper | None:
        """What Print and Export take from this screen now; None: there is nothing to print."""
        return None

    def save_paper(self) -> bool:
        """Save the paper that is made here (Ctrl+E); False: none is."""
        return False

    def print_paper(self) -> bool:
        """Print the paper that is made here (Ctrl+P); False: none is."""
        return False

    def take_notices(self, bar: QWidget) -> bool:
        """Put the notification bar under the page head: second in the screen's own column.

        False where the screen has no such column; the bar then stands above it.
        """
        column = self.layout()
        if not isinstance(column, QVBoxLayout) or not column.count():
            return False
        column.insertWidget(1, bar)
        return True
