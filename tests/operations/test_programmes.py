"""Programmes: entered, changed, removed, undone; what decisions on them keep as it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from qacouncil.localized import Localized
from qacouncil.models.agenda import item_programme
from qacouncil.models.programmes import programme
from qacouncil.models.register import decision_programme
from qacouncil.operations.agenda import remove_item
from qacouncil.operations.decisions import remove_decision
from qacouncil.operations.programme_reviews import (
    ReviewData,
    add_review,
    change_review,
    remove_review,
)
from qacouncil.operations.programme_versions import (
    VersionData,
    add_version,
    change_version,
    remove_version,
)
from qacouncil.operations.programmes import (
    add_item_about,
    add_item_to_decide,
    add_programme,
    change_programme,
    remove_programme,
    set_effect,
)
from qacouncil.operations.undo import restore
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState, ReviewKind
from qacouncil.storage.transaction import Transaction, Values
from tests.council_builder import DAY, Council
from tests.operations.refusals import refused
from tests.operations.test_undo import done
from tests.programmes_made import (
    a_programme,
    content,
    decided,
    point_of_plan,
    programme_data,
    small_version,
)

BASIS = Localized(kk="Ғылыми кеңестің шешімі")


def row(there: Council, programme_id: str) -> Values:
    def read(transaction: Transaction) -> Values:
        return transaction.row(programme, programme_id)

    return there.do(read)


def test_a_programme_is_entered_and_changed(seven: Council) -> None:
    programme_id = a_programme(seven, " 6B06101 ")
    assert row(seven, programme_id)["code"] == "6B06101"
    before = content(seven)
    other = programme_data("6B06102", credits=241, head_id=seven.persons[1])
    sequence = done(seven, change_programme, programme_id, other)
    assert (row(seven, programme_id)["code"], row(seven, programme_id)["credits"]) == (
        "6B06102",
        241,
    )
    seven.do(restore, sequence)
    assert content(seven) == before


@pytest.mark.parametrize(
    ("code", "more", "words"),
    [
        ("6В06101", {}, "In Latin letters, without spaces, it is 6B06101."),
        ("", {}, "A programme has a code of up to 40 characters."),
        ("A" * 41, {}, "A programme has a code of up to 40 characters."),
        ("7M06101", {}, "The code 7M06101 is one of another level."),
        ("6B06101", {"credits": 0}, "This value is not possible: 0."),
        ("6B06101", {"nqf_level": 9}, "This value is not possible: 9."),
        ("6B06101", {"review_years": 0}, "This value is not possible: 0."),
        ("6B06101", {"name": Localized(kk=" ")}, "The programme has no name."),
        ("6B06101", {"head_id": "nobody"}, "This entry is no longer there"),
        ("6B06101", {"state": ProgrammeState.IN_FORCE}, "Write what its state rests on."),
        ("6B06199", {}, "There is a programme with this code already: 6B06199."),
    ],
)
def test_what_is_refused(seven: Council, code: str, more: dict[str, Any], words: str) -> None:
    a_programme(seven, "6B06199")
    with refused(seven, words):
        seven.do(add_programme, seven.id, programme_data(code, **more))


def test_a_code_of_the_house_may_have_any_level(seven: Council) -> None:
    a_programme(seven, "MBA-2026", level=ProgrammeLevel.MASTER)


def test_how_it_was_entered_can_be_put_right_until_a_decision(seven: Council) -> None:
    programme_id = a_programme(seven)
    entered = programme_data(state=ProgrammeState.IN_FORCE, since=DAY, basis=BASIS)
    seven.do(change_programme, programme_id, entered)
    assert row(seven, programme_id)["initial_since"] == DAY
    decided(seven, programme_id, ProgrammeState.IN_REVISION)
    seven.do(change_programme, programme_id, replace(entered, credits=242))
    with refused(seven, "Only a decision changes the state now."):
        seven.do(change_programme, programme_id, replace(entered, since=None))


def test_a_programme_without_decisions_can_be_removed_and_put_back(seven: Council) -> None:
    programme_id = a_programme(seven)
    small_version(seven, programme_id)
    seven.do(add_review, programme_id, ReviewData(ReviewKind.MONITORING, DAY))
    before = content(seven)
    sequence = done(seven, remove_programme, programme_id)
    assert content(seven) != before
    seven.do(restore, sequence)
    assert content(seven) == before


def test_decisions_keep_a_programme(seven: Council) -> None:
    stays = "it stays in the register. A decision can close it."
    with_decision, with_item, with_version, with_review = (
        a_programme(seven, f"6B0610{number}") for number in range(4)
    )
    point = decided(seven, with_decision)
    seven.do(add_item_about, seven.plan(dt.date(2026, 12, 1)), with_item, BASIS, "A01")
    seven.do(add_version, with_version, VersionData(2026, 240, point))
    seven.do(add_review, with_review, ReviewData(ReviewKind.PERIODIC, DAY, decision_id=point))
    for each in (with_decision, with_item, with_version, with_review):
        with refused(seven, stays):
            seven.do(remove_programme, each)


def test_an_item_about_a_programme_is_linked_with_it(seven: Council) -> None:
    programme_id = a_programme(seven)
    meeting_id = seven.plan()
    before = content(seven)
    sequence = done(seven, add_item_about, meeting_id, programme_id, BASIS, "A01")

    def links(transaction: Transaction) -> list[Values]:
        return transaction.rows(item_programme, programme_id=programme_id)

    (link,) = seven.do(links)
    assert (link["meeting_id"], link["item_id"]) == (meeting_id, seven.item(meeting_id))
    seven.do(restore, sequence)
    assert content(seven) == before


def test_an_item_comes_with_the_decision_it_asks_for(seven: Council) -> None:
    programme_id = a_programme(seven)
    meeting_id = seven.plan()
    before = content(seven)
    item = (meeting_id, programme_id, BASIS, "A01")
    with refused(seven, "The programme is not in force yet: first a decision approves it."):
        seven.do(add_item_to_decide, *item, ProgrammeState.SUSPENDED, BASIS)
    sequence = done(seven, add_item_to_decide, *item, ProgrammeState.IN_FORCE, BASIS)
    (point,) = seven.rows(meeting_id).of("decision")

    def links(transaction: Transaction) -> list[Values]:
        return transaction.rows(decision_programme, decision_id=point["id"])

    assert [(each["programme_id"], each["state"]) for each in seven.do(links)] == [
        (programme_id, "in_force")
    ]
    seven.do(set_effect, point["id"], programme_id, None)
    assert [each["state"] for each in seven.do(links)] == [None]
    seven.do(set_effect, point["id"], programme_id, ProgrammeState.IN_FORCE)
    seven.do(restore, sequence)
    assert content(seven) == before


def test_the_state_on_the_day_of_the_meeting_decides_what_may_follow(seven: Council) -> None:
    programme_id = a_programme(seven)
    point = decided(seven, programme_id, ProgrammeState.IN_FORCE, dt.date(2026, 10, 1))
    seven.do(set_effect, point, programme_id, ProgrammeState.IN_FORCE)
    early, late = seven.plan(dt.date(2026, 9, 1)), seven.plan(dt.date(2026, 12, 1))
    item = (programme_id, BASIS, "A01", ProgrammeState.IN_REVISION, BASIS)
    with refused(seven, "The programme is not in force yet"):
        seven.do(add_item_to_decide, early, *item)
    seven.do(add_item_to_decide, late, *item)


def test_a_decision_that_a_version_or_a_review_names_stays(seven: Council) -> None:
    programme_id = a_programme(seven)
    point = point_of_plan(seven)
    item_id = seven.item(_meeting_of(seven, point))
    removing = ((remove_decision, point), (remove_item, item_id))
    version_id = seven.do(add_version, programme_id, VersionData(2026, 240, point))
    for operation, record_id in removing:
        with refused(seven, "A version of a programme was approved by this point"):
            seven.do(operation, record_id)
    seven.do(change_version, version_id, VersionData(2026, 240))
    review = ReviewData(ReviewKind.MONITORING, DAY, DAY, BASIS, point)
    review_id = seven.do(add_review, programme_id, review)
    for operation, record_id in removing:
        with refused(seven, "The review of a programme rests on this point"):
            seven.do(operation, record_id)
    seven.do(change_review, review_id, replace(review, decision_id=None))
    seven.do(remove_decision, point)


def _meeting_of(there: Council, decision_id: str) -> str:
    with there.file.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT meeting_id FROM decision WHERE id = ?", (decision_id,)
        )
        return str(found.scalar_one())


def test_a_version_that_was_approved_stays(seven: Council) -> None:
    programme_id = a_programme(seven)
    point = point_of_plan(seven)
    version_id = seven.do(add_version, programme_id, VersionData(2026, 240, point))
    with refused(seven, "A decision approved this version: it stays in the register."):
        seven.do(remove_version, version_id)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (VersionData(2026, 240), "There is a version for this year of entry already: 2026."),
        (VersionData(1990, 240), "This value is not possible: 1990."),
        (VersionData(2027, 0), "This value is not possible: 0."),
        (VersionData(2027, 240, "none"), "This entry is no longer there"),
    ],
)
def test_versions_that_are_refused(seven: Council, data: VersionData, words: str) -> None:
    programme_id = a_programme(seven)
    seven.do(add_version, programme_id, VersionData(2026, 240))
    with refused(seven, words):
        seven.do(add_version, programme_id, data)


def test_a_review_that_is_done_says_what_was_found(seven: Council) -> None:
    programme_id = a_programme(seven)
    review_id = seven.do(add_review, programme_id, ReviewData(ReviewKind.MONITORING, DAY))
    with refused(seven, "The review is done: write what was found."):
        seven.do(change_review, review_id, ReviewData(ReviewKind.MONITORING, DAY, DAY))
    before = content(seven)
    sequence = done(seven, remove_review, review_id)
    seven.do(restore, sequence)
    assert content(seven) == before


def test_a_review_that_a_decision_took_to_note_stays(seven: Council) -> None:
    review = ReviewData(ReviewKind.MONITORING, DAY, DAY, BASIS, point_of_plan(seven))
    review_id = seven.do(add_review, a_programme(seven), review)
    with refused(seven, "A decision took this review to note"):
        seven.do(remove_review, review_id)


def test_what_was_not_adopted_leaves_how_it_was_entered_open_to_correction(seven: Council) -> None:
    programme_id = a_programme(seven)
    decided(seven, programme_id, ProgrammeState.IN_FORCE, votes=0)
    data = programme_data(state=ProgrammeState.IN_FORCE, basis=BASIS)
    seven.do(change_programme, programme_id, data)
    assert row(seven, programme_id)["initial_state"] == ProgrammeState.IN_FORCE
    decided(seven, programme_id, ProgrammeState.CLOSED, DAY + dt.timedelta(7))
    with refused(seven, "how it was entered stays"):
        seven.do(change_programme, programme_id, programme_data())
