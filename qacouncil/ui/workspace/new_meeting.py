"""The dialogs about when and where: a new meeting, and the details of one that is planned."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.queries.workspace import last_meeting
from qacouncil.time_zones import zone
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import today
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.meeting_form import MeetingFields

_USUAL_START = 15 * 60
_AHEAD = dt.timedelta(days=7)


class NewMeetingDialog(Retranslating, Dialog):
    """Plans a meeting and goes to it. The usual hour and place are filled in already."""

    def __init__(self, ui: Ui, parent: QWidget | None) -> None:
        super().__init__(ui, parent)
        self.fields = MeetingFields(ui, ui.language)
        self.body.addWidget(self.fields)
        self.fields.show_data(usual_meeting(ui, today(ui) + _AHEAD))
        self.retranslate()
        self.fields.date.setFocus()
        self.fields.date.selectAll()

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("When and where is the new meeting?"))
        self.set_buttons(
            words.pgettext("button", "Cancel"), words.pgettext("button", "Plan the meeting")
        )

    def confirm(self) -> None:
        data = self.fields.value()
        if data is None:
            return
        session = self.ui.session
        self.send(session.write(plan_meeting, session.council_id, data))

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
