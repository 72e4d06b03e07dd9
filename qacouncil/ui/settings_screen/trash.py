"""What was removed: a list, and the way back for each."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout

from qacouncil.i18n.removed_words import removed_words
from qacouncil.operations.undo import restore
from qacouncil.queries.trash import Removed, removed_records
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.said import listed_name, one_line
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel, label
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.fields import LineEdit
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown


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
        self.table.selected.connect(lambda _row: self._lock())
        self.filter.textChanged.connect(self.table.filter)
        for widget in (self.filter, self.restore, self.export):
            self.head_actions.addWidget(widget)
        above = QHBoxLayout()
        above.setContentsMargins(GAP_M, GAP_S, GAP_M, GAP_S)
        above.addWidget(self.note)
        self.body.addLayout(above)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)

    def read(self) -> None:
        """Show what can be restored now."""
        rows = self._ui.session.read(removed_records)
        self.table.show_rows(rows)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        for widget in (self.filter, self.restore, self.export, self.note):
            widget.setVisible(bool(rows))
        self._lock()

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
        self._lock()

    def _lock(self) -> None:
        row, reading = self.table.selected_row(), why_reading(self._ui)
        lock(self.restore, reading)
        self.restore.setEnabled(not reading and row is not None and not row.lost)

    def _restore(self, row: Removed | None) -> None:
        if row is None or row.lost or why_reading(self._ui):
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


def _local(at: dt.datetime) -> str:
    local = at.astimezone()
    return f"{date_as_shown(local.date())} {local:%H:%M}"


def _words(row: Removed, ui: Ui) -> str:
    name = listed_name(ui, row.person) if row.person else ""
    return ": ".join(part for part in (name, row.plain, one_line(row.text, ui)) if part)
