"""Correcting when and where a meeting is, and who leads it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from qacouncil.operations.guards import not_now
from qacouncil.operations.meetings import MeetingData, change_details
from qacouncil.queries.workspace import MeetingHead
from qacouncil.rules.lifecycle import Edit, may_edit
from qacouncil.ui.context import Ui
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.tokens import GAP_M
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Choice, Field
from qacouncil.ui.workspace.content_language import ContentLanguage
from qacouncil.ui.workspace.meeting_form import MeetingFields
from qacouncil.ui.workspace.people import People


class DetailsDialog(Retranslating, Dialog):
    """The fields of the meeting, who presides and who keeps the minutes."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        head: MeetingHead,
        people: People,
        content: ContentLanguage,
    ) -> None:
        super().__init__(ui, parent)
        self._head, self._people = head, people
        self.fields = MeetingFields(ui, content.language, with_end=True)
        self.fields.show_data(
            MeetingData(
                date=head.date,
                start=head.start,
                end=head.end,
                kind=head.kind,
                form=head.form,
                place=head.place,
                timezone=head.timezone,
                notice_sent_on=head.notice_sent_on,
            )
        )
        self.presiding, self.secretary = Choice(ui), Choice(ui)
        self._leaders = [Field(ui, self.presiding), Field(ui, self.secretary)]
        self._absent = [False, False]
        row = QHBoxLayout()
        row.setSpacing(GAP_M)
        for field in self._leaders:
            row.addWidget(field, 1)
        self.body.addWidget(self.fields)
        self.body.addLayout(row)
        self.retranslate()
        self.presiding.set_value(head.presiding_id or "")
        self.secretary.set_value(head.secretary_id or "")

    def retranslate(self) -> None:
        words = self.ui.words
        self.set_question(words.gettext("When and where is the meeting?"))
        self.set_buttons(words.pgettext("button", "Cancel"), words.pgettext("button", "Save"))
        self._leaders[0].set_label(words.pgettext("field", "Presides"))
        self._leaders[1].set_label(words.pgettext("field", "Keeps the minutes"))
        people = [(each[0], each[1]) for each in self._people.to_pick(self.ui.language)]
        for choice in (self.presiding, self.secretary):
            choice.set_choices([("", words.gettext("As in the list of members")), *people])
        self._say_absent()
        stage = self._head.stage
        if not may_edit(stage, Edit.DATE):
            self.fields.lock_date(words.gettext(not_now(stage)))

    def _say_absent(self) -> None:
        """Who is marked absent neither presides nor keeps the minutes."""
        said = self.ui.words.gettext("This person is marked absent. Name somebody who is present.")
        for field, absent in zip(self._leaders, self._absent, strict=True):
            field.set_error(said if absent else "")

    def confirm(self) -> None:
        data = self.fields.value()
        leaders = [str(each.value() or "") or None for each in (self.presiding, self.secretary)]
        self._absent = [self._people.is_absent(each) for each in leaders]
        self._say_absent()
        if data is not None and not any(self._absent):
            self.send(self.ui.session.write(change_details, self._head.id, data, *leaders))
