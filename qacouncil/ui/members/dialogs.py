"""The dialogs of membership: add a member, change a person or a mandate, end a mandate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from qacouncil.i18n.full_names import full_name
from qacouncil.localized import Localized
from qacouncil.operations.members import (
    add_member,
    appoint,
    change_mandate,
    change_person,
    end_mandate,
)
from qacouncil.queries.mandates import MandateLine
from qacouncil.queries.person_details import PersonDetails
from qacouncil.queries.regulations import RegulationVersion
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.members.mandate_form import MandateForm
from qacouncil.ui.members.person_form import PersonForm
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label, line
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit


class AddMemberDialog(FormDialog):
    """A new person, or one the file knows, gets a mandate. `made`: its id, once it is on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        regulation: RegulationVersion,
        known: Sequence[PersonDetails],
        start: dt.date,
    ) -> None:
        super().__init__(ui, parent)
        self.made = ""
        self._known = tuple(known)
        self.who = Choice(ui)
        self._who_field = Field(ui, self.who)
        self._who_field.setVisible(bool(known))
        self.who.chosen.connect(self._who_chosen)
        self.person = PersonForm(ui)
        self.person.more.clicked.connect(self.fit)
        self.mandate = MandateForm(ui, regulation)
        self._titles = (label("title"), label("title"))
        for widget in (
            *(self._who_field, self._titles[0], self.person, line(), self._titles[1]),
            self.mandate,
        ):
            self.form.addWidget(widget)
        self.form.addStretch(1)
        self.first = self.person.editors["surname"]
        self.retranslate()
        self.mandate.propose(start)

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Add a member of the council"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Add the member"))
        self._who_field.set_label(t.pgettext("field", "Person"))
        names = [(each.id, full_name(each.name, t.language)) for each in self._known]
        self.who.set_choices([("", t.gettext("New person")), *names])
        self._titles[0].setText(t.gettext("Person"))
        self._titles[1].setText(t.gettext("Mandate"))
        self.person.say()
        self.mandate.say()

    def confirm(self) -> None:
        known = self.who.value()
        person = None if known else self.person.data()
        mandate = self.mandate.data()
        if mandate is None or (person is None and not known):
            return
        session = self.ui.session
        if person is None:
            writing = session.write(appoint, session.council_id, str(known), mandate)
        else:
            writing = session.write(add_member, session.council_id, person, mandate)
        self.send(writing)

    def fields_refused(self) -> Mapping[str, Field]:
        return self.mandate.fields_refused()

    def written(self, result: object) -> None:
        self.made = str(result)
        self.accept()

    def _who_chosen(self, person_id: object) -> None:
        self.person.setVisible(not person_id)
        self._titles[0].setVisible(not person_id)
        self.fit()


class ChangePersonDialog(FormDialog):
    """What is known of a person; signed protocols keep the name they were signed with."""

    def __init__(self, ui: Ui, parent: QWidget | None, person: PersonDetails) -> None:
        super().__init__(ui, parent)
        self._person_id = person.id
        self.person = PersonForm(ui)
        self._note = label("note", wrap=True)
        self.form.addWidget(self.person)
        self.form.addWidget(self._note)
        self.form.addStretch(1)
        self.first = self.person.editors["surname"]
        self.retranslate()
        self.person.show_person(person)

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Change the person’s details"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Save"))
        self._note.setText(t.gettext("Signed minutes keep the name they were signed with."))
        self.person.say()

    def confirm(self) -> None:
        data = self.person.data()
        if data is not None:
            self.send(self.ui.session.write(change_person, self._person_id, data))


class ChangeMandateDialog(FormDialog):
    """A mandate corrected; meetings that have opened keep the members they opened with."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        regulation: RegulationVersion,
        mandate: MandateLine,
    ) -> None:
        super().__init__(ui, parent)
        self._shown = mandate
        self._name = label("fact")
        self.mandate = MandateForm(ui, regulation)
        self._note = label("note", wrap=True)
        for widget in (self._name, self.mandate, self._note):
            self.form.addWidget(widget)
        self.form.addStretch(1)
        self.first = self.mandate.category
        self.retranslate()
        self.mandate.show_mandate(mandate)

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Change the mandate"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Save"))
        self._name.setText(full_name(self._shown.name, t.language))
        self._note.setText(
            t.gettext("Meetings that have been opened keep the members they opened with.")
        )
        self.mandate.say()

    def confirm(self) -> None:
        data = self.mandate.data()
        if data is not None:
            self.send(self.ui.session.write(change_mandate, self._shown.id, data))

    def fields_refused(self) -> Mapping[str, Field]:
        return self.mandate.fields_refused()


class EndMandateDialog(FormDialog):
    """A mandate closed before its time, by an order."""

    def __init__(self, ui: Ui, parent: QWidget | None, mandate: MandateLine, on: dt.date) -> None:
        super().__init__(ui, parent)
        self._shown = mandate
        self._name, self._note = label("fact"), label("note", wrap=True)
        self.ended, self.order_date = DateEdit(ui), DateEdit(ui)
        self.order_number = LineEdit(ui)
        self.reasons = {language: LineEdit(ui) for language in ("kk", "ru", "en")}
        self.fields = {
            "ended": Field(ui, self.ended),
            "order_number": Field(ui, self.order_number),
            "order_date": Field(ui, self.order_date),
            **{language: Field(ui, editor) for language, editor in self.reasons.items()},
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        for place, field in enumerate(self.fields.values()):
            grid.addWidget(field, place // 3, place % 3)
        self.form.addWidget(self._name)
        self.form.addLayout(grid)
        self.form.addWidget(self._note)
        self.form.addStretch(1)
        self.first = self.ended
        self.retranslate()
        self.ended.set_value(on)

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("End the mandate before its time"))
        end = t.pgettext("button", "End the mandate")
        self.set_buttons(t.pgettext("button", "Cancel"), end, "danger")
        self._name.setText(full_name(self._shown.name, t.language))
        labels = {
            "ended": t.pgettext("field", "Last day of the mandate *"),
            "order_number": t.pgettext("field", "Number of the order"),
            "order_date": t.pgettext("field", "Date of the order"),
            "kk": t.pgettext("field", "Reason, in Kazakh"),
            "ru": t.pgettext("field", "Reason, in Russian"),
            "en": t.pgettext("field", "Reason, in English"),
        }
        for name, text in labels.items():
            self.fields[name].set_label(text)
        self._note.setText(t.gettext("The last day itself still counts."))

    def confirm(self) -> None:
        ended = self.ended.value()
        if not self._check() or ended is None:
            return
        reason = Localized(*(self.reasons[language].value() for language in ("kk", "ru", "en")))
        writing = self.ui.session.write(
            end_mandate,
            self._shown.id,
            ended,
            reason,
            self.order_number.value(),
            self.order_date.value(),
        )
        self.send(writing)

    def fields_refused(self) -> Mapping[str, Field]:
        return {"ended_on": self.fields["ended"], "role": self.fields["ended"]}

    def _check(self) -> bool:
        t = self.ui.words
        wrong = t.gettext("This is not a date. Write it as 01.09.2026.")
        ended = self.ended.value()
        errors = {"ended": "", "order_date": "" if self.order_date.is_valid() else wrong}
        if ended is None:
            errors["ended"] = wrong
        elif ended < self._shown.term.from_:
            errors["ended"] = t.gettext("The mandate would end before it begins. Correct the date.")
        for name, sentence in errors.items():
            self.fields[name].set_error(sentence)
        return not any(errors.values())
