"""What adopts a draft: one of the adopted decisions, or an older document and its date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.assessment_policy import Adoption, adopt_policy
from qacouncil.queries.adopted_decisions import AdoptedDecision, adopted_decisions
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.rules.assessment import overlap
from qacouncil.ui.assessment.version_words import version_name
from qacouncil.ui.context import Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.said import one_line
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.error_line import ErrorLine
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field, LineEdit, SearchEdit
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.table import Column, Table
from qacouncil.ui.widgets.typed_times import date_as_shown

POLICY_AREA = "A03"
DECISION, DOCUMENT = "decision", "document"
_TABLE = 190  # px


class AdoptDialog(FormDialog):
    """Decisions of the area "assessment policy" first; others are a choice of area away."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        versions: Sequence[PolicyVersion],
        policy: PolicyVersion,
    ) -> None:
        super().__init__(ui, parent)
        self._policy, self._versions = policy, list(versions)
        self._words, self._ends = label(wrap=True), label("note", wrap=True)
        self.way, self.area, self.search = Segmented(ui), Choice(ui), SearchEdit(ui)
        self.area.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.area.setMinimumContentsLength(22)
        self.table = Table(ui, _columns(ui), two_lines=True)
        self.table.setFixedHeight(_TABLE)
        self._none = ErrorLine(ui, self.table)
        self.date = DateEdit(ui)
        self.basis = {language: LineEdit(ui) for language in LANGUAGES}
        self._date = Field(ui, self.date)
        self._basis = {language: Field(ui, each) for language, each in self.basis.items()}
        self._set_out()
        self.way.chosen.connect(lambda _way: self._turn())
        self.area.chosen.connect(lambda _area: self._read())
        self.search.textChanged.connect(self.table.filter)
        self.table.opened.connect(lambda _row: self.confirm())
        self.area.set_choices([("", ""), *((each, "") for each in AREAS)])
        self.area.set_value(POLICY_AREA)
        self._read()
        if not self.table.row_count():
            self.area.set_value("")
            self._read()
        self.way.set_choices([(DECISION, ""), (DOCUMENT, "")])
        self.way.set_value(DECISION if self.table.row_count() else DOCUMENT)
        self.retranslate()
        self._turn()
        self.first = self.table if self.way.value() == DECISION else self.date

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("What adopts this version?"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Adopt the version"))
        self._words.setText(
            t.gettext(
                "{version}. Once adopted it does not change any more; only its last day can still"
                " be set.",
                version=version_name(self.ui, self._policy),
            )
        )
        self._say_ends()
        self.way.set_choices(
            [
                (DECISION, t.pgettext("view", "A decision of the council")),
                (DOCUMENT, t.pgettext("view", "An older document")),
            ]
        )
        self.way.setAccessibleName(t.gettext("What adopts this version?"))
        areas = [(each, area_words(t, each)) for each in AREAS]
        self.area.set_choices([("", t.gettext("All areas")), *areas])
        self.area.setAccessibleName(t.pgettext("field", "Area"))
        self.search.setPlaceholderText(t.gettext("Words of the decision"))
        self.search.setAccessibleName(t.gettext("Filter of the decisions"))
        self.table.setAccessibleName(t.gettext("Adopted decisions"))
        self._date.set_label(t.pgettext("field", "Date of the document *"))
        for language, name in zip(
            LANGUAGES,
            (
                t.pgettext("field", "Document and number, in Kazakh"),
                t.pgettext("field", "Document and number, in Russian"),
                t.pgettext("field", "Document and number, in English"),
            ),
            strict=True,
        ):
            self._basis[language].set_label(name)

    def confirm(self) -> None:
        adoption = self._adoption()
        if adoption is None:
            return
        name = version_name(self.ui, self._policy)
        writing = self.ui.session.write(adopt_policy, self._policy.id, adoption)
        offer_undo(
            self.ui, writing, lambda words: words.gettext("Adopted: {version}", version=name)
        )
        self.send(writing)

    def _adoption(self) -> Adoption | None:
        """What is chosen or typed; None with what is lacking said at its field."""
        t = self.ui.words
        if self.way.value() == DECISION:
            row = self.table.selected_row()
            lacking = t.gettext("Choose the decision, or name an older document.")
            self._none.say("" if row is not None else lacking)
            return Adoption(decision_id=row.id) if row is not None else None
        on = self.date.value()
        basis = Localized(*(self.basis[language].value() for language in LANGUAGES))
        first = self._basis[self.ui.language]
        wrong = t.gettext("This is not a date. Write it as 01.09.2026.")
        self._date.set_error("" if on is not None else wrong)
        first.set_error("" if basis else t.gettext("Name the document: its kind and number."))
        if on is None:
            self._date.take_keys()
        elif not basis:
            first.take_keys()
        return Adoption(on=on, basis=basis) if on is not None and basis else None

    def _say_ends(self) -> None:
        t, policy = self.ui.words, self._policy
        adopted = [each for each in self._versions if not each.is_draft]
        ends = overlap(adopted, policy.in_force_from, policy.in_force_to).ends
        day = date_as_shown(policy.in_force_from - dt.timedelta(days=1))
        said = [
            t.gettext(
                "It takes over from: {version}. Last day of that one: {date}.",
                version=version_name(self.ui, each),
                date=day,
            )
            for each in ends
        ]
        self._ends.setText("\n".join(said))
        self._ends.setVisible(bool(said))

    def _read(self) -> None:
        session = self.ui.session
        area = str(self.area.value() or "") or None
        found: list[AdoptedDecision] = session.read(
            adopted_decisions, session.council_id, area=area
        )
        self.table.show_rows(found)
        if found and self.table.selected_row() is None:
            self.table.select(found[0].id)

    def _turn(self) -> None:
        decision = self.way.value() == DECISION
        self._by_decision.setVisible(decision)
        self._by_document.setVisible(not decision)
        self.fit()

    def _set_out(self) -> None:
        self._by_decision, self._by_document = QWidget(), QWidget()
        rows = QVBoxLayout(self._by_decision)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_S)
        bar = QHBoxLayout()
        bar.setSpacing(GAP_S)
        bar.addWidget(self.area)
        bar.addWidget(self.search, 1)
        rows.addLayout(bar)
        rows.addWidget(self.table)
        rows.addWidget(self._none)
        grid = QGridLayout(self._by_document)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP_M)
        grid.addWidget(self._date, 0, 0)
        for place, field in enumerate(self._basis.values(), 1):
            grid.addWidget(field, place, 0, 1, 3)
        for each in (self._words, self._ends, self.way, self._by_decision, self._by_document):
            self.form.addWidget(each)
        self.form.addStretch(1)


def _columns(ui: Ui) -> list[Column]:
    return [
        Column(
            "number",
            lambda t: t.pgettext("table", "Number"),
            lambda row: row.written,
            width=150,
            bold=True,
        ),
        Column(
            "date",
            lambda t: t.pgettext("table", "Date"),
            lambda row: date_as_shown(row.date),
            width=100,
            sort=lambda row: row.date,
        ),
        Column(
            "text",
            lambda t: t.pgettext("table", "Decision"),
            lambda row: one_line(row.text, ui),
            stretch=True,
        ),
    ]
