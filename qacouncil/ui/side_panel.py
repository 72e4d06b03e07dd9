"""A main pane with a panel at its right: beside it, or a drawer over it where room is short."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from qacouncil.errors import UserError
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.key_positions import shortcut

NARROW = 1060  # what is left of a window of 1280 beside the rail


class SidePanel(QWidget):
    """`main` and `side`; `narrowed`: the panel has become a drawer, or is one no more.

    most: px beyond which the main pane needs no more; the panel takes them (0: never).
    The width the person gives the panel is remembered under `name`. F8 opens and closes it.
    """

    narrowed = Signal(bool)

    def __init__(
        self,
        ui: Ui,
        name: str,
        main: QWidget,
        side: QWidget,
        width: int,
        gap: int = GAP_M,
        most: int = 0,
    ) -> None:
        super().__init__()
        self._most = most
        self._ui, self._name, self._width = ui, name, width
        self._main, self._side = main, side
        self._narrow = False
        self._open = True
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(gap)
        self._splitter.setProperty("kind", "gap")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(main)
        self._splitter.addWidget(side)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._rest = QTimer(self, singleShot=True, interval=500)
        self._rest.timeout.connect(self._remember)
        self._splitter.splitterMoved.connect(lambda _x, _index: self._rest.start())
        side.setMinimumWidth(min(width, 260))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._splitter)
        # Of the window: the head of the screen, or the screen itself, may have the keys.
        self._key = shortcut(self, "F8", self.toggle)

    @property
    def is_narrow(self) -> bool:
        return self._narrow

    def toggle(self) -> None:
        """Open the panel or close it; where there is room it stands beside the main pane."""
        self.set_open(not self._side.isVisible())

    def set_open(self, wanted: bool) -> None:
        self._open = wanted
        self._side.setVisible(wanted)
        if wanted and self._narrow:
            self._place()
            self._side.raise_()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """That of the main pane: the panel becomes a drawer before the window must grow."""
        return self._main.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._move()
            self.narrowed.emit(narrow)
        elif narrow:
            self._place()
        else:
            self._share()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape and self._narrow and self._side.isVisible():
            self.set_open(False)
            return
        super().keyPressEvent(event)

    def _move(self) -> None:
        if self._narrow:
            self._side.setParent(self)
            self._side.hide()
            self._place()
        else:
            self._splitter.addWidget(self._side)
            self._side.show()
            self._share()

    def _place(self) -> None:
        width = min(max(self._width, self._side.minimumSizeHint().width()), self.width())
        self._side.setGeometry(self.width() - width, 0, width, self.height())

    def _share(self) -> None:
        """Give the panel its width; the main pane takes the rest."""
        kept = self._ui.settings.chosen.splitters.get(self._name, ())
        wide = self.width() - self._most - self._splitter.handleWidth() if self._most else 0
        width = kept[-1] if kept else max(self._width, min(wide, 2 * self._width))
        self._splitter.setSizes(
            [max(1, self.width() - width - self._splitter.handleWidth()), width]
        )

    def _remember(self) -> None:
        splitters = dict(self._ui.settings.chosen.splitters)
        splitters[self._name] = tuple(self._splitter.sizes())
        try:
            self._ui.settings.change(splitters=splitters)
        except UserError:
            return  # a width is no reason to disturb anybody: it holds for this run
