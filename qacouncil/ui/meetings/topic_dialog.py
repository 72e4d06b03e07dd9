"""The form of a topic of the work plan."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from qacouncil.i18n.area_words import AREAS, area_words
from qacouncil.i18n.standard_words import standard_words
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.operations.work_plan import TopicData, change_topic, plan_topic_of_year
from qacouncil.queries.work_plan import PlannedTopic
from qacouncil.queries.workspace import everyone
from qacouncil.rules.terms import STANDARDS
from qacouncil.rules.work_plan import MONTHS
from qacouncil.ui.context import Ui
from qacouncil.ui.meetings.plan_rows import month_words
from qacouncil.ui.members.form_dialog import FormDialog
from qacouncil.ui.tokens import GAP_M, GAP_S
from qacouncil.ui.widgets.fields import Choice, Field, LineEdit
from qacouncil.ui.workspace.people import People
from qacouncil.ui.workspace.people_edit import PeopleEdit

USUAL_AREA = "A04"


class TopicDialog(FormDialog):
    """A new topic of a year's plan, or a change of one. `made`: its id, once it is on disk."""

    def __init__(
        self,
        ui: Ui,
        parent: QWidget | None,
        year: str,
        month: int,
        topic: PlannedTopic | None = None,
    ) -> None:
        super().__init__(ui, parent)
        self.made = topic.id if topic is not None else ""
        self._year, self._topic = year, topic
        self.month, self.area, self.standard = Choice(ui), Choice(ui), Choice(ui)
        self.titles = {language: LineEdit(ui) for language in LANGUAGES}
        self.units = {language: LineEdit(ui) for language in LANGUAGES}
        self.speaker = PeopleEdit(ui, lambda words: words.pgettext("field", "Rapporteur"), most=1)
        self._titles = {language: Field(ui, each) for language, each in self.titles.items()}
        self._units = {language: Field(ui, each) for language, each in self.units.items()}
        choices = (self.month, self.area, self.standard)
        self._choices = [Field(ui, each) for each in choices]
        for choice in choices:
            policy = Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            choice.setSizeAdjustPolicy(policy)
            choice.setMinimumContentsLength(12)
        for field in self._titles.values():
            self.form.addWidget(field)
        self.form.addLayout(_row(self._choices))
        self.form.addWidget(self.speaker)
        self.form.addLayout(_row(list(self._units.values())))
        self.form.addStretch(1)
        self.first = self.titles[ui.language]
        self._fill(month)
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        add = self._topic is None
        self.set_question(
            t.gettext("Add a topic to the work plan of {year}", year=self._year)
            if add
            else t.gettext("Change the topic of the work plan")
        )
        verb = t.pgettext("button", "Add the topic") if add else t.pgettext("button", "Save")
        self.set_buttons(t.pgettext("button", "Cancel"), verb)
        for field, label in zip(
            self._titles.values(),
            (
                t.pgettext("field", "Topic, in Kazakh"),
                t.pgettext("field", "Topic, in Russian"),
                t.pgettext("field", "Topic, in English"),
            ),
            strict=True,
        ):
            field.set_label(label)
        for field, label in zip(
            self._units.values(),
            (
                t.pgettext("field", "Responsible unit, in Kazakh"),
                t.pgettext("field", "Responsible unit, in Russian"),
                t.pgettext("field", "Responsible unit, in English"),
            ),
            strict=True,
        ):
            field.set_label(label)
        for field, label in zip(
            self._choices,
            (
                t.pgettext("field", "Month"),
                t.pgettext("field", "Area of decision"),
                t.pgettext("field", "Standard"),
            ),
            strict=True,
        ):
            field.set_label(label)
        self.month.set_choices([(each, month_words(self.ui, each)) for each in MONTHS])
        self.area.set_choices([(each, area_words(t, each)) for each in AREAS])
        standards = [(each, standard_words(t, each)) for each in STANDARDS]
        self.standard.set_choices([("", t.gettext("None")), *standards])

    def confirm(self) -> None:
        title = self._text(self.titles)
        lacking = "" if title else self.ui.words.gettext("The topic has no title. Write it.")
        field = self._titles[self.ui.language]
        field.set_error(lacking)
        if lacking:
            field.take_keys()
            return
        data = TopicData(
            month=int(str(self.month.value())),
            title=title,
            area=str(self.area.value()),
            standard=str(self.standard.value() or ""),
            person_id=next(iter(self.speaker.value()), None),
            unit=self._text(self.units),
        )
        session = self.ui.session
        if self._topic is None:
            self.send(session.write(plan_topic_of_year, session.council_id, self._year, data))
        else:
            self.send(session.write(change_topic, self._topic.id, data))

    def written(self, result: object) -> None:
        if self._topic is None:
            self.made = str(result)
        self.accept()

    def _fill(self, month: int) -> None:
        topic = self._topic
        self.month.set_choices([(each, "") for each in MONTHS])
        self.area.set_choices([(each, "") for each in AREAS])
        self.standard.set_choices([(each, "") for each in ("", *STANDARDS)])
        self.month.set_value(month)
        self.area.set_value(USUAL_AREA if topic is None else topic.area)
        self.standard.set_value("" if topic is None else topic.standard)
        person = topic.person_id if topic is not None else None
        people = People(self.ui.session.read(everyone))
        self.speaker.show_people(people, [person] if person else [])
        for language in LANGUAGES:
            if topic is not None:
                self.titles[language].set_value(topic.title.text(language))
                self.units[language].set_value(topic.unit.text(language))

    @staticmethod
    def _text(editors: Mapping[Language, LineEdit]) -> Localized:
        return Localized(*(editors[language].value() for language in LANGUAGES))


def _row(fields: list[Field]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP_M)
    grid.setVerticalSpacing(GAP_S)
    for column, field in enumerate(fields):
        grid.addWidget(field, 0, column)
        grid.setColumnStretch(column, 1)
    return grid
