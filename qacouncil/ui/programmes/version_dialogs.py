"""The forms of a version by year of entry: begun anew, changed, copied from another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from qacouncil.operations.programme_versions import (
    VersionData,
    add_version,
    change_version,
    copy_version,
)
from qacouncil.operations.programmes import MOST_CREDITS
from qacouncil.queries.programme_card import ProgrammeCard, VersionLine
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.programmes.forms import (
    Texts,
    beside,
    decision_choices,
    first_error,
    number_error,
    short,
)
from qacouncil.ui.said import today
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.fields import Choice, Field, NumberEdit

_FIRST_YEAR, _LAST_YEAR = 1991, 2100


class VersionDialog(FormDialog):
    """A version without disciplines, or the facts of one. `made`: its id, once on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        card: ProgrammeCard,
        version: VersionLine | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self.made = version.id if version is not None else ""
        self._card, self._version = card, version
        self.year, self.credits = NumberEdit(ui, _LAST_YEAR), NumberEdit(ui, MOST_CREDITS)
        self.decision = short(Choice(ui))
        self.notes = Texts(ui)
        self.fields = {
            "entry_year": Field(ui, self.year),
            "credits": Field(ui, self.credits),
            "decision": Field(ui, self.decision),
        }
        self._hint = label("note", wrap=True)
        self.form.addLayout(beside(*self.fields.values(), stretches=(1, 1, 3)))
        self.form.addWidget(self._hint)
        self.form.addLayout(beside(*self.notes.row))
        self.form.addStretch(1)
        self.decision.set_choices(decision_choices(ui, card))
        self._fill()
        self.retranslate()
        self.first = self.year

    def retranslate(self) -> None:
        t, add = self.ui.words, self._version is None
        self.set_question(
            t.gettext("Begin a version of the programme")
            if add
            else t.gettext("Change the version of the programme")
        )
        verb = t.pgettext("button", "Begin the version") if add else t.pgettext("button", "Save")
        self.set_buttons(t.pgettext("button", "Cancel"), verb)
        self.fields["entry_year"].set_label(t.pgettext("field", "Year of entry *"))
        self.fields["credits"].set_label(t.pgettext("field", "Credits *"))
        self.fields["decision"].set_label(t.pgettext("field", "Approved by the decision"))
        self._hint.setText(t.gettext("Adopted decisions on this programme can be chosen."))
        self.decision.set_choices(decision_choices(self.ui, self._card))
        self.notes.label(
            (
                t.pgettext("field", "Note, in Kazakh"),
                t.pgettext("field", "Note, in Russian"),
                t.pgettext("field", "Note, in English"),
            )
        )

    def fields_refused(self) -> Mapping[str, Field]:
        return self.fields

    def confirm(self) -> None:
        t = self.ui.words
        year, credits = self.year.value(), self.credits.value()  # noqa: A001 - the field's word
        self.fields["entry_year"].set_error(number_error(t, year, _FIRST_YEAR, _LAST_YEAR))
        self.fields["credits"].set_error(number_error(t, credits, 1, MOST_CREDITS))
        if first_error(self.fields) or year is None or credits is None:
            return
        decision = self.decision.value()
        data = VersionData(year, credits, str(decision) if decision else None, self.notes.value())
        session = self.ui.session
        if self._version is None:
            self.send(session.write(add_version, self._card.line.id, data))
        else:
            self.send(session.write(change_version, self._version.id, data))

    def written(self, result: object) -> None:
        if self._version is None:
            self.made = str(result)
        self.accept()

    def _fill(self) -> None:
        version = self._version
        if version is None:
            self.year.set_value(next_year(self.ui, self._card))
            self.credits.set_value(self._card.line.credits)
            return
        self.year.set_value(version.entry_year)
        self.credits.set_value(version.planned)
        self.decision.set_value(version.decision.id if version.decision else None)
        self.notes.show(version.note)


class CopyVersionDialog(FormDialog):
    """The version of another year with all that this one has. `made`: its id, once on disk."""

    def __init__(
        self, ui: Ui, parent: QWidget | None, card: ProgrammeCard, version: VersionLine
    ) -> None:
        super().__init__(ui, parent)
        self.made = ""
        self._version = version
        self.year = NumberEdit(ui, _LAST_YEAR)
        self.fields = {"entry_year": Field(ui, self.year)}
        self._words = label(wrap=True)
        self.form.addWidget(self._words)
        self.form.addWidget(self.fields["entry_year"])
        self.form.addStretch(1)
        self.year.set_value(next_year(ui, card))
        self.retranslate()
        self.first = self.year

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Copy the version for another year of entry"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Copy the version"))
        self.fields["entry_year"].set_label(t.pgettext("field", "Year of entry *"))
        self._words.setText(
            t.gettext(
                "Disciplines, prerequisites, outcomes and the matrix are copied from {year}."
                " The decision is not: the new version is yet to be approved.",
                year=str(self._version.entry_year),
            )
        )

    def fields_refused(self) -> Mapping[str, Field]:
        return self.fields

    def confirm(self) -> None:
        year = self.year.value()
        error = number_error(self.ui.words, year, _FIRST_YEAR, _LAST_YEAR)
        self.fields["entry_year"].set_error(error)
        if not first_error(self.fields) and year is not None:
            self.send(self.ui.session.write(copy_version, self._version.id, year))

    def written(self, result: object) -> None:
        self.made = str(result)
        self.accept()


def next_year(ui: Ui, card: ProgrammeCard) -> int:
    """The year after the latest version, or this one."""
    latest = max((each.entry_year for each in card.versions), default=None)
    return today(ui).year if latest is None else latest + 1
