"""The draft before the members: every remark is answered before the minutes are signed."""

from __future__ import annotations

import pytest

from qacouncil.localized import Localized
from qacouncil.models.agenda import material
from qacouncil.models.review import remark
from qacouncil.operations.agenda import add_item, remove_item, write_heard
from qacouncil.operations.meetings import close_meeting, go_back_to_meeting
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.review import (
    RemarkData,
    accept_remark,
    add_remark,
    change_remark,
    decline_remark,
    remove_remark,
    reopen_remark,
    send_to_review,
    take_back_to_draft,
)
from qacouncil.operations.undo import restore
from qacouncil.queries.review import RemarkLine, remark_counts, remarks
from qacouncil.rules.terms import RemarkState
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, Council
from tests.operations.refusals import refused


def listed(there: Council, meeting_id: str) -> tuple[RemarkLine, ...]:
    with there.file.reading() as connection:
        return remarks(connection, meeting_id)


def counts(there: Council, meeting_id: str, revision: int = 1) -> tuple[int, int]:
    with there.file.reading() as connection:
        return remark_counts(connection, meeting_id, revision)


def said(there: Council, item_id: str | None = None) -> RemarkData:
    return RemarkData(there.persons[2], DAY, "Сөз дұрыс жазылмаған.", item_id)


@pytest.fixture
def reviewed(seven: Council) -> str:
    """Minutes in review."""
    meeting_id = seven.held()
    seven.do(close_meeting, meeting_id)
    seven.do(send_to_review, meeting_id, DAY)
    return meeting_id


def test_texts_are_open_in_review(seven: Council, reviewed: str) -> None:
    assert seven.meeting(reviewed)["review_since"] == DAY
    seven.do(write_heard, seven.item(reviewed), Localized(kk="Түзетілді"))
    assert seven.rows(reviewed).of("agenda_item")[0]["heard_kk"] == "Түзетілді"


def test_remarks_stand_with_their_items(seven: Council, reviewed: str) -> None:
    whole = seven.do(add_remark, reviewed, said(seven))
    on_item = seven.do(add_remark, reviewed, said(seven, seven.item(reviewed)))
    found = {each.id: each for each in listed(seven, reviewed)}
    assert (found[whole].item, found[on_item].item) == (0, 1)
    assert found[whole].state is RemarkState.OPEN
    assert (found[whole].person_id, found[whole].made_on) == (seven.persons[2], DAY)
    assert counts(seven, reviewed) == (2, 2)


def test_nothing_is_signed_over_an_open_remark(seven: Council, reviewed: str) -> None:
    first = seven.do(add_remark, reviewed, said(seven))
    second = seven.do(add_remark, reviewed, said(seven))
    with refused(seven, "Some remarks are neither accepted nor declined. Settle them first. N"):
        seven.do(sign_minutes, reviewed)
    seven.do(accept_remark, first, "Түзетілді")
    with refused(seven, "Number: 1."):
        seven.do(sign_minutes, reviewed)
    seven.do(decline_remark, second, "Жазба бойынша солай айтылған.")
    assert counts(seven, reviewed) == (2, 0)
    seven.do(reopen_remark, second)
    with refused(seven, "Number: 1."):
        seven.do(sign_minutes, reviewed)
    seven.do(remove_remark, second)
    seven.do(sign_minutes, reviewed)
    (kept,) = listed(seven, reviewed)
    assert (kept.state, kept.answer) == (RemarkState.ACCEPTED, "Түзетілді")


def test_declining_says_why(seven: Council, reviewed: str) -> None:
    remark_id = seven.do(add_remark, reviewed, said(seven))
    with refused(seven, "A remark is declined with an answer that says why."):
        seven.do(decline_remark, remark_id, " ")


def test_a_remark_has_words_and_needs_a_review(seven: Council, reviewed: str) -> None:
    with refused(seven, "The remark is empty."):
        seven.do(add_remark, reviewed, RemarkData(seven.persons[2], DAY, " \n"))
    remark_id = seven.do(add_remark, reviewed, said(seven))
    seven.do(change_remark, remark_id, RemarkData(seven.persons[3], DAY, "Басқаша"))
    assert listed(seven, reviewed)[0].text == "Басқаша"
    seven.do(take_back_to_draft, reviewed)
    with refused(seven, "The minutes are not in review. Send them"):
        seven.do(add_remark, reviewed, said(seven))
    with refused(seven, "The minutes are not in review."):
        seven.do(take_back_to_draft, reviewed)
    seven.do(accept_remark, remark_id)


def test_only_a_draft_goes_to_the_members(seven: Council, reviewed: str) -> None:
    with refused(seven, "The minutes are there already."):
        seven.do(send_to_review, reviewed, DAY)
    held = seven.held()
    with refused(seven, "Close the meeting first; then its minutes are written up."):
        seven.do(send_to_review, held, DAY)
    seven.do(sign_minutes, reviewed)
    with refused(seven, "The minutes are signed. Reopen them with a reason first."):
        seven.do(send_to_review, reviewed, DAY)


def test_going_back_to_the_meeting_ends_the_review(seven: Council, reviewed: str) -> None:
    seven.do(go_back_to_meeting, reviewed)
    assert seven.meeting(reviewed)["review_since"] is None
    with refused(seven, "The minutes are not being written up"):
        seven.do(add_remark, reviewed, said(seven))


def test_remarks_of_a_signed_revision_are_locked(seven: Council, reviewed: str) -> None:
    remark_id = seven.do(add_remark, reviewed, said(seven))
    seven.do(accept_remark, remark_id)
    seven.do(sign_minutes, reviewed)
    with refused(seven, "The minutes are signed: they cannot be changed."):
        seven.do(reopen_remark, remark_id)

    def past_the_guard(transaction: Transaction) -> None:
        transaction.update(remark, remark_id, answer="Кеш")

    with refused(seven, "The minutes are signed: they cannot be changed."):
        seven.do(past_the_guard)
    seven.do(reopen_minutes, reviewed, "Описка")
    assert seven.meeting(reviewed)["review_since"] is None
    with refused(seven, "This remark was made on an earlier revision"):
        seven.do(reopen_remark, remark_id)
    assert counts(seven, reviewed, revision=2) == (1, 0)
    seven.do(sign_minutes, reviewed)


def test_a_removed_remark_comes_back(seven: Council, reviewed: str) -> None:
    remark_id = seven.do(add_remark, reviewed, said(seven))
    done = seven.file.write(remove_remark, remark_id)
    assert listed(seven, reviewed) == ()
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert listed(seven, reviewed)[0].id == remark_id


def test_no_material_comes_to_signed_minutes(seven: Council, reviewed: str) -> None:
    seven.do(sign_minutes, reviewed)
    item_id = seven.item(reviewed)

    def past_the_guard(transaction: Transaction) -> None:
        transaction.insert(
            material,
            meeting_id=reviewed,
            item_id=item_id,
            position=1,
            file_name="a.pdf",
            sha256="0" * 64,
            size=1,
            content=b"a",
        )

    with refused(seven, "The minutes are signed: they cannot be changed."):
        seven.do(past_the_guard)


def test_a_remark_outlives_the_item_it_is_on(seven: Council, reviewed: str) -> None:
    item_id = seven.do(add_item, reviewed, Localized(kk="Қосымша"), "A04")
    seven.do(add_remark, reviewed, said(seven, item_id))
    (before,) = listed(seven, reviewed)
    taken_off = seven.file.write(remove_item, item_id).sequence
    (kept,) = listed(seven, reviewed)
    assert (kept.item_id, kept.text, kept.state) == (None, before.text, RemarkState.OPEN)
    with refused(seven, "Some remarks are neither accepted nor declined."):
        seven.do(sign_minutes, reviewed)
    assert taken_off is not None
    seven.do(restore, taken_off)
    assert listed(seven, reviewed) == (before,)
