"""What a vote needs seldom: its points, its time, another majority, ballots, who did not vote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.queries.vote_sheet import PointView, Typed, VoteSheet
from qacouncil.rules.terms import Majority, VoteKind
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import ClockEdit, Field, NumberEdit
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.vote_fields import MOST
from qacouncil.ui.workspace.vote_remarks import VoteRemarks

_A_ROW = 6  # boxes of points
BALLOTS = ("issued", "found", "invalid")


class VoteDetails(Retranslating, QWidget):
    """`edited`: at each key; `left_changed`: something is to be saved."""

    edited = Signal()
    left_changed = Signal()

    def __init__(self, ui: Ui, content: ContentLanguage) -> None:
        super().__init__()
        self.ui = ui
        self._start = 0
        self._points: tuple[PointView, ...] = ()
        self._item_number = 0
        self.boxes: list[CheckBox] = []
        self.time, self.majority = ClockEdit(ui), Choice(ui)
        self.numbers = {name: NumberEdit(ui, MOST) for name in ("not_voting", *BALLOTS)}
        self._fields = {
            "time": Field(ui, self.time),
            "majority": Field(ui, self.majority),
            **{name: Field(ui, field) for name, field in self.numbers.items()},
        }
        self.remarks = VoteRemarks(ui, content)
        self.remarks.left_changed.connect(self.left_changed)
        self._points_label = label("label")
        self._points_grid = QGridLayout()
        self._points_grid.setSpacing(GAP_S)
        self._points_row = QWidget()
        self.majority.chosen.connect(lambda _value: self.left_changed.emit())
        for field in (self.time, *self.numbers.values()):
            field.textEdited.connect(self.edited)
            field.left_changed.connect(self.left_changed)
        self._arrange()
        self.retranslate()

    def show_vote(self, sheet: VoteSheet, typed: Typed, *, enabled: bool) -> None:
        """Show a vote; a field that is being typed in keeps its text."""
        self._start = sheet.start
        if (sheet.points, sheet.item_number) != (self._points, self._item_number):
            self._points, self._item_number = sheet.points, sheet.item_number
            self._rebuild()
        chosen = typed.points or tuple(point.id for point in sheet.points)
        for box, point in zip(self.boxes, self._points, strict=True):
            box.setChecked(point.id in chosen)
            box.setEnabled(enabled)
        self._points_row.setVisible(len(self._points) > 1)
        self.time.show_value(typed.minute)
        self.majority.show_value(typed.majority)
        for name, field in self.numbers.items():
            field.show_value(getattr(typed, name))
        for each in (self.time, self.majority, *self.numbers.values()):
            each.setEnabled(enabled)
        self.remarks.show_vote(typed, enabled=enabled)
        self.show_kind(typed.kind)

    def show_kind(self, kind: VoteKind) -> None:
        """Ballots belong to a secret vote only."""
        for name in BALLOTS:
            self._fields[name].setVisible(kind is VoteKind.SECRET)
        self.remarks.show_kind(kind)

    def points(self) -> tuple[str, ...]:
        """The ids of the points the vote is on; empty: all of them."""
        chosen = [
            point.id for box, point in zip(self.boxes, self._points, strict=True) if box.isChecked()
        ]
        return () if len(chosen) == len(self._points) else tuple(chosen)

    def minute(self) -> int | None:
        return self.time.value(self._start)

    def chosen_majority(self) -> Majority | None:
        """None: as the regulation has it."""
        value = self.majority.value()
        return value if isinstance(value, Majority) else None

    def mark(self, name: str, sentence: str) -> None:
        """The field that is wrong with its sentence; "" marks none."""
        for each, field in self._fields.items():
            field.set_error(sentence if each == name else "")

    def settle(self) -> None:
        for field in (self.time, *self.numbers.values()):
            field.settle()
        self.remarks.settle()

    def retranslate(self) -> None:
        words = self.ui.words
        self._points_label.setText(words.pgettext("field", "Points voted on"))
        labels = {
            "time": words.pgettext("field", "Time of the vote"),
            "majority": words.pgettext("field", "Majority"),
            "not_voting": words.pgettext("field", "Did not vote"),
            "issued": words.pgettext("field", "Ballots issued"),
            "found": words.pgettext("field", "Found in the box"),
            "invalid": words.pgettext("field", "Invalid"),
        }
        for name, text in labels.items():
            self._fields[name].set_label(text)
        self.majority.set_choices(
            [
                (None, words.pgettext("majority", "as the regulation says")),
                (Majority.SIMPLE, words.pgettext("majority", "simple")),
                (Majority.TWO_THIRDS, words.pgettext("majority", "two thirds")),
                (Majority.THREE_QUARTERS, words.pgettext("majority", "three quarters")),
                (Majority.UNANIMOUS, words.pgettext("majority", "unanimity")),
            ]
        )
        self._name_points()

    def _arrange(self) -> None:
        points = QVBoxLayout(self._points_row)
        points.setContentsMargins(0, 0, 0, 0)
        points.setSpacing(2)
        points.addWidget(self._points_label)
        points.addLayout(self._points_grid)
        ballots = _row([self._fields[name] for name in BALLOTS])
        others = _row([self._fields[name] for name in ("time", "majority", "not_voting")])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        rows.addLayout(ballots)
        rows.addLayout(others)
        rows.addWidget(self._points_row)
        rows.addWidget(self.remarks)

    def _rebuild(self) -> None:
        for box in self.boxes:
            self._points_grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = [CheckBox(self.ui) for _ in self._points]
        for place, box in enumerate(self.boxes):
            box.clicked.connect(lambda _checked, box=box: self._point_clicked(box))
            self._points_grid.addWidget(box, place // _A_ROW, place % _A_ROW)
        self._points_grid.setColumnStretch(_A_ROW, 1)
        self._name_points()

    def _name_points(self) -> None:
        for box, point in zip(self.boxes, self._points, strict=True):
            box.setText(f"{self._item_number}.{point.number}")
            box.setToolTip(point.text.nearest(self.ui.language)[0])

    def _point_clicked(self, box: CheckBox) -> None:
        if not any(each.isChecked() for each in self.boxes):
            box.setChecked(True)  # a vote on nothing is a vote on all
            return
        self.left_changed.emit()


def _row(fields: Sequence[Field]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP_M)
    for field in fields:
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    return row
