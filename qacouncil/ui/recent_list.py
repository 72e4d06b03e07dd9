"""The council files opened before; one that is not there is marked and stays."""

from __future__ import annotations

import contextlib
import datetime as dt
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qacouncil.i18n.dates import short_date
from qacouncil.settings import RecentFile
from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.page import emptied
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_L, GAP_S, ICON, NOTE, TAG
from qacouncil.ui.widgets.basic import Button, label, line
from qacouncil.ui.widgets.enter import pressed_by_enter
from qacouncil.ui.widgets.tag import paint_tag, tag_width

_ROW, _WORDS_AT = 51, 44


class RecentList(Retranslating, QWidget):
    """`chosen`: a file, as a path, to open. Hidden where there is none."""

    chosen = Signal(object)
    _looked = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.rows: list[RecentRow] = []
        self._title = label("title")
        self._forget = Button(ui, "link")
        self._forget.clicked.connect(self.clear)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._forget)
        sheet = QFrame()
        sheet.setProperty("kind", "panel")
        self._sheet = QVBoxLayout(sheet)
        self._sheet.setContentsMargins(1, 1, 1, 1)
        self._sheet.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(sheet)
        self._looked.connect(self._mark, Qt.ConnectionType.QueuedConnection)
        self.retranslate()
        self.read()

    def read(self) -> None:
        """Show the files of the settings as they are now."""
        emptied(self._sheet)
        recent = self.ui.settings.chosen.recent
        self.rows = []
        for place, each in enumerate(recent):
            if place:
                self._sheet.addWidget(line())
            row = RecentRow(self.ui, each)
            row.clicked.connect(lambda _=False, path=each.path: self.chosen.emit(Path(path)))
            self.rows.append(row)
            self._sheet.addWidget(row)
        self.setVisible(bool(recent))
        # A disk that was taken out or a sleeping share answers late.
        threading.Thread(target=self._look, args=[recent], daemon=True).start()

    def retranslate(self) -> None:
        words = self.ui.words
        self._title.setText(words.gettext("Recent files"))
        self._forget.setText(words.pgettext("button", "Clear the list"))

    def _look(self, recent: Sequence[RecentFile]) -> None:
        missing = [each.path for each in recent if not _is_there(each.path)]
        with contextlib.suppress(RuntimeError):  # the window was closed meanwhile
            self._looked.emit(missing)

    def _mark(self, missing: Sequence[str]) -> None:
        for row in self.rows:
            row.show_missing(row.file.path in missing)

    def clear(self) -> None:
        """Forget the files; they themselves stay."""
        self.ui.settings.change(recent=())
        self.read()


class RecentRow(Retranslating, QAbstractButton):
    """Name, faculty and folder; when it was open, or that it is not there."""

    def __init__(self, ui: Ui, file: RecentFile) -> None:
        super().__init__()
        self._ui = ui
        self.file = file
        self.missing = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ui.theme.changed.connect(self.update)
        self.retranslate()

    def show_missing(self, missing: bool) -> None:
        self.missing = missing
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        path = Path(self.file.path)
        self.setText(path.name)
        self._told = words.gettext("File not found") if self.missing else self._when()
        self.setAccessibleName(path.name)
        self._place = " · ".join(part for part in (self.file.title, str(path.parent)) if part)
        self.setAccessibleDescription(f"{self._place}. {self._told}")
        self.setToolTip(self.file.path)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(2 * _WORDS_AT, _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._ui.theme, self.rect()
        if self.isDown() or self.underMouse():
            painter.fillRect(box, theme.color("tint" if self.isDown() else "hover"))
        icon("file", theme.tokens.text2, ICON).paint(
            painter, QRect(GAP_L - 1, (box.height() - ICON) // 2, ICON, ICON)
        )
        right = self._paint_state(painter) - GAP_L
        note = QFont(self.font())
        note.setPixelSize(NOTE)
        title = QFont(self.font())
        title.setBold(not self.missing)
        middle = box.height() // 2
        for font, color, text, top in (
            (title, "text2" if self.missing else "text", self.text(), middle - 17),
            (note, "text2", self._place, middle),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(color))
            room = QRect(_WORDS_AT, top, right - _WORDS_AT, 17)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideMiddle, room.width()
            )
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_state(self, painter: QPainter) -> int:
        """When it was open, or the mark that it is missing; where that begins."""
        right = self.width() - GAP_L + 1
        if self.missing:
            width = tag_width(self.font(), self._told)
            place = QRect(right - width, (self.height() - TAG) // 2, width, TAG)
            paint_tag(painter, place, self._ui.theme.tokens, "warning", "warning", self._told)
            return place.left()
        font = QFont(self.font())
        font.setPixelSize(NOTE)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(self._told)
        painter.setPen(self._ui.theme.color("text2"))
        place = QRect(right - width, 0, width + 1, self.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self._told)
        return place.left()

    def _when(self) -> str:
        try:
            opened = dt.datetime.fromisoformat(self.file.opened).astimezone()
        except ValueError:
            return ""
        days = (self._ui.clock().astimezone().date() - opened.date()).days
        time = opened.strftime("%H:%M")
        if days == 0:
            return self._ui.words.gettext("today, {time}", time=time)
        if days == 1:
            return self._ui.words.gettext("yesterday, {time}", time=time)
        return short_date(opened.date(), self._ui.language)


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False
