"""The members of the council on the day: here or not, since when, recused or not."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QSizePolicy,
    QStyleOptionViewItem,
)

from qacouncil.operations.attendance import recuse, withdraw_recusal
from qacouncil.operations.comings import (
    arrive,
    leave,
    mark_absent,
    mark_present,
    mark_rest_present,
)
from qacouncil.queries.presence import Attendee, Presence
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.terms import AttendanceState
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import listed_name
from qacouncil.ui.session import Writing
from qacouncil.ui.tokens import ROW_ATTENDANCE
from qacouncil.ui.undo import Sentence, Steps, offer_undo
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.workspace.attendance_dialogs import RecusalDialog, StayDialog
from qacouncil.ui.workspace.attendance_letters import letter_of
from qacouncil.ui.workspace.attendance_rows import (
    ROW,
    AttendanceDelegate,
    AttendanceModel,
    attendance_rows,
)

LATE = 10  # minutes after the start from which a member who comes is late
_FEWEST = 4  # rows that stay in sight in a low window


class AttendanceList(Retranslating, QListView):
    """Space: here or not; L: leaves, comes back; R: recused from the item; Enter: all details."""

    asked_details = Signal(object)  # Attendee
    focus_changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._presence: Presence | None = None
        self._steps = Steps(ui)
        self._rows = AttendanceModel()
        self._painting = AttendanceDelegate(ui)
        self.setModel(self._rows)
        self.setItemDelegate(self._painting)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.selectionModel().currentChanged.connect(lambda _new, _old: self._place_button())
        self.entered.connect(lambda index: self._place_button(index.row()))
        ui.theme.changed.connect(self.viewport().update)
        shortcut(self, "Ctrl+Z", self._steps.undo, Qt.ShortcutContext.WidgetShortcut)
        self.retranslate()

    def show_presence(self, presence: Presence) -> None:
        """Show who is there; selection and scroll position stay."""
        self._presence = presence
        self._rows.show_rows(
            attendance_rows(self.ui, presence), editable=Edit.ATTENDANCE in presence.edits
        )
        self.updateGeometry()
        self._place_button()
        self.viewport().update()

    def retranslate(self) -> None:
        words = self.ui.words
        self.setAccessibleName(words.pgettext("list", "Attendance"))
        self.setAccessibleDescription(
            words.gettext(
                "Space: present or not. L: left. R: recused. Enter: details. Ctrl+Z: undo."
            )
        )
        if self._presence is not None:
            self.show_presence(self._presence)

    def members(self) -> list[Attendee]:
        """Those shown, in their order."""
        return [row.member for row in self._rows.rows]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(240, max(_FEWEST, len(self._rows.rows)) * ROW_ATTENDANCE + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(120, _FEWEST * ROW_ATTENDANCE)

    # What the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        member = self._current()
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        letter = letter_of(event) if plain else ""
        if member is None or not plain:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.toggle(member)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_stay(member)
        elif letter:
            {"l": self.go_or_come, "r": self.recuse_or_not, "a": self._mark_rest}[letter](member)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:  # noqa: N802 - Qt's name
        """Letters are commands here; the list is short enough for arrows."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        where, at = self.visualRect(index), event.position().toPoint()
        member = index.data(ROW).member
        if self._button_at(index, where, at):
            self.go_or_come(member)
        elif at.x() <= self._painting.box_of(where).right() + 4:
            self.toggle(member)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self.indexAt(event.position().toPoint())
        box = self._painting.box_of(self.visualRect(index))
        if index.isValid() and event.position().x() > box.right() + 4:
            self.edit_stay(index.data(ROW).member)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        member = self._current()
        if member is not None:
            self.menu(member).popup(event.globalPos())

    def menu(self, member: Attendee) -> QMenu:
        """All that can be done with a member."""
        words, made = self.ui.words, QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        recused = words.pgettext("menu", "Withdraw the recusal")
        entries = [
            (words.pgettext("menu", "Present or absent"), "Space", self.toggle),
            (self._painting.button_text or self._go_text(member), "L", self.go_or_come),
            (
                recused if member.recusal_id else words.pgettext("menu", "Recused from the item…"),
                "R",
                self.recuse_or_not,
            ),
            (words.pgettext("menu", "Times, reason, online…"), "Enter", self.edit_stay),
            (words.pgettext("menu", "All unmarked are present"), "A", self._mark_rest),
        ]
        for text, key, act in entries:
            action = made.addAction(f"{text}\t{key}" if text else key)
            action.triggered.connect(lambda _checked=False, act=act: act(member))
            action.setEnabled(self._rows.editable)
        return made

    def toggle(self, member: Attendee) -> None:
        """Here or not. Who comes after the beginning is noted with the time."""
        presence = self._presence
        if presence is None or not self._rows.editable:
            return
        session, late = self.ui.session, presence.minute_at(self.ui.clock())
        if member.there:
            self._write(session.write(mark_absent, member.id))
        elif presence.absentee:
            self._write(session.write(mark_present, member.id))
        elif member.state is AttendanceState.PRESENT or (
            member.state is AttendanceState.ABSENT
            and late is not None
            and late > presence.start + LATE
        ):
            self._come(member)
        else:
            self._write(session.write(mark_present, member.id))

    def go_or_come(self, member: Attendee) -> None:
        """Leaves now, or comes now; where no clock runs, the times are asked for."""
        presence = self._presence
        if presence is None or not self._rows.editable:
            return
        if presence.absentee:
            self.toggle(member)  # a voting sheet comes back, and that is all
            return
        now = presence.minute_at(self.ui.clock())
        if not member.there:
            self._come(member)
        elif now is None:
            self.edit_stay(member)
        else:
            name = listed_name(self.ui, member.name)
            self._write(
                self.ui.session.write(leave, member.id, now),
                lambda words: words.gettext("Departure noted: {name}", name=name),
            )

    def recuse_or_not(self, member: Attendee) -> None:
        """Recused from the item with a reason, or the recusal taken back."""
        presence = self._presence
        if presence is None or presence.item_id is None or Edit.RECUSALS not in presence.edits:
            return
        session, name = self.ui.session, listed_name(self.ui, member.name)
        if member.recusal_id is not None:
            self._write(
                session.write(withdraw_recusal, member.recusal_id),
                lambda words: words.gettext("Recusal withdrawn: {name}", name=name),
            )
            return
        dialog = RecusalDialog(self.ui, self, name, presence.item_number or 0)
        if dialog.exec():
            reason = dialog.reason()
            self._write(session.write(recuse, presence.item_id, member.person_id, reason))
        dialog.deleteLater()

    def edit_stay(self, member: Attendee) -> None:
        """Times, reason of absence, in the room or online."""
        presence = self._presence
        if presence is None or not self._rows.editable:
            return
        dialog = StayDialog(self.ui, self, member, presence)
        dialog.exec()
        dialog.deleteLater()

    def _come(self, member: Attendee) -> None:
        presence = self._presence
        if presence is None:
            return
        now = presence.minute_at(self.ui.clock())
        if now is None:
            self.edit_stay(member)
        else:
            name = listed_name(self.ui, member.name)
            self._write(
                self.ui.session.write(arrive, member.id, now),
                lambda words: words.gettext("Arrival noted: {name}", name=name),
            )

    def _mark_rest(self, _member: Attendee) -> None:
        if self._presence is not None and self._rows.editable:
            self._write(
                self.ui.session.write(mark_rest_present, self._presence.meeting_id),
                lambda words: words.gettext("All who were not marked are noted as present."),
            )

    def _write(self, writing: Writing, told: Sentence | None = None) -> None:
        """Send it; Ctrl+Z takes it back. What a letter does is told too: it may be a slip."""
        self._steps.keep(writing)
        if told is not None:
            offer_undo(self.ui, writing, told)

    # The button on the row

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(0))
        self._place_button()
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._place_button()
        self.focus_changed.emit()

    def _current(self) -> Attendee | None:
        index = self.currentIndex()
        return index.data(ROW).member if index.isValid() else None

    def _place_button(self, hovered: int = -1) -> None:
        """On the row under the mouse, else on the current one while the list has the focus."""
        self._painting.current_row = self.currentIndex().row()
        place = hovered if hovered >= 0 else self.currentIndex().row() if self.hasFocus() else -1
        rows = self._rows.rows
        member = rows[place].member if 0 <= place < len(rows) else None
        shown = member is not None and self._rows.editable and member.state in _CAME
        self._painting.button_row = place if shown else -1
        self._painting.button_text = self._go_text(member) if shown and member else ""
        self.viewport().update()

    def _go_text(self, member: Attendee) -> str:
        words = self.ui.words
        if self._presence is not None and self._presence.absentee:
            if member.there:
                return words.pgettext("button", "Not returned")
            return words.pgettext("button", "Returned")
        if member.there:
            return words.pgettext("button", "Note departure")
        return words.pgettext("button", "Note arrival")

    def _button_at(self, index: QModelIndex, where: QRect, at: QPoint) -> bool:
        if index.row() != self._painting.button_row:
            return False
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return self._painting.button_of(where, option).contains(at)


_CAME = (AttendanceState.PRESENT, AttendanceState.ABSENT)
