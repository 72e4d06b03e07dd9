"""What adopted a version: a decision to go to, or the words of an older basis."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from qacouncil.queries.adopted_decisions import AdoptedDecision
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.said import one_line
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.typed_times import date_as_shown


class AdoptedBy(QWidget):
    """The decision is a link to its card."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._policy: PolicyVersion | None = None
        self._decision: AdoptedDecision | None = None
        self._label, self.words = label("label"), label(wrap=True)
        self.link = Button(ui, "link", "decisions")
        self.link.clicked.connect(self._go)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for each in (self._label, self.link, self.words):
            rows.addWidget(each)

    def show_policy(self, policy: PolicyVersion, decision: AdoptedDecision | None) -> None:
        """decision: None where none adopted it, or it does not stand as adopted any more."""
        self._policy, self._decision = policy, decision
        self.say()

    def say(self) -> None:
        """Set every text."""
        t, policy, decision = self._ui.words, self._policy, self._decision
        self._label.setText(t.pgettext("field", "Adopted by"))
        if policy is None:
            return
        self.link.setVisible(policy.decision_id is not None)
        on = date_as_shown(policy.adopted_on)
        if policy.is_draft:
            said = t.gettext("A draft: nothing has adopted it yet.")
        elif policy.decision_id is None:
            basis = one_line(policy.basis, self._ui)
            said = t.gettext("{basis}, {date}", basis=basis, date=on)
        elif decision is None:
            self.link.setText(t.gettext("Decision of {date}", date=on))
            said = t.gettext(
                "The vote on this decision was reopened: it does not stand as adopted now."
            )
        else:
            number = t.gettext("Decision {number}", number=decision.written)
            self.link.setText(f"{number}, {on}")
            said = one_line(decision.text, self._ui)
        self.words.setText(said)

    def _go(self) -> None:
        if self._policy is not None and self._policy.decision_id is not None:
            self._ui.go(Place("decisions", self._policy.decision_id))
