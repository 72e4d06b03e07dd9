"""What the notice says of a meeting, and what a meeting lacks."""

from __future__ import annotations

import datetime as dt

from qacouncil.localized import NO_TEXT, Localized
from qacouncil.models.agenda import material
from qacouncil.operations.agenda import add_item
from qacouncil.operations.attendance import add_guest
from qacouncil.operations.materials import attach_material, remove_material
from qacouncil.operations.meetings import convene_meeting
from qacouncil.operations.members import PersonData, add_person, end_mandate
from qacouncil.queries.convening import convening
from qacouncil.queries.meeting_warnings import meeting_warnings
from qacouncil.queries.notice import notice_content
from qacouncil.rules.meeting_warnings import WarningCode
from tests.council_builder import DAY, Council

SENT, TODAY = DAY - dt.timedelta(days=9), DAY - dt.timedelta(days=2)


def test_the_notice_bears_the_day_it_was_sent_and_names_guests_where_there_are_any(
    seven: Council,
) -> None:
    meeting_id = seven.plan()
    with seven.file.reading() as connection:
        before = notice_content(connection, meeting_id, TODAY)
    seven.do(convene_meeting, meeting_id, SENT)
    seven.do(add_guest, meeting_id, seven.do(add_person, PersonData("Қонақ")))
    with seven.file.reading() as connection:
        after = notice_content(connection, meeting_id, TODAY)
    assert (before.issued, before.to_guests) == (TODAY, False)
    assert (after.issued, after.to_guests) == (SENT, True)


def test_who_was_a_member_when_the_notice_went_out_and_leaves_before_the_meeting(
    seven: Council,
) -> None:
    meeting_id = seven.plan()
    seven.do(convene_meeting, meeting_id, SENT)
    seven.do(end_mandate, seven.mandates[2], SENT + dt.timedelta(days=1), NO_TEXT)
    with seven.file.reading() as connection:
        assert [each.surname for each in convening(connection, meeting_id, TODAY).ending] == [
            "Ғали"
        ]
        told = meeting_warnings(connection, meeting_id).warnings
    (ended,) = [each for each in told if each.code is WarningCode.MANDATE_ENDED]
    assert ended.where.person_id == seven.persons[2]
    assert ended.values["date"] == SENT + dt.timedelta(days=1)


def test_materials_close_up(seven: Council) -> None:
    item_id = seven.do(add_item, seven.plan(), Localized(kk="Бірінші"), "A04")
    a, _ = (seven.do(attach_material, item_id, each, each.encode()).id for each in "ab")
    seven.do(remove_material, a)
    with seven.file.reading() as connection:
        assert connection.execute(material.select()).mappings().one()["position"] == 1
