"""What was removed: a list, and the way back for each."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.removed_words import removed_words
from qacouncil.operations.undo import restore, why_not_restored
from qacouncil.queries.removed_content import RemovedRecord, removed_content
from qacouncil.queries.trash import Removed, removed_records
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.page import Scrolled
from qacouncil.ui.said import listed_name, one_line
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.error_line import NoteLine
from qacouncil.ui.widgets.fields import LineEdit
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown

_NARROW = 800


class TrashSection(Panel):
    """Enter restores; what cannot come back says why."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.filter = LineEdit(ui)
        self.restore = Button(ui, "secondary", "undo", small=True)
        self.table = Table(ui, _columns(ui), two_lines=True, struck=lambda row: row.lost)
        self.export = ExportButton(ui, self.table, lambda t: t.gettext("Trash"), short=True)
        self.note = label("note", wrap=True)
        self.empty = EmptyList(ui, "remove")
        self.restore.clicked.connect(lambda: self._restore(self.table.selected_row()))
        self.table.opened.connect(self._restore)
        self.table.selected.connect(lambda _row: self._show_selected())
        self.filter.textChanged.connect(self.table.filter)
        for widget in (self.filter, self.restore, self.export):
            self.head_actions.addWidget(widget)
        above = QHBoxLayout()
        above.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        above.addWidget(self.note)
        self.body.addLayout(above)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(self._preview(), 2)
        self.body.addWidget(self.empty, 1)

    def _preview(self) -> QWidget:
        """What the selected one said, and why it cannot come back now, where it cannot."""
        self.said, self.why_not = label(wrap=True), NoteLine(self._ui)
        self.said.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        inside = QWidget()
        words = QVBoxLayout(inside)
        words.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        words.addWidget(self.why_not)
        words.addWidget(self.said)
        words.addStretch(1)
        self._below = QWidget()
        rows = QVBoxLayout(self._below)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(line())
        rows.addWidget(Scrolled(inside), 1)
        return self._below

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        self.table.columns_seen.leave_out(("meeting", "actor", "size") if narrow else ())

    def read(self) -> None:
        """Show what can be restored now."""
        rows = self._ui.session.read(removed_records)
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        for widget in (self.filter, self.restore, self.export, self.note, self._below):
            widget.setVisible(bool(rows))
        if rows and self.table.selected_row() is None:
            self.table.setCurrentIndex(self.table.rows.index(0, 0))
        self._show_selected()

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.title.setText(t.gettext("Trash"))
        self.restore.setText(t.pgettext("button", "Restore"))
        self.table.setAccessibleName(t.gettext("Trash"))
        self.filter.setPlaceholderText(t.gettext("Words of what was removed"))
        self.filter.setAccessibleName(t.gettext("Words of what was removed"))
        self.note.setText(
            t.gettext(
                "Nothing is deleted for good: a record comes back with all its parts and files, to"
                " the place it had. What is struck through was removed before the program kept its"
                " file."
            )
        )
        self.empty.set_texts(
            t.gettext("Nothing has been removed"),
            t.gettext("What is removed anywhere in the program can be restored here later."),
        )
        self._show_selected()

    def _show_selected(self) -> None:
        row, reason = self.table.selected_row(), why_reading(self._ui)
        self.said.setText("")
        if row is not None and self._ui.open_session is not None:
            session = self._ui.session
            records = session.read(removed_content, row.sequence)
            self.said.setText("\n\n".join(_told(self._ui, each) for each in records))
            error = session.read(why_not_restored, row.sequence, self._ui.clock())
            reason = reason or (error.sentence(self._ui.words) if error is not None else "")
        self.why_not.say(reason if row is not None else "")
        lock(self.restore, reason)
        self.restore.setEnabled(not reason and row is not None)

    def _restore(self, row: Removed | None) -> None:
        if row is None or not self.restore.isEnabled():
            return
        offer = self._ui.session.write(restore, row.sequence)
        offer_undo(self._ui, offer, lambda words: words.gettext("It is back in its place."))


def _columns(ui: Ui) -> list[Column]:
    return [
        Column(
            "at",
            lambda t: t.pgettext("removed", "Removed on"),
            lambda row: _local(row.at),
            width=140,
            sort=lambda row: (row.at, row.sequence),
        ),
        Column(
            "kind",
            lambda t: t.pgettext("removed", "What"),
            lambda row: removed_words(row.kind, ui.words),
            width=190,
        ),
        Column(
            "text",
            lambda t: t.pgettext("removed", "Words"),
            lambda row: _words(row, ui),
            stretch=True,
        ),
        Column(
            "meeting",
            lambda t: t.pgettext("removed", "Meeting"),
            lambda row: date_as_shown(row.meeting_date) if row.meeting_date else "",
            width=110,
            sort=lambda row: row.meeting_date or dt.date.min,
        ),
        Column("actor", lambda t: t.pgettext("removed", "By"), lambda row: row.actor, width=170),
        Column(
            "size",
            lambda t: t.gettext("Files, KB"),
            lambda row: str(-(-row.files // 1024)) if row.files else "",
            width=90,
            sort=lambda row: row.files,
            right=True,
        ),
    ]


def _told(ui: Ui, record: RemovedRecord) -> str:
    """A record with all it said, a line each."""
    people = ", ".join(listed_name(ui, each) for each in record.people)
    texts = (each.nearest(ui.language)[0].strip() for each in record.texts)
    days = (date_as_shown(each) for each in record.days)
    parts = (removed_words(record.table, ui.words), people, *record.words, *texts, *days)
    return "\n".join(each for each in parts if each)


def _local(at: dt.datetime) -> str:
    local = at.astimezone()
    return f"{date_as_shown(local.date())} {local:%H:%M}"


def _words(row: Removed, ui: Ui) -> str:
    name = listed_name(ui, row.person) if row.person else ""
    return ": ".join(part for part in (name, row.plain, one_line(row.text, ui)) if part)
