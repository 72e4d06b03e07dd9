"""The letter scale of a draft: a row of fields for each letter, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qacouncil.i18n.assessment_words import scale_words
from qacouncil.rules.assessment import (
    Grade,
    ScaleFault,
    ScaleFinding,
    check_scale,
    written_letter,
)
from qacouncil.rules.terms import TraditionalMark
from qacouncil.ui.assessment.grade_row import GradeRow
from qacouncil.ui.context import Ui
from qacouncil.ui.page import emptied
from qacouncil.ui.tokens import GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, label

_HEADS = 5


class ScaleEditor(QWidget):
    """`changed`: the scale is another and can be kept, with faults or not.

    `removed`: it lacks a letter now.
    """

    changed = Signal(object)  # tuple[Grade, ...]
    removed = Signal(object, str)  # tuple[Grade, ...], the letter

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._kept: tuple[Grade, ...] | None = None
        self.rows: list[GradeRow] = []
        self._heads = [label("label") for _ in range(_HEADS)]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(GAP_XS)
        self._grid.setVerticalSpacing(GAP_XS)
        self._grid.setColumnStretch(4, 1)
        self.add = Button(ui, "link", "add")
        self.add.clicked.connect(self._add)
        self.findings = label("error", wrap=True)
        self.findings.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(self._grid)
        column.addWidget(self.add)
        column.addWidget(self.findings)

    def scale(self) -> tuple[Grade, ...] | None:
        """What is typed; None while a cell holds no such value."""
        grades = [row.grade() for row in self.rows]
        whole = [each for each in grades if each is not None]
        return tuple(whole) if len(whole) == len(grades) else None

    def show_scale(self, scale: Sequence[Grade], *, anew: bool) -> None:
        """What the file says; what is typed and not kept yet stays, unless it is anew."""
        if not anew and tuple(scale) == self._kept:
            return
        self._kept = tuple(scale)
        if len(scale) != len(self.rows):
            self._lay_out(len(scale))
        for row, grade in zip(self.rows, scale, strict=True):
            row.show_grade(grade)
        self._say_findings()

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        names = (
            t.pgettext("table", "Letter"),
            t.pgettext("table", "Points"),
            t.pgettext("table", "from, %"),
            t.pgettext("table", "to, %"),
            t.pgettext("table", "Traditional mark"),
        )
        for head, name in zip(self._heads, names, strict=True):
            head.setText(name)
        for number, row in enumerate(self.rows, 1):
            row.say(number, names)
        self.add.setText(t.pgettext("button", "Add a letter"))
        self._say_findings()

    def _lay_out(self, count: int) -> None:
        emptied(self._grid)
        self._heads = [label("label") for _ in range(_HEADS)]
        for column, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, column)
        self.rows = [GradeRow(self._ui) for _ in range(count)]
        for place, row in enumerate(self.rows):
            for column, editor in enumerate(row.editors):
                self._grid.addWidget(editor, place + 1, column)
            row.left_changed.connect(self._left)
            row.removing.connect(lambda row=row: self._remove(row))
        self.say()

    def _left(self) -> None:
        self._say_findings()
        scale = self.scale()
        if scale is None or scale == self._kept or any(_is_reversed(each) for each in scale):
            return
        self._kept = scale
        self.changed.emit(scale)

    def _add(self) -> None:
        """A letter below the last one; it takes what is left to 0, or 0 alone."""
        scale = self.scale()
        if scale is None:
            self._say_findings()
            return
        last = scale[-1].from_percent - 1 if scale else 100
        top = max(last, 0)
        points = max(scale[-1].points - 1, 0) if scale else 400
        mark = scale[-1].traditional if scale else TraditionalMark.EXCELLENT
        longer = (*scale, Grade("", points, 0, top, mark))
        self.show_scale(longer, anew=True)
        self.rows[-1].editors[0].setFocus()
        self.changed.emit(longer)

    def _remove(self, row: GradeRow) -> None:
        place = self.rows.index(row)
        grades = [each.grade() for each in self.rows if each is not row]
        whole = tuple(each for each in grades if each is not None)
        if len(whole) != len(grades):
            self._say_findings()
            return
        letter = written_letter(row.letter.value())
        self.show_scale(whole, anew=True)
        if self.rows:
            self.rows[min(place, len(self.rows) - 1)].editors[0].setFocus()
        else:
            self.add.setFocus()
        self.removed.emit(whole, letter)

    def _say_findings(self) -> None:
        t, scale = self._ui.words, self.scale()
        lines: list[str] = []
        wrong: set[int] = set()
        for place, row in enumerate(self.rows):
            if row.grade() is None:
                wrong.add(place)
                lines.append(
                    t.gettext(
                        "Row {number}: points are written as 3.67, percentages as whole numbers.",
                        number=place + 1,
                    )
                )
        for finding in check_scale(scale) if scale is not None else ():
            wrong.add(finding.place)
            lines.append(scale_words(t, finding, self._letter(finding)))
        for place, row in enumerate(self.rows):
            row.mark_wrong(wrong=place in wrong)
        self.findings.setText("\n".join(dict.fromkeys(lines)))
        self.findings.setVisible(bool(lines))

    def _letter(self, finding: ScaleFinding) -> str:
        if finding.fault is ScaleFault.NO_GRADES:
            return ""
        return written_letter(self.rows[finding.place].letter.value()) or "–"


def _is_reversed(grade: Grade) -> bool:
    """Such a grade cannot be kept, nor one beyond 100."""
    return grade.from_percent > grade.to_percent or grade.to_percent > 100
