"""Yearly monitoring and periodic reviews of the programme: due, done, what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from qacouncil.i18n.programme_words import review_state_words, review_words
from qacouncil.operations.programme_reviews import remove_review
from qacouncil.queries.programme_card import ProgrammeCard, ReviewLine
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.notices import error_notice
from qacouncil.ui.programmes.forms import decision_number
from qacouncil.ui.programmes.rows import review_tag
from qacouncil.ui.programmes.tab import Tab
from qacouncil.ui.said import capital, one_line
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.empty import EmptyList
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown


class ReviewsTab(Tab):
    """`reviewed`: a line, or None for a new one, is to be written down."""

    reviewed = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._card: ProgrammeCard | None = None
        self._count = label("note")
        self.add_button = Button(ui, "secondary", "add", small=True)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(ui, self._columns(), two_lines=True)
        self.export = ExportButton(
            ui, self.table, lambda words: self._named(words.gettext("Monitoring and reviews"))
        )
        self.empty = EmptyList(ui, "calendar")
        self.bar.addWidget(self._count)
        self.bar.addStretch(1)
        for button in (self.add_button, self.copy, self.export):
            self.bar.addWidget(button)
        self.panel.body.addWidget(self.table, 1)
        self.panel.body.addWidget(self.empty, 1)
        self.add_button.clicked.connect(self.add)
        self.empty.acted.connect(self.add)
        self.copy.clicked.connect(self.table.copy)
        self.table.opened.connect(self.reviewed)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self.table, "Del", self._remove, within)

    def first(self) -> QWidget:
        return self.table if self._card and self._card.reviews else self.empty.action

    def show_card(self, card: ProgrammeCard) -> None:
        self._card = card
        self.table.show_rows(card.reviews, key=lambda row: (row.id, row.kind, row.due_on))
        there = bool(card.reviews)
        for part in (self.table, self.add_button, self.copy, self.export, self._count):
            part.setVisible(there)
        self.empty.setVisible(not there)
        self.say()

    def say(self) -> None:
        t = self.ui.words
        self.add_button.setText(t.pgettext("button", "Plan or record a review"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.gettext("Monitoring and reviews"))
        self.empty.set_texts(
            t.gettext("No review is due"),
            t.gettext("A programme in force is monitored every year and reviewed every few years."),
            t.pgettext("button", "Plan or record a review"),
        )
        for button in (self.add_button, self.empty.action):
            lock(button, why_reading(self.ui))
        if self._card is not None:
            number = len(self._card.reviews)
            self._count.setText(t.gettext("Reviews: {number}", number=number))

    def add(self) -> None:
        self.reviewed.emit(None)

    def export_rows(self) -> None:
        self.export.export()

    def _named(self, words: str) -> str:
        """What the file is called: 6B06101 2026, then what it lists."""
        return f"{self._card.line.code} {words}" if self._card is not None else words

    def keys(self) -> list[tuple[str, str]]:
        t = self.ui.words
        if why_reading(self.ui):
            return []
        return [
            ("Insert", t.pgettext("key", "add")),
            ("Enter", t.pgettext("key", "change")),
            ("Delete", t.pgettext("key", "remove")),
        ]

    def _remove(self) -> None:
        row: ReviewLine | None = self.table.selected_row()
        if row is None or not row.id or why_reading(self.ui):
            return
        writing = self.ui.session.write(remove_review, row.id)
        offer_undo(
            self.ui, writing, lambda words: words.gettext("The review was removed.")
        ).otherwise(lambda error: self.ui.tell(error_notice(error)))

    def _columns(self) -> list[Column]:
        ui = self.ui

        def decided(row: ReviewLine) -> str:
            if row.decision is None:
                return "–"
            minutes = row.decision.meeting.written_number
            return decision_number(ui, minutes, row.decision.number)

        return [
            Column(
                "kind",
                lambda t: t.pgettext("table", "Review"),
                lambda row: capital(review_words(ui.words, row.kind)),
                width=210,
            ),
            Column(
                "due",
                lambda t: t.pgettext("table", "Due on"),
                lambda row: date_as_shown(row.due_on),
                width=110,
                sort=lambda row: row.due_on,
            ),
            Column(
                "state",
                lambda t: t.pgettext("table", "State"),
                lambda row: review_state_words(ui.words, row.state),
                width=150,
                tag=lambda row: review_tag(ui, row.state),
            ),
            Column(
                "done",
                lambda t: t.pgettext("table", "Done on"),
                lambda row: date_as_shown(row.done_on) or "–",
                width=110,
            ),
            Column(
                "found",
                lambda t: t.pgettext("table", "What was found"),
                lambda row: one_line(row.conclusion, ui) or "–",
                stretch=True,
            ),
            Column("decision", lambda t: t.pgettext("table", "Decision"), decided, width=130),
        ]
