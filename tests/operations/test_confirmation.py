"""The next meeting confirms the minutes: on its agenda by itself, in the revision that stands."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.localized import Localized
from qacouncil.models.review import confirmation
from qacouncil.operations.agenda import add_item, remove_item
from qacouncil.operations.attendance import record_attendance
from qacouncil.operations.confirmation import (
    confirm_minutes,
    put_confirmation_first,
    take_back_confirmation,
)
from qacouncil.operations.meetings import (
    cancel_meeting,
    close_meeting,
    declare_not_held,
    open_meeting,
)
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.review import minutes_state_of
from qacouncil.operations.undo import restore
from qacouncil.queries.review import confirmed_by_item, confirmed_meetings, minutes_to_confirm
from qacouncil.rules.terms import AttendanceState, ConfirmationOutcome, MinutesState, Stage
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, Council
from tests.operations.refusals import refused

LATER = DAY + dt.timedelta(days=28)
LAST = DAY + dt.timedelta(days=56)
AS_PRESENTED, WITH_CHANGES = ConfirmationOutcome


def state(there: Council, meeting_id: str) -> MinutesState:
    def asked(transaction: Transaction) -> MinutesState:
        return minutes_state_of(transaction, there.meeting(meeting_id))

    return there.do(asked)


def titles(there: Council, meeting_id: str) -> list[str]:
    return [row["title_ru"] or row["title_kk"] for row in there.rows(meeting_id).of("agenda_item")]


@pytest.fixture
def signed(seven: Council) -> str:
    meeting_id = seven.held()
    seven.do(close_meeting, meeting_id)
    seven.do(sign_minutes, meeting_id)
    return meeting_id


def confirming(there: Council, date: dt.date = LATER) -> tuple[str, str]:
    """A meeting in session whose first item confirms; its id and the item's."""
    meeting_id = there.plan(date)
    there.do(open_meeting, meeting_id)
    return meeting_id, there.item(meeting_id)


def test_the_first_item_of_the_next_meeting_confirms(seven: Council, signed: str) -> None:
    meeting_id = seven.plan(LATER)
    seven.do(add_item, meeting_id, Localized(kk="Екінші"), "A04")
    first, _ = seven.rows(meeting_id).of("agenda_item")
    assert first["confirms_id"] == signed
    assert (first["title_kk"], first["title_ru"], first["title_en"]) == (
        "Өткен отырыстың хаттамасын растау туралы (№\u00a01, 20.11.2026)",
        "Об утверждении протокола предыдущего заседания (№\u00a01, 20.11.2026)",
        "Confirmation of the minutes of the previous meeting (No.\u00a01, 20 November 2026)",
    )
    (point,) = seven.rows(meeting_id).of("decision")
    assert point["text_kk"].endswith("ұсынылған редакцияда расталсын.")


def test_it_is_there_once(seven: Council, signed: str) -> None:
    first = seven.plan(LATER)
    assert titles(seven, seven.plan(LAST)) == []
    assert seven.do(put_confirmation_first, first) is None
    seven.do(cancel_meeting, first, Localized(kk="Кворум болмайды"))
    assert len(titles(seven, seven.plan(LAST))) == 1


def test_minutes_signed_later_are_offered_and_come_first(seven: Council) -> None:
    before = seven.held()
    meeting_id = seven.plan(LATER)
    seven.do(add_item, meeting_id, Localized(kk="Бұрын қойылған"), "A04")
    assert len(titles(seven, meeting_id)) == 1
    seven.do(close_meeting, before)
    with seven.file.reading() as connection:
        assert minutes_to_confirm(connection, meeting_id) is None
    seven.do(sign_minutes, before)
    with seven.file.reading() as connection:
        offered = minutes_to_confirm(connection, meeting_id)
    assert offered is not None
    assert (offered.id, offered.number, offered.date) == (before, 1, DAY)
    seven.do(put_confirmation_first, meeting_id)
    assert titles(seven, meeting_id)[1] == "Бұрын қойылған"
    with seven.file.reading() as connection:
        assert minutes_to_confirm(connection, meeting_id) is None


def test_only_the_meeting_before_is_confirmed(seven: Council, signed: str) -> None:
    """Not the whole past of a council that did without."""
    second = seven.held(LATER)
    seven.do(remove_item, seven.item(second))
    seven.do(close_meeting, second)
    seven.do(sign_minutes, second)
    meeting_id = seven.plan(LAST)
    (item,) = seven.rows(meeting_id).of("agenda_item")
    assert item["confirms_id"] == second
    assert next_to_confirm(seven, meeting_id) is None


def test_confirmed_in_the_revision_that_stands(seven: Council, signed: str) -> None:
    meeting_id, item_id = confirming(seven)
    assert state(seven, signed) is MinutesState.SIGNED
    seven.do(confirm_minutes, item_id, AS_PRESENTED)
    assert state(seven, signed) is MinutesState.CONFIRMED
    with seven.file.reading() as connection:
        assert confirmed_meetings(connection, seven.id) == {signed}
        found = confirmed_by_item(connection, item_id)
    assert found is not None
    assert (found.outcome, found.revision, found.standing) == (AS_PRESENTED, 1, 1)
    seven.do(reopen_minutes, signed, "Описка")
    assert state(seven, signed) is MinutesState.DRAFT
    seven.do(sign_minutes, signed)
    assert state(seven, signed) is MinutesState.SIGNED
    seven.do(confirm_minutes, item_id, WITH_CHANGES, Localized(kk="2-тармақ"))
    assert state(seven, signed) is MinutesState.CONFIRMED
    with seven.file.reading() as connection:
        found = confirmed_by_item(connection, item_id)
    assert found is not None
    assert (found.revision, found.changes.kk) == (2, "2-тармақ")
    seven.do(confirm_minutes, item_id, AS_PRESENTED)
    with seven.file.reading() as connection:
        found = confirmed_by_item(connection, item_id)
    assert found is not None
    assert not found.changes
    assert seven.meeting(meeting_id)["stage"] == Stage.HOLD


def next_to_confirm(there: Council, meeting_id: str) -> str | None:
    with there.file.reading() as connection:
        found = minutes_to_confirm(connection, meeting_id)
    return None if found is None else found.id


def over(there: Council, meeting_id: str) -> None:
    """The meeting in session is over and its minutes are signed."""
    for row in there.rows(meeting_id).of("attendance"):
        there.do(record_attendance, row["id"], AttendanceState.PRESENT)
    there.do(close_meeting, meeting_id)
    there.do(sign_minutes, meeting_id)


def test_changed_after_their_confirmation_they_are_offered_to_a_later_meeting(
    seven: Council, signed: str
) -> None:
    second, item_id = confirming(seven)
    seven.do(confirm_minutes, item_id, WITH_CHANGES, Localized(kk="2-тармақ"))
    over(seven, second)
    third = seven.plan(LAST)
    assert next_to_confirm(seven, third) is None
    seven.do(reopen_minutes, signed, "Өзгерістермен расталды")
    assert next_to_confirm(seven, third) is None
    seven.do(sign_minutes, signed)
    assert next_to_confirm(seven, third) == signed
    seven.do(put_confirmation_first, third)
    seven.do(open_meeting, third)
    seven.do(confirm_minutes, seven.item(third), AS_PRESENTED)
    assert state(seven, signed) is MinutesState.CONFIRMED


def test_what_a_meeting_did_not_come_to_confirm_is_offered_to_the_next(
    seven: Council, signed: str
) -> None:
    second, _ = confirming(seven)
    over(seven, second)
    third = seven.plan(LAST)
    (item,) = seven.rows(third).of("agenda_item")
    assert item["confirms_id"] == second
    assert next_to_confirm(seven, third) == signed


def test_taken_back_it_is_signed_again_and_undo_says_it_anew(seven: Council, signed: str) -> None:
    _, item_id = confirming(seven)
    seven.do(confirm_minutes, item_id, AS_PRESENTED)
    done = seven.file.write(take_back_confirmation, item_id)
    assert state(seven, signed) is MinutesState.SIGNED
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert state(seven, signed) is MinutesState.CONFIRMED


def test_what_cannot_be_confirmed_is_refused(seven: Council, signed: str) -> None:
    planned = seven.plan(LATER)
    item_id = seven.item(planned)
    with refused(seven, "The meeting has not been opened yet."):
        seven.do(confirm_minutes, item_id, AS_PRESENTED)
    seven.do(open_meeting, planned)
    with refused(seven, "Write down with which changes the minutes are confirmed."):
        seven.do(confirm_minutes, item_id, WITH_CHANGES, Localized(kk=" "))
    other = seven.do(add_item, planned, Localized(kk="Басқа"), "A04")
    with refused(seven, "This item confirms no minutes."):
        seven.do(confirm_minutes, other, AS_PRESENTED)
    seven.do(reopen_minutes, signed, "Описка")
    with refused(seven, "Only signed minutes are confirmed. Sign them first."):
        seven.do(confirm_minutes, item_id, AS_PRESENTED)


def test_a_meeting_that_was_not_held_has_confirmed_nothing(seven: Council, signed: str) -> None:
    meeting_id, item_id = confirming(seven)
    seven.do(confirm_minutes, item_id, AS_PRESENTED)
    seven.do(declare_not_held, meeting_id, Localized(kk="Кворум жоқ"))
    assert state(seven, signed) is MinutesState.SIGNED
    assert len(titles(seven, seven.plan(LAST))) == 1


def test_the_confirmation_is_locked_with_the_meeting_that_confirmed(
    seven: Council, signed: str
) -> None:
    meeting_id = seven.plan(LATER)
    item_id = seven.item(meeting_id)
    seven.do(open_meeting, meeting_id)
    seven.do(confirm_minutes, item_id, AS_PRESENTED)
    over(seven, meeting_id)
    with refused(seven, "The minutes are signed: they cannot be changed."):
        seven.do(take_back_confirmation, item_id)

    def past_the_guard(transaction: Transaction) -> None:
        transaction.remove(confirmation, item_id=item_id)

    with refused(seven, "The minutes are signed: they cannot be changed."):
        seven.do(past_the_guard)
    # What it confirmed may still be reopened, with a reason; the new revision is not confirmed.
    seven.do(reopen_minutes, signed, "Описка")
    assert state(seven, signed) is MinutesState.DRAFT
