"""Which sheet of a file, where its headings stand, and what each of its columns holds."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.exchange.sheet import Sheet
from qacouncil.exchange.table_layout import best_sheet, cell_text
from qacouncil.ui.context import Ui
from qacouncil.ui.elided import ElidedLabel
from qacouncil.ui.imports.kind import ImportKind, Layout
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label, line
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.fields import Choice, Field, NumberEdit

_MOST_COLUMNS = 60  # are shown: what stands further right is no list of people
_EXAMPLES = 3


class ColumnsPage(Retranslating, QWidget):
    """`changed`: another sheet, heading row or meaning of a column was chosen."""

    changed = Signal()

    def __init__(self, ui: Ui, kind: ImportKind) -> None:
        super().__init__()
        self.ui, self._kind = ui, kind
        self._sheets: Sequence[Sheet] = ()
        self._layout: Layout | None = None
        self.sheet = Choice(ui)
        self.heading_row = NumberEdit(ui, 1_000_000)
        self._fields = (Field(ui, self.sheet), Field(ui, self.heading_row))
        self._words = label("note", wrap=True)
        self._lacking = Callout(ui, "warning", "warning")
        self._heads = tuple(label("label") for _ in range(3))
        self.choices: list[Choice] = []
        self._grid = QGridLayout()
        self._arrange()
        self.sheet.chosen.connect(self._take_sheet)
        self.heading_row.left_changed.connect(self._take_heading_row)
        self.retranslate()

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """The sheets of a file; the one in which most is recognised is chosen."""
        self._sheets = sheets
        layouts = [self._kind.layout(each) for each in sheets]
        best = best_sheet(sheets, layouts)
        self._layout = layouts[best]
        self.retranslate()
        self.sheet.set_value(best)
        self._fields[0].setVisible(len(sheets) > 1)
        self._show_layout()

    def chosen(self) -> tuple[Sheet, Layout] | None:
        """The sheet and its columns; None while no file is read."""
        place = self.sheet.value()
        if self._layout is None or not isinstance(place, int):
            return None
        return self._sheets[place], self._layout

    def lacking(self) -> str:
        """What has to be said before the rows can be read."""
        return "" if self._layout is None else self._kind.lacking(self.ui.words, self._layout)

    def first(self) -> QWidget:
        """What takes the keys."""
        return self.choices[0] if self.choices else self.heading_row

    def retranslate(self) -> None:
        t = self.ui.words
        self._fields[0].set_label(t.pgettext("field", "Sheet"))
        self._fields[1].set_label(t.pgettext("field", "Row of the headings"))
        self._words.setText(
            t.gettext(
                "Columns whose headings are known are chosen already. What stays without a meaning"
                " is not imported."
            )
        )
        heads = (
            t.pgettext("column", "Column"),
            t.pgettext("column", "For example"),
            t.pgettext("column", "Holds"),
        )
        for head, words in zip(self._heads, heads, strict=True):
            head.setText(words)
        self.sheet.set_choices([(place, each.name) for place, each in enumerate(self._sheets)])
        self._say_choices()
        self._say_lacking()

    def _take_sheet(self, place: object) -> None:
        if isinstance(place, int):
            self._layout = self._kind.layout(self._sheets[place])
            self._show_layout()
            self.changed.emit()

    def _take_heading_row(self) -> None:
        found = self.chosen()
        if found is not None:
            self._layout = self._kind.layout_at(found[0], self.heading_row.value() or 0)
            self._show_layout()
            self.changed.emit()

    def _take_field(self, column: int, field: object) -> None:
        if self._layout is not None:
            wanted = field if isinstance(field, StrEnum) else None
            self._layout = self._layout.mapped(column, wanted)
            for place, choice in enumerate(self.choices):
                choice.set_value(self._layout.fields.get(place))
            self._say_lacking()
            self.changed.emit()

    def _show_layout(self) -> None:
        found = self.chosen()
        if found is None:
            return
        sheet, layout = found
        self.heading_row.set_value(layout.heading_row or None)
        emptied(self._grid)
        self._heads = tuple(label("label") for _ in range(3))
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
        self.choices = []
        for column in range(min(len(layout.headings), _MOST_COLUMNS)):
            self._add_column(sheet, layout, column)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.retranslate()

    def _add_column(self, sheet: Sheet, layout: Layout, column: int) -> None:
        heading, example = ElidedLabel(), ElidedLabel("note")
        heading.setText(layout.heading(column))
        below = [row for row in sheet.rows if row.number > layout.heading_row]
        texts = [" ".join(cell_text(row.cell(column)).split()) for row in below[:50]]
        example.setText(" · ".join(list(dict.fromkeys(filter(None, texts)))[:_EXAMPLES]))
        choice = Choice(self.ui)
        choice.chosen.connect(lambda field: self._take_field(column, field))
        self.choices.append(choice)
        row = column + 1
        self._grid.addWidget(heading, row, 0)
        self._grid.addWidget(example, row, 1)
        self._grid.addWidget(choice, row, 2)

    def _say_choices(self) -> None:
        t, layout = self.ui.words, self._layout
        if layout is None:
            return
        fields = [(each, self._kind.field_words(t, each)) for each in self._kind.fields()]
        for column, choice in enumerate(self.choices):
            choice.set_choices([(None, t.gettext("Not imported")), *fields])
            choice.set_value(layout.fields.get(column))
            choice.setAccessibleName(layout.heading(column))

    def _say_lacking(self) -> None:
        words = self.lacking()
        self._lacking.set_text(words)
        self._lacking.setVisible(bool(words))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP_M)
        self.heading_row.setFixedWidth(90)
        for field in self._fields:
            top.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        inside = QWidget()
        inside.setLayout(self._grid)
        self._grid.setContentsMargins(0, GAP_S, GAP_S, GAP_S)
        self._grid.setHorizontalSpacing(GAP_M)
        self._grid.setVerticalSpacing(GAP_S)
        for place, stretch in enumerate((3, 4, 3)):
            self._grid.setColumnStretch(place, stretch)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addLayout(top)
        rows.addWidget(self._lacking)
        rows.addWidget(line())
        rows.addWidget(Scrolled(inside), 1)
