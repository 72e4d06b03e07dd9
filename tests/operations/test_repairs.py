"""Repairs are taken one by one, and only where the text still holds what was found."""

from __future__ import annotations

from qacouncil.i18n.text_checks import TextFinding, text_findings
from qacouncil.localized import Localized
from qacouncil.operations.agenda import write_heard
from qacouncil.operations.repairs import can_repair, repair_text
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import VoteData
from qacouncil.queries.meeting_warnings import meeting_warnings
from qacouncil.rules.meeting_warnings import MeetingWarning, Spot, WarningCode, Where
from tests.council_builder import HOUR, Council
from tests.operations.refusals import refused

WRONG, RIGHT = "Жоба тaныстырылды.", "Жоба таныстырылды."


def found_in(there: Council, meeting_id: str, code: WarningCode) -> list[MeetingWarning]:
    with there.file.reading() as connection:
        found = meeting_warnings(connection, meeting_id).warnings
    return [each for each in found if each.code is code]


def test_a_repair_changes_one_text_and_can_be_undone(seven: Council) -> None:
    meeting_id = seven.held()
    item_id = seven.item(meeting_id)
    seven.do(write_heard, item_id, Localized(kk=WRONG, ru="Тест"))
    (warning,) = found_in(seven, meeting_id, WarningCode.MIXED_SCRIPT_WORD)
    (finding,) = text_findings(WRONG, "kk")
    assert can_repair(warning.where, finding)
    done = seven.file.write(repair_text, warning.where, finding)
    assert seven.rows(meeting_id).of("agenda_item")[0]["heard_kk"] == RIGHT
    assert found_in(seven, meeting_id, WarningCode.MIXED_SCRIPT_WORD) == []
    with refused(seven, "The text was changed meanwhile."):
        seven.do(repair_text, warning.where, finding)
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert seven.rows(meeting_id).of("agenda_item")[0]["heard_kk"] == WRONG


def test_the_note_of_a_closed_vote_stays(seven: Council) -> None:
    meeting_id = seven.held()
    note = Localized(kk="бір ауыздан")
    seven.closed_vote(seven.item(meeting_id), VoteData(minute=HOUR, for_=7, note=note))
    (warning,) = found_in(seven, meeting_id, WarningCode.UNANIMOUS_TWO_WORDS)
    (finding,) = text_findings(note.kk, "kk")
    with refused(seven, "The vote is closed. Reopen it to correct it."):
        seven.do(repair_text, warning.where, finding)


def test_what_nobody_knows_is_not_repaired() -> None:
    number = TextFinding(WarningCode.PERSONAL_NUMBER, "100000000001")
    assert not can_repair(Where(Spot.HEARD, 1, record_id="x"), number)
    sign = TextFinding(WarningCode.NUMBER_SIGN_N, "N 583", "№ 583")
    assert not can_repair(Where(Spot.ORDER), sign)
