"""A new agenda item about a programme: what it asks for, on which agenda."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.programme_texts import decision_draft, item_title
from qacouncil.i18n.programme_words import programme_state_words
from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.programmes import add_item_about, add_item_to_decide
from qacouncil.queries.meeting_reference import NamedMeeting, named_meetings
from qacouncil.queries.programmes_list import ProgrammeLine
from qacouncil.rules.lifecycle import Edit, may_edit
from qacouncil.rules.programme_state import next_states
from qacouncil.rules.terms import ProgrammeState, Stage
from qacouncil.ui.context import Place, Ui
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.programmes.forms import Texts, beside, short
from qacouncil.ui.said import capital, numbered
from qacouncil.ui.widgets.basic import label
from qacouncil.ui.widgets.callout import Callout
from qacouncil.ui.widgets.fields import Choice, Field
from qacouncil.ui.widgets.typed_times import date_as_shown

USUAL_AREA = "A01"


class AboutProgrammeDialog(FormDialog):
    """Puts an item linked with the programme onto an agenda, and goes there."""

    def __init__(self, ui: Ui, parent: QWidget | None, line: ProgrammeLine) -> None:
        super().__init__(ui, parent)
        self._line = line
        session = ui.session
        self._meetings = [
            each
            for each in session.read(named_meetings, session.council_id)
            if may_edit(each.stage, Edit.AGENDA) and each.stage is not Stage.MINUTES
        ]
        self.meeting, self.area, self.purpose = (short(Choice(ui)) for _ in range(3))
        self.titles = Texts(ui)
        self.fields = {
            name: Field(ui, getattr(self, name)) for name in ("meeting", "purpose", "area")
        }
        self._none = Callout(ui)
        self._words = label("note", wrap=True)
        self.form.addLayout(beside(*self.fields.values()))
        self.form.addWidget(self._none)
        for field in self.titles.row:
            self.form.addWidget(field)
        self.form.addWidget(self._words)
        self.form.addStretch(1)
        self.area.set_choices([(each, "") for each in AREAS])
        self.area.set_value(USUAL_AREA)
        self.meeting.set_choices([(each.id, "") for each in self._meetings])
        self.purpose.set_choices([(each, "") for each in (*next_states(line.state), None)])
        self.purpose.set_value(next_states(line.state)[0])
        self.purpose.chosen.connect(lambda _state: self._propose())
        self._propose()
        self.retranslate()
        self.first = self.meeting

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Put the programme on an agenda"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Add the item"))
        self.fields["meeting"].set_label(t.pgettext("field", "Meeting"))
        self.fields["purpose"].set_label(t.pgettext("field", "State it is to come into"))
        self.fields["area"].set_label(t.pgettext("field", "Area of decision"))
        self.meeting.set_choices([(each.id, self._named(each)) for each in self._meetings])
        states: list[tuple[object, str]] = [
            (each, capital(programme_state_words(t, each)))
            for each in next_states(self._line.state)
        ]
        self.purpose.set_choices([*states, (None, t.gettext("Stays as it is"))])
        self.area.set_choices([(each, area_words(t, each)) for each in AREAS])
        self.titles.label(
            (
                t.pgettext("field", "Agenda item, in Kazakh"),
                t.pgettext("field", "Agenda item, in Russian"),
                t.pgettext("field", "Agenda item, in English"),
            )
        )
        self._words.setText(
            t.gettext(
                "The item comes with a draft of the decision. The state changes once the decision"
                " is adopted and the meeting is over."
            )
        )
        self._none.setVisible(not self._meetings)
        self._none.set_text(t.gettext("No meeting takes items now. Plan a meeting first."))
        self.verb.setEnabled(bool(self._meetings))

    def fields_refused(self) -> Mapping[str, Field]:
        return self.fields

    def confirm(self) -> None:
        title = self.titles.value()
        field = self.titles.fields[self.ui.language]
        lacking = "" if title else self.ui.words.gettext("The item has no title. Write it.")
        field.set_error(lacking)
        if lacking:
            field.take_keys()
            return
        session, state = self.ui.session, self.purpose.value()
        item = (str(self.meeting.value()), self._line.id, title, str(self.area.value()))
        if state is None:
            self.send(session.write(add_item_about, *item))
            return
        wanted = ProgrammeState(str(state))
        draft = self._in_each_language(lambda words, named: decision_draft(words, wanted, named))
        self.send(session.write(add_item_to_decide, *item, wanted, draft))

    def written(self, result: object) -> None:
        meeting_id = str(self.meeting.value())
        self.accept()
        del result
        self.ui.go(Place("meeting", meeting_id, field="agenda"))

    def _named(self, each: NamedMeeting) -> str:
        number = numbered(self.ui, each.written_number) if each.written_number else ""
        return ", ".join(filter(None, (number, date_as_shown(each.date))))

    def _propose(self) -> None:
        """The title that the purpose asks for, in each language the programme is named in."""
        state = self.purpose.value()
        wanted = ProgrammeState(str(state)) if state else None
        self.titles.show(self._in_each_language(lambda t, named: item_title(t, wanted, named)))

    def _in_each_language(self, said: Callable[[Translator, str], str]) -> Localized:
        name = self._line.name
        texts = {
            language: said(load_translator(language), f"{self._line.code} {name.text(language)}")
            if name.text(language)
            else ""
            for language in LANGUAGES
        }
        return Localized(**texts)
