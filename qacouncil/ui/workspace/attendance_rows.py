"""Attendance as rows of a list: their order, their words, their painting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.dates import time_of_day
from qacouncil.i18n.term_words import term_words
from qacouncil.queries.presence import Attendee, Presence
from qacouncil.rules.terms import AttendanceState, Mode, Role
from qacouncil.ui.context import Ui
from qacouncil.ui.icons import icon
from qacouncil.ui.said import listed_name
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS, ICON_TAG, NOTE, ROW_ATTENDANCE
from qacouncil.ui.widgets.checks import paint_box

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
BOX = 14  # px
_LEADERS = (Role.CHAIR, Role.DEPUTY_CHAIR)


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A member as the list shows it. note_kind: "" or the token its note is painted in."""

    member: Attendee
    name: str
    role: str
    note: str
    note_icon: str
    spoken: str


def attendance_rows(ui: Ui, presence: Presence) -> list[AttendanceRow]:
    """Chair and deputy first, then by name; those without a vote last."""
    key = collation_key(ui.language)
    rows = [_row(ui, presence, member) for member in presence.attendees]

    def place(row: AttendanceRow) -> tuple[Any, ...]:
        role = row.member.role
        leads = _LEADERS.index(role) if role in _LEADERS else len(_LEADERS)
        return (not row.member.voting, leads, key(row.name))

    return sorted(rows, key=place)


def _row(ui: Ui, presence: Presence, member: Attendee) -> AttendanceRow:
    words = ui.words
    role = "" if member.role is Role.MEMBER else term_words(words, member.role)
    if not member.voting:
        silent = words.pgettext("attendance", "no vote")
        role = f"{role}, {silent}" if role else silent
    name = listed_name(ui, member.name)
    notes = _notes(ui, presence, member)
    states = {
        AttendanceState.UNKNOWN: words.pgettext("attendance", "not marked"),
        AttendanceState.PRESENT: words.pgettext("attendance", "present"),
        AttendanceState.ABSENT: words.pgettext("attendance", "absent"),
    }
    if presence.absentee:
        states[AttendanceState.PRESENT] = words.pgettext("attendance", "voting sheet returned")
        states[AttendanceState.ABSENT] = words.pgettext("attendance", "not returned")
    why = member.recusal_reason.nearest(ui.language)[0]
    said = [part for part in (name, role, states[member.state], *notes, why) if part]
    return AttendanceRow(
        member=member,
        name=name,
        role=role,
        note=notes[0] if notes else "",
        note_icon="lock" if member.recusal_id else "",
        spoken=", ".join(said),
    )


def _notes(ui: Ui, presence: Presence, member: Attendee) -> list[str]:
    """What is to be known of a member, most important first."""
    words = ui.words
    notes = []
    if member.recusal_id:
        notes.append(words.pgettext("attendance", "conflict of interest"))
    if member.state is AttendanceState.ABSENT:
        reason = member.reason.nearest(ui.language)[0]
        unsaid = presence.absentee and member.excused is None
        silent = words.pgettext("attendance", "not returned") if unsaid else ""
        notes.append(reason or silent or _absence(ui, member))
    times = _times(ui, presence, member)
    if times:
        notes.append(times)
    if member.mode is Mode.ONLINE and not presence.absentee:
        notes.append(words.pgettext("attendance", "online"))
    return notes


def _absence(ui: Ui, member: Attendee) -> str:
    if member.excused is None:
        return ui.words.pgettext("attendance", "absent")
    if member.excused:
        return ui.words.pgettext("attendance", "absent for a valid reason")
    return ui.words.pgettext("attendance", "absent without a valid reason")


def _times(ui: Ui, presence: Presence, member: Attendee) -> str:
    if member.state is not AttendanceState.PRESENT:
        return ""
    words, said = ui.words, []
    for stay in member.intervals:
        if stay.arrival is not None and stay.arrival > presence.start:
            time = time_of_day(stay.arrival)
            said.append(words.pgettext("attendance", "arrived {time}", time=time))
        if stay.departure is not None:
            time = time_of_day(stay.departure)
            said.append(words.pgettext("attendance", "left {time}", time=time))
    return ", ".join(said[-2:])


class AttendanceModel(QAbstractListModel):
    """The rows; one that stays keeps its place in the selection by the member's id."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[AttendanceRow] = []
        self.editable = False

    def show_rows(self, rows: list[AttendanceRow], *, editable: bool) -> None:
        """Show these; where the members are the same, only their content changes."""
        same = [row.member.id for row in rows] == [row.member.id for row in self.rows]
        if same:
            self.rows, self.editable = rows, editable
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows, self.editable = rows, editable
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's own
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if self.editable else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.spoken
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.member.there else Qt.CheckState.Unchecked
        return None


class AttendanceDelegate(QStyledItemDelegate):
    """Paints a row: box, name, role, and its note or, on the current row, the button "left"."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.button_row = self.current_row = -1
        self.button_text = ""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(80, ROW_ATTENDANCE)

    def button_of(self, row: QRect, option: QStyleOptionViewItem) -> QRect:
        """Where the button stands in a row."""
        width = option.fontMetrics.horizontalAdvance(self.button_text) + 2 * GAP_S
        return QRect(row.right() - GAP_M - width, row.top() + 2, width, row.height() - 4)

    def box_of(self, row: QRect) -> QRect:
        """Where the check box stands in a row."""
        return QRect(row.left() + GAP_M, row.top() + (row.height() - BOX) // 2, BOX, BOX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AttendanceRow = index.data(ROW)
        theme, where = self._ui.theme, option.rect
        current = bool(option.state & QStyle.StateFlag.State_HasFocus) or index.row() in (
            self.button_row,
            self.current_row,
        )
        painter.save()
        painter.fillRect(where, theme.color("tint" if current else "surface"))
        painter.fillRect(where.left(), where.bottom(), where.width(), 1, theme.color("hairline"))
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        member = row.member
        paint_box(
            painter,
            self.box_of(where),
            theme.tokens,
            checked=member.there,
            enabled=enabled,
        )
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._focus(painter, where)
        right = self._right(painter, option, index.row(), row)
        left = where.left() + GAP_M + BOX + GAP_S
        room = QRect(left, where.top(), max(0, right - GAP_S - left), where.height())
        self._name(painter, option, room, row)
        painter.restore()

    def _focus(self, painter: QPainter, where: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._ui.theme.color("accent"))
        painter.drawRect(where.adjusted(0, 0, -1, -1))
        painter.drawRect(where.adjusted(1, 1, -2, -2))

    def _right(
        self, painter: QPainter, option: QStyleOptionViewItem, number: int, row: AttendanceRow
    ) -> int:
        """Paint the note or the button at the right; the x where it begins."""
        theme, where = self._ui.theme, option.rect
        if number == self.button_row and self.button_text:
            button = self.button_of(where, option)
            painter.setPen(theme.color("border"))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(button, 3, 3)
            painter.setPen(theme.color("text"))
            painter.drawText(button, Qt.AlignmentFlag.AlignCenter, self.button_text)
            return button.left()
        if not row.note:
            return where.right() - GAP_M
        font = option.font
        font.setPixelSize(NOTE)
        painter.setFont(font)
        kind = "warning" if row.note_icon else "text2"
        sign = ICON_TAG + GAP_XS if row.note_icon else 0
        room = where.width() // 2 - sign
        text = painter.fontMetrics().elidedText(row.note, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(text)
        left = where.right() - GAP_M - width
        painter.setPen(theme.color(kind))
        words = QRect(left, where.top(), width + 1, where.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        if row.note_icon:
            place = QRect(left - sign, where.top(), ICON_TAG, where.height())
            drawn = icon(row.note_icon, getattr(theme.tokens, kind), ICON_TAG)
            drawn.paint(painter, place, Qt.AlignmentFlag.AlignCenter)
        return left - sign

    def _name(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: AttendanceRow
    ) -> None:
        theme, metrics = self._ui.theme, option.fontMetrics
        font = option.font
        font.setPixelSize(option.widget.font().pixelSize() if option.widget else font.pixelSize())
        painter.setFont(font)
        dim = row.member.state is not AttendanceState.PRESENT or not row.member.there
        painter.setPen(theme.color("text2" if dim else "text"))
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
        width = metrics.horizontalAdvance(name)
        rest = room.adjusted(width, 0, 0, 0)
        if row.role and rest.width() > 4 * GAP_S:
            painter.setPen(theme.color("text2"))
            font.setPixelSize(NOTE)
            painter.setFont(font)
            role = painter.fontMetrics().elidedText(
                f" · {row.role}", Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, role)
