"""Where items of an agenda come from: earlier meetings, the work plan, usual agendas."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from qacouncil.exchange.shipped_agendas import for_year, shipped_agendas
from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.term_words import term_words
from qacouncil.localized import LANGUAGES, Localized
from qacouncil.operations.agenda_templates import keep_agenda, remove_agenda, take_agenda
from qacouncil.operations.carry_over import take_left
from qacouncil.operations.work_plan import put_topics
from qacouncil.queries.agenda_templates import UsualAgenda, own_agendas
from qacouncil.queries.carry_over import Left, LeftItem, OpenAssignment
from qacouncil.queries.work_plan import PlannedTopic, read_work_plan
from qacouncil.queries.workspace import MeetingHead
from qacouncil.rules.numbering import academic_year
from qacouncil.ui.context import Ui
from qacouncil.ui.meetings.plan_rows import topic_note
from qacouncil.ui.retranslate import Retranslating
from qacouncil.ui.said import numbered, one_line, responsible, today
from qacouncil.ui.undo import offer_undo
from qacouncil.ui.widgets.basic import Button, label
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.widgets.fields import Choice, Field, LineEdit
from qacouncil.ui.widgets.picks import Pick, Picks
from qacouncil.ui.widgets.typed_times import date_as_shown


class PickDialog(Retranslating, Dialog):
    """Things to tick that are put onto the agenda."""

    def __init__(self, ui: Ui, parent: QWidget | None, head: MeetingHead) -> None:
        super().__init__(ui, parent)
        self.head = head
        self.none = label("fact", wrap=True)
        self.picks = Picks(ui)
        self.picks.changed.connect(self.check)

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Put on the agenda"))
        self.check()

    def check(self) -> None:
        """Without anything ticked there is nothing to put on."""
        self.none.setVisible(not self.picks.boxes)
        self.verb.setEnabled(bool(self.picks.value()))


class LeftDialog(PickDialog):
    """What earlier meetings left: items, and assignments that are still open."""

    def __init__(self, ui: Ui, parent: QWidget | None, head: MeetingHead, left: Left) -> None:
        super().__init__(ui, parent, head)
        self._left = left
        self.body.addWidget(self.none)
        self.body.addWidget(self.picks)
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("What was left from earlier meetings?"))
        self.none.setText(t.gettext("Nothing was left."))
        items = [self._item(each) for each in self._left.items]
        tasks = [self._task(each) for each in self._left.assignments]
        ticked = [each.id for each in self._left.items]
        ticked += [each.assignment.id for each in self._left.assignments if each.fresh]
        self.picks.show_picks([*items, *tasks], ticked)
        super().retranslate()

    def confirm(self) -> None:
        chosen = self.picks.value()
        items = [each.id for each in self._left.items if each.id in chosen]
        tasks = [each for each in chosen if each not in items]
        self.send(self.ui.session.write(take_left, self.head.id, items, tasks))

    def _item(self, item: LeftItem) -> Pick:
        t = self.ui.words
        where = t.gettext(
            "{date}, item {number}", date=date_as_shown(item.date), number=item.number
        )
        return Pick(
            item.id,
            one_line(item.title, self.ui) or t.gettext("Item without a title"),
            f"{where} · {term_words(t, item.state)}",
            t.gettext("Items of earlier meetings"),
        )

    def _task(self, open_: OpenAssignment) -> Pick:
        t, task = self.ui.words, open_.assignment.task
        minutes = task.written_minutes or "–"
        who = responsible(self.ui, task.responsible, task.responsible_text)
        date = date_as_shown(open_.deadline)
        parts = (
            f"{numbered(self.ui, minutes)}, {task.number}",
            who,
            t.gettext("deadline: {date}", date=date),
        )
        return Pick(
            task.id,
            one_line(task.text, self.ui),
            " · ".join(each for each in parts if each),
            t.gettext("One item asks about the execution of these decisions"),
        )


class TopicsDialog(PickDialog):
    """Topics of the work plan that are due in the month of the meeting, or overdue."""

    def __init__(self, ui: Ui, parent: QWidget | None, head: MeetingHead) -> None:
        super().__init__(ui, parent, head)
        session = ui.session
        year = academic_year(head.date)
        plan = session.read(read_work_plan, head.council_id, year, today(ui))
        self._topics = plan.due_by(head.date.month) if plan is not None else ()
        self.body.addWidget(self.none)
        self.body.addWidget(self.picks)
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Which topics of the work plan?"))
        self.none.setText(t.gettext("No topic of this month is left, and none is overdue."))
        self.picks.show_picks(
            [self._pick(each) for each in self._topics],
            [each.id for each in self._topics if each.month == self.head.date.month],
        )
        super().retranslate()

    def confirm(self) -> None:
        self.send(self.ui.session.write(put_topics, self.head.id, self.picks.value()))

    def _pick(self, topic: PlannedTopic) -> Pick:
        return Pick(topic.id, one_line(topic.title, self.ui), topic_note(self.ui, topic))


class TakeAgendaDialog(PickDialog):
    """A usual agenda, of the council's own or the program's; each item may be left out."""

    def __init__(self, ui: Ui, parent: QWidget | None, head: MeetingHead) -> None:
        super().__init__(ui, parent, head)
        self._agendas = usual_agendas(ui)
        self.agenda = Choice(ui)
        self._agenda = Field(ui, self.agenda)
        self.agenda.chosen.connect(self._agenda_chosen)
        self.remove = Button(ui, "link", small=True)
        self.remove.clicked.connect(self._remove)
        for widget in (self._agenda, self.none, self.picks, self.remove):
            self.body.addWidget(widget)
        self.agenda.set_choices([(place, "") for place in range(len(self._agendas))])
        self.retranslate()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Which usual agenda?"))
        self._agenda.set_label(t.pgettext("field", "Usual agenda"))
        self.none.setText(t.gettext("This agenda has no items."))
        self.remove.setText(t.pgettext("button", "Do not keep this agenda any more"))
        self.agenda.set_choices(agenda_choices(self.ui, self._agendas))
        self._show_items()
        super().retranslate()

    def confirm(self) -> None:
        items = for_year(self._chosen, academic_year(self.head.date))
        chosen = [items[int(each)] for each in self.picks.value()]
        self.send(self.ui.session.write(take_agenda, self.head.id, chosen))

    @property
    def _chosen(self) -> UsualAgenda:
        return self._agendas[int(str(self.agenda.value()))]

    def _agenda_chosen(self, _place: object) -> None:
        self.picks.show_picks(())  # what was ticked belongs to the other agenda
        self._show_items()

    def _show_items(self) -> None:
        year = academic_year(self.head.date)
        items = for_year(self._chosen, year)
        picks = [
            Pick(str(place), one_line(title, self.ui), area_words(self.ui.words, area))
            for place, (title, area) in enumerate(items)
        ]
        self.picks.show_picks(picks, [each.id for each in picks])
        self.remove.setVisible(bool(self._chosen.id))
        self.check()

    def _remove(self) -> None:
        name = one_line(self._chosen.name, self.ui)
        writing = self.ui.session.write(remove_agenda, self._chosen.id)
        offer_undo(
            self.ui,
            writing,
            lambda words: words.gettext("Not kept as a usual agenda any more: {name}", name=name),
        )
        self.reject()


class KeepAgendaDialog(Retranslating, Dialog):
    """The name under which this agenda is kept for other meetings."""

    def __init__(self, ui: Ui, parent: QWidget | None, head: MeetingHead) -> None:
        super().__init__(ui, parent)
        self._head = head
        self.names = {language: LineEdit(ui) for language in LANGUAGES}
        self._names = {language: Field(ui, each) for language, each in self.names.items()}
        for field in self._names.values():
            self.body.addWidget(field)
        self._note = label("note", wrap=True)
        self.body.addWidget(self._note)
        self.retranslate()
        self.names[ui.language].setFocus()

    def retranslate(self) -> None:
        t = self.ui.words
        self.set_question(t.gettext("Under which name is this agenda kept?"))
        self.set_buttons(t.pgettext("button", "Cancel"), t.pgettext("button", "Keep the agenda"))
        self._names["kk"].set_label(t.pgettext("field", "Name, in Kazakh"))
        self._names["ru"].set_label(t.pgettext("field", "Name, in Russian"))
        self._names["en"].set_label(t.pgettext("field", "Name, in English"))
        self._note.setText(
            t.gettext("Titles and areas are kept; items left from other meetings are not.")
        )

    def confirm(self) -> None:
        name = Localized(*(self.names[language].value() for language in LANGUAGES))
        lacking = "" if name else self.ui.words.gettext("The agenda has no name. Write it.")
        field = self._names[self.ui.language]
        field.set_error(lacking)
        if lacking:
            field.take_keys()
            return
        self.send(self.ui.session.write(keep_agenda, self._head.id, name))


def usual_agendas(ui: Ui) -> tuple[UsualAgenda, ...]:
    """The council's own first, then those that come with the program."""
    return (*ui.session.read(own_agendas, ui.session.council_id), *shipped_agendas())


def agenda_choices(ui: Ui, agendas: Sequence[UsualAgenda]) -> list[tuple[object, str]]:
    """(place, name) each."""
    return [(place, one_line(each.name, ui)) for place, each in enumerate(agendas)]
