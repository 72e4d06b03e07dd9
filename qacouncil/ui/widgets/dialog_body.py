"""The body of a dialog: as tall as its words where there is room, scrolled where there is none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from qacouncil.ui.page import Scrolled
from qacouncil.ui.tokens import GAP_L, GAP_XS

_BAR = 10  # of scrolling
_LOWEST = 60


class DialogBody(Scrolled):
    """Never scrolled sideways. `asked`: what is inside has changed its size."""

    asked = Signal()

    def __init__(self, body: QVBoxLayout) -> None:
        self._inside = QWidget()
        self._wanted, self._asked = 0, 0
        rows = QVBoxLayout(self._inside)
        # Room for the focus rings of what stands at the edge.
        rows.setContentsMargins(GAP_L, GAP_XS, GAP_L, GAP_L)
        rows.addLayout(body)
        rows.addStretch(0)  # room to spare goes to what grows, or else below
        super().__init__(self._inside)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._reveal)

    def want(self, width: int) -> None:
        """Ask for the height of the words at this width."""
        rows = self._inside.layout()
        if rows is None:
            return
        rows.activate()
        wanted = rows.totalSizeHint().height()
        if rows.hasHeightForWidth():
            wanted = max(rows.totalMinimumSize().height(), rows.totalHeightForWidth(width))
        least = self._least()
        if (wanted, least) != (self._wanted, self._asked):
            self._wanted, self._asked = wanted, least
            self.updateGeometry()
            sheet = self.parentWidget()
            if sheet is not None:
                sheet.updateGeometry()  # it would learn of it in the next turn only

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._least(), self._wanted)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._least(), min(self._wanted, _LOWEST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest and watched is self._inside:
            self.asked.emit()
        return done

    def _reveal(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The field that takes the focus is seen: by Tab, or because its value was refused."""
        # The application goes on telling while a dialog that was closed is half deleted.
        if new is None or not (isValid(self) and isValid(self._inside)):
            return
        if self._inside.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, GAP_L)

    def _least(self) -> int:
        rows = self._inside.layout()
        return 0 if rows is None else rows.totalMinimumSize().width() + _BAR
