"""What the forms of programmes share: texts in three languages, fields side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QGridLayout

from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.queries.programme_card import ProgrammeCard
from qacouncil.rules.terms import DecisionState
from qacouncil.ui.context import Ui
from qacouncil.ui.said import numbered, one_line
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.choice import Choice
from qacouncil.ui.widgets.fields import Field, LineEdit
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.widgets.typed_times import date_as_shown

_ADOPTED = (DecisionState.ADOPTED, DecisionState.FINAL)


class Texts:
    """One text in three languages, a field for each; `long`: of several lines."""

    def __init__(self, ui: Ui, *, long: bool = False) -> None:
        self.editors: dict[Language, LineEdit | GrowingText] = {
            language: GrowingText(ui) if long else LineEdit(ui) for language in LANGUAGES
        }
        self.fields = {language: Field(ui, each) for language, each in self.editors.items()}

    @property
    def row(self) -> list[Field]:
        return list(self.fields.values())

    def label(self, labels: Sequence[str]) -> None:
        """What each is called, in the order of LANGUAGES."""
        for field, words in zip(self.fields.values(), labels, strict=True):
            field.set_label(words)

    def show(self, text: Localized) -> None:
        for language in LANGUAGES:
            self.editors[language].set_value(text.text(language))

    def value(self) -> Localized:
        return Localized(*(self.editors[language].value() for language in LANGUAGES))


def beside(*fields: Field, stretches: Sequence[int] = ()) -> QGridLayout:
    """Fields in a row, each as wide as the others unless said otherwise."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP_M)
    grid.setVerticalSpacing(GAP_S)
    for column, field in enumerate(fields):
        grid.addWidget(field, 0, column)
        grid.setColumnStretch(column, stretches[column] if stretches else 1)
    return grid


def named(texts: Texts, ui: Ui) -> dict[str, Field]:
    """The field at which a text that is missing is refused: that of the language in use."""
    return {"": texts.fields[ui.language]}


def short(choice: Choice) -> Choice:
    """A choice that is no wider than its place, however long its texts are."""
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(12)
    return choice


def decision_choices(ui: Ui, card: ProgrammeCard) -> list[tuple[object, str]]:
    """The adopted decisions on a programme, the latest first, after "none"."""
    found: list[tuple[object, str]] = [
        (
            each.id,
            f"{decision_number(ui, each.meeting.written_number, each.number)}, "
            f"{date_as_shown(each.meeting.date)}: {one_line(each.text, ui)}",
        )
        for each in reversed(card.decisions)
        if each.state in _ADOPTED
    ]
    return [(None, ui.words.pgettext("decision", "none yet")), *found]


def decision_number(ui: Ui, minutes: str, number: str) -> str:
    """№ 4, 3.2: minutes and point."""
    return f"{numbered(ui, minutes)}, {number}" if minutes else number


def number_error(t: Translator, value: int | None, least: int, most: int) -> str:
    """What is wrong with a number typed; empty: nothing."""
    if value is not None and least <= value <= most:
        return ""
    return t.gettext("Write a number from {least} to {most}.", least=least, most=most)


def first_error(fields: Mapping[str, Field]) -> bool:
    """Whether a field has an error; the first that has takes the keys."""
    for field in fields.values():
        if field.error:
            field.take_keys()
            return True
    return False
