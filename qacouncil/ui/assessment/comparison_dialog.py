"""Two versions of the policy beside each other: facts in a table, texts word by word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from qacouncil.localized import LANGUAGES, Language
from qacouncil.queries.assessment_policies import PolicyVersion
from qacouncil.rules.assessment_comparison import Difference, compare_texts
from qacouncil.ui.assessment.comparison_rows import columns, fact_rows
from qacouncil.ui.assessment.policy_texts import TEXTS
from qacouncil.ui.assessment.version_words import version_name
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.table_export import ExportButton
from qacouncil.ui.tokens import GAP_S
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.table import Table
from qacouncil.ui.workspace.comparison_list import ComparisonList
from qacouncil.ui.workspace.text_field import LANGUAGE_NAMES

_TEXTS, _LEAST = 130, 150  # px


class PolicyComparison(Retranslating, Dialog):
    """pair: ids; the later version stands at the right. F3 is not needed: texts are few."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        versions: Sequence[PolicyVersion],
        pair: tuple[str, str],
    ) -> None:
        super().__init__(ui, parent)
        self._versions = {each.id: each for each in versions}
        self.left, self.right, self.language = Choice(ui), Choice(ui), Segmented(ui)
        self.only = CheckBox(ui)
        self.copy = Button(ui, "secondary", "copy", small=True)
        self.table = Table(
            ui, columns(ui, self._names), group=lambda row: row.name if row.heading else ""
        )
        self.save = ExportButton(
            ui, self.table, lambda t: t.gettext("What differs between the versions"), short=True
        )
        self.texts = ComparisonList(ui)
        self._fact, self._title = label("fact", wrap=True), label("title")
        self.language.set_choices([(each, LANGUAGE_NAMES[each]) for each in LANGUAGES])
        self.language.set_value(ui.language)
        self._say_choices()
        self.left.set_value(pair[0])
        self.right.set_value(pair[1])
        for each in (self.left, self.right, self.language):
            each.chosen.connect(lambda _chosen: self._compare())
        self.only.toggled.connect(lambda _on: self._compare())
        self.copy.clicked.connect(self.table.copy)
        self._lay_out(parent)
        self.cancel.hide()
        self.retranslate()
        self.table.setFocus()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("What differs between the versions"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Close"))
        self.left.setAccessibleName(t.gettext("Earlier version"))
        self.right.setAccessibleName(t.gettext("Later version"))
        self.language.setAccessibleName(t.gettext("Language of the text"))
        self.only.setText(t.gettext("Differences only"))
        self.copy.name_it(t.pgettext("button", "Copy the rows"))
        self.table.setAccessibleName(t.gettext("What differs between the versions"))
        self._title.setText(t.gettext("Name, retakes, appeals, note"))
        self.language.set_value(self.ui.language)
        self._say_choices()
        self._compare()

    def _names(self) -> tuple[str, str]:
        pair = self._pair()
        return (
            (version_name(self.ui, pair[0]), version_name(self.ui, pair[1])) if pair else ("",) * 2
        )

    def _pair(self) -> tuple[PolicyVersion, PolicyVersion] | None:
        left = self._versions.get(str(self.left.value()))
        right = self._versions.get(str(self.right.value()))
        return (left, right) if left is not None and right is not None else None

    def _compare(self) -> None:
        pair = self._pair()
        if pair is None:
            return
        rows = fact_rows(self.ui, *pair)
        differ = [each for each in rows if each.difference is not Difference.SAME]
        wanted = differ if self.only.isChecked() else rows
        self.table.show_rows(wanted, key=lambda row: row.key)
        self.table.retranslate()  # the headings say which versions these are
        language: Language = next(each for each in LANGUAGES if each == self.language.value())
        texts = [
            line
            for name in TEXTS
            for line in compare_texts(*(getattr(each, name).text(language) for each in pair))
        ]
        self.texts.show_lines(texts)
        number = len(differ) + len(self.texts.differences)
        t = self.ui.words
        self._fact.setText(
            t.gettext("Differences: {number}", number=number)
            if number
            else t.gettext("The versions say the same.")
        )

    def _say_choices(self) -> None:
        said = [(each.id, version_name(self.ui, each)) for each in self._versions.values()]
        for choice in (self.left, self.right):
            choice.set_choices(said)

    def _lay_out(self, parent: QWidget | None) -> None:
        heads = QGridLayout()
        heads.setSpacing(GAP_S)
        for column, choice in enumerate((self.left, self.right)):
            policy = Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            choice.setSizeAdjustPolicy(policy)
            choice.setMinimumContentsLength(20)
            heads.addWidget(choice, 0, column)
            heads.setColumnStretch(column, 1)
        bar = QHBoxLayout()
        bar.setSpacing(GAP_S)
        bar.addWidget(self._fact, 1)
        bar.addWidget(self.only)
        bar.addWidget(self.copy)
        bar.addWidget(self.save)
        below = QHBoxLayout()
        below.addWidget(self._title, 1)
        below.addWidget(self.language)
        self.body.addLayout(heads)
        self.body.addLayout(bar)
        self.body.addWidget(self.table, 3)
        self.body.addLayout(below)
        self.body.addWidget(self.texts, 1)
        self.texts.setMinimumHeight(_TEXTS)
        room = (parent.window() if parent is not None else self).size()
        self.table.setMinimumSize(640, max(_LEAST, room.height() - 420))
        self.resize(min(1100, room.width() - 40), max(440, room.height() - 40))
