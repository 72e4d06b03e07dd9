"""What is worth a look in a version, as sentences that lead to what they are about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.rules.outcome_matrix import MatrixCode, MatrixFinding
from qacouncil.ui.context import Ui
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.tokens import GAP_M, GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, IconLabel, Panel, label, line

_WRONG = (MatrixCode.PREREQUISITE_CIRCLE, MatrixCode.PREREQUISITE_LATER)


class Findings(Panel):
    """`asked`: ids of a discipline and of an outcome, either may be empty."""

    asked = Signal(str, str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._rows)
        column.addStretch(1)
        self.body.addWidget(Scrolled(inside), 1)

    def show_findings(self, found: list[tuple[MatrixFinding, str]], *, begun: bool) -> None:
        """Each with its sentence; begun: there are disciplines and outcomes to look at."""
        t = self._ui.words
        self.title.setText(t.gettext("Worth a look"))
        self.fact.setText(str(len(found)) if found else "")
        emptied(self._rows)
        if not found:
            words = (
                t.gettext("Nothing: every outcome is formed, and the credits add up.")
                if begun
                else t.gettext("Add disciplines and outcomes: gaps and slips are told here.")
            )
            self._rows.addWidget(self._row("check" if begun else "info", "text2", words, None))
        for finding, sentence in found:
            wrong = finding.code in _WRONG
            sign, color = ("error", "danger") if wrong else ("warning", "warning")
            self._rows.addWidget(self._row(sign, color, sentence, finding))
            self._rows.addWidget(line())

    def _row(self, sign: str, color: str, words: str, finding: MatrixFinding | None) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(GAP_M, GAP_S, GAP_S, GAP_S)
        row.setSpacing(GAP_XS + 2)
        row.addWidget(IconLabel(self._ui, sign, color))
        text = label(wrap=True)
        text.setText(words)
        row.addWidget(text, 1)
        if finding is not None and (finding.disciplines or finding.outcome):
            go = Button(self._ui, "flat", "right", small=True)
            go.name_it(self._ui.words.pgettext("button", "Show it"))
            go.setAccessibleDescription(words)
            discipline = finding.disciplines[0] if finding.disciplines else ""
            go.clicked.connect(partial(self.asked.emit, discipline, finding.outcome))
            row.addWidget(go)
        return made
