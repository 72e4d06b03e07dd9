"""The last day of an adopted version."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qacouncil.operations.assessment_policy import end_policy
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.ui.assessment.version_words import version_name
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import DateEdit, Field


class EndDialog(FormDialog):
    """Empty: it is in force until the next version."""

    def __init__(self, ui: Ui, parent: QWidget | None, policy: PolicyVersion) -> None:
        super().__init__(ui, parent)
        self._policy = policy
        self._words = label(wrap=True)
        self.last = DateEdit(ui)
        self._field = Field(ui, self.last)
        self.form.addWidget(self._words)
        self.form.addWidget(self._field)
        self.form.addStretch(1)
        self.first = self.last
        self.last.set_value(policy.in_force_to)
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Last day of the version"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Save the last day"))
        self._words.setText(
            t.gettext(
                "{version}. Without a last day it is in force until the next version begins.",
                version=version_name(self.ui, self._policy),
            )
        )
        self._field.set_label(t.pgettext("field", "Last day"))

    def confirm(self) -> None:
        t, last = self.ui.words, self.last.value()
        error = ""
        if not self.last.is_valid():
            error = t.gettext("This is not a date. Write it as 01.09.2026.")
        elif last is not None and last < self._policy.in_force_from:
            error = t.gettext("The last day lies before the first one.")
        self._field.set_error(error)
        if error:
            self._field.take_keys()
            return
        writing = self.ui.session.write(end_policy, self._policy.id, last)
        offer_undo(
            self.ui, writing, lambda words: words.gettext("The last day of the version was set.")
        )
        self.send(writing)
