"""A text that is as tall as its words, with its own undo."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocumentFragment,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import CONTROL
from qacouncil.ui.widgets import visit
from qacouncil.ui.widgets.visit import Visit

_ABOVE = 2  # px above and below the words, inside the border
_ROOM = 2 * _ABOVE + 6  # with the border, which is 2 px and Qt's own 1 while it has the focus
_BARE, _BARE_ROOM = 25, 2 * _ABOVE + 3  # in a row of a box, which has the border

_BREAK = re.compile("[\r\v\f\u0085\u2028\u2029]")
_NO_BREAK_HYPHEN = "\x1e"  # Word's own sign for it
# Signs of lists in Word's own fonts, and the letters that stand for them there.
_BULLET = re.compile(
    "^[ \t]*(?:[\u2022\u00b7\u25aa\u25cf\u25e6\uf0b7\uf0a7\uf0d8\uf0fc]|[o\u00a7](?=\t))\\s*"
)
# Soft hyphens, marks of cells and pictures, private signs of fonts; joiners and marks of
# direction say how a word is written and stay.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b\ufeff\ufffc\ue000-\uf8ff]")
_SPACES = re.compile("[ \t]+")


class GrowingText(QPlainTextEdit):
    """Paragraphs of plain text. `left_changed`: left, or at rest after typing, with a change."""

    left_changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(0, _ABOVE, 0, _ABOVE)
        self._setting = False
        self._visit = Visit(self, self.value, visit.TEXT_REST, visit.TEXT_LATEST)
        self._visit.left_changed.connect(self.left_changed)
        self.textChanged.connect(self._changed)
        self._grow()

    def value(self) -> str:
        """Paragraphs parted by \\n, without empty ones at the ends."""
        return self.toPlainText().strip()

    def set_value(self, text: str) -> None:
        """Replace the text; its undo starts anew."""
        if text in (self.toPlainText(), self.value()):
            return  # a space at the end is no reason to lose the undo
        self._setting = True
        self.setPlainText(text)
        self._setting = False

    def show_text(self, text: str) -> None:
        """Set unless it is being typed in."""
        self._visit.show(lambda: self.set_value(text))

    def replace_text(self, text: str) -> None:
        """Show another text in this field from now on; what was typed was settled before."""
        self._visit.replace(lambda: self.set_value(text))
        self.document().clearUndoRedoStacks()  # also where both texts are the same: empty, say

    def settle(self) -> None:
        """Tell of a change now; before the screen is left or the window closed."""
        self._visit.settle()

    def insert_at_cursor(self, text: str) -> None:
        """Put words where the cursor is, as if typed."""
        self.insertPlainText(text)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(80, CONTROL)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        # A file dropped here is meant for whatever the text stands in, not its path for the text.
        if any(url.isLocalFile() for url in source.urls()):
            return False
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        copied = source.text()
        if not copied and source.hasHtml():
            copied = QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        self.insertPlainText(plain_paragraphs(copied))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # Shift+Enter would make a line break that is no paragraph; the paper knows none.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        ):
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()  # the page around it scrolls

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def cursor_to_end(self) -> None:
        self.moveCursor(QTextCursor.MoveOperation.End)

    def _changed(self) -> None:
        if not self._setting:
            self._visit.typed()
        self._grow()

    def _grow(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        # A plain text document counts its height in lines, not pixels.
        lines = max(1, int(self.document().size().height()))
        words = lines * QFontMetrics(self.font()).lineSpacing()
        if self.property("bare") and not self.property("heading"):
            return max(_BARE, words + _BARE_ROOM)
        return max(CONTROL, words + _ROOM)


def plain_paragraphs(text: str) -> str:
    """What was copied from Word or a page, as paragraphs: no tabs, no runs of blank lines.

    The bullet of a list becomes a dash, its number stays; no-break spaces stay, soft hyphens and
    what is not seen go.
    """
    breaks = _BREAK.sub("\n", text.replace("\r\n", "\n")).replace(_NO_BREAK_HYPHEN, "\u2011")
    lines = (_line(line) for line in breaks.split("\n"))
    kept = [line for line in lines if line]
    # One line goes into the running text; what ended a paragraph there still ends it here.
    return "\n".join(kept) + ("\n" if len(kept) > 1 and breaks.endswith("\n\n") else "")


def _line(text: str) -> str:
    seen = _UNSEEN.sub("", _BULLET.sub("\u2013 ", text))
    return _SPACES.sub(" ", seen).strip(" \u00a0")
