"""A role goes from one member to another on a date, by an order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from qacouncil.i18n.collation import collation_key
from qacouncil.i18n.full_names import full_name
from qacouncil.i18n.member_words import role_words
from qacouncil.i18n.term_words import term_words
from qacouncil.operations.handing_over import HandOverData, hand_over_role
from qacouncil.queries.mandates import MandateLine
from qacouncil.rules.terms import Role
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.said import capital
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit


class HandOverDialog(FormDialog):
    """Both mandates turn on the date. `made`: the one that has the role then, once on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        giver: MandateLine,
        mandates: Sequence[MandateLine],
        on: dt.date,
    ) -> None:
        super().__init__(ui, parent)
        self.made = ""
        self._giver, self._mandates = giver, tuple(mandates)
        self._name, self._note = label("fact", wrap=True), label("note", wrap=True)
        self.starts, self.order_date = DateEdit(ui), DateEdit(ui)
        self.taker, self.then = Choice(ui), Choice(ui)
        self.order_number = LineEdit(ui)
        self.fields = {
            "starts_on": Field(ui, self.starts),
            "taker": Field(ui, self.taker),
            "then": Field(ui, self.then),
            "order_number": Field(ui, self.order_number),
            "order_date": Field(ui, self.order_date),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        for name, row, column, span in (
            *(("starts_on", 0, 0, 1), ("taker", 0, 1, 2), ("then", 1, 0, 1)),
            *(("order_number", 1, 1, 1), ("order_date", 1, 2, 1)),
        ):
            grid.addWidget(self.fields[name], row, column, 1, span)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self.form.addWidget(self._name)
        self.form.addLayout(grid)
        self.form.addWidget(self._note)
        self.form.addStretch(1)
        self.first = self.starts
        self.starts.left_changed.connect(self._offer)
        self.taker.chosen.connect(lambda _taker: self._offer())
        self.starts.set_value(on)
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Hand over the role"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Hand over the role"))
        role = capital(term_words(t, self._giver.role))
        name = full_name(self._giver.name, t.language)
        self._name.setText(t.gettext("{role}: {name}", role=role, name=name))
        labels = {
            "starts_on": t.pgettext("field", "From the date *"),
            "taker": t.pgettext("field", "To whom *"),
            "then": t.pgettext("field", "Role of the former holder"),
            "order_number": t.pgettext("field", "Number of the order"),
            "order_date": t.pgettext("field", "Date of the order"),
        }
        for field, text in labels.items():
            self.fields[field].set_label(text)
        self._note.setText(
            t.gettext(
                "Both mandates end the day before and go on from this date by the same order. "
                "Terms, categories and votes stay as they are."
            )
        )
        self._offer()

    def confirm(self) -> None:
        self.starts.settle()
        starts, taker, then = self.starts.value(), self.taker.value(), self.then.value()
        if not self._check() or starts is None:
            return
        data = HandOverData(
            starts,
            Role(str(then)) if then else None,
            self.order_number.value(),
            self.order_date.value(),
        )
        writing = self.ui.session.write(hand_over_role, self._giver.id, str(taker), data)
        offer_undo(self.ui, writing, lambda words: words.gettext("The role is handed over."))
        self.send(writing)

    def fields_refused(self) -> Mapping[str, Field]:
        return {**self.fields, "role": self.fields["taker"], "ends_on": self.fields["taker"]}

    def written(self, result: object) -> None:
        self.made = str(result)
        self.accept()

    def _check(self) -> bool:
        t = self.ui.words
        wrong = t.gettext("This is not a date. Write it as 01.09.2026.")
        errors = {
            "starts_on": "" if self.starts.value() is not None else wrong,
            "order_date": "" if self.order_date.is_valid() else wrong,
            "taker": "" if self.taker.value() else t.gettext("Choose who gets the role."),
            "then": "",
        }
        for name, sentence in errors.items():
            self.fields[name].set_error(sentence)
        failing = [name for name, sentence in errors.items() if sentence]
        if failing:
            self.fields[failing[0]].take_keys()
        return not failing

    def _offer(self) -> None:
        """Who is a member on the date may get the role; the former holder may get theirs."""
        t, on, giver = self.ui.words, self.starts.value(), self._giver
        there = [
            each
            for each in self._mandates
            if on is not None
            and each.term.valid_on(on)
            and each.person_id != giver.person_id
            and each.role is not giver.role
        ]
        names = {each.id: full_name(each.name, t.language) for each in there}
        key = collation_key(t.language)
        self.taker.set_choices(
            [
                ("", t.gettext("Choose a member")),
                *(
                    (each.id, f"{names[each.id]} – {role_words(t, each.role)}")
                    for each in sorted(there, key=lambda one: key(names[one.id]))
                ),
            ]
        )
        taken = next((each for each in there if each.id == self.taker.value()), None)
        roles = [Role.MEMBER]
        if taken is not None and taken.role is not Role.MEMBER:
            roles.append(taken.role)
        self.then.set_choices(
            [
                *((each, capital(term_words(t, each))) for each in roles),
                ("", t.gettext("Leaves the council")),
            ]
        )
