"""One letter of the scale as five fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qacouncil.i18n.assessment_words import mark_words, points_typed, points_words
from qacouncil.rules.assessment import HIGHEST, Grade, written_letter
from qacouncil.rules.terms import TraditionalMark
from qacouncil.ui.context import Ui
from qacouncil.ui.widgets.basic import Button
from qacouncil.ui.widgets.fields import Choice, LineEdit, NumberEdit

_LETTER, _NUMBER, _MARK = 44, 48, 188  # px


class GradeRow(QObject):
    """Its `editors` stand in the grid of the scale. `removing`: the letter is to go."""

    left_changed = Signal()
    removing = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.letter, self.points = LineEdit(ui), LineEdit(ui)
        self.low, self.high = NumberEdit(ui, HIGHEST), NumberEdit(ui, HIGHEST)
        self.mark = Choice(ui)
        self.remove = Button(ui, "flat", "remove", small=True)
        self.letter.setMaxLength(4)
        self.letter.setFixedWidth(_LETTER)
        for each in (self.points, self.low, self.high):
            each.setFixedWidth(_NUMBER)
        self.editors: tuple[QWidget, ...] = (
            *(self.letter, self.points, self.low, self.high, self.mark),
            self.remove,
        )
        self.mark.set_choices([(each, mark_words(ui.words, each)) for each in TraditionalMark])
        for line in (self.letter, self.points, self.low, self.high):
            line.left_changed.connect(self.left_changed)
        self.mark.chosen.connect(lambda _mark: self.left_changed.emit())
        self.mark.setFixedWidth(_MARK)
        self.remove.clicked.connect(self.removing)

    def grade(self) -> Grade | None:
        """What is typed; None where a cell holds no such value."""
        points = points_typed(self.points.value())
        low, high, mark = self.low.value(), self.high.value(), self.mark.value()
        if points is None or low is None or high is None or not isinstance(mark, TraditionalMark):
            return None
        return Grade(written_letter(self.letter.value()), points, low, high, mark)

    def show_grade(self, grade: Grade) -> None:
        """Set all cells."""
        self.letter.set_value(grade.letter)
        self.points.set_value(points_words(self._ui.words, grade.points))
        self.low.set_value(grade.from_percent)
        self.high.set_value(grade.to_percent)
        self.mark.set_value(grade.traditional)

    def say(self, number: int, names: Sequence[str]) -> None:
        """Set every text; names: of the columns."""
        t = self._ui.words
        typed = points_typed(self.points.value())
        if typed is not None:
            self.points.set_value(points_words(t, typed))
        self.mark.set_choices([(each, mark_words(t, each)) for each in TraditionalMark])
        for editor, name in zip(self.editors, names, strict=False):
            editor.setAccessibleName(
                t.gettext("{column}, row {number}", column=name, number=number)
            )
        self.remove.name_it(t.pgettext("button", "Remove the letter"))

    def mark_wrong(self, *, wrong: bool) -> None:
        """Whether the sentences below speak of it."""
        for each in (self.letter, self.points, self.low, self.high):
            if bool(each.property("error")) != wrong:
                each.setProperty("error", wrong)
                each.style().unpolish(each)
                each.style().polish(each)
