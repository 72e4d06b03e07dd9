"""What an agenda item is about: said as a whole, undone as a whole, taken over by its decisions."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.localized import Localized
from qacouncil.operations.decisions import add_decision
from qacouncil.operations.item_links import set_item_programmes, set_item_standards
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.programmes import add_programme
from qacouncil.operations.undo import restore
from qacouncil.queries.item_links import ItemLinks, item_links
from qacouncil.queries.register_entry import register_entry
from qacouncil.queries.register_filter import RegisterFilter, Sorting
from qacouncil.queries.register_list import register_page
from tests.council_builder import Council, found
from tests.operations.refusals import audit_rows, refused
from tests.operations.test_undo import done
from tests.programmes_made import a_programme, programme_data

DAY = dt.date(2026, 11, 20)


def links(there: Council, item_id: str) -> ItemLinks:
    with there.file.reading() as connection:
        return item_links(connection, item_id)


def about(there: Council, item_id: str) -> tuple[list[str], list[str]]:
    """Codes and standards."""
    found = links(there, item_id)
    return [each.code for each in found.programmes], list(found.standards)


def test_what_an_item_is_about_is_said_anew_and_undone(seven: Council) -> None:
    item_id = seven.item(seven.held())
    later, first = a_programme(seven, "6B06102"), a_programme(seven)
    assert links(seven, item_id) == ItemLinks()
    seven.do(set_item_programmes, item_id, [later])
    seven.do(set_item_standards, item_id, ["S09"])
    more = done(seven, set_item_programmes, item_id, [later, first, later])
    also = done(seven, set_item_standards, item_id, ["S09", "S02"])
    assert about(seven, item_id) == (["6B06101", "6B06102"], ["S02", "S09"])
    seven.do(restore, also)
    seven.do(restore, more)
    assert about(seven, item_id) == (["6B06102"], ["S09"])
    seven.do(set_item_programmes, item_id, [])
    assert about(seven, item_id) == ([], ["S09"])


def test_the_same_once_more_leaves_no_trace(seven: Council) -> None:
    item_id = seven.item(seven.held())
    programme_id = a_programme(seven)
    seven.do(set_item_programmes, item_id, [programme_id])
    seven.do(set_item_standards, item_id, ["S01", "S02"])
    before = audit_rows(seven)
    seven.do(set_item_programmes, item_id, [programme_id])
    seven.do(set_item_standards, item_id, ["S02", "S01"])
    assert audit_rows(seven) == before


def test_what_was_changed_since_is_not_undone(seven: Council) -> None:
    item_id = seven.item(seven.held())
    sequence = done(seven, set_item_standards, item_id, ["S01"])
    seven.do(set_item_standards, item_id, ["S01", "S03"])
    with refused(seven, "changed meanwhile"):
        seven.do(restore, sequence)


def test_a_programme_of_another_council_and_an_unknown_standard_are_refused(
    seven: Council,
) -> None:
    item_id = seven.item(seven.held())
    other = seven.do(found)
    programme_id = seven.do(add_programme, other, programme_data())
    with refused(seven, "another council's"):
        seven.do(set_item_programmes, item_id, [programme_id])
    with refused(seven, "no such standard: S11"):
        seven.do(set_item_standards, item_id, ["S01", "S11"])


@pytest.mark.parametrize("standards", [[], ["S02"]])
def test_signed_minutes_keep_what_their_items_are_about(
    seven: Council, standards: list[str]
) -> None:
    meeting_id = seven.held()
    item_id, programme_id = seven.item(meeting_id), a_programme(seven)
    sequence = done(seven, set_item_standards, item_id, ["S01"])
    seven.do(close_meeting, meeting_id)
    seven.do(sign_minutes, meeting_id)
    with refused(seven, "signed"):
        seven.do(set_item_standards, item_id, standards)
    with refused(seven, "signed"):
        seven.do(set_item_programmes, item_id, [programme_id])
    with refused(seven, "signed"):
        seven.do(restore, sequence)


def test_a_decision_without_its_own_takes_them_over(seven: Council) -> None:
    meeting_id = seven.held()
    item_id, programme_id = seven.item(meeting_id), a_programme(seven)
    decision_id = seven.do(add_decision, item_id, Localized(kk="Енгізілсін."))
    seven.do(set_item_programmes, item_id, [programme_id])
    seven.do(set_item_standards, item_id, ["S02", "S09"])
    with seven.file.reading() as connection:
        entry = register_entry(connection, decision_id, DAY)
    assert entry is not None
    assert (entry.item_programmes, entry.item_standards) == ((programme_id,), ("S02", "S09"))
    assert (dict(entry.programmes), entry.standards) == ({}, ())
    for standard, of, there in (("S02", programme_id, True), ("S03", "", False)):
        asked = RegisterFilter(seven.id, DAY, standard=standard, programme_id=of)
        with seven.file.reading() as connection:
            page = register_page(connection, asked, Sorting(), 9, 0, 9)
        assert (decision_id in [each.id for each in page]) is there
