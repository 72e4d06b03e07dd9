"""The first row of a vote: its kind, the three numbers, and "unanimous"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from qacouncil.queries.vote_sheet import Typed
from qacouncil.rules.terms import Choice as Cast
from qacouncil.rules.terms import VoteKind
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_S, GAP_XS
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import NumberEdit
from qacouncil.ui.widgets.flow import Flow, group

MOST = 99  # votes of one kind; no council is larger
_WIDTH = 38
_U = "uг"  # the key of U, on a Latin and on a Russian or Kazakh layout

NUMBERS = ("for_", "against", "abstained")


class VoteFields(Retranslating, QWidget):
    """`edited`: at each key; `left_changed`: a field is left with a change, or a kind chosen."""

    edited = Signal()
    left_changed = Signal()
    unanimous = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._absentee = False
        self.kind = Choice(ui)
        self.kind.chosen.connect(lambda _kind: self.left_changed.emit())
        self.numbers = {name: NumberEdit(ui, MOST) for name in NUMBERS}
        self._labels = {name: label() for name in NUMBERS}
        self.all_for = Button(ui)
        self.all_for.clicked.connect(self.unanimous)
        row = Flow(GAP_S, GAP_XS, last_right=True)
        self.setLayout(row)
        row.addWidget(self.kind)
        for name, field in self.numbers.items():
            field.setFixedWidth(_WIDTH)
            field.setProperty("count", True)
            field.textEdited.connect(self.edited)
            field.left_changed.connect(self.left_changed)
            field.installEventFilter(self)
            self._labels[name].setBuddy(field)
            row.addWidget(group(GAP_XS + 2, self._labels[name], field))
        row.addWidget(self.all_for)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        self._offer_kinds()
        self.kind.setAccessibleName(words.pgettext("field", "Kind of vote"))
        texts = {
            "for_": words.pgettext("field", "For"),
            "against": words.pgettext("field", "Against"),
            "abstained": words.pgettext("field", "Abstained"),
        }
        for name, text in texts.items():
            self._labels[name].setText(text)
            self.numbers[name].setAccessibleName(text)
        self.all_for.setText(words.pgettext("button", "Unanimous"))
        self.all_for.setToolTip(words.gettext("All who take part vote for (U)."))

    def set_absentee(self, *, absentee: bool) -> None:
        """In writing, where no vote is secret: the voting sheets carry names."""
        if absentee != self._absentee:
            self._absentee = absentee
            self._offer_kinds()

    def _offer_kinds(self) -> None:
        words = self.ui.words
        kinds = [
            (VoteKind.OPEN, words.pgettext("kind of vote", "Open")),
            (VoteKind.ROLL_CALL, words.pgettext("kind of vote", "Roll call")),
        ]
        if not self._absentee:
            kinds.append((VoteKind.SECRET, words.pgettext("kind of vote", "Secret")))
        self.kind.set_choices(kinds)
        no_secret = words.gettext(
            "Absentee voting cannot be secret: the voting sheets carry names."
        )
        self.kind.setToolTip(no_secret if self._absentee else "")

    def show_typed(self, typed: Typed, *, enabled: bool) -> None:
        """Show a vote; a field that is being typed in keeps its text."""
        self.kind.show_value(typed.kind)
        self.kind.setEnabled(enabled)
        choices = [cast for _, cast in typed.by_name]
        counted = {"for_": Cast.FOR, "against": Cast.AGAINST, "abstained": Cast.ABSTAINED}
        for name, field in self.numbers.items():
            written = getattr(typed, name)
            if written is None and choices:
                written = choices.count(counted[name])
            field.show_value(written)
            field.setEnabled(enabled and not choices)
        self.all_for.setEnabled(enabled)

    def set_numbers(self, for_: int | None, against: int | None, abstained: int | None) -> None:
        """Put these in, whatever was typed."""
        for name, value in zip(NUMBERS, (for_, against, abstained), strict=True):
            self.numbers[name].set_value(value)

    def mark(self, name: str, sentence: str) -> None:
        """The field that is wrong, with its sentence; "" marks none."""
        for each, field in self.numbers.items():
            wrong = each == name
            if bool(field.property("error")) != wrong:
                field.setProperty("error", wrong)
                field.style().unpolish(field)
                field.style().polish(field)
            field.setAccessibleDescription(sentence if wrong else "")

    def last_touched(self) -> str:
        """The field in which the cursor is, else the first."""
        return next((name for name in NUMBERS if self.numbers[name].hasFocus()), NUMBERS[0])

    def settle(self) -> None:
        """Save what is still being typed."""
        for field in self.numbers.values():
            field.settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # A number field takes no letters, so the key of U is free for the whole vote.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            if plain and (event.key() == Qt.Key.Key_U or event.text().lower() in (*_U,)):
                if self.all_for.isEnabled():
                    self.unanimous.emit()
                return True
        return super().eventFilter(watched, event)
