"""Those elected become members, by one order and in one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.i18n.full_names import full_name
from qacouncil.operations.elections import Giving, give_mandates
from qacouncil.queries.elections import ElectionLine
from qacouncil.queries.regulations import RegulationVersion
from qacouncil.rules.mandates import term_end
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import DateEdit, Field, LineEdit


class GiveMandatesDialog(FormDialog):
    """The last day follows the term of the regulation until the person types another."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, shown: ElectionLine, regulation: RegulationVersion
    ) -> None:
        super().__init__(ui, parent)
        self._shown, self._regulation = shown, regulation
        self._proposes = True
        self._names, self._note = label(wrap=True), label("note", wrap=True)
        self.starts, self.ends, self.order_date = DateEdit(ui), DateEdit(ui), DateEdit(ui)
        self.order_number = LineEdit(ui)
        self.fields = {
            "starts_on": Field(ui, self.starts),
            "ends_on": Field(ui, self.ends),
            "order_number": Field(ui, self.order_number),
            "order_date": Field(ui, self.order_date),
        }
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        for field in self.fields.values():
            row.addWidget(field, 1)
        self.form.addWidget(self._names)
        self.form.addLayout(row)
        self.form.addWidget(self._note)
        self.form.addStretch(1)
        self.first = self.starts
        self.starts.left_changed.connect(self._propose_end)
        self.ends.left_changed.connect(self._own_end)
        self.retranslate()
        self.starts.set_value(shown.held_on + dt.timedelta(days=1))
        self._propose_end()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Give mandates to those elected"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Give the mandates"))
        self._names.setText(
            "\n".join(full_name(each.name, t.language) for each in self._shown.elected)
        )
        labels = {
            "starts_on": t.pgettext("field", "First day of the mandate *"),
            "ends_on": t.pgettext("field", "Last day of the mandate"),
            "order_number": t.pgettext("field", "Number of the order"),
            "order_date": t.pgettext("field", "Date of the order"),
        }
        for name, text in labels.items():
            self.fields[name].set_label(text)
        self._note.setText(t.gettext("All become members with the right to vote, or none does."))

    def confirm(self) -> None:
        for typed in (self.ends, self.starts):
            typed.settle()
        wrong = self.ui.words.gettext("This is not a date. Write it as 01.09.2026.")
        dates = {"starts_on": self.starts, "ends_on": self.ends, "order_date": self.order_date}
        bad = [name for name, editor in dates.items() if not editor.is_valid()]
        starts = self.starts.value()
        if starts is None:
            bad.insert(0, "starts_on")
        for name in dates:
            self.fields[name].set_error(wrong if name in bad else "")
        if bad or starts is None:
            self.fields[bad[0]].take_keys()
            return
        data = Giving(starts, self.ends.value(), self.order_number.value(), self.order_date.value())
        writing = self.ui.session.write(give_mandates, self._shown.id, data)
        offer_undo(self.ui, writing, lambda words: words.gettext("The mandates are given."))
        self.send(writing)

    def fields_refused(self) -> Mapping[str, Field]:
        return self.fields

    def _own_end(self) -> None:
        self._proposes = False

    def _propose_end(self) -> None:
        starts = self.starts.value()
        if self._proposes and starts is not None:
            years = self._regulation.term_years(self._shown.category)
            self.ends.set_value(term_end(starts, years))
