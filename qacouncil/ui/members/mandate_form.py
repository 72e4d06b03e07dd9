"""The fields of a mandate as its order lays it down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from qacouncil.i18n.member_words import kind_words
from qacouncil.i18n.term_words import term_words
from qacouncil.operations.members import Appointment
from qacouncil.queries.mandates import MandateLine
from qacouncil.queries.regulations import RegulationVersion
from qacouncil.rules.mandates import term_end
from qacouncil.rules.terms import Category, ExternalKind, Role
from qacouncil.ui.context import Ui
from qacouncil.ui.said import capital
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit


class MandateForm(QWidget):
    """The last day follows the term of the regulation until the person types another."""

    def __init__(self, ui: Ui, regulation: RegulationVersion) -> None:
        super().__init__()
        self._ui = ui
        self._regulation = regulation
        self._proposes = True
        self.category, self.role, self.kind = Choice(ui), Choice(ui), Choice(ui)
        self.starts, self.ends = DateEdit(ui), DateEdit(ui)
        self.order_number, self.order_date = LineEdit(ui), DateEdit(ui)
        self.voting = CheckBox(ui)
        self.voting.setChecked(True)
        self.fields = {
            "category": Field(ui, self.category),
            "kind": Field(ui, self.kind),
            "role": Field(ui, self.role),
            "starts": Field(ui, self.starts),
            "ends": Field(ui, self.ends),
            "order_number": Field(ui, self.order_number),
            "order_date": Field(ui, self.order_date),
        }
        self.category.chosen.connect(self._category_chosen)
        self.starts.left_changed.connect(self._propose_end)
        self.ends.left_changed.connect(self._own_end)
        self._arrange()

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        labels = {
            "category": t.pgettext("field", "Category"),
            "kind": t.pgettext("field", "Stands for"),
            "role": t.pgettext("field", "Role"),
            "starts": t.pgettext("field", "First day of the mandate *"),
            "ends": t.pgettext("field", "Last day of the mandate"),
            "order_number": t.pgettext("field", "Number of the order"),
            "order_date": t.pgettext("field", "Date of the order"),
        }
        for name, text in labels.items():
            self.fields[name].set_label(text)
        self.voting.setText(t.gettext("With the right to vote"))
        self.category.set_choices([(each, capital(term_words(t, each))) for each in Category])
        self.role.set_choices([(each, capital(term_words(t, each))) for each in Role])
        self.kind.set_choices([(each, capital(kind_words(t, each))) for each in ExternalKind])
        self._show_kind()

    def propose(self, start: dt.date) -> None:
        """A new mandate from this day, for the term of the regulation."""
        self.role.set_value(Role.MEMBER)
        self.starts.set_value(start)
        self._propose_end()

    def show_mandate(self, mandate: MandateLine) -> None:
        """Fill in a mandate that there is."""
        self._proposes = False
        self.category.set_value(mandate.category)
        self.kind.set_value(mandate.external_kind or ExternalKind.EXPERT)
        self.role.set_value(mandate.role)
        self.voting.setChecked(mandate.voting)
        self.starts.set_value(mandate.term.from_)
        self.ends.set_value(mandate.term.until)
        self.order_number.set_value(mandate.order_number)
        self.order_date.set_value(mandate.order_date)
        self._show_kind()

    def data(self) -> Appointment | None:
        """What was typed; None, with the errors at their fields, where a date is missing."""
        # Enter takes the verb without leaving the field: an own last day first, then the proposed.
        for typed in (self.ends, self.starts):
            typed.settle()
        starts = self.starts.value()
        if not self._check() or starts is None:
            return None
        category, role, kind = self.category.value(), self.role.value(), self.kind.value()
        assert isinstance(category, Category)
        assert isinstance(role, Role)
        external = category is Category.EXTERNAL
        return Appointment(
            category=category,
            starts_on=starts,
            ends_on=self.ends.value(),
            role=role,
            voting=self.voting.isChecked(),
            external_kind=ExternalKind(str(kind)) if external else None,
            order_number=self.order_number.value(),
            order_date=self.order_date.value(),
        )

    def fields_refused(self) -> Mapping[str, Field]:
        """The fields by the names that operations have for them."""
        names = {"starts_on": "starts", "ends_on": "ends", "role": "role"}
        return {name: self.fields[field] for name, field in names.items()}

    def _check(self) -> bool:
        t = self._ui.words
        wrong = t.gettext("This is not a date. Write it as 01.09.2026.")
        errors = {"role": ""} | {
            name: "" if editor.is_valid() else wrong
            for name, editor in (
                ("starts", self.starts),
                ("ends", self.ends),
                ("order_date", self.order_date),
            )
        }
        if not errors["starts"] and self.starts.value() is None:
            errors["starts"] = t.gettext("The first day of the mandate is missing. Write it.")
        starts, ends = self.starts.value(), self.ends.value()
        if starts is not None and ends is not None and ends < starts:
            errors["ends"] = t.gettext("The mandate would end before it begins. Correct the date.")
        for name, sentence in errors.items():
            self.fields[name].set_error(sentence)
        wrong_fields = [name for name, sentence in errors.items() if sentence]
        if wrong_fields:
            self.fields[wrong_fields[0]].take_keys()
        return not wrong_fields

    def _category_chosen(self) -> None:
        self._show_kind()
        self._propose_end()

    def _show_kind(self) -> None:
        self.fields["kind"].setVisible(self.category.value() is Category.EXTERNAL)

    def _own_end(self) -> None:
        self._proposes = False

    def _propose_end(self) -> None:
        starts = self.starts.value()
        if not self._proposes or starts is None:
            return
        category = self.category.value()
        assert isinstance(category, Category)
        self.ends.set_value(term_end(starts, self._regulation.term_years(category)))

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP_S)
        places = ("category", "role", "kind", "starts", "ends", "", "order_number", "order_date")
        for place, name in enumerate(places):
            if name:
                grid.addWidget(self.fields[name], place // 3, place % 3)
        bottom = Qt.AlignmentFlag.AlignBottom
        grid.addWidget(self.voting, 1, 2, bottom)
        for column in range(3):
            grid.setColumnStretch(column, 1)
