"""Forms about people: who reports on an item, who carries out a point."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from qacouncil.operations.decisions import AssignmentData
from qacouncil.queries.item_texts import AssignmentText
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.session import Writing
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import DateEdit, Field, LineEdit
from qacouncil.ui.workspace.content_language import ContentLanguage, with_text
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_edit import PeopleEdit


class SpeakersDialog(Retranslating, Dialog):
    """Who reports on an item, in order. `act` writes the ids."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        people: People,
        chosen: tuple[str, ...],
        act: Callable[[tuple[str, ...]], Writing],
    ) -> None:
        super().__init__(ui, parent)
        self._act = act
        self.speakers = PeopleEdit(ui, lambda words: words.pgettext("field", "Rapporteurs"))
        self.speakers.show_people(people, chosen)
        self.body.addWidget(self.speakers)
        self.retranslate()
        self.speakers.picker.setFocus()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("Who reports on this item?"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Save"))

    def confirm(self) -> None:
        self.send(self._act(self.speakers.value()))


class AssignmentDialog(Retranslating, Dialog):
    """Who carries out a point, and by when. `act` writes it."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        people: People,
        content: ContentLanguage,
        task: AssignmentText,
        act: Callable[[AssignmentData], Writing],
    ) -> None:
        super().__init__(ui, parent)
        self._act, self._task, self._language = act, task, content.language
        self.responsible = PeopleEdit(
            ui, lambda words: words.pgettext("field", "Responsible"), content.language
        )
        self.helpers = PeopleEdit(
            ui, lambda words: words.pgettext("field", "Co-executors"), content.language
        )
        self.responsible.show_people(people, task.responsible_ids)
        self.helpers.show_people(people, task.co_executor_ids)
        self.words = LineEdit(ui)
        self.words.set_value(task.responsible.text(content.language))
        self.deadline = DateEdit(ui)
        self.deadline.set_value(task.deadline)
        self._words_field = Field(ui, self.words)
        self._deadline_field = Field(ui, self.deadline)
        for each in (self.responsible, self._words_field, self.helpers, self._deadline_field):
            self.body.addWidget(each)
        self.retranslate()
        self.responsible.picker.setFocus()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(
            words.gettext("Who carries out point {number}?", number=self._task.number)
        )
        self._words_field.set_label(
            words.pgettext("field", "Responsible in words, such as “heads of departments”")
        )
        self._deadline_field.set_label(words.pgettext("field", "Deadline"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Save"))

    def confirm(self) -> None:
        if not self.deadline.is_valid():
            self._deadline_field.set_error(
                self.ui.words.gettext("This is not a date. Write it as 31.12.2026.")
            )
            self.deadline.setFocus()
            return
        data = AssignmentData(
            responsible_ids=self.responsible.value(),
            responsible=with_text(self._task.responsible, self._language, self.words.value()),
            co_executor_ids=self.helpers.value(),
            deadline=self.deadline.value(),
        )
        self.send(self._act(data))


def data_of(task: AssignmentText, deadline: dt.date | None) -> AssignmentData:
    """An assignment as it is, with this deadline."""
    return AssignmentData(
        responsible_ids=task.responsible_ids,
        responsible=task.responsible,
        co_executor_ids=task.co_executor_ids,
        deadline=deadline,
    )
