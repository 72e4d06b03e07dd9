"""The programmes screen: the list with its cards, or one version of a programme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from qacouncil.changes import Changes
from qacouncil.operations.programme_versions import remove_version
from qacouncil.operations.programmes import remove_programme
from qacouncil.queries.programme_card import ProgrammeCard, ReviewLine, programme_card
from qacouncil.queries.programme_matrix import programme_matrix
from qacouncil.queries.programmes_list import programmes_list
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.notices import error_notice
from qacouncil.ui.page import PageHead, page_column
from qacouncil.ui.programmes.item_dialog import AboutProgrammeDialog
from qacouncil.ui.programmes.list_view import ProgrammesView
from qacouncil.ui.programmes.programme_dialog import ProgrammeDialog
from qacouncil.ui.programmes.review_dialog import ReviewDialog
from qacouncil.ui.programmes.version_dialogs import CopyVersionDialog, VersionDialog
from qacouncil.ui.programmes.version_head import VersionHead
from qacouncil.ui.programmes.version_view import VersionView
from qacouncil.ui.said import one_line, today
from qacouncil.ui.screen import Screen
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.key_positions import shortcut

_SMALLEST = QSize(600, 380)
_TABLES = frozenset(
    {
        *("programme", "programme_version", "discipline", "discipline_prerequisite"),
        *("learning_outcome", "discipline_outcome", "programme_review", "decision_programme"),
        *("item_programme", "decision", "meeting", "agenda_item", "vote_result", "person"),
    }
)


class ProgrammesScreen(Screen):
    """Insert adds, Enter opens, Ctrl+F filters, Ctrl+E exports; Esc goes back to the list."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._card: ProgrammeCard | None = None
        self._version = ""  # the version shown; empty: the list
        self.head = PageHead()
        self.version_head = VersionHead(ui)
        self.new = Button(ui, "primary", "add")
        self.list = ProgrammesView(ui)
        self.version = VersionView(ui)
        self.empty = EmptyList(ui, "programmes")
        self._arrange()
        self._connect()
        self.retranslate()

    def open(self, record_id: str) -> None:
        """With this programme's card, or this version; else as it was left."""
        self.renew()
        if not record_id:
            return
        if any(row.id == record_id for row in self.list.rows):
            self._show_version("")
            self.list.reveal(record_id)
        elif self.ui.session.read(programme_matrix, record_id) is not None:
            self._show_version(record_id)

    def first(self) -> QWidget:
        if self._version:
            return self.version.first()
        return self.list.table if self.list.rows else self.empty.action

    def refresh(self, changes: Changes | None) -> None:
        if changes is None or changes.tables & _TABLES:
            session = self.ui.session
            rows = session.read(programmes_list, session.council_id, today(self.ui))
            self.list.show_rows(rows)
            self._read_card()
            self._show_version(self._version)

    def retranslate(self) -> None:
        t = self.ui.words
        self.setAccessibleName(t.pgettext("screen", "Programmes"))
        self.new.setText(t.pgettext("button", "New programme"))
        self.version_head.say()
        self.list.say()
        self.version.say()
        self.empty.set_texts(
            t.gettext("There are no programmes yet"),
            t.gettext(
                "Enter the educational programmes of the faculty: the council’s decisions on them"
                " are gathered here."
            ),
            t.pgettext("button", "New programme"),
        )
        for button in (self.new, self.empty.action):
            lock(button, why_reading(self.ui))
        self._say_head()

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        if self._version:
            return [*self.version.keys(), ("Esc", t.pgettext("key", "to the list"))]
        new = [] if why_reading(self.ui) else [("Insert", t.pgettext("key", "add"))]
        return [
            ("Enter", t.pgettext("key", "card")),
            *new,
            ("Ctrl+F", t.pgettext("key", "filter")),
            ("Ctrl+E", t.pgettext("key", "export")),
            ("F8", t.pgettext("key", "side panel")),
        ]

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return _SMALLEST

    def save_paper(self) -> bool:
        if self._version:
            self.version.export_rows()
        elif self.list.rows:
            self.list.export_rows()
        return bool(self._version or self.list.rows)

    def _read_card(self) -> None:
        row = self.list.table.selected_row()
        record_id = self._card.line.id if self._version and self._card is not None else ""
        record_id = record_id or (row.id if row is not None else "")
        found = None
        if record_id:
            found = self.ui.session.read(programme_card, record_id, today(self.ui))
        self._card = found
        self.list.card.show_card(found)

    def _show_version(self, version_id: str) -> None:
        """The version, or the list where it is empty or gone."""
        session = self.ui.session
        found = session.read(programme_matrix, version_id) if version_id else None
        turned = bool(found) != bool(self._version)
        self._version = "" if found is None else version_id
        if found is not None:
            card = session.read(programme_card, found.programme_id, today(self.ui))
            if card is not None:
                self._card = card
                self.version.show_version(found, card)
                self.version_head.show_card(card, version_id)
        elif turned:
            self._read_card()
        self._say_head()
        if turned:
            self.first().setFocus()
            self.keys_changed.emit()

    def _say_head(self) -> None:
        t, some = self.ui.words, bool(self.list.rows)
        shown = bool(self._version)
        heading = t.pgettext("screen", "Programmes")
        card = self._card
        if shown and card is not None:
            heading = card.line.code
        self.head.heading.setText(heading)
        self.head.fact.setText(one_line(card.line.name, self.ui) if shown and card else "")
        self.version_head.setVisible(shown)
        self.version_head.back.setVisible(shown)
        self.new.setVisible(some and not shown)
        self.list.setVisible(some and not shown)
        self.version.setVisible(shown)
        self._nothing.setVisible(not some and not shown)

    def _back(self) -> None:
        programme_id = self._card.line.id if self._card is not None else ""
        self._show_version("")
        self.list.reveal(programme_id)
        self.list.table.setFocus()

    def _add(self) -> None:
        if why_reading(self.ui) or self._version:
            return
        dialog = ProgrammeDialog(self.ui, self)
        if dialog.exec():
            self.open(dialog.made)
            self.list.table.setFocus()

    def _insert(self) -> None:
        if self._version:
            self.version.add()
        else:
            self._add()

    def _change(self) -> None:
        if self._card is not None and not why_reading(self.ui):
            ProgrammeDialog(self.ui, self, self._card).exec()

    def _about(self) -> None:
        if self._card is not None and not why_reading(self.ui):
            AboutProgrammeDialog(self.ui, self, self._card.line).exec()

    def _review(self, review: ReviewLine | None) -> None:
        if self._card is not None and not why_reading(self.ui):
            ReviewDialog(self.ui, self, self._card, review).exec()

    def _begin_version(self) -> None:
        if self._card is not None and not why_reading(self.ui):
            dialog = VersionDialog(self.ui, self, self._card)
            if dialog.exec():
                self.open(dialog.made)

    def _copy_version(self) -> None:
        line = self.version_head.line()
        if self._card is not None and line is not None and not why_reading(self.ui):
            dialog = CopyVersionDialog(self.ui, self, self._card, line)
            if dialog.exec():
                self.open(dialog.made)

    def _change_version(self) -> None:
        line = self.version_head.line()
        if self._card is not None and line is not None and not why_reading(self.ui):
            VersionDialog(self.ui, self, self._card, line).exec()

    def _remove_version(self) -> None:
        if self._version and not why_reading(self.ui):
            writing = self.ui.session.write(remove_version, self._version)
            offer_undo(
                self.ui, writing, lambda words: words.gettext("The version was removed.")
            ).otherwise(lambda error: self.ui.tell(error_notice(error)))

    def _remove(self) -> None:
        if self._card is not None and not why_reading(self.ui):
            writing = self.ui.session.write(remove_programme, self._card.line.id)
            offer_undo(
                self.ui, writing, lambda words: words.gettext("The programme was removed.")
            ).otherwise(lambda error: self.ui.tell(error_notice(error)))

    def _connect(self) -> None:
        self.new.clicked.connect(self._add)
        self.empty.acted.connect(self._add)
        self.list.selected.connect(lambda _row: self._read_card())
        card = self.list.card
        card.version.connect(self._show_version)
        card.begun.connect(self._begin_version)
        card.review.connect(self._review)
        card.item.connect(self._about)
        card.change.connect(self._change)
        card.remove.connect(self._remove)
        head = self.version_head
        head.back.clicked.connect(self._back)
        head.chosen.connect(self._show_version)
        head.copy.clicked.connect(self._copy_version)
        head.change.clicked.connect(self._change_version)
        head.remove.clicked.connect(self._remove_version)
        self.version.turned.connect(self.keys_changed)
        self.version.reviewed.connect(self._review)
        self.version.about.connect(self._about)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys in ("Ins", "Ctrl+N"):
            shortcut(self, keys, self._insert, within)
        shortcut(self.version, "Esc", self._back, within)

    def _arrange(self) -> None:
        self.head.row.insertWidget(0, self.version_head.back)
        self.head.add(self.version_head)
        self.head.add(self.new)
        self._nothing = Panel(head=False)
        self._nothing.body.addWidget(self.empty)
        column = page_column(self)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        column.addWidget(self.version, 1)
        column.addWidget(self._nothing, 1)
