"""What a new draft begins with: the usual scale, or a copy of a version."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from qacouncil.operations.assessment_policy import copy_policy, draft_policy
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.ui.assessment.version_words import version_name
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field


class NewDraftDialog(FormDialog):
    """`made`: the id of the draft, once it is on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        versions: Sequence[PolicyVersion],
        source: PolicyVersion | None,
        begins: dt.date,
    ) -> None:
        super().__init__(ui, parent)
        self.made = ""
        self._versions = list(versions)
        self.source, self.begins = Choice(ui), DateEdit(ui)
        self.source.setSizeAdjustPolicy(
            Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.source.setMinimumContentsLength(30)
        self._source, self._begins = Field(ui, self.source), Field(ui, self.begins)
        self._words = label(wrap=True)
        for each in (self._words, self._source, self._begins):
            self.form.addWidget(each)
        self.form.addStretch(1)
        self.first = self.source
        self.begins.set_value(begins)
        self.retranslate()
        self.source.set_value(source.id if source is not None else "")

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("New draft of the assessment policy"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Begin the draft"))
        self._words.setText(
            t.gettext(
                "A draft can be changed until it is adopted. It changes nothing that is in force."
            )
        )
        self._source.set_label(t.pgettext("field", "Begin with"))
        self._begins.set_label(t.pgettext("field", "In force from *"))
        usual = ("", t.gettext("The usual scale of letters and weights"))
        known = [(each.id, version_name(self.ui, each)) for each in self._versions]
        self.source.set_choices([usual, *known])

    def confirm(self) -> None:
        begins, session = self.begins.value(), self.ui.session
        wrong = self.ui.words.gettext("This is not a date. Write it as 01.09.2026.")
        self._begins.set_error("" if begins is not None else wrong)
        if begins is None:
            self._begins.take_keys()
            return
        source = str(self.source.value() or "")
        if source:
            self.send(session.write(copy_policy, source, begins))
        else:
            self.send(session.write(draft_policy, session.council_id, begins))

    def written(self, result: object) -> None:
        self.made = str(result)
        self.accept()
