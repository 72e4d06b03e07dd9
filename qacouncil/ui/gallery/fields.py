"""The fields: as they stand, with the focus, with an error, locked."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStyle, QStyleOptionFrame, QWidget

from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_L, GAP_M, GAP_S
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.checks import CheckBox, RadioButton
from qacouncil.ui.widgets.fields import Choice, ClockEdit, DateEdit, Field, LineEdit, NumberEdit
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.widgets.segmented import Segmented
from qacouncil.ui.widgets.speaker_picker import SpeakerPicker


class Fields(Retranslating, QWidget):
    """Two columns of fields."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._line, self._date = LineEdit(ui), _Focused(ui)
        self._number, self._locked = NumberEdit(ui, 99), LineEdit(ui)
        self._fields = [
            Field(ui, editor) for editor in (self._line, self._date, self._number, self._locked)
        ]
        self._choice, self._check = Choice(ui), CheckBox(ui)
        self._text, self._speaker = GrowingText(ui), SpeakerPicker(ui)
        self._text_field = Field(ui, self._text)
        self._clock_field = Field(ui, ClockEdit(ui))
        self._radios = [RadioButton(ui), RadioButton(ui)]
        self._languages = Segmented(ui)
        self._key, self._key_words = label("key"), label("note")
        self._fill()
        self._arrange()
        self.retranslate()

    def retranslate(self) -> None:
        words = self._ui.words
        titles = (
            words.pgettext("field", "Rapporteur"),
            words.pgettext("field", "Deadline"),
            words.pgettext("field", "Votes for *"),
            words.pgettext("field", "Registration number"),
        )
        for field, title in zip(self._fields, titles, strict=True):
            field.set_label(title)
        error = words.gettext("Votes: 8, taking part: 7. Correct the number.")
        self._fields[2].set_error(error)
        self._locked.set_locked(words.gettext("Given after signing"))
        self._choice.set_choices([("all", words.pgettext("gallery", "All categories"))])
        self._choice.setAccessibleName(words.pgettext("column", "Category"))
        self._check.setText(words.pgettext("gallery", "Count towards the quorum"))
        self._text_field.set_label(words.pgettext("field", "Text"))
        self._clock_field.set_label(words.pgettext("field", "Time"))
        self._radios[0].setText(words.pgettext("vote", "open"))
        self._radios[1].setText(words.pgettext("vote", "secret"))
        self._text.setPlaceholderText(words.gettext("Not translated"))
        self._languages.setAccessibleName(words.pgettext("field", "Language"))
        self._key_words.setText(words.pgettext("gallery", "the key of an action"))

    def _fill(self) -> None:
        self._line.set_value("Ким Е. В.")
        self._date.set_value(dt.date(2026, 12, 15))
        self._number.set_value(8)
        self._check.setChecked(True)
        self._radios[0].setChecked(True)
        self._clock_field.editor.setText("15:20")  # type: ignore[attr-defined]
        self._languages.set_choices([("kk", "ҚАЗ"), ("ru", "РУС"), ("en", "ENG")])
        self._key.setText("F2")
        self._speaker.set_people(lambda: [("1", "Қайырбек Д. А.", ""), ("2", "Ким Е. В.", "")])

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(GAP_S + 2)
        for place, field in enumerate(self._fields):
            grid.addWidget(field, place // 2, place % 2)
        grid.addWidget(self._choice, 2, 0)
        grid.addWidget(self._check, 2, 1)
        grid.addWidget(self._text_field, 3, 0)
        grid.addWidget(self._clock_field, 3, 1)
        grid.addWidget(self._speaker, 4, 0)
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        for radio in self._radios:
            row.addWidget(radio)
        row.addWidget(self._languages)
        row.addSpacing(GAP_L)
        row.addStretch(1)
        grid.addLayout(row, 4, 1)
        keys = QHBoxLayout()
        keys.setSpacing(GAP_S)
        keys.addWidget(self._key)
        keys.addWidget(self._key_words, 1)
        grid.addLayout(keys, 5, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)


class _Focused(DateEdit):
    """A field that looks as if it had the focus."""

    def initStyleOption(self, option: QStyleOptionFrame) -> None:  # noqa: N802 - Qt's name
        super().initStyleOption(option)
        option.state |= QStyle.StateFlag.State_HasFocus
