"""The form of one remark: who, on which item, when, what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qacouncil.errors import UserError
from qacouncil.localized import Language
from qacouncil.operations.review import RemarkData
from qacouncil.queries.review import RemarkLine
from qacouncil.queries.workspace import AgendaLine
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Choice, DateEdit, Field
from qacouncil.ui.widgets.growing_text import GrowingText
from qacouncil.ui.workspace.people import People

_TITLE = 60  # signs of an item's title


class RemarkForm(Retranslating, Dialog):
    """A new remark, or one to be corrected. `act` writes it."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        agenda: tuple[AgendaLine, ...],
        people: People,
        day: dt.date,
        act: Callable[[RemarkData], Writing],
        shown: RemarkLine | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self._act, self._agenda, self._people, self._shown = act, agenda, people, shown
        self.person, self.item = Choice(ui), Choice(ui)
        for each in (self.person, self.item):
            policy = Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            each.setSizeAdjustPolicy(policy)
        self.date, self.text = DateEdit(ui), GrowingText(ui)
        self.date.set_value(shown.made_on if shown else day)
        if shown is not None:
            self.text.set_value(shown.text)
        editors: tuple[QWidget, ...] = (self.person, self.item, self.date, self.text)
        self._rows = [Field(ui, each) for each in editors]
        for field in self._rows:
            self.body.addWidget(field)
        self._say_choices()
        self.person.set_value(shown.person_id if shown else None)
        self.item.set_value(shown.item_id if shown else None)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.ui.words
        asked = words.gettext("What did a member remark on the minutes?")
        self.set_question(asked if self._shown is None else words.gettext("Correct the remark?"))
        labels = (
            words.pgettext("field", "Member"),
            words.pgettext("field", "Agenda item"),
            words.pgettext("field", "Date"),
            words.pgettext("field", "Remark"),
        )
        for field, said in zip(self._rows, labels, strict=True):
            field.set_label(said)
        self._say_choices()
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Save"))

    def confirm(self) -> None:
        words = self.ui.words
        for field in self._rows:
            field.set_error("")
        person, date, item = self.person.value(), self.date.value(), self.item.value()
        if not isinstance(person, str):
            self._wrong(0, words.gettext("Say whose remark it is."))
        elif not self.date.is_valid() or date is None:
            self._wrong(2, words.gettext("This is not a date. Write it as 31.12.2026."))
        else:
            on_item = item if isinstance(item, str) else None
            self.send(self._act(RemarkData(person, date, self.text.value(), on_item)))

    def refuse(self, error: UserError) -> None:
        self._wrong(3, error.sentence(self.ui.words))

    def _wrong(self, place: int, sentence: str) -> None:
        self._rows[place].set_error(sentence)
        self._rows[place].take_keys()

    def _say_choices(self) -> None:
        words, language = self.ui.words, self.ui.language
        chosen = self.person.value(), self.item.value()
        listed = [each for each in self._people.choices if each.on_list]
        people = [(each.id, self._people.name(each.id, language)) for each in listed]
        self.person.set_choices(people)
        titles = [(each.id, _titled(each, language)) for each in self._agenda]
        self.item.set_choices([(None, words.gettext("The minutes as a whole")), *titles])
        self.person.set_value(chosen[0])
        self.item.set_value(chosen[1])


def _titled(line: AgendaLine, language: Language) -> str:
    title = " ".join(line.title.nearest(language)[0].split())
    short = title if len(title) <= _TITLE else f"{title[: _TITLE - 1].rstrip()}…"
    return f"{line.number}. {short}"
