"""Turns the neutral meeting records of the samples into the program's own JSON form.

Only the shape is turned: nothing is reckoned here, so that what comes out is the program's word.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from qacouncil.rules.attendance import clock_exact, clock_minute

Raw = dict[str, Any]

# The samples name areas in words; the program knows the thirteen ids of the reference.
AREAS = {
    "programme_content": "A01",
    "programme_conditions": "A02",
    "conditions": "A02",
    "assessment_policy": "A03",
    "other": "A04",
    "surveys": "A05",
    "quality": "A05",
    "integrity": "A06",
}


def load_yaml(path: Path) -> Raw:
    """A sample record as it lies there."""
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(record, dict)
    return record


def sample_document(record: Raw) -> Raw:
    """The record as a document of the program's JSON form, with one council and one meeting."""
    council, meeting = record["council"], record["meeting"]
    guests = [
        {"id": f"guest{index}", "position": words(guest.get("position")), **name_parts(guest)}
        for index, guest in enumerate(meeting.get("guests", []))
    ]
    return {
        "format": "qacouncil",
        "persons": [person(member) for member in record["members"]] + guests,
        "councils": [
            {
                "name": words(council["name"]),
                "body": body_of(council["name"]),
                "university": words(council.get("university")),
                "faculty": words(council.get("faculty")),
                "city": words(council.get("city")),
                "regulations": [regulation(record["regulation"])],
                "mandates": [mandate(member) for member in record["members"]],
                "meetings": [meeting_json(record, len(guests))],
            }
        ],
    }


def words(text: Any) -> Raw:
    """A text by language; missing or empty languages are left out."""
    return {language: value for language, value in (text or {}).items() if value}


def body_of(name: Raw) -> str:
    """council, committee or commission, as the English or Kazakh name has it."""
    text = f"{name.get('en', '')} {name.get('kk', '')} {name.get('ru', '')}".lower()
    if "commission" in text or "комиссия" in text:
        return "commission"
    return "committee" if "committee" in text or "комитет" in text else "council"


def name_parts(holder: Raw) -> Raw:
    """A person's name in parts; a single text is surname, given name, patronymic."""
    name = holder["name"]
    if isinstance(name, str):
        parts = name.split(" ", 2)
        return dict(zip(("surname", "given", "patronymic"), parts, strict=False))
    surname, _, given = (name.get("latin") or "").partition(" ")
    found = {
        "surname": name["surname"],
        "given": name.get("given"),
        "patronymic": name.get("patronymic"),
        "latin_surname": surname,
        "latin_given": given,
    }
    return {key: value for key, value in found.items() if value}


def person(member: Raw) -> Raw:
    degree = member.get("degree")
    return {
        "id": member["id"],
        "position": words(member.get("position")),
        "degree": {"kk": degree} if isinstance(degree, str) else words(degree),
        **name_parts(member),
    }


def mandate(member: Raw) -> Raw:
    held = member["mandate"]
    order = held.get("order") or {}
    found = {
        "person": member["id"],
        "category": held["category"],
        "role": held.get("role", "member"),
        "voting": held["vote"],
        "starts_on": str(held["from"]),
        "ends_on": held.get("until") and str(held["until"]),
        "ended_on": held.get("ended") and str(held["ended"]),
        "order_number": str(order.get("number", "")),
        "order_date": order.get("date") and str(order["date"]),
    }
    return {key: value for key, value in found.items() if value is not None}


def regulation(raw: Raw) -> Raw:
    quorum, majority = raw["quorum"], raw.get("majority", {})
    seats = raw.get("seats") or {}
    return {
        "in_force_from": str(raw["in_force_from"]),
        "quorum_kind": quorum["kind"],
        "quorum_numerator": quorum["p"],
        "quorum_denominator": quorum.get("q") or 1,
        "quorum_comparison": quorum.get("comparison", "at_least"),
        "vacancies_count": quorum.get("vacancies_count", False),
        "recused_count": raw.get("recusal", {}).get("counts_in_quorum", False),
        "majority": majority.get("default", "simple"),
        "majorities": [
            {"area": AREAS[area], "majority": kind}
            for area, kind in (majority.get("by_area") or {}).items()
        ],
        "categories": [{"category": key, "seats": number} for key, number in seats.items()],
        "base": raw.get("base", "present"),
        "tie": raw.get("tie", "chair_decides"),
        "absentee_voting": raw.get("absentee_voting_allowed", False),
        "numbering": raw.get("numbering", "academic_year"),
        "notice_days": raw.get("notice_days", 5),
        "minutes_days": raw.get("minutes_days", 5),
    }


def meeting_json(record: Raw, guests: int) -> Raw:
    raw = record["meeting"]
    start = clock_minute(raw["start"], 0)

    def clock(text: str | None) -> str | None:
        return None if text is None else clock_exact(clock_minute(text, start))

    found = {
        "date": str(raw["date"]),
        "start": raw["start"],
        "end": clock(raw.get("end")),
        "number": raw.get("number"),
        "stage": "not_held" if record["expected"].get("did_not_take_place") else "minutes",
        "kind": raw.get("kind", "regular"),
        "form": raw.get("form", "in_person"),
        "timezone": raw.get("timezone", "Asia/Almaty"),
        "place": words(raw.get("place")),
        "notice_sent_on": raw.get("notice_sent") and str(raw["notice_sent"]),
        "presiding": raw.get("presiding"),
        "secretary": raw.get("secretary"),
        "attendance": [attendance(each, clock) for each in raw["attendance"]],
        "guests": [{"person": f"guest{index}"} for index in range(guests)],
        "agenda": [item(each, clock) for each in with_presiding(raw)],
    }
    return {key: value for key, value in found.items() if value is not None}


def with_presiding(raw: Raw) -> list[Raw]:
    """The agenda, with changes of the presiding person that are told by their time put to items."""
    items = [dict(each) for each in raw["agenda"]]
    for change in raw.get("presiding_changes") or []:
        who = change.get("presiding") or change.get("member") or change.get("who")
        for each in items:
            named = each["id"] == change.get("item")
            at = change.get("at") or change.get("from")
            if named or (at and each.get("from") and each["from"] >= at):
                each["presiding"] = who
                break
    return items


def attendance(raw: Raw, clock: Any) -> Raw:
    found: Raw = {
        "person": raw["member"],
        "state": raw["state"],
        "mode": raw.get("mode", "in_person"),
        "reason": words(raw.get("reason_text")),
        "intervals": [
            {
                # 00:00 stands for the start.
                **({} if arrived in (None, "00:00") else {"arrived": clock(arrived)}),
                **({} if left is None else {"left": clock(left)}),
            }
            for arrived, left in raw.get("intervals") or []
        ],
    }
    if raw["state"] == "absent":
        found["excused"] = raw.get("reason") == "excused"
    return found


def item(raw: Raw, clock: Any) -> Raw:
    numbers = [str(each["number"]) for each in raw["resolved"]]
    found = {
        "title": words(raw["title"]),
        "area": AREAS[raw["area"]],
        "starts": clock(raw.get("from")),
        "ends": clock(raw.get("to")),
        "speakers": raw.get("speakers", []),
        "presiding": raw.get("presiding"),
        "heard": words(raw.get("heard")),
        "spoke": [
            {"person": each["who"], "text": words(each.get("text"))} for each in raw["spoke"]
        ],
        "recusals": [
            {"person": each["member"], "reason": words(each.get("reason"))}
            for each in raw.get("recused") or []
        ],
        "decisions": [
            {
                "text": words(each["text"]),
                "assignments": [assignment(task) for task in each.get("assignments") or []],
            }
            for each in raw["resolved"]
        ],
        "votes": [vote(each, raw["id"], numbers, clock) for each in raw["votes"]],
    }
    return {key: value for key, value in found.items() if value is not None}


def assignment(raw: Raw) -> Raw:
    responsible = raw.get("responsible") or []
    found: Raw = {
        "persons": [responsible] if isinstance(responsible, str) else responsible,
        "co_executors": raw.get("co_executors") or [],
    }
    if raw.get("deadline"):
        found["deadline"] = str(raw["deadline"])
    return found


def vote(raw: Raw, item_id: str, numbers: list[str], clock: Any) -> Raw:
    counts, ballots = raw.get("counts") or {}, raw.get("ballots") or {}
    names = raw.get("by_name") or {}
    found = {
        "id": f"{item_id}.{raw['id']}",
        "points": points_on(str(raw["on"]), numbers),
        "kind": raw["kind"],
        "majority": raw.get("majority"),
        "at": clock(raw.get("at")),
        "votes_for": counts.get("for"),
        "votes_against": counts.get("against"),
        "votes_abstained": counts.get("abstained"),
        "votes_not_voting": counts.get("not_voting"),
        "presiding_vote": raw.get("presiding_vote"),
        "ballots_issued": ballots.get("issued"),
        "ballots_found": ballots.get("found"),
        "ballots_invalid": ballots.get("invalid"),
        "repeats": f"{item_id}.{raw['repeats']}" if raw.get("repeats") else None,
        "note": words(raw.get("note")),
        "by_name": [{"person": who, "choice": choice} for who, choice in names.items()],
        "counting_commission": raw.get("counting_commission") or [],
    }
    return {key: value for key, value in found.items() if value is not None}


def points_on(text: str, numbers: list[str]) -> list[int]:
    """'2.1', '1.1-1.3' or '1.1, 1.3' as positions within the item."""
    positions: list[int] = []
    for part in re.split(r"\s*,\s*", text):
        first, _, last = re.sub(r"\s*[-–]\s*", "-", part).partition("-")
        begin = numbers.index(first) + 1
        end = numbers.index(last or first) + 1
        positions.extend(range(begin, end + 1))
    return positions
