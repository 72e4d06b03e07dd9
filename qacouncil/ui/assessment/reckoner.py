"""The little reckoner: what three parts come to under a version, in percent and as a letter."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qacouncil.i18n.assessment_words import grade_words
from qacouncil.rules.assessment import HIGHEST, Grade, Weights, check_weights, final_mark, grade_of
from qacouncil.ui.announce import Announcer
from qacouncil.ui.assessment.weights import PARTS
from qacouncil.ui.context import Ui
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import Field, NumberEdit


class Reckoner(QWidget):
    """Nothing typed here is kept."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._weights: Weights | None = None
        self._scale: tuple[Grade, ...] = ()
        self.numbers = {name: NumberEdit(ui, HIGHEST) for name in PARTS}
        self._fields = {name: Field(ui, each) for name, each in self.numbers.items()}
        self.result = label("title", wrap=True)
        self._announcer = Announcer(self.result)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        for column, name in enumerate(PARTS):
            grid.addWidget(self._fields[name], 0, column)
            grid.setColumnStretch(column, 1)
            self.numbers[name].textChanged.connect(self._reckon)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addLayout(grid)
        rows.addWidget(self.result)

    def show_policy(self, weights: Weights | None, scale: tuple[Grade, ...]) -> None:
        """By these weights and letters; None: they do not make 100 now."""
        self._weights, self._scale = weights, scale
        self._reckon()

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self._fields["current"].set_label(t.pgettext("field", "Current, %"))
        self._fields["midterm"].set_label(t.pgettext("field", "Midterm, %"))
        self._fields["final"].set_label(t.pgettext("field", "Final, %"))
        self._reckon()

    def _reckon(self) -> None:
        t, weights = self._ui.words, self._weights
        parts = [each.value() for each in self.numbers.values()]
        given = [each for each in parts if each is not None]
        too_much = [each for each in given if each > HIGHEST]
        if weights is None or check_weights(weights) is not None:
            said = t.gettext("Nothing is reckoned while the weights do not make 100 %.")
        elif too_much:
            said = t.gettext("A part is from 0 to 100.")
        elif len(given) < len(PARTS):
            said = t.gettext("Type the three parts: the mark and its letter appear here.")
        else:
            mark = final_mark(weights, given[0], given[1], given[2])
            grade = grade_of(mark, self._scale)
            said = (
                t.gettext("{mark} % – no letter of the scale covers it", mark=mark)
                if grade is None
                else t.gettext("{mark} % – {grade}", mark=mark, grade=grade_words(t, grade))
            )
        self.result.setText(said)
        self._announcer.tell(said)
