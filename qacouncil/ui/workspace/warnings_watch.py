"""Looks at the record of the meeting for what is worth a second look, while nobody is typing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from qacouncil.changes import Changes
from qacouncil.errors import UserError
from qacouncil.queries.meeting_warnings import MeetingWarnings, meeting_warnings
from qacouncil.ui.context import Ui
from qacouncil.ui.session import Session

# A record of 300 items takes a moment to read: after this rest, never between two keys.
REST = 1500  # ms


class WarningsWatch(QObject):
    """`found`: the MeetingWarnings of the meeting shown, as of the last rest."""

    found = Signal(object)

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._meeting_id = ""
        self._stale = self._working = False
        self._session: Session | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @property
    def is_working(self) -> bool:
        """Whether the record is being looked at now."""
        return self._working

    def show(self, meeting_id: str) -> None:
        """Another meeting, or the same once more."""
        self._session = self._ui.session
        if meeting_id != self._meeting_id:
            self._meeting_id = meeting_id
            self.found.emit(None)
        self.refresh(None)

    def refresh(self, changes: Changes | None) -> None:
        """Something is different; each further change puts the look off."""
        del changes  # there is nothing in a meeting that has no warning of its own
        self._stale = True
        self._timer.start(REST)

    def look(self) -> None:
        """Look now."""
        session = self._session
        if (
            self._working
            or not self._stale
            or session is None
            or session is not self._ui.open_session
        ):
            return
        self._stale, self._working = False, True
        meeting_id = self._meeting_id
        work = session.work(session.read, meeting_warnings, meeting_id)
        work.then(lambda found: self._done(meeting_id, found)).otherwise(self._fail)

    def _done(self, meeting_id: str, found: MeetingWarnings) -> None:
        self._working = False
        if meeting_id == self._meeting_id:
            self.found.emit(found)
        if self._stale:
            self._timer.start(REST)

    def _fail(self, _error: UserError) -> None:
        """The screen itself says that the file cannot be read."""
        self._working = False
