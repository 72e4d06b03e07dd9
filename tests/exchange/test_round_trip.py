"""What is dumped, loaded and dumped again is the same, byte for byte."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from qacouncil.localized import Localized
from qacouncil.models.agenda import agenda_item, material
from qacouncil.models.all_tables import metadata
from qacouncil.models.audit import audit
from qacouncil.models.meetings import attachment, meeting
from qacouncil.models.plans import agenda_template, phrase, plan_topic, template_item, work_plan
from qacouncil.models.review import confirmation, remark
from qacouncil.operations.agenda import (
    add_annex,
    add_item,
    add_speech,
    mark_finish_later,
    set_item_times,
    set_speakers,
)
from qacouncil.operations.attendance import add_guest, record_intervals, recuse
from qacouncil.operations.councils import Regulation, adopt_regulation, change_paper_style
from qacouncil.operations.decisions import AssignmentData, add_assignment, add_decision
from qacouncil.operations.letterhead import LetterheadData, change_letterhead, set_logo
from qacouncil.operations.meetings import (
    MeetingData,
    cancel_meeting,
    close_meeting,
    open_meeting,
    plan_meeting,
    set_leaders,
)
from qacouncil.operations.members import (
    Appointment,
    PersonData,
    add_person,
    appoint,
    end_mandate,
)
from qacouncil.operations.minutes import reopen_minutes, sign_minutes
from qacouncil.operations.papers import PaperData, issue_paper
from qacouncil.operations.votes import VoteData, close_vote, draft_vote
from qacouncil.queries.meeting_rows import read_meeting
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.attendance import Interval
from qacouncil.rules.terms import (
    Category,
    Choice,
    Majority,
    PaperFormat,
    PaperKind,
    PaperLanguage,
    VoteKind,
)
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, HOUR, Council, council
from tests.exchange.beside_minutes import CONTENT, REMOVED, keep_elections, keep_programmes
from tests.exchange.documents import MINIMAL, dump, load, load_bytes, minimal
from tests.loaded_file import opened
from tests.pictures import png
from tests.sample_meetings import load_yaml, sample_document
from tests.samples_folder import samples_folder

PAPER = PaperData(
    PaperKind.PROTOCOL, PaperFormat.PDF, PaperLanguage.KK_RU, "№ 1", "хаттама.pdf", b"%PDF", 2
)
# A field being typed in and files that were removed are nothing to pass on; of what the program
# derives from other tables (storage/schema.py) the dump knows nothing.
NOT_PASSED_ON = {"audit", "audit_waiting", "kept_file"}
WORDS = Localized(kk="Сөз 𝄞 \"'\\\n\t<b>&amp;", ru="Слово", en="\u200fمرحبا 👩\u200d🔬")


def attach(transaction: Transaction, meeting_id: str, annex_id: str) -> None:
    """A file of an annex; the window will have an operation for it."""
    transaction.insert(
        attachment,
        meeting_id=meeting_id,
        annex_id=annex_id,
        file_name="жоспар #1.pdf",
        sha256="054edec1d0211f624fed0cbca9d4f9400b0e491c43742af2c5b0abebf0c990d8",
        content=b"\x00\x01\x02\x03",
    )


def plan_the_year(transaction: Transaction, there: Council, signed: str, earlier: str) -> None:
    """What the year around a meeting leaves, before its minutes are signed."""
    words = {f"{{name}}_{language}": "Сөз" for language in ("kk", "ru")}

    def text(name: str) -> dict[str, str]:
        return {key.format(name=name): value for key, value in words.items()}

    plan = transaction.insert(
        work_plan, council_id=there.id, year="2026-2027", approved_on=DAY, **text("approved_by")
    )
    topic = transaction.insert(
        plan_topic,
        plan_id=plan,
        position=1,
        month=11,
        moved_from=10,
        area="A05",
        standard="S03",
        person_id=there.persons[2],
        **text("title"),
        **text("unit"),
    )
    transaction.insert(
        phrase, council_id=there.id, position=1, part="heard", area="A05", **text("text")
    )
    template = transaction.insert(agenda_template, council_id=there.id, position=1, **text("name"))
    transaction.insert(template_item, template_id=template, position=1, area="A05", **text("title"))
    (item,) = transaction.rows(agenda_item, meeting_id=signed)
    transaction.update(agenda_item, item["id"], topic_id=topic, planned_minutes=20, put_off=True)
    transaction.insert(
        material,
        meeting_id=signed,
        item_id=item["id"],
        position=1,
        file_name="силлабус.pdf",
        sha256="054edec1d0211f624fed0cbca9d4f9400b0e491c43742af2c5b0abebf0c990d8",
        size=4,
        content=b"\x00\x01\x02\x03",
    )
    transaction.insert(
        remark,
        meeting_id=signed,
        revision=1,
        item_id=item["id"],
        person_id=there.persons[3],
        made_on=DAY,
        text="Сан қате",
        state="declined",
        answer="Дұрыс",
    )
    (left,) = transaction.rows(agenda_item, meeting_id=earlier)
    transaction.update(agenda_item, item["id"], carried_from_id=left["id"], confirms_id=earlier)
    transaction.insert(
        confirmation,
        meeting_id=signed,
        item_id=item["id"],
        confirmed_id=earlier,
        revision=1,
        outcome="with_changes",
        **text("changes"),
    )
    transaction.update(meeting, signed, review_since=DAY)


def everything(there: Council) -> None:
    """Every kind of row, and states that a document must not fill in."""
    rules = Regulation(DAY, majorities={"A01": Majority.TWO_THIRDS}, seats={Category.STUDENT: 4})
    there.do(adopt_regulation, there.id, rules)
    there.do(change_paper_style, there.id, body_size=12, resolved_heading="decided")
    there.do(change_paper_style, there.id, bilingual="after", code=False, approve_protocol=True)
    letterhead = LetterheadData(WORDS, "Ғали Мәди", "Gali Madi", "05-12")
    there.do(change_letterhead, there.id, letterhead)
    there.do(set_logo, there.id, png())
    signed = there.held(present=6)
    item_id = there.item(signed)
    there.do(set_item_times, item_id, HOUR, 24 * 60 + 10)
    there.do(recuse, item_id, there.persons[5], WORDS)
    late = [Interval(None, HOUR + 30), Interval(23 * 60, 24 * 60 + 5)]
    there.do(record_intervals, there.attendance(signed, there.persons[4]), late)
    there.do(set_speakers, item_id, there.persons[1::-1])
    there.do(mark_finish_later, item_id, later=True)
    there.do(add_speech, item_id, there.persons[2], WORDS)
    point = there.do(add_decision, item_id, WORDS)
    there.do(add_assignment, point, AssignmentData(there.persons[:1], WORDS, there.persons[3:5]))
    there.do(add_guest, signed, there.do(add_person, PersonData("Қонақ", position=WORDS)))
    there.do(attach, signed, there.do(add_annex, signed, WORDS, 3))
    names = dict.fromkeys(there.persons[:4], Choice.FOR)
    roll_call = VoteData(
        decision_ids=[point],
        kind=VoteKind.ROLL_CALL,
        minute=24 * 60 + 5,
        by_name=names,
        majority=Majority.TWO_THIRDS,
    )
    first = there.closed_vote(item_id, roll_call)
    secret = VoteData(kind=VoteKind.SECRET, minute=HOUR, for_=2, against=2, ballots_issued=4)
    counted = replace(secret, counting_commission=there.persons[2:4])
    there.do(close_vote, there.do(draft_vote, item_id, counted, first))
    second = there.do(draft_vote, item_id, VoteData(minute=HOUR, for_=4, against=1), first)
    there.do(close_vote, second)
    earlier = there.held()
    there.do(plan_the_year, there, signed, earlier)
    there.do(keep_programmes, there, signed, earlier)
    there.do(close_meeting, signed, 24 * 60 + 30)
    there.do(sign_minutes, signed)
    there.do(reopen_minutes, signed, "Описка")
    there.do(sign_minutes, signed)
    there.do(issue_paper, there.id, signed, PAPER)
    there.do(issue_paper, there.id, None, replace(PAPER, kind=PaperKind.MEMBERS, revision=None))
    there.do(keep_elections, there)
    afterwards(there)


def afterwards(there: Council) -> None:
    """Meetings in other stages, and mandates changed behind the back of those held."""
    reopened = there.held()
    there.do(close_meeting, reopened)
    there.do(sign_minutes, reopened)
    there.do(reopen_minutes, reopened, "Описка")
    nobody_leads = there.held()
    there.do(set_leaders, nobody_leads, None, None)
    bare = there.do(plan_meeting, there.id, MeetingData(DAY, HOUR))
    there.do(open_meeting, bare)
    item_id = there.item(nobody_leads)
    there.do(draft_vote, item_id, VoteData(for_=-5, against=90_000_000))
    undecided = there.do(add_item, nobody_leads, WORDS, "A13")
    there.do(draft_vote, undecided, VoteData())
    there.do(add_decision, undecided, WORDS)  # the draft is on no point
    there.do(cancel_meeting, there.plan(), WORDS)
    there.plan()
    there.do(end_mandate, there.mandates[6], DAY.replace(day=1), WORDS, "12-ө", DAY)
    newcomer = there.do(add_person, PersonData("Кеш", latin_surname="Kesh", email="a@b.kz"))
    there.do(appoint, there.id, newcomer, Appointment(Category.STUDENT, DAY.replace(day=2)))


def test_a_file_made_by_operations(tmp_path: Path) -> None:
    with council(tmp_path / "first.qac") as there:
        everything(there)
        first = there.dump()
    assert dump(load_bytes(first, tmp_path / "second.qac")) == first


def test_nothing_of_a_meeting_is_lost_on_the_way(tmp_path: Path) -> None:
    """Not by way of the dump, which might forget the same thing twice."""
    with council(tmp_path / "first.qac") as there:
        everything(there)
        data = there.dump()
    load_bytes(data, tmp_path / "second.qac")
    tables = []
    for name in ("first.qac", "second.qac"):
        with opened(tmp_path / name, read_only=True) as file, file.reading() as connection:
            names = sorted(set(metadata.tables) - NOT_PASSED_ON)
            rows = {each: connection.exec_driver_sql(f"SELECT * FROM {each}") for each in names}
            tables.append({each: sorted(map(repr, found.all())) for each, found in rows.items()})
    assert tables[0] == tables[1]


def test_every_table_has_rows_in_the_file_made_by_operations(tmp_path: Path) -> None:
    """So that the round trip above forgets no table."""
    with council(tmp_path / "first.qac") as there:
        everything(there)
        with there.file.reading() as connection:
            counts = {
                name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
                for name in metadata.tables
                if name != "audit_waiting"
            }
    assert [name for name, count in counts.items() if not count] == []


@pytest.mark.samples
@pytest.mark.parametrize(
    "record", sorted((samples_folder() / "meetings").glob("*.yaml")), ids=lambda path: path.stem
)
def test_the_samples(record: Path, tmp_path: Path) -> None:
    first = dump(load(sample_document(load_yaml(record)), tmp_path / "first.qac"))
    assert dump(load_bytes(first, tmp_path / "second.qac")) == first


def test_a_document_written_by_hand(tmp_path: Path) -> None:
    first = dump(load_bytes(MINIMAL.read_bytes(), tmp_path / "first.qac"))
    assert dump(load_bytes(first, tmp_path / "second.qac")) == first


def test_a_document_written_by_hand_gives_the_same_file_each_time(tmp_path: Path) -> None:
    files = [load(minimal(), tmp_path / name) for name in ("first.qac", "second.qac")]
    assert dump(files[0]) == dump(files[1])


def test_hand_written_times_after_midnight(tmp_path: Path) -> None:
    document = minimal()
    document["councils"][0]["meetings"][0] |= {"start": "23:00", "end": "24:30"}
    meeting = document["councils"][0]["meetings"][0]
    meeting["attendance"][2]["intervals"] = [{"arrived": "23:10", "left": "24:10"}]
    meeting["agenda"][0]["votes"][0]["at"] = "24:05"
    written = json.loads(dump(load(document, tmp_path / "night.qac")))
    (read,) = written["councils"][0]["meetings"]
    assert (read["start"], read["end"]) == ("23:00", "24:30")
    stays = [each["intervals"] for each in read["attendance"] if "intervals" in each]
    assert stays == [[{"arrived": "23:10", "left": "24:10"}]]
    assert read["agenda"][0]["votes"][0]["at"] == "24:05"
    assert read["agenda"][0]["votes"][0]["result"]["present"] == 3


def test_files_are_dumped_only_where_asked_for(tmp_path: Path) -> None:
    with council(tmp_path / "first.qac") as there:
        everything(there)
    whole, bare = (dump(tmp_path / "first.qac", with_files=each) for each in (True, False))
    assert b"AAECAw==" in whole
    assert base64.b64encode(CONTENT) in whole
    assert base64.b64encode(REMOVED) not in whole
    assert '"JVBERg=="' in whole.decode()
    assert [
        name for name in ("жоспар", "хаттама", "бұйрық", "paper_logo") if name in bare.decode()
    ] == []
    assert dump(load_bytes(bare, tmp_path / "second.qac")) == bare


def test_the_form_says_its_version(tmp_path: Path) -> None:
    written = dump(load(minimal(), tmp_path / "first.qac"))
    assert written.startswith(b'{\n "format": "qacouncil",\n "format_version": 1,\n')
    assert written.endswith(b"}\n")


def test_what_is_left_out_is_filled_in(tmp_path: Path) -> None:
    document = minimal()
    meeting = document["councils"][0]["meetings"][0]
    del meeting["attendance"][2]
    meeting["agenda"][0]["votes"][0]["votes_for"] = 2
    with opened(load(document, tmp_path / "first.qac")) as file, file.reading() as connection:
        (meeting_id,) = connection.exec_driver_sql("SELECT id FROM meeting").scalars()
        rows = read_meeting(connection, meeting_id)
        content = protocol_content(connection, meeting_id)
    assert (rows.meeting["number"], rows.meeting["numbering_year"]) == (1, "2026-2027")
    assert [row["state"] for row in rows.of("attendance")] == ["present", "present", "absent"]
    assert rows.of("vote_result")[0]["outcome"] == "adopted"
    assert len(rows.of("vote_point")) == 1
    assert content.presiding is not None
    assert content.presiding.name.surname == "Әбенова"
    assert content.secretary is not None
    assert content.secretary.name.surname == "Ким"


def test_a_signed_meeting_written_by_hand_is_signed_at_the_load(tmp_path: Path) -> None:
    document = minimal()
    document["councils"][0]["meetings"][0]["stage"] = "signed"
    with opened(load(document, tmp_path / "first.qac")) as file:
        with file.reading() as connection:
            (meeting_id,) = connection.exec_driver_sql("SELECT id FROM meeting").scalars()
            content = protocol_content(connection, meeting_id)
        assert not content.draft
        assert [vote.result.outcome for vote in content.items[0].votes] == ["adopted"]
        assert file.write(reopen_minutes, meeting_id, "Описка").result == 2
        assert file.write(sign_minutes, meeting_id).result == 2


def test_the_audit_of_the_new_file_begins_with_the_load(tmp_path: Path) -> None:
    path = load_bytes(MINIMAL.read_bytes(), tmp_path / "first.qac")
    with opened(path) as file, file.reading() as connection:
        (row,) = connection.execute(select(audit)).mappings()
    assert (row["sequence"], row["operation"], row["actor"]) == (1, "load", "A. Tester")
    note = json.loads(row["after"])[0]["note"]
    assert len(note.pop("source_sha256")) == 64
    assert note == {"persons": 3, "councils": 1, "meetings": 1}


def test_numbers_left_out_are_given_by_date_in_whatever_order_the_file_is(tmp_path: Path) -> None:
    document = minimal()
    usual = document["councils"][0]["meetings"][0]
    dates = ("2026-11-19", "2026-09-17", "2026-10-15")
    document["councils"][0]["meetings"] = [{**usual, "date": date} for date in dates]
    written = json.loads(dump(load(document, tmp_path / "new.qac")))
    numbers = {each["date"]: each["number"] for each in written["councils"][0]["meetings"]}
    assert numbers == {"2026-09-17": 1, "2026-10-15": 2, "2026-11-19": 3}
