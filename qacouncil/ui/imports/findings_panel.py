"""What is to be said of one row: each finding with its answers, and whether the row is wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qacouncil.exchange.import_choices import EVERY_ROW, ImportChoices
from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.ui.context import Ui
from qacouncil.ui.imports.kind import ImportKind, ImportRow
from qacouncil.ui.page import Scrolled, emptied
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import IconLabel, label, line
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import DateEdit

_INK = {
    Severity.ERROR: ("error", "danger"),
    Severity.QUESTION: ("help", "warning"),
    Severity.WARNING: ("info", "text2"),
}
_SIDE = 300  # px of an answer


@dataclass(slots=True)
class _Line:
    """One finding as it is shown."""

    finding: RowFinding
    sentence: QLabel
    answer: Choice | None
    date: DateEdit | None
    everywhere: CheckBox | None


class FindingsPanel(QWidget):
    """`chosen`: others than `choices` were made; the row is read anew by them."""

    chosen = Signal(object)  # ImportChoices

    def __init__(self, ui: Ui, kind: ImportKind) -> None:
        super().__init__()
        self.ui, self._kind = ui, kind
        self._row: ImportRow | None = None
        self.choices = ImportChoices()
        self._alike: Callable[[RowFinding], int] = lambda _finding: 1
        self.lines: list[_Line] = []
        self.leave_out = CheckBox(ui)
        self.leave_out.toggled.connect(self._take_leaving)
        self._nothing = label("note", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP_S)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, GAP_S, GAP_S, GAP_S)
        column.setSpacing(GAP_S)
        column.addWidget(self.leave_out)
        column.addWidget(self._nothing)
        column.addLayout(self._rows)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())
        outer.addWidget(Scrolled(inside), 1)

    def show_row(
        self,
        row: ImportRow | None,
        choices: ImportChoices,
        alike: Callable[[RowFinding], int],
    ) -> None:
        """alike: how many rows have the same finding, all told."""
        same = (
            row is not None
            and self._row is not None
            and (row.number, row.findings) == (self._row.number, self._row.findings)
        )
        focus = self._place_of_focus()
        self._row, self.choices, self._alike = row, choices, alike
        if not same:
            self._build(() if row is None else row.findings)
        self.say()
        if focus is not None and not same:
            self._focus_again(focus)

    def first(self) -> QWidget | None:
        """The first answer to give, else the box that leaves the row out."""
        for each in self.lines:
            if each.answer is not None and each.answer.value() is None:
                return each.answer
        answers = [each.answer for each in self.lines if each.answer is not None]
        return answers[0] if answers else self.leave_out

    def say(self) -> None:
        """Words and values of what is shown."""
        t, row = self.ui.words, self._row
        self.leave_out.setVisible(row is not None)
        self._nothing.setVisible(row is not None and not row.findings)
        self._nothing.setText(t.gettext("Nothing is to be said of this row."))
        if row is None:
            return
        self.leave_out.setText(t.gettext("Leave row {number} out", number=row.number))
        self.leave_out.blockSignals(True)
        self.leave_out.setChecked(row.number in self.choices.left_out)
        self.leave_out.blockSignals(False)
        for each in self.lines:
            self._say_line(each)

    def _say_line(self, each: _Line) -> None:
        t, finding = self.ui.words, each.finding
        said = self._kind.sentence(t, finding)
        sentence = f"{finding.column} – {said}" if finding.column else said
        each.sentence.setText(sentence)
        given = self.choices.answer(finding.row, finding.code)
        if each.answer is not None:
            answers = [
                (answer, self._kind.answer_words(t, finding, answer))
                for answer in self._kind.answers(finding)
            ]
            open_ = [(None, t.gettext("Choose an answer"))]
            warned = finding.severity is Severity.WARNING
            each.answer.set_choices(answers if warned else [*open_, *answers])
            if given or not warned:
                each.answer.set_value(given if given in dict(answers) else None)
            each.answer.setAccessibleName(sentence)
            if not warned and each.answer.value() is None:
                each.answer.setCurrentIndex(0)
        if each.date is not None:
            each.date.setAccessibleName(sentence)
            each.date.show_value(_date(given))
        if each.everywhere is not None:
            number = self._alike(finding)
            each.everywhere.setText(
                t.gettext("The same for all such rows: {number}", number=number)
            )
            each.everywhere.setVisible(number > 1)

    def _build(self, findings: Sequence[RowFinding]) -> None:
        emptied(self._rows)
        self.lines = []
        for finding in findings:
            self._add(finding)

    def _add(self, finding: RowFinding) -> None:
        icon, ink = _INK[finding.severity]
        words = label(wrap=True)
        answers = self._kind.answers(finding)
        made = _Line(finding, words, None, None, None)
        top = QHBoxLayout()
        top.setSpacing(GAP_S)
        top.addWidget(IconLabel(self.ui, icon, ink), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(words, 1)
        side = QVBoxLayout()
        side.setSpacing(2)
        if answers:
            made.answer = Choice(self.ui)
            made.answer.chosen.connect(lambda value: self._take(made, value))
            made.answer.setFixedWidth(_SIDE)
            side.addWidget(made.answer)
        if self._kind.takes_date(finding):
            made.date = DateEdit(self.ui)
            made.date.left_changed.connect(lambda: self._take_date(made))
            made.date.setFixedWidth(_SIDE)
            side.addWidget(made.date)
        if made.answer is not None or made.date is not None:
            made.everywhere = CheckBox(self.ui)
            side.addWidget(made.everywhere)
        top.addSpacing(GAP_M)
        top.addLayout(side)
        self.lines.append(made)
        self._rows.addLayout(top)

    def _take(self, line: _Line, value: object) -> None:
        everywhere = line.everywhere is not None and line.everywhere.isChecked()
        row = EVERY_ROW if everywhere else line.finding.row
        answer = str(value) if value else ""
        self.chosen.emit(self.choices.answered(row, line.finding.code, answer))

    def _take_date(self, line: _Line) -> None:
        assert line.date is not None
        date = line.date.value()
        if date is not None:
            self._take(line, date.isoformat())

    def _take_leaving(self, out: bool) -> None:
        if self._row is not None:
            self.chosen.emit(self.choices.leaving(self._row.number, out=out))

    def _place_of_focus(self) -> tuple[object, str] | None:
        """Of which finding the focused answer is."""
        for each in self.lines:
            for name in ("answer", "date", "everywhere"):
                widget = getattr(each, name)
                if widget is not None and widget.hasFocus():
                    return each.finding.code, name
        return None

    def _focus_again(self, place: tuple[object, str]) -> None:
        code, name = place
        widget = next(
            (getattr(each, name) for each in self.lines if each.finding.code == code), None
        )
        (widget or self.leave_out).setFocus()


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
