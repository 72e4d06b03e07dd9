"""Usual agendas: kept from a meeting, taken for another."""

from __future__ import annotations

import datetime as dt

from qacouncil.localized import Localized
from qacouncil.operations.agenda import add_item
from qacouncil.operations.agenda_templates import (
    keep_agenda,
    plan_with_agenda,
    remove_agenda,
    take_agenda,
)
from qacouncil.operations.carry_over import take_left
from qacouncil.operations.meetings import MeetingData, cancel_meeting
from qacouncil.operations.undo import restore
from qacouncil.queries.agenda_templates import UsualAgenda, own_agendas
from tests.council_builder import HOUR, Council
from tests.operations.refusals import refused
from tests.operations.test_undo import content, done

NAME = Localized(kk="Айлық", ru="Ежемесячная")
ITEMS = ((Localized(kk="Жоспар туралы", ru="О плане"), "A13"), (Localized(kk="Басқа"), "A04"))


def kept(there: Council) -> tuple[UsualAgenda, ...]:
    with there.file.reading() as connection:
        return own_agendas(connection, there.id)


def test_an_agenda_is_kept_and_taken_again(seven: Council) -> None:
    data = MeetingData(dt.date(2026, 11, 27), HOUR)
    meeting_id = seven.do(plan_with_agenda, seven.id, data, ITEMS)
    template_id = seven.do(keep_agenda, meeting_id, NAME)
    assert kept(seven) == (UsualAgenda(template_id, NAME, ITEMS),)
    other = seven.plan(dt.date(2026, 12, 18))
    before = content(seven)
    sequence = done(seven, take_agenda, other, kept(seven)[0].items)
    rows = seven.rows(other).of("agenda_item")
    assert [(row["title_ru"], row["area"]) for row in rows] == [("О плане", "A13"), ("", "A04")]
    seven.do(restore, sequence)
    assert content(seven) == before


def test_what_only_this_meeting_has_is_not_kept(seven: Council) -> None:
    first = seven.plan()
    item_id = seven.do(add_item, first, Localized(kk="Қалған"), "A01")
    seven.do(cancel_meeting, first, Localized(kk="Карантин"))
    later = seven.plan(dt.date(2026, 12, 18))
    seven.do(take_left, later, [item_id])
    with refused(seven, "The agenda is empty: there is nothing to keep."):
        seven.do(keep_agenda, later, NAME)
    with refused(seven, "The agenda has no name."):
        seven.do(keep_agenda, later, Localized(kk=" "))
    seven.do(take_agenda, later, ITEMS)
    seven.do(keep_agenda, later, NAME)
    assert kept(seven)[0].items == ITEMS


def test_one_is_removed_and_comes_back_whole(seven: Council) -> None:
    meeting_id = seven.plan()
    seven.do(take_agenda, meeting_id, ITEMS)
    first = seven.do(keep_agenda, meeting_id, NAME)
    seven.do(keep_agenda, meeting_id, Localized(kk="Екінші"))
    before = content(seven)
    sequence = done(seven, remove_agenda, first)
    assert [each.name.kk for each in kept(seven)] == ["Екінші"]
    seven.do(restore, sequence)
    assert content(seven) == before
