"""A document in which something cannot be is refused in a sentence, and leaves no file behind."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import UserError
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from tests.exchange.documents import MINIMAL, changed, dump, load, load_bytes, minimal
from tests.samples_folder import samples_folder

MEETING = "councils.0.meetings.0"
VOTE = f"{MEETING}.agenda.0.votes.0"
MANDATES = "councils.0.mandates"

NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # its SHA-256

MISTAKES: dict[str, tuple[str, Any, str]] = {
    "unknown field": ("councils.0.motto", "x", "councils[0]: the field motto is not known"),
    "unknown field at the top": ("motto", "x", "the field motto is not known"),
    "missing field": (f"{MEETING}.start", None, "meetings[0]: the field start is missing"),
    "no format": ("format", None, 'do not include "format": "qacouncil"'),
    "another format": ("format", "csv", 'do not include "format": "qacouncil"'),
    "newer": ("format_version", 2, "was written by a newer QACouncil"),
    "newer by far": ("format_version", 10**40, "was written by a newer QACouncil"),
    "wrong type": ("councils.0.name.kk", 7, "councils[0].name.kk: the value does not fit"),
    "list for an object": ("councils.0.name", [], "councils[0].name: the value does not fit"),
    "unknown code": (f"{MEETING}.stage", "over", "the value over is not known"),
    "unknown area": (f"{MEETING}.agenda.0.area", "A14", "the value A14 is not known"),
    "area with a line feed": (f"{MEETING}.agenda.0.area", "A01\n", "is not known"),
    "bad date": (f"{MEETING}.date", "2026-02-30", "not a date (YYYY-MM-DD)"),
    "date as elsewhere": (f"{MEETING}.date", "17.09.2026", "not a date (YYYY-MM-DD)"),
    "bad time": (f"{MEETING}.start", "15.00", "not a time (HH:MM)"),
    "hour that is none": (f"{MEETING}.start", "48:00", "not a time (HH:MM)"),
    "bad moment": ("persons.0.created", "yesterday", "yesterday is not a time in UTC"),
    "moment without a zone": ("persons.0.created", "2026-09-17T10:00:00", "is not a time in UTC"),
    "moment of another zone": (
        "persons.0.changed",
        "2026-09-17T10:00:00+05:00",
        "not a time in UTC",
    ),
    "huge number": ("persons.0.version", 10**40, "persons[0].version: the value does not fit"),
    "huge votes": (f"{VOTE}.votes_for", 10**40, "votes_for: the value does not fit"),
    "empty surname": ("persons.0.surname", "", "persons[0].surname: the value does not fit"),
    "blank surname": ("persons.0.surname", " ", "persons[0]: the person has no surname"),
    "blank council name": ("councils.0.name", {"kk": " "}, "the council has no name"),
    "id used twice": ("persons.1.id", "p1", "persons[1]: the id p1 is used twice"),
    "id of another kind": ("councils.0.id", "p1", "the id p1 is used twice"),
    "reference to nothing": (f"{MANDATES}.0.person", "p9", "there is no entry p9 in the file"),
    "reference to another kind": (
        "councils.0",
        {
            **minimal()["councils"][0],
            "id": "c",
            "mandates": [{**minimal()["councils"][0]["mandates"][0], "person": "c"}],
        },
        "there is no entry c in the file",
    ),
    "presided by nobody known": (
        f"{MEETING}.presiding",
        "p9",
        "meetings[0].presiding: there is no",
    ),
    "mandate ends before it begins": (
        f"{MANDATES}.2.ends_on",
        "2026-08-31",
        "ends before it begins",
    ),
    "mandate ended before it begins": (f"{MANDATES}.2.ended_on", "2026-08-31", "ends before it b"),
    "mandates overlap": (f"{MANDATES}.1.person", "p1", "has another mandate at that time"),
    "two chairs": (
        f"{MANDATES}.2.role",
        "chair",
        "mandates[2].role: the council has another chair",
    ),
    "meeting ends before it begins": (
        f"{MEETING}.end",
        "14:59",
        "the meeting ends before it begins",
    ),
    "meeting in no time zone": (
        f"{MEETING}.timezone",
        "Asia/Nowhere",
        "meetings[0]: there is no time zone Asia/Nowhere",
    ),
    "item ends before it begins": (
        f"{MEETING}.agenda.0",
        {"starts": "15:10", "ends": "15:09"},
        "agenda[0]: the item ends before it begins",
    ),
    "leaves before arriving": (
        f"{MEETING}.attendance.2.intervals",
        [{"arrived": "15:20", "left": "15:10"}],
        "attendance[2]: A member would leave before arriving.",
    ),
    "meeting without members": (
        f"{MEETING}.date",
        "2025-09-17",
        "the meeting has no members: nobody",
    ),
    "member listed twice": (f"{MEETING}.attendance.1.person", "p1", "the person is listed twice"),
    "guest who is a member": (
        f"{MEETING}.guests",
        [{"person": "p1"}],
        "the person is listed twice",
    ),
    "recused without being a member": (
        f"{MEETING}.agenda.0.recusals",
        [{"person": "p1"}, {"person": "p1"}],
        "recusals[1]: only a member of the council is recused from an item, and once",
    ),
    "votes exceed those present": (f"{VOTE}.votes_for", 4, "votes[0]: "),
    "votes below zero": (f"{VOTE}.votes_against", -1, "below zero"),
    "voted before arriving": (
        f"{MEETING}.agenda.0.votes",
        [{"at": "15:05", "by_name": [{"person": "p3", "choice": "for"}]}],
        "who was not there at that time: Дүйсенғали",
    ),
    "voted twice": (
        f"{MEETING}.agenda.0.votes",
        [{"by_name": [{"person": "p3", "choice": "for"}, {"person": "p3", "choice": "against"}]}],
        "the person is listed twice",
    ),
    "secret with names": (
        f"{MEETING}.agenda.0.votes",
        [{"kind": "secret", "by_name": [{"person": "p3", "choice": "for"}]}],
        "a secret ballot holds no names",
    ),
    "secret with the vote of the presiding": (
        f"{MEETING}.agenda.0.votes",
        [{"kind": "secret", "votes_for": 3, "presiding_vote": "for"}],
        "a secret ballot holds no names",
    ),
    "point that is not there": (f"{VOTE}.points", [2], "the item has no point 2"),
    "repeats itself": (
        f"{MEETING}.agenda.0.votes",
        [{"id": "v", "votes_for": 3, "repeats": "v"}],
        "a vote can only repeat an earlier one on the same item",
    ),
    "numbers twice": (
        "councils.0.meetings",
        [
            {**minimal()["councils"][0]["meetings"][0], "number": 2},
            {**minimal()["councils"][0]["meetings"][0], "number": 2},
        ],
        "meetings[1]: the number 2026-2027/2 is used twice",
    ),
    "planned with a number": (
        f"{MEETING}",
        {"date": "2026-09-17", "start": "15:00", "stage": "plan", "number": 1},
        "a meeting that was never opened has no number",
    ),
    "planned with attendance": (f"{MEETING}.stage", "plan", "never opened has no attendance"),
    "planned with votes": (
        f"{MEETING}",
        {
            "date": "2026-09-17",
            "start": "15:00",
            "stage": "cancelled",
            "agenda": [{"votes": [{"votes_for": 1}]}],
        },
        "never opened has no votes",
    ),
    "year that is none": (
        f"{MEETING}.numbering_year",
        "2026-2028",
        "2026-2028 is not an academic or",
    ),
    "work plan of a year that is none": (
        "councils.0.work_plans",
        [{"year": "2026-2028"}],
        "councils[0].work_plans[0].year: 2026-2028 is not an academic",
    ),
    "work plan of the year nought": (
        "councils.0.work_plans",
        [{"year": "0000-0001"}],
        "0000-0001 is not an academic",
    ),
    "date beyond the years": (f"{MEETING}.date", "9999-12-31", "9999-10000 is not an academic or"),
    "signed with a draft": (
        f"{MEETING}",
        {**minimal()["councils"][0]["meetings"][0], "stage": "signed", "agenda": [{"votes": [{}]}]},
        "the minutes are signed, and this vote is not closed",
    ),
    "signed by nobody": (
        "councils.0",
        {
            **minimal()["councils"][0],
            "mandates": [{"person": "p1", "category": "teacher", "starts_on": "2026-09-01"}],
            "meetings": [{"date": "2026-09-17", "start": "15:00", "stage": "signed"}],
        },
        "it is not said who presided or who kept them",
    ),
    "quorum that cannot be": (
        "councils.0.regulations",
        [{"in_force_from": "2026-09-01", "quorum_numerator": 4}],
        "regulations[0]: this quorum cannot be reached",
    ),
    "quorum of nothing": (
        "councils.0.regulations",
        [{"in_force_from": "2026-09-01", "quorum_denominator": 0}],
        "quorum_denominator: the value does not fit",
    ),
    "area twice": (
        "councils.0.regulations",
        [
            {
                "in_force_from": "2026-09-01",
                "majorities": [{"area": "A01", "majority": "simple"}] * 2,
            }
        ],
        "A01 is listed twice",
    ),
    "category twice": (
        "councils.0.regulations",
        [{"in_force_from": "2026-09-01", "categories": [{"category": "student"}] * 2}],
        "student is listed twice",
    ),
    "versions of one number": (
        "councils.0.regulations",
        [{"in_force_from": "2026-09-01", "number": 2}, {"in_force_from": "2026-09-02"}],
        "regulations[1]: the number 2 is used twice",
    ),
    "councils of one code": (
        "councils",
        [{"name": {"kk": "а"}, "code": "2"}, {"name": {"kk": "б"}}],
        "councils[1]: the code 2 is used twice",
    ),
    "regulation of another council": (
        "councils",
        [
            {"name": {"kk": "а"}, "regulations": [{"id": "r", "in_force_from": "2026-09-01"}]},
            {
                **minimal()["councils"][0],
                "meetings": [{"date": "2026-09-17", "start": "15:00", "regulation": "r"}],
            },
        ],
        "regulation: the entry r is another council's",
    ),
    "mandate of another person": (
        "councils.0",
        {
            **minimal()["councils"][0],
            "mandates": [
                {**each, "id": f"m{n}"}
                for n, each in enumerate(minimal()["councils"][0]["mandates"])
            ],
            "meetings": [
                {
                    "date": "2026-09-17",
                    "start": "15:00",
                    "attendance": [{"person": "p1", "mandate": "m1"}],
                }
            ],
        },
        "the mandate is another person's",
    ),
    "damaged attachment": (
        f"{MEETING}.annexes",
        [{"files": [{"file_name": "a", "sha256": "0" * 64, "content": "AAAA"}]}],
        "files[0]: the attached file is damaged",
    ),
    "attachment that is no base64": (
        f"{MEETING}.annexes",
        [
            {
                "files": [
                    {
                        "file_name": "a",
                        "sha256": NOTHING,
                        "content": "ж",
                    }
                ]
            }
        ],
        "the attached file is damaged",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_place(
    name: str, tmp_path: Path, translators: dict[Language, Translator]
) -> None:
    path, value, words = MISTAKES[name]
    with pytest.raises(UserError) as refusal:
        load(changed(minimal(), path, value), tmp_path / "new.qac")
    assert words in str(refusal.value)
    assert words in refusal.value.sentence(translators["en"])
    assert list(tmp_path.iterdir()) == []


def test_a_meeting_without_members_is_refused(tmp_path: Path) -> None:
    document = minimal()
    document["councils"][0]["mandates"] = []
    document["councils"][0]["meetings"][0]["attendance"] = []
    with pytest.raises(UserError, match="the meeting has no members: nobody has a mandate"):
        load(document, tmp_path / "new.qac")


def test_one_uuid_written_in_two_ways_is_one(tmp_path: Path) -> None:
    document = minimal()
    document["persons"][0]["id"] = "ABCDEF00-0000-4000-8000-000000000000"
    document["persons"][1]["id"] = "abcdef00-0000-4000-8000-000000000000"
    with pytest.raises(UserError, match=r"persons\[1\]: the id .* is used twice"):
        load(document, tmp_path / "new.qac")


BYTES = {
    "empty": (b"", "is empty"),
    "blank": (b" \n ", "is empty"),
    "no JSON": (b"Hello", "is not valid JSON"),
    "cut off": (MINIMAL.read_bytes()[:-9], "is not valid JSON"),
    "a list": (b"[1]", 'do not include "format": "qacouncil"'),
    "a number": (b"1", 'do not include "format": "qacouncil"'),
    "UTF-16": (MINIMAL.read_text("utf-8").encode("utf-16"), "is not written in UTF-8"),
    "Windows-1251": (
        '{"format": "qacouncil", "persons": [{"surname": "Иванов"}]}'.encode("cp1251"),
        "is not written in UTF-8",
    ),
    "NUL": (MINIMAL.read_bytes().replace("Ким".encode(), b"\\u0000"), "NUL character"),
    "raw NUL": (MINIMAL.read_bytes().replace("Ким".encode(), b"\0"), "is not valid JSON"),
    "lone surrogate": (MINIMAL.read_bytes().replace("Ким".encode(), b"\\ud800"), "not valid JSON"),
    "nested lists": (b'{"format": "qacouncil", "persons": ' + b"[" * 200_000, "nested too deeply"),
}


@pytest.mark.parametrize("name", BYTES)
def test_bytes_that_are_no_document(name: str, tmp_path: Path) -> None:
    data, words = BYTES[name]
    with pytest.raises(UserError) as refusal:
        load_bytes(data, tmp_path / "new.qac")
    assert words in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.samples
def test_the_hostile_json_is_refused(tmp_path: Path) -> None:
    for hostile in sorted((samples_folder() / "hostile").glob("*.json")):
        with pytest.raises(UserError):
            load_bytes(hostile.read_bytes(), tmp_path / "new.qac")


def test_a_mark_of_byte_order_and_a_long_text_are_no_mistakes(tmp_path: Path) -> None:
    long = "Ұ" * 5_000_000
    data = MINIMAL.read_bytes().replace("Ким".encode(), long.encode())
    load_bytes(b"\xef\xbb\xbf" + data, tmp_path / "new.qac")
    assert long.encode() in dump(tmp_path / "new.qac")


def test_a_backslash_before_u0000_is_no_nul(tmp_path: Path) -> None:
    document = changed(minimal(), "persons.0.surname", "\\u0000")
    assert rb'"\\u0000"' in dump(load(document, tmp_path / "new.qac"))
