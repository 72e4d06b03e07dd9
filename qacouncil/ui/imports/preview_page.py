"""The rows of a table as they would be imported, with what is to be said of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.ui.context import Ui
from qacouncil.ui.imports.findings_panel import FindingsPanel
from qacouncil.ui.imports.kind import ImportKind, ImportRow, Preview
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import SearchEdit
from qacouncil.ui.widgets.key_positions import shortcut
from qacouncil.ui.widgets.table import Column, Table

ALL, LEFT_OUT = "all", "left_out"
_PANEL, _TABLE, _NARROW = 96, 126, 940  # px
_TAGS = {
    Severity.ERROR: ("danger", "error"),
    Severity.QUESTION: ("warning", "help"),
    Severity.WARNING: ("plain", "info"),
}


class PreviewPage(Retranslating, QWidget):
    """`chosen`: other choices were made. Enter goes to the answers, Delete leaves a row out."""

    chosen = Signal(object)  # ImportChoices

    def __init__(self, ui: Ui, kind: ImportKind) -> None:
        super().__init__()
        self.ui, self._kind = ui, kind
        self._preview = Preview((), (), 0, None)
        self._choices = ImportChoices()
        self._open_rows: dict[int, Severity] = {}
        self._alike: Counter[str] = Counter()
        self.which, self.search = Choice(ui), SearchEdit(ui)
        self.count = label("note")
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(ui, self._columns(), struck=lambda row: row.left_out)
        self.panel = FindingsPanel(ui, kind)
        self._arrange()
        self.which.chosen.connect(lambda _which: self._filter())
        self.search.textChanged.connect(self.table.filter)
        self.copy.clicked.connect(self.table.copy)
        self.table.selected.connect(self._show_row)
        self.table.opened.connect(lambda _row: self._to_answers())
        self.panel.chosen.connect(self._choose)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        shortcut(self, "Ctrl+F", self.search.setFocus, within)
        only_table = Qt.ShortcutContext.WidgetShortcut
        shortcut(self.table, "Del", self._leave_out, only_table)
        self.retranslate()

    def show_preview(self, preview: Preview, choices: ImportChoices) -> None:
        """Show these rows; what is selected stays so."""
        self._preview, self._choices = preview, choices
        self._open_rows = {}
        for each in preview.open:
            if self._open_rows.get(each.row) is not Severity.ERROR:
                self._open_rows[each.row] = each.severity
        self._alike = Counter(each.code for row in preview.rows for each in row.findings)
        self.table.show_rows(preview.rows, key=lambda row: row.number)
        if self.table.selected_row() is None and preview.rows:
            first = next(iter(self._open_rows), preview.rows[0].number)
            self.table.select(first)
        self._say_filter()
        self._filter()
        self._show_row(self.table.selected_row())

    def first(self) -> QWidget:
        """What takes the keys."""
        return self.table

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        unneeded = self._kind.columns_first_left_out() if self.width() < _NARROW else ()
        self.table.columns_seen.leave_out(unneeded)

    def retranslate(self) -> None:
        t = self.ui.words
        self.which.setAccessibleName(t.gettext("Which rows are shown"))
        self.search.setPlaceholderText(t.gettext("Filter"))
        self.search.setAccessibleName(t.gettext("Filter"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.gettext("Rows of the table"))
        self._say_filter()
        self.panel.say()

    def _columns(self) -> Sequence[Column]:
        state = Column(
            "state",
            lambda t: t.pgettext("column", "To be said"),
            self._state_words,
            width=190,
            sort=self._state_order,
            tag=self._state,
        )
        number = Column(
            "number",
            lambda t: t.pgettext("column", "Row"),
            lambda row: str(row.number),
            width=90,
            sort=lambda row: row.number,
            right=True,
        )
        return (number, state, *self._kind.columns(self.ui))

    def _state(self, row: ImportRow) -> tuple[str, str, str] | None:
        """The gravest of what is said of a row, as a tag."""
        t = self.ui.words
        if row.left_out and row.number not in self._open_rows:
            return "plain", "minus", t.gettext("left out")
        open_ = self._open_rows.get(row.number)
        if open_ is not None:
            kind, icon = _TAGS[open_]
            words = t.gettext("error") if open_ is Severity.ERROR else t.gettext("question")
            return kind, icon, words
        if any(each.severity is Severity.QUESTION for each in row.findings):
            return "done", "check", t.gettext("answered")
        if row.findings:
            return "plain", "info", t.gettext("note: {number}", number=len(row.findings))
        return None

    def _state_words(self, _row: ImportRow) -> str:
        return ""

    def _state_order(self, row: ImportRow) -> tuple[int, int]:
        order = {Severity.ERROR: 0, Severity.QUESTION: 1}
        open_ = self._open_rows.get(row.number)
        rank = 4 if open_ is None else order[open_]
        if open_ is None and row.findings:
            rank = 3
        return rank, row.number

    def _say_filter(self) -> None:
        t, rows = self.ui.words, self._preview.rows
        of: Counter[Severity] = Counter(each.severity for each in self._preview.open)
        warned = [row for row in rows if self._is_warned(row)]
        left_out = [row for row in rows if row.left_out]
        self.which.set_choices(
            [
                (ALL, t.gettext("All rows: {number}", number=len(rows))),
                (Severity.ERROR, t.gettext("Errors: {number}", number=of[Severity.ERROR])),
                (Severity.QUESTION, t.gettext("Questions: {number}", number=of[Severity.QUESTION])),
                (Severity.WARNING, t.gettext("With notes: {number}", number=len(warned))),
                (LEFT_OUT, t.gettext("Left out: {number}", number=len(left_out))),
            ]
        )
        self.count.setText(
            t.gettext(
                "To be imported: {taken}. Errors: {errors}. Questions: {questions}.",
                taken=self._preview.taken,
                errors=of[Severity.ERROR],
                questions=of[Severity.QUESTION],
            )
        )

    def _is_warned(self, row: ImportRow) -> bool:
        return any(each.severity is Severity.WARNING for each in row.findings)

    def _filter(self) -> None:
        which = self.which.value()

        def wanted(row: Any) -> bool:
            if which == LEFT_OUT:
                return bool(row.left_out)
            if which == Severity.WARNING:
                return self._is_warned(row)
            return any(
                each.severity == which for each in self._preview.open if each.row == row.number
            )

        self.table.filter_rows(None if which in (ALL, None) else wanted)

    def _show_row(self, row: ImportRow | None) -> None:
        self.panel.show_row(row, self._choices, self._number_alike)

    def _number_alike(self, finding: RowFinding) -> int:
        return self._alike[finding.code]

    def _to_answers(self) -> None:
        first = self.panel.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_out(self) -> None:
        row = self.table.selected_row()
        if row is not None:
            out = row.number not in self._choices.left_out
            self._choose(self._choices.leaving(row.number, out=out))

    def _choose(self, choices: ImportChoices) -> None:
        """The next choice is made on top of this one, though the rows are not read anew yet."""
        self._choices = self.panel.choices = choices
        self.chosen.emit(choices)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(GAP_S)
        self.search.setFixedWidth(170)
        for part in (self.which, self.search):
            bar.addWidget(part)
        bar.addWidget(self.count, 1)
        bar.addWidget(self.copy)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.setProperty("kind", "gap")
        panes.setHandleWidth(GAP_M)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self.table)
        panes.addWidget(self.panel)
        self.panel.setMinimumHeight(_PANEL)
        self.table.setMinimumHeight(_TABLE)
        panes.setStretchFactor(0, 3)
        panes.setStretchFactor(1, 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addLayout(bar)
        rows.addWidget(panes, 1)
