"""The form of the next version of the regulation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.composition_sentences import category_group
from qacouncil.operations.councils import Regulation, adopt_regulation
from qacouncil.queries.regulations import (
    RegulationVersion,
    regulation_versions,
    version_in_force,
)
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import (
    Category,
    Comparison,
    Majority,
    Numbering,
    QuorumKind,
    TieRule,
    VoteBase,
)
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.said import capital, today
from qacouncil.ui.settings_screen.rule_words import rule_words
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit, NumberEdit

_ENUMS = {
    "kind": QuorumKind,
    "comparison": Comparison,
    "majority": Majority,
    "base": VoteBase,
    "tie": TieRule,
    "numbering": Numbering,
}
_NUMBERS = {
    "numerator": 99,
    "denominator": 99,
    "notice_days": 365,
    "minutes_days": 365,
    "staff_term_years": 20,
    "student_term_years": 20,
    "student_share_percent": 100,
}
_FLAGS = ("vacancies_count", "recused_count", "absentee_voting")
_CHOSEN = ("since", "numbering", "kind", "share", "comparison", "tie", "majority", "base")
_TYPED = (
    *("notice_days", "minutes_days", "prefix"),
    *("staff_term_years", "student_term_years", "student_share_percent"),
)
_REQUIRED = tuple(name for name in _NUMBERS if name != "student_share_percent")


class RegulationDialog(FormDialog):
    """Begins with a version that there is; what it makes is the next one."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, version: RegulationVersion, since: dt.date
    ) -> None:
        super().__init__(ui, parent)
        self.choices = {name: Choice(ui) for name in _ENUMS}
        self.numbers = {name: NumberEdit(ui, most) for name, most in _NUMBERS.items()}
        self.since, self.prefix = DateEdit(ui), LineEdit(ui)
        self.flags = {name: CheckBox(ui) for name in _FLAGS}
        self.seats = {each: NumberEdit(ui, 99) for each in Category}
        self.minimums = {each: NumberEdit(ui, 99) for each in Category}
        self.areas = {area: Choice(ui) for area in AREAS}
        editors: dict[str, QWidget] = {
            **self.choices,
            **self.numbers,
            "since": self.since,
            "prefix": self.prefix,
        }
        self.fields = {name: Field(ui, editor) for name, editor in editors.items()}
        self.seat_fields = {each: Field(ui, self.seats[each]) for each in Category}
        self.minimum_fields = {each: Field(ui, self.minimums[each]) for each in Category}
        self.area_fields = {area: Field(ui, choice) for area, choice in self.areas.items()}
        self.more = Button(ui, "link")
        self._area_box = QWidget()
        self._words, self._composition = label(wrap=True), label("title")
        self._set_out()
        self.choices["kind"].chosen.connect(lambda _kind: self._show_kind())
        self.more.clicked.connect(self._show_areas)
        self.first = self.since
        self.retranslate()
        self._fill(version, since)

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("New version of the regulation"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Adopt the version"))
        self._words.setText(
            t.gettext(
                "The new version holds for meetings opened from its date on. Earlier versions and"
                " the meetings held under them stay as they are."
            )
        )
        for name, text in self._labels().items():
            self.fields[name].set_label(text)
        for name, values in _ENUMS.items():
            choices = [(each, capital(rule_words(t, each))) for each in values]
            self.choices[name].set_choices(choices)
        self.flags["vacancies_count"].setText(t.gettext("Vacant seats count in the quorum"))
        self.flags["recused_count"].setText(t.gettext("Recused members count in the quorum"))
        self.flags["absentee_voting"].setText(t.gettext("Absentee voting is allowed"))
        self._composition.setText(t.gettext("Composition"))
        self.more.setText(t.pgettext("button", "Other majorities by area of decision"))
        for category in Category:
            group = category_group(t, category, short=True)
            least = t.gettext("{group}: at least", group=group)
            seats = t.gettext("{group}: seats", group=group)
            self.minimum_fields[category].set_label(least)
            self.seat_fields[category].set_label(seats)
        usual = (None, t.gettext("As usual"))
        for area, choice in self.areas.items():
            self.area_fields[area].set_label(area_words(t, area))
            known = [(each, capital(rule_words(t, each))) for each in Majority]
            choice.set_choices([usual, *known])

    def confirm(self) -> None:
        rules = self._rules()
        if rules is not None:
            session = self.ui.session
            self.send(session.write(adopt_regulation, session.council_id, rules))

    def _labels(self) -> dict[str, str]:
        t = self.ui.words
        return {
            "since": t.pgettext("field", "In force from *"),
            "kind": t.pgettext("field", "Quorum"),
            "numerator": t.pgettext("field", "Share or number: how many *"),
            "denominator": t.pgettext("field", "Share: out of *"),
            "comparison": t.pgettext("field", "The share is met by"),
            "majority": t.pgettext("field", "Majority"),
            "base": t.pgettext("field", "Majority counted"),
            "tie": t.pgettext("field", "Equal votes"),
            "numbering": t.pgettext("field", "Numbering of minutes"),
            "prefix": t.pgettext("field", "Before the number"),
            "notice_days": t.pgettext("field", "Notice, days before *"),
            "minutes_days": t.pgettext("field", "Minutes, days after *"),
            "staff_term_years": t.pgettext("field", "Term of office, years *"),
            "student_term_years": t.pgettext("field", "Term of students, years *"),
            "student_share_percent": t.pgettext("field", "Share of students, %"),
        }

    def _fill(self, version: RegulationVersion, since: dt.date) -> None:
        rule = version.quorum
        self.since.set_value(since)
        self.prefix.set_value(version.number_prefix)
        for name in _ENUMS:
            source = rule if name in ("kind", "comparison") else version
            self.choices[name].set_value(getattr(source, name))
        for name in _NUMBERS:
            source = rule if name in ("numerator", "denominator") else version
            self.numbers[name].set_value(getattr(source, name))
        self.flags["vacancies_count"].setChecked(rule.vacancies_count)
        self.flags["recused_count"].setChecked(rule.recused_count)
        self.flags["absentee_voting"].setChecked(version.absentee_voting)
        for category in Category:
            self.seats[category].set_value(version.seats.get(category))
            self.minimums[category].set_value(version.minimums.get(category))
        for area, choice in self.areas.items():
            choice.set_value(version.majorities.get(area))
        if version.majorities:
            self._show_areas()
        self._show_kind()

    def _rules(self) -> Regulation | None:
        since = self.since.value()
        if not self._check() or since is None:
            return None
        number = {name: editor.value() or 0 for name, editor in self.numbers.items()}
        chosen = {name: str(choice.value()) for name, choice in self.choices.items()}
        fixed = chosen["kind"] == QuorumKind.FIXED
        return Regulation(
            in_force_from=since,
            quorum=QuorumRule(
                kind=QuorumKind(chosen["kind"]),
                numerator=number["numerator"],
                denominator=1 if fixed else number["denominator"],
                comparison=Comparison(chosen["comparison"]),
                vacancies_count=self.flags["vacancies_count"].isChecked(),
                recused_count=self.flags["recused_count"].isChecked(),
            ),
            majority=Majority(chosen["majority"]),
            base=VoteBase(chosen["base"]),
            tie=TieRule(chosen["tie"]),
            absentee_voting=self.flags["absentee_voting"].isChecked(),
            numbering=Numbering(chosen["numbering"]),
            number_prefix=self.prefix.value(),
            notice_days=number["notice_days"],
            minutes_days=number["minutes_days"],
            staff_term_years=number["staff_term_years"],
            student_term_years=number["student_term_years"],
            student_share_percent=self.numbers["student_share_percent"].value(),
            majorities={
                area: Majority(str(choice.value()))
                for area, choice in self.areas.items()
                if choice.value() is not None
            },
            seats=_given(self.seats),
            minimums=_given(self.minimums),
        )

    def _check(self) -> bool:
        t = self.ui.words
        fixed = self.choices["kind"].value() is QuorumKind.FIXED
        errors = dict.fromkeys(("since", *_REQUIRED), "")
        if self.since.value() is None:
            errors["since"] = t.gettext("This is not a date. Write it as 01.09.2026.")
        for name in _REQUIRED:
            if self.numbers[name].value() is None and not (fixed and name == "denominator"):
                errors[name] = t.gettext("A number is missing here. Write it.")
        for name, sentence in errors.items():
            self.fields[name].set_error(sentence)
        wrong = [name for name, sentence in errors.items() if sentence]
        if wrong:
            self.fields[wrong[0]].take_keys()
        return not wrong

    def _show_kind(self) -> None:
        fraction = self.choices["kind"].value() is QuorumKind.FRACTION
        for name in ("denominator", "comparison"):
            self.fields[name].setVisible(fraction)

    def _show_areas(self) -> None:
        self._area_box.show()
        self.more.hide()
        self.fit()

    def _set_out(self) -> None:
        self.form.addWidget(self._words)
        share = QWidget()
        _grid([self.fields["numerator"], self.fields["denominator"]], QGridLayout(share), 2)
        choices = [share if name == "share" else self.fields[name] for name in _CHOSEN]
        self.form.addLayout(_grid(choices, QGridLayout(), 2))
        self.form.addLayout(_grid([self.fields[name] for name in _TYPED], QGridLayout(), 3))
        for flag in self.flags.values():
            self.form.addWidget(flag)
        self.form.addWidget(self._composition)
        pairs = [
            field
            for each in Category
            for field in (self.minimum_fields[each], self.seat_fields[each])
        ]
        self.form.addLayout(_grid(pairs, QGridLayout(), 2))
        self.form.addWidget(self.more)
        _grid(list(self.area_fields.values()), QGridLayout(self._area_box), 2)
        self._area_box.hide()
        self.form.addWidget(self._area_box)
        self.form.addStretch(1)


def next_version(ui: Ui, parent: QWidget) -> RegulationDialog:
    """The dialog as it follows from the version in force today."""
    versions = ui.session.read(regulation_versions, ui.session.council_id)
    return RegulationDialog(ui, parent, version_in_force(versions, today(ui)), today(ui))


def _grid(fields: Sequence[QWidget], grid: QGridLayout, columns: int) -> QGridLayout:
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP_M)
    grid.setVerticalSpacing(GAP_S)
    for place, field in enumerate(fields):
        row, column = divmod(place, columns)
        grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    return grid


def _given(numbers: dict[Category, NumberEdit]) -> dict[Category, int]:
    typed = {category: editor.value() for category, editor in numbers.items()}
    return {category: number for category, number in typed.items() if number is not None}
