"""Whole written records: loaded, reckoned and printed as the samples expect.

Reads every record in tests/data/meetings, or in the folder named by QAC_SAMPLES.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, select

from qacouncil.documents.protocol import protocol_pdf
from qacouncil.exchange.council_json import write_document
from qacouncil.exchange.dump import dump_document
from qacouncil.i18n.text_checks import text_findings
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.queries.carry_over import left_over
from qacouncil.queries.meeting_rows import MeetingRows, Row, read_meeting
from qacouncil.queries.meeting_warnings import MeetingWarnings, meeting_warnings
from qacouncil.queries.protocol import protocol_content
from qacouncil.queries.reckoning import attendance_of_item, item_minutes, quorum_at
from qacouncil.queries.values import quorum_rule
from qacouncil.rules.meeting_warnings import MeetingWarning, Spot, count_warnings
from qacouncil.rules.quorum import quorum
from tests.documents.extraction import pages_by_pdfium
from tests.loaded_file import make_file, opened
from tests.sample_meetings import Raw, load_yaml, sample_document
from tests.samples_folder import samples_folder

pytestmark = pytest.mark.samples


def records() -> list[Path]:
    return sorted((samples_folder() / "meetings").glob("*.yaml"))


@pytest.fixture(params=records(), ids=lambda path: path.stem)
def record(request: pytest.FixtureRequest) -> Raw:
    return load_yaml(request.param)


@pytest.fixture
def council_file(record: Raw, tmp_path: Path) -> Path:
    return make_file(tmp_path / "sample.qac", sample_document(record))


def rows_of(path: Path) -> MeetingRows:
    with opened(path, read_only=True) as file, file.reading() as connection:
        return read_meeting(connection, connection.execute(select(meeting.c.id)).scalar_one())


def yes(met: bool) -> str:
    return "yes" if met else "no"


def test_mandates_and_opening(record: Raw, council_file: Path) -> None:
    expected = record["expected"]
    rows = rows_of(council_file)
    begun = quorum_at(rows, rows.meeting["start_minute"])
    assert begun.attendance.mandates == expected["voting_mandates_on_the_date"]
    assert begun.attendance.vacant == expected.get("vacant_seats", 0)
    assert {
        "present": begun.attendance.present,
        "needed": begun.quorum.needed,
        "quorum": yes(begun.quorum.met),
    } == expected["at_opening"]


def test_quorum_of_each_item(record: Raw, council_file: Path) -> None:
    rows = rows_of(council_file)
    begins = item_minutes(rows)
    found, expected = {}, {}
    for raw, item in zip(record["meeting"]["agenda"], rows.of("agenda_item"), strict=True):
        there = attendance_of_item(rows, item, begins[item["id"]])
        finding = quorum(quorum_rule(rows.regulation), there)
        found[raw["id"]] = {
            "present": there.present,
            "recused": there.recused,
            "needed": finding.needed,
            "quorum": yes(finding.met),
        }
        expected[raw["id"]] = record["expected"]["items"][raw["id"]]["at_start"]
    assert found == expected


def test_outcome_of_each_vote(record: Raw, council_file: Path) -> None:
    rows = rows_of(council_file)
    found, expected = {}, {}
    for raw, item in zip(record["meeting"]["agenda"], rows.of("agenda_item"), strict=True):
        votes = rows.of("vote", item_id=item["id"])
        for raw_vote, vote in zip(raw["votes"], votes, strict=True):
            place = f"{raw['id']}.{raw_vote['id']}"
            wanted = dict(record["expected"]["items"][raw["id"]]["votes"][raw_vote["id"]])
            # Why, and on which reading it rests, is for the reader.
            for word in ("why", "rests_on"):
                wanted.pop(word, None)
            result = reckoned(rows.of("vote_result", vote_id=vote["id"])[0])
            found[place] = {name: result.get(name) for name in wanted}
            expected[place] = wanted
    assert found == expected


def reckoned(row: Row) -> dict[str, Any]:
    """A stored result by the names the samples use."""
    return {
        "present": row["present"],
        "recused": row["recused"],
        "quorum": yes(row["quorum_met"]),
        "needed_for_quorum": row["quorum_needed"],
        "majority": row["majority"],
        "base": row["base_size"],
        "needed_votes": row["needed"],
        "outcome": row["outcome"],
    }


def test_warnings_are_those_expected_and_no_others(record: Raw, council_file: Path) -> None:
    """What the program has no field for (`stated_in_record`, names and dates as written) is asked
    of the same functions that look at the fields."""
    with opened(council_file, read_only=True) as file, file.reading() as connection:
        meeting_id = connection.execute(select(meeting.c.id)).scalar_one()
        found = meeting_warnings(connection, meeting_id)
        ids = {
            named.id: raw["id"]
            for raw, named in zip(record["members"], _members_of(connection, record), strict=True)
        }
    places = [(CODES.get(each.code, each.code), place_of(each, ids)) for each in found.warnings]
    expected = [(each["code"], each["where"]) for each in record["expected"]["warnings"]]
    assert sorted([*places, *outside_the_file(record, found)]) == sorted(expected)


def _members_of(connection: Connection, record: Raw) -> list[Any]:
    """The persons of the file in the order of the record; no two share a name there."""
    by_name = {(row.surname, row.given): row for row in connection.execute(select(person)).all()}
    return [by_name[each["name"]["surname"], each["name"]["given"]] for each in record["members"]]


# The samples name two codes otherwise than the program.
CODES = {"quorum_lost": "quorum_lost_during_meeting", "number_sign_n": "number_sign_N"}


def place_of(warning: MeetingWarning, ids: dict[str, str]) -> str:
    """The place of a warning as the samples write it."""
    where = warning.where
    own = {
        Spot.MEETING: "meeting",
        Spot.START: "meeting.start",
        Spot.NOTICE: "meeting.notice_sent",
        Spot.PRESIDING: "meeting.presiding",
        Spot.ORDER: "members.order.number",
        Spot.ATTENDANCE: f"attendance.{ids.get(where.person_id)}",
    }
    if where.spot in own:
        return own[where.spot]
    field = {
        Spot.ITEM: "",
        Spot.TITLE: ".title",
        Spot.HEARD: ".heard",
        Spot.SPEECH: f".spoke.{where.number - 1}",
        Spot.VOTE: f".votes.v{where.number}.note",
    }[where.spot]
    language = f".{where.language}" if where.language else ""
    return f"agenda.i{where.item}{field}{language}"


def outside_the_file(record: Raw, found: MeetingWarnings) -> list[tuple[str, str]]:
    """What only the written record says, looked at by the same functions."""
    there = record["meeting"]
    listed = sum(
        each["state"] == "present" and member["mandate"]["vote"]
        for each, member in zip(there["attendance"], record["members"], strict=True)
    )
    stated = count_warnings(there["stated_in_record"]["present"], listed)
    outside = [(each.code.value, "meeting.stated_in_record") for each in stated]
    written = [("meeting.date_as_written", there.get("date_as_written", ""))]
    written += [
        (f"members.{each['id']}", each["name"].get("as_written", ""))
        for each in record["members"]
        # a1 to a4 are of one council: the spelling of a member's name is asked about once.
        if record["id"] == "a1"
    ]
    outside += [
        (finding.code.value, place) for place, text in written for finding in text_findings(text)
    ]
    return outside


def test_what_is_carried_over(record: Raw, council_file: Path) -> None:
    """The next agenda is offered exactly the items that decided nothing."""
    rows = rows_of(council_file)
    with opened(council_file) as file:
        date = rows.meeting["date"] + dt.timedelta(days=30)
        council_id = rows.council["id"]
        later = file.write(plan_meeting, council_id, MeetingData(date, 900)).result
        with file.reading() as connection:
            left = left_over(connection, later)
    ids = [row["id"] for row in rows.of("agenda_item")]
    named = dict(zip(ids, (raw["id"] for raw in record["meeting"]["agenda"]), strict=True))
    assert [named[each.id] for each in left.items] == record["expected"].get("carry_over", [])


def test_texts_survive_on_paper_and_in_the_file(record: Raw, council_file: Path) -> None:
    with opened(council_file, read_only=True) as file, file.reading() as connection:
        content = protocol_content(
            connection, connection.execute(select(meeting.c.id)).scalar_one()
        )
        written = write_document(dump_document(connection, with_files=False)).decode()
    printed = "".join(
        squeezed("".join(pages_by_pdfium(protocol_pdf(content, load_translator(language)))))
        for language in LANGUAGES
    )
    stored = squeezed(written.replace('\\"', '"'))
    missing = [
        text
        for text in record["expected"].get("text_that_must_survive", [])
        if squeezed(text) not in printed or squeezed(text) not in stored
    ]
    assert missing == []


def test_a_meeting_that_did_not_take_place_says_so_and_decides_nothing(
    record: Raw, council_file: Path
) -> None:
    with opened(council_file, read_only=True) as file, file.reading() as connection:
        content = protocol_content(
            connection, connection.execute(select(meeting.c.id)).scalar_one()
        )
    said = {
        "kk": "Кворум жоқ, отырыс өткізілмеді.",
        "ru": "Кворум отсутствует, заседание не состоялось.",
        "en": "No quorum; the meeting was not held.",
    }
    for language in LANGUAGES:
        pages = pages_by_pdfium(protocol_pdf(content, load_translator(language)))
        text = squeezed("".join(pages))
        not_held = bool(record["expected"].get("did_not_take_place"))
        assert (squeezed(said[language]) in text) is not_held
        heads = ("ТЫҢДАЛДЫ:", "СЛУШАЛИ:", "HEARD:", "ҚАУЛЫЕТТІ:", "ПОСТАНОВИЛИ:", "RESOLVED:")
        assert any(each in text for each in heads) is not not_held
        for point in (point for item in content.items for point in item.points):
            printed = squeezed(point.text.nearest(language)[0])
            assert not (not_held and printed and printed in text)


def squeezed(text: str) -> str:
    """Without spaces, line ends and the hyphens of lines: a reader breaks lines elsewhere."""
    return re.sub(r"[\s\u00ad\ufffe\u0002]+", "", text)
