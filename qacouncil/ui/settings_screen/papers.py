"""The choices for the printed page: how it is set, and what it bears."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from qacouncil.documents.protocol_content import PaperStyle
from qacouncil.operations.councils import change_paper_style
from qacouncil.rules.terms import BilingualForm
from qacouncil.ui.context import Ui
from qacouncil.ui.editing import lock, why_reading
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.basic import Panel, label
from qacouncil.ui.widgets.checks import CheckBox
from qacouncil.ui.widgets.equal_columns import EqualColumns
from qacouncil.ui.widgets.fields import Choice, Field

_CHOICES = (
    *("body_size", "line_spacing", "right_margin"),
    *("initials_first", "resolved_heading", "bilingual"),
)
_COLUMNS = 3
_CHECKS = ("full_form", "all_members_sign", "approve_protocol", "code", "hyphenate")


class PapersSection(Panel):
    """Each choice is saved at once; signed protocols stay as they were signed."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.choices = {name: Choice(ui) for name in _CHOICES}
        self.fields = {name: Field(ui, choice) for name, choice in self.choices.items()}
        self.checks = {name: CheckBox(ui) for name in _CHECKS}
        self.note = label("note", wrap=True)
        choices = EqualColumns(_COLUMNS, GAP_M, GAP_S)
        for name, choice in self.choices.items():
            choices.addWidget(self.fields[name])
            choice.chosen.connect(partial(self._save, name))
        checks = EqualColumns(_COLUMNS, GAP_M, GAP_S)
        for name, check in self.checks.items():
            checks.addWidget(check)
            check.clicked.connect(lambda on, name=name: self._save(name, on))
        checks.addWidget(self.note)
        column = QVBoxLayout()
        column.setContentsMargins(GAP_M, GAP_M, GAP_M, GAP_M)
        column.setSpacing(GAP_M)
        column.addLayout(choices)
        column.addLayout(checks)
        self.body.addLayout(column)

    def say(self) -> None:
        """Set every text."""
        t = self._ui.words
        self.title.setText(t.gettext("Papers"))
        self.fact.setText(t.gettext("how they are printed"))
        for name, (text, choices) in self._choice_words().items():
            self.fields[name].set_label(text)
            self.choices[name].set_choices(choices)
        self.checks["full_form"].setText(t.gettext("Full form, with what was said"))
        self.checks["all_members_sign"].setText(t.gettext("All members present sign"))
        self.checks["approve_protocol"].setText(t.gettext("Approval stamp on the minutes"))
        self.checks["code"].setText(t.gettext("QR code on signed papers"))
        self.checks["hyphenate"].setText(t.gettext("Divide words at the end of a line"))
        self.note.setText(t.gettext("Signed minutes stay as they were signed."))
        for control in (*self.choices.values(), *self.checks.values()):
            lock(control, why_reading(self._ui))

    def show_style(self, style: PaperStyle) -> None:
        """Show what is on disk."""
        for name, choice in self.choices.items():
            choice.show_value(getattr(style, name))
        for name, check in self.checks.items():
            check.setChecked(getattr(style, name))

    def _choice_words(self) -> dict[str, tuple[str, list[tuple[object, str]]]]:
        t = self._ui.words
        return {
            "body_size": (
                t.pgettext("field", "Size of the letters, points"),
                [(size, str(size)) for size in (12, 13, 14)],
            ),
            "line_spacing": (
                t.pgettext("field", "Line spacing"),
                [(100, "1,0"), (115, "1,15"), (125, "1,25"), (150, "1,5")],
            ),
            "right_margin": (
                t.pgettext("field", "Right margin, millimetres"),
                [(size, str(size)) for size in (10, 15)],
            ),
            "initials_first": (
                t.pgettext("field", "Names in the text and under it"),
                [(True, t.gettext("initials first")), (False, t.gettext("surname first"))],
            ),
            "resolved_heading": (
                t.pgettext("field", "Heading of the resolution"),
                [
                    ("resolved", t.pgettext("paper heading", "RESOLVED")),
                    ("resolved_passive", t.pgettext("paper heading", "IT WAS RESOLVED")),
                    ("decided", t.pgettext("paper heading", "DECIDED")),
                ],
            ),
            "bilingual": (
                t.pgettext("field", "Papers in Kazakh and Russian"),
                [
                    (BilingualForm.COLUMNS, t.gettext("in two columns")),
                    (BilingualForm.AFTER, t.gettext("one after the other")),
                ],
            ),
        }

    def _save(self, name: str, value: object) -> None:
        session = self._ui.session
        write: Callable[..., object] = session.write
        write(change_paper_style, session.council_id, **{name: value})
