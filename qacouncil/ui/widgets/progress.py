"""Progress of long work: a sentence with counts, a bar, Cancel; shown after 400 ms."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_XS
from qacouncil.ui.widgets.basic import Button, label

LATER = 400  # ms: what is done sooner shows nothing
_BAR = 8


class Progress(Retranslating, QWidget):
    """`begin`, then `show_step` as often as wished, then `end`. `cancelled`: the person's wish."""

    cancelled = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._words = label("label", wrap=True)
        self._bar = _Bar(ui)
        self.cancel = Button(ui)
        self.cancel.clicked.connect(self.cancelled)
        self.later = QTimer(self, singleShot=True, interval=LATER)
        self.later.timeout.connect(lambda: self.setVisible(True))
        left = QVBoxLayout()
        left.setSpacing(GAP_XS)
        left.addWidget(self._words)
        left.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        row.addLayout(left, 1)
        row.addWidget(self.cancel)
        self.retranslate()

    def begin(self) -> None:
        """Work began; it is shown if it takes long."""
        self.hide()
        self.later.start()

    def show_step(self, sentence: str, done: int, total: int) -> None:
        """The sentence with its counts, and how far the bar has come."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self._bar.set_share(done, total)

    def end(self) -> None:
        """Work is over."""
        self.later.stop()
        self.hide()

    def retranslate(self) -> None:
        self.cancel.setText(self._ui.words.pgettext("button", "Cancel"))


class _Bar(QWidget):
    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._share = 0.0
        self.setFixedHeight(_BAR)
        ui.theme.changed.connect(self.update)

    def set_share(self, done: int, total: int) -> None:
        self._share = min(1.0, done / total) if total > 0 else 0.0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        theme = self._ui.theme
        painter = QPainter(self)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.fillRect(self.rect(), theme.color("surface"))
        painter.setPen(QPen(theme.color("border")))
        painter.drawRect(frame)
        filled = QRectF(0, 0, self.width() * self._share, self.height())
        painter.fillRect(filled, theme.color("accent"))
