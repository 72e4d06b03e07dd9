"""What the agenda is offered: left items, open assignments, topics due, usual agendas."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.meetings import MeetingData, cancel_meeting, close_meeting, plan_meeting
from qacouncil.operations.work_plan import TopicData, plan_topic_of_year
from qacouncil.queries.agenda_templates import own_agendas
from qacouncil.queries.workspace import AgendaLine, agenda_lines
from qacouncil.ui.widgets.dialog import Dialog
from qacouncil.ui.workspace.agenda_dialogs import (
    KeepAgendaDialog,
    LeftDialog,
    TakeAgendaDialog,
    TopicsDialog,
)
from qacouncil.ui.workspace.agenda_list import CARD
from tests.council_builder import HOUR
from tests.ui.open_council import dispose
from tests.ui.workspace.open_workspace import AtWork

LATER = dt.date(2026, 12, 18)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Dialogs that were opened over the screen."""
    opened: list[Any] = []

    def note(dialog: Dialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(Dialog, "open", note)
    return opened


def planned(work: AtWork, date: dt.date = LATER) -> str:
    council = work.held.council
    return council.do(plan_meeting, council.id, MeetingData(date, HOUR))


def look_at(work: AtWork, meeting_id: str) -> None:
    work.screen.open(meeting_id)
    settle(work)


def settle(work: AtWork) -> None:
    work.flush()
    work.bot.waitUntil(lambda: not work.held.ui.session.busy)


def lines(work: AtWork, meeting_id: str) -> tuple[AgendaLine, ...]:
    return work.held.ui.session.read(agenda_lines, meeting_id)


def titles(work: AtWork, meeting_id: str) -> list[str]:
    return [each.title.kk for each in lines(work, meeting_id)]


def entry(work: AtWork, words: str) -> Any:
    """What an entry of the menu does."""
    t = work.held.ui.words
    return next(act for label, act in work.screen.agenda.sources.more.entries if words in label(t))


def entries(work: AtWork) -> list[str]:
    t = work.held.ui.words
    return [label(t) for label, _ in work.screen.agenda.sources.more.entries]


def called_off(work: AtWork, *texts: str) -> None:
    """A meeting before the later one that was called off with these items."""
    meeting_id = planned(work, dt.date(2026, 12, 1))
    for each in texts:
        work.held.council.do(add_item, meeting_id, Localized(kk=each), "A01")
    work.held.council.do(cancel_meeting, meeting_id, Localized(kk="Карантин"))


def test_what_was_left_is_offered_and_taken(work: AtWork, asked: list[Any]) -> None:
    called_off(work, "Бірінші", "Екінші")
    later = planned(work)
    look_at(work, later)
    sources = work.screen.agenda.sources
    assert sources.offer.isVisible()
    assert sources.offer.accessibleName() == "From earlier meetings: 2"
    sources.offer.click()
    (dialog,) = asked
    assert isinstance(dialog, LeftDialog)
    boxes = list(dialog.picks.boxes.values())
    assert [box.isChecked() for box in boxes] == [True, True]
    boxes[0].setChecked(False)
    dialog.confirm()
    settle(work)
    assert titles(work, later) == ["Екінші"]
    assert sources.offer.accessibleName() == "From earlier meetings: 1"
    dispose(dialog)


def test_nothing_is_offered_once_the_meeting_is_over(work: AtWork) -> None:
    meeting_id = planned(work, dt.date(2026, 11, 2))
    work.held.council.do(add_item, meeting_id, Localized(kk="Қалған"), "A01")
    work.held.council.do(cancel_meeting, meeting_id, Localized(kk="Карантин"))
    look_at(work, planned(work, dt.date(2026, 11, 3)))
    look_at(work, work.held.meeting_id)
    assert work.screen.agenda.sources.offer.isVisible()
    work.held.ui.session.write(close_meeting, work.held.meeting_id)
    settle(work)
    assert not work.screen.agenda.sources.offer.isVisible()


def test_an_item_is_put_off_and_taken_up_again(work: AtWork) -> None:
    item = work.screen.agenda.list
    entry(work, "Put off to a later meeting: item 1")()
    settle(work)
    said = [each.text for each in item.item(0).data(CARD).states]
    assert said[0] == "Put off to a later meeting"
    later = planned(work)
    look_at(work, later)
    assert [each.title for each in work.screen.agenda.sources.left.items]
    look_at(work, work.held.meeting_id)
    entry(work, "Take up after all: item 1")()
    settle(work)
    assert not any(each.put_off for each in lines(work, work.held.meeting_id))


def test_topics_of_the_month_come_from_the_work_plan(work: AtWork, asked: list[Any]) -> None:
    council = work.held.council
    for month, title in ((9, "Қалған"), (12, "Желтоқсан"), (1, "Қаңтар")):
        data = TopicData(month, Localized(kk=title))
        council.do(plan_topic_of_year, council.id, "2026-2027", data)
    later = planned(work)
    look_at(work, later)
    entry(work, "From the work plan…")()
    (dialog,) = asked
    assert isinstance(dialog, TopicsDialog)
    found = [(box.accessibleName(), box.isChecked()) for box in dialog.picks.boxes.values()]
    assert found == [("Желтоқсан", True), ("Қалған", False)]
    dialog.confirm()
    settle(work)
    assert titles(work, later) == ["Желтоқсан"]
    dispose(dialog)


def test_a_usual_agenda_is_taken_for_an_empty_one(work: AtWork, asked: list[Any]) -> None:
    later = planned(work)
    look_at(work, later)
    assert work.screen.empty.second.isVisible()
    work.screen.empty.second.click()
    (dialog,) = asked
    assert isinstance(dialog, TakeAgendaDialog)
    names = [dialog.agenda.itemText(place) for place in range(dialog.agenda.count())]
    dialog.agenda.set_value(names.index("First meeting of the academic year"))
    dialog.agenda.chosen.emit(dialog.agenda.value())
    next(iter(dialog.picks.boxes.values())).setChecked(False)
    dialog.confirm()
    settle(work)
    found = titles(work, later)
    assert found[0] == "2026-2027 оқу жылына арналған жұмыс жоспарын бекіту туралы"
    assert len(found) == len(dialog.picks.boxes) - 1
    dispose(dialog)


def test_an_agenda_is_kept_taken_and_given_up(work: AtWork, asked: list[Any]) -> None:
    council = work.held.council
    entry(work, "Keep this agenda as a usual one…")()
    (dialog,) = asked
    assert isinstance(dialog, KeepAgendaDialog)
    dialog.confirm()
    assert not dialog.result()
    dialog.names["kk"].setText("Біздікі")
    dialog.confirm()
    settle(work)
    (kept,) = work.held.ui.session.read(own_agendas, council.id)
    assert [title.kk for title, _ in kept.items] == titles(work, work.held.meeting_id)
    later = planned(work)
    look_at(work, later)
    work.screen.agenda.sources.take_agenda()
    take = asked[-1]
    assert take.agenda.currentText() == "Біздікі"
    assert take.remove.isVisibleTo(take)
    take.remove.click()
    settle(work)
    assert work.held.ui.session.read(own_agendas, council.id) == ()
    for each in asked:
        dispose(each)


def test_a_locked_agenda_has_no_other_sources(work: AtWork) -> None:
    council = work.held.council
    later = planned(work)
    council.do(cancel_meeting, later, Localized(kk="Карантин"))
    look_at(work, later)
    assert entries(work) == []
    assert not work.screen.agenda.sources.more.isEnabled()
