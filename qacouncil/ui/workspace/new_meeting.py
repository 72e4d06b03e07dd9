"""The dialogs about when and where: a new meeting, and the details of one that is planned."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from qacouncil.exchange.shipped_agendas import for_year
from qacouncil.operations.agenda_templates import UsualItem, plan_with_agenda
from qacouncil.operations.meetings import MeetingData
from qacouncil.queries.workspace import last_meeting
from qacouncil.rules.numbering import academic_year
from qacouncil.time_zones import zone
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Choice, Field
from qacouncil.ui.workspace.agenda_dialogs import agenda_choices, usual_agendas
from qacouncil.ui.workspace.meeting_form import MeetingFields

_USUAL_START = 15 * 60
_AHEAD = dt.timedelta(days=7)


class NewMeetingDialog(Retranslating, Dialog):
    """Plans a meeting and goes to it. The usual hour and place are filled in already."""

    def __init__(self, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(ui, parent)
        self.fields = MeetingFields(ui, ui.language)
        self._agendas = usual_agendas(ui)
        self.agenda = Choice(ui)
        self._agenda = Field(ui, self.agenda)
        self.body.addWidget(self.fields)
        self.body.addWidget(self._agenda)
        self.fields.show_data(usual_meeting(ui, today(ui) + _AHEAD))
        self.retranslate()
        self.fields.date.setFocus()
        self.fields.date.selectAll()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("When and where is the new meeting?"))
        self._agenda.set_label(words.pgettext("field", "Agenda"))
        empty = (None, words.gettext("Empty for now"))
        self.agenda.set_choices([empty, *agenda_choices(self.ui, self._agendas)])
        self.set_buttons(
            words.pgettext("button", "Cancel"), words.pgettext("button", "Plan the meeting")
        )

    def confirm(self) -> None:
        data = self.fields.value()
        if data is None:
            return
        session, place = self.ui.session, self.agenda.value()
        items: tuple[UsualItem, ...] = ()
        if place is not None:
            items = for_year(self._agendas[int(str(place))], academic_year(data.date))
        self.send(session.write(plan_with_agenda, session.council_id, data, items))

    def written(self, result: object) -> None:
        self.accept()
        self.ui.go(Place("meeting", str(result)))


def usual_meeting(ui: Ui, date: dt.date) -> MeetingData:
    """As the last meeting was, on this date."""
    last = ui.session.read(last_meeting, ui.session.council_id)
    if last is None:
        return MeetingData(date, _USUAL_START)
    usual = MeetingData(date, last.start, form=last.form, place=last.place)
    return replace(usual, timezone=zone(last.timezone).key)
