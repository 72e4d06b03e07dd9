"""How many assignments are overdue, beside the word of their screen in the rail."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from qacouncil.queries.execution import overdue_count
from qacouncil.ui.context import Ui
from qacouncil.ui.rail import Rail
from qacouncil.ui.said import today


class OverdueBadge(QObject):
    """Counted anew where something was written, or another day has come."""

    def __init__(self, ui: Ui, rail: Rail) -> None:
        super().__init__(rail)
        self._ui, self._rail = ui, rail
        self._counted: tuple[object, ...] | None = None
        # What was gone to is shown first.
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._count)

    def look(self) -> None:
        """Something was gone to, or written."""
        self._timer.start()

    def _count(self) -> None:
        session = self._ui.open_session
        if session is None:
            return
        day = today(self._ui)
        now = (session, session.version, session.council_id, day)
        if session.version is None or now != self._counted:
            self._counted = now
            number = session.read(overdue_count, session.council_id, day)
            self._rail.item("decisions").set_badge(number)
