"""The quorum meter and the vote bar: a cell per member, a mark where the threshold lies."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S, GAP_XS, ICON_TAG, Tokens
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.flow import Flow, flowing, group

_OVERHANG = 4  # of the threshold mark, above and below the cells
_SIGNS = {"for": "check", "against": "close", "abstained": "minus"}


class Cells(QWidget):
    """Cells side by side, each of a kind; a mark after the first `threshold` of them.

    Kinds: present and for (filled), recused (hatched), absent and not_voting (empty), against,
    abstained.
    """

    def __init__(self, ui: Ui, height: int = 16) -> None:
        super().__init__()
        self._ui = ui
        self._cells: tuple[str, ...] = ()
        self._threshold: int | None = None
        self._inner = height
        self.setFixedHeight(height + 2 * _OVERHANG)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ui.theme.changed.connect(self.update)

    def show_cells(self, cells: Sequence[str], threshold: int | None) -> None:
        """The kinds in order; the threshold in cells, or None."""
        self._cells, self._threshold = tuple(cells), threshold
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(max(80, 12 * len(self._cells)), self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if not self._cells:
            return
        painter = QPainter(self)
        for place, kind in enumerate(self._cells):
            paint_cell(painter, self._cell(place), self._ui.theme.tokens, kind)
        if self._threshold is not None and 0 < self._threshold <= len(self._cells):
            self._paint_mark(painter, self._threshold)

    def _cell(self, place: int) -> QRect:
        count = len(self._cells)
        gap = 2 if self.width() >= 6 * count else 1
        left = round(place * (self.width() + gap) / count)
        right = round((place + 1) * (self.width() + gap) / count) - gap
        return QRect(left, _OVERHANG, max(1, right - left), self._inner)

    def _paint_mark(self, painter: QPainter, after: int) -> None:
        last = self._cell(after - 1)
        left = min(last.right(), self.width() - 2)
        mark = QRect(left, 0, 2, self.height())
        painter.fillRect(mark.adjusted(-1, 0, 1, 0), self._ui.theme.color("surface"))
        painter.fillRect(mark, self._ui.theme.color("text"))


def paint_cell(painter: QPainter, where: QRect, tokens: Tokens, kind: str) -> None:
    """One cell of a kind."""
    fill, edge, ink = {
        "present": (tokens.accent, tokens.accent, tokens.on_accent),
        "for": (tokens.accent, tokens.accent, tokens.on_accent),
        "against": (tokens.danger_tint, tokens.danger, tokens.danger),
        "abstained": (tokens.hover, tokens.border, tokens.text2),
    }.get(kind, (tokens.surface, tokens.border, tokens.text2))
    frame = QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(edge)))
    painter.setBrush(QColor(fill))
    painter.drawRect(frame)
    if kind == "recused":
        painter.setBrush(QBrush(QColor(tokens.text2), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(frame)
    sign = _SIGNS.get(kind)
    if sign and where.width() >= ICON_TAG:
        icon(sign, ink, ICON_TAG).paint(painter, where, Qt.AlignmentFlag.AlignCenter)


class _Key(QWidget):
    """A small cell that stands beside its word in a legend."""

    def __init__(self, ui: Ui, kind: str) -> None:
        super().__init__()
        self._ui, self._kind = ui, kind
        self.setFixedSize(10, 18)
        ui.theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        if self._kind == "needed":
            painter.fillRect(QRect(4, 3, 2, 12), self._ui.theme.color("text"))
        else:
            paint_cell(painter, QRect(0, 4, 10, 10), self._ui.theme.tokens, self._kind)


class QuorumMeter(Retranslating, QWidget):
    """Who takes part of all the mandates, and how many are needed, with the legend below."""

    _KINDS = ("present", "recused", "absent", "needed")

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._numbers: tuple[int, int, int, int | None] = (0, 0, 0, None)
        self.cells = Cells(ui)
        self._words = {kind: label("note") for kind in self._KINDS}
        self._keys = {kind: _Key(ui, kind) for kind in self._KINDS}
        legend = Flow(GAP_S, 0, last_right=True)
        self._entries = {
            kind: group(GAP_XS, self._keys[kind], self._words[kind]) for kind in self._KINDS
        }
        for entry in self._entries.values():
            legend.addWidget(entry)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.cells)
        rows.addWidget(flowing(legend))
        self.retranslate()

    def show_numbers(self, present: int, recused: int, absent: int, needed: int | None) -> None:
        """Members with a vote: taking part, recused, absent; and how many the quorum asks for."""
        self._numbers = (present, recused, absent, needed)
        kinds = ["present"] * present + ["recused"] * recused + ["absent"] * absent
        self.cells.show_cells(kinds, needed)
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        present, recused, absent, needed = self._numbers
        texts = {
            "present": words.pgettext("legend", "taking part: {number}", number=present),
            "recused": words.pgettext("legend", "recused: {number}", number=recused),
            "absent": words.pgettext("legend", "absent: {number}", number=absent),
            "needed": words.pgettext("legend", "required: {number}", number=needed),
        }
        shown = {"present": True, "recused": recused > 0, "absent": absent > 0}
        for kind, text in texts.items():
            visible = shown.get(kind, needed is not None)
            self._words[kind].setText(text)
            self._entries[kind].setVisible(visible)
        told = [text for kind, text in texts.items() if self._entries[kind].isVisibleTo(self)]
        self.setAccessibleName(words.gettext("Quorum"))
        self.setAccessibleDescription("; ".join(told))


class VoteBar(Retranslating, QWidget):
    """The votes as cells with a mark at the majority; its numbers are its accessible name."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._numbers: tuple[int, int, int, int, int | None] = (0, 0, 0, 0, None)
        self.cells = Cells(ui, 20)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.cells)
        self.retranslate()

    def show_numbers(
        self, for_: int, against: int, abstained: int, not_voting: int, needed: int | None
    ) -> None:
        """Votes of each kind, those of the base who have none yet, and how many for are needed."""
        self._numbers = (for_, against, abstained, not_voting, needed)
        kinds = ["for"] * for_ + ["against"] * against
        kinds += ["abstained"] * abstained + ["not_voting"] * not_voting
        self.cells.show_cells(kinds, needed)
        self.retranslate()

    def retranslate(self) -> None:
        for_, against, abstained, not_voting, needed = self._numbers
        words = self._ui.words
        told = words.gettext(
            "Votes for: {for_}, against: {against}, abstained: {abstained}, no vote: {none}",
            for_=for_,
            against=against,
            abstained=abstained,
            none=not_voting,
        )
        self.setAccessibleName(told)
        required = words.pgettext("legend", "required: {number}", number=needed)
        self.setAccessibleDescription("" if needed is None else required)
        self.setToolTip(told if needed is None else f"{told}; {required}")
