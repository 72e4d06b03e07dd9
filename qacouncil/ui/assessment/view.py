"""One version of the policy: its scale, weights, rules, and when it is in force by what."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from qacouncil.localized import Localized
from qacouncil.operations.assessment_policy import (
    change_policy_period,
    change_policy_scale,
    change_policy_text,
    change_policy_weights,
)
from qacouncil.queries.adopted_decisions import AdoptedDecision
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.rules.assessment import Grade, PolicyState, Weights
from qacouncil.ui.assessment.adopted_by import AdoptedBy
from qacouncil.ui.assessment.grade_table import grade_columns
from qacouncil.ui.assessment.period import PeriodEdit
from qacouncil.ui.assessment.policy_texts import PolicyTexts
from qacouncil.ui.assessment.reckoner import Reckoner
from qacouncil.ui.assessment.scale_editor import ScaleEditor
from qacouncil.ui.assessment.version_words import state_tag
from qacouncil.ui.assessment.weights import WeightsEdit
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.page import Scrolled
from qacouncil.ui.session import Writing
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S, ROW, TABLE_HEAD
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, Panel, label, line
from qacouncil.ui.widgets.table import Table
from qacouncil.ui.widgets.tag import Tag
from qacouncil.ui.widgets.typed_times import date_as_shown
from qacouncil.ui.workspace.more import MoreButton

_NARROW, _SCALE = 740, 430
_SMALLEST = QSize(440, 300)


class PolicyView(Panel):
    """`adopting`, `ending`, `comparing`: asked for by the buttons of its head."""

    adopting = Signal()
    ending = Signal()
    comparing = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.policy: PolicyVersion | None = None
        self._state: PolicyState = PolicyState.DRAFT
        self.tag = Tag(ui)
        self.compare = Button(ui, small=True)
        self.end = Button(ui, small=True)
        self.adopt = Button(ui, "primary", "check", small=True)
        self.more = MoreButton(ui)
        self.lock_note = label("note", wrap=True)
        self.period, self.adopted_by = PeriodEdit(ui), AdoptedBy(ui)
        self.weights, self.reckoner = WeightsEdit(ui), Reckoner(ui)
        self.editor = ScaleEditor(ui)
        self.table = Table(ui, grade_columns(ui))
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.save = ExportButton(ui, self.table, lambda t: t.gettext("Letter scale"), short=True)
        self.texts = PolicyTexts(ui, self._save_text)
        self._titles = {name: label("title") for name in ("scale", "weights", "reckoner")}
        self._connect()
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return _SMALLEST

    def show_policy(
        self, policy: PolicyVersion, state: PolicyState, decision: AdoptedDecision | None
    ) -> None:
        """decision: the point that adopted it, where one did and it still stands as adopted."""
        anew = self.policy is None or self.policy.id != policy.id
        self.policy, self._state = policy, state
        self.period.show_period(policy.in_force_from, policy.in_force_to, anew=anew)
        self.adopted_by.show_policy(policy, decision)
        self.weights.show_weights(policy.weights, anew=anew)
        self.editor.show_scale(policy.scale if policy.is_draft else (), anew=anew)
        self.table.show_rows(policy.scale, key=lambda row: row.letter)
        self.table.setFixedHeight(TABLE_HEAD + ROW * max(1, len(policy.scale)) + 4)
        self._scale.setCurrentWidget(self.editor if policy.is_draft else self._read_scale)
        self.texts.show_policy(policy)
        self.reckoner.show_policy(self.weights.value(), policy.scale)
        self.say()

    def first(self) -> QWidget:
        """What takes the keys."""
        policy = self.policy
        if policy is not None and policy.is_draft:
            return self.period.begins
        return self.table

    def settle(self) -> None:
        """Save what is being typed, before the screen is left."""
        self.texts.settle()

    def say(self) -> None:
        """Set every text."""
        t, policy = self._ui.words, self.policy
        self.compare.setText(t.pgettext("button", "Compare…"))
        self.adopt.setText(t.pgettext("button", "Adopt…"))
        self.end.setText(t.pgettext("button", "Last day…"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self._titles["scale"].setText(t.gettext("Letter scale"))
        self._titles["weights"].setText(t.gettext("What the final mark is made of"))
        self._titles["reckoner"].setText(t.gettext("Reckoner"))
        self.table.setAccessibleName(t.gettext("Letter scale"))
        for part in (self.period, self.adopted_by, self.weights, self.reckoner, self.editor):
            part.say()
        self.texts.say()
        if policy is None:
            return
        begins = date_as_shown(policy.in_force_from)
        self.title.setText(t.gettext("Version from {date}", date=begins))
        self.tag.set_tag(*state_tag(self._ui, self._state))
        reading = why_reading(self._ui)
        locked = reading or ("" if policy.is_draft else _why_locked(self._ui))
        self.lock_note.setText(locked)
        self.lock_note.setVisible(bool(locked))
        for each in (self.period, self.weights, self.texts):
            each.set_locked(locked)
        self.editor.setEnabled(not reading)
        self.adopt.setVisible(policy.is_draft)
        self.end.setVisible(not policy.is_draft)
        for button in (self.adopt, self.end):
            lock(button, reading)
        self.more.setVisible(bool(self.more.entries) and not reading)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        narrow = self.width() < _NARROW
        self._columns.setDirection(down if narrow else across)
        self._left.setFixedWidth(min(self.width() - 2 * GAP_L, _SCALE))

    def _connect(self) -> None:
        self.compare.clicked.connect(self.comparing)
        self.end.clicked.connect(self.ending)
        self.adopt.clicked.connect(self.adopting)
        self.copy.clicked.connect(self.table.copy)
        self.period.changed.connect(self._save_period)
        self.weights.changed.connect(self._save_weights)
        self.weights.typed.connect(self._reckon_as_typed)
        self.editor.changed.connect(self._save_scale)
        self.editor.removed.connect(self._save_shorter_scale)

    def _save_period(self) -> None:
        policy, begins = self.policy, self.period.begins.value()
        if policy is not None and begins is not None:
            self._ui.session.write(
                change_policy_period, policy.id, begins, self.period.last.value()
            ).otherwise(self.period.refuse)

    def _save_weights(self, weights: Weights) -> None:
        if self.policy is not None:
            self._ui.session.write(change_policy_weights, self.policy.id, weights)

    def _save_scale(self, scale: tuple[Grade, ...]) -> None:
        if self.policy is not None:
            self._ui.session.write(change_policy_scale, self.policy.id, scale)

    def _save_shorter_scale(self, scale: tuple[Grade, ...], letter: str) -> None:
        if self.policy is not None:
            offer_undo(
                self._ui,
                self._ui.session.write(change_policy_scale, self.policy.id, scale),
                lambda words: words.gettext("Removed from the scale: {letter}", letter=letter),
            )

    def _save_text(self, name: str, visit: str, text: Localized) -> Writing | None:
        if self.policy is None:
            return None
        return self._ui.session.write_visit(visit, change_policy_text, self.policy.id, name, text)

    def _reckon_as_typed(self) -> None:
        if self.policy is not None:
            self.reckoner.show_policy(self.weights.value(), self.policy.scale)

    def _arrange(self) -> None:
        self.head_actions.addWidget(self.tag)
        for button in (self.compare, self.end, self.adopt, self.more):
            self.head_actions.addWidget(button)
        self._read_scale = QWidget()
        read = QVBoxLayout(self._read_scale)
        read.setContentsMargins(0, 0, 0, 0)
        read.addWidget(self.table)
        read.addStretch(1)
        self._scale = _Fitting()
        self._scale.addWidget(self.editor)
        self._scale.addWidget(self._read_scale)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        head = QHBoxLayout()
        head.addWidget(self._titles["scale"], 1)
        head.addWidget(self.copy)
        head.addWidget(self.save)
        left.addLayout(head)
        left.addWidget(self._scale)
        left.addStretch(1)
        right_side = QWidget()
        right = QVBoxLayout(right_side)
        for each in (
            *(self.period, self.adopted_by, line(), self._titles["weights"], self.weights, line()),
            *(self._titles["reckoner"], self.reckoner),
        ):
            right.addWidget(each)
        right.addStretch(1)
        for column in (left, right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP_S)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        rows.setSpacing(GAP_M)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(2 * GAP_M)
        self._columns.addWidget(self._left)
        self._columns.addWidget(right_side, 1)
        rows.addWidget(self.lock_note)
        rows.addLayout(self._columns)
        rows.addWidget(line())
        rows.addWidget(self.texts)
        rows.addStretch(1)
        self.body.addWidget(Scrolled(inside), 1)


class _Fitting(QStackedWidget):
    """As high as what it shows, not as the highest of all."""

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


def _why_locked(ui: Ui) -> str:
    return ui.words.gettext(
        "This version was adopted: it does not change any more. Copy it into a new draft."
    )
