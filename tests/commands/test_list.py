from __future__ import annotations

import json
import uuid
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from tests.commands.a_council import one_council
from tests.commands.conftest import Run
from tests.loaded_file import make_file


def test_meetings_as_json_in_order_of_time_with_their_references(run: Run, one: Path) -> None:
    meetings = run("list", one, "meetings", "--json").json()
    told = [
        (each["reference"], each["date"], each["stage"], each["number"], each["proposed"])
        for each in meetings
    ]
    ids = [each["id"] for each in meetings if each["date"] == "2026-11-05"]
    called_off_beside = next(
        each for each in meetings if (each["date"], each["stage"]) == ("2026-12-10", "cancelled")
    )
    assert sorted(told, key=lambda each: (each[1], each[2], each[0])) == [
        ("2025-2026/1", "2026-08-20", "plan", None, True),
        ("2026-2027/1", "2026-09-10", "signed", 1, False),
        ("2026-10-01", "2026-10-01", "cancelled", None, False),
        ("2026-2027/2", "2026-10-08", "hold", 2, False),
        *((each, "2026-11-05", "cancelled", None, False) for each in sorted(ids)),
        (called_off_beside["id"], "2026-12-10", "cancelled", None, False),
        ("2026-2027/3", "2026-12-10", "convene", None, True),
        ("2026-2027/4", "2027-01-15", "plan", None, True),
    ]
    assert [each["date"] for each in meetings] == sorted(each["date"] for each in meetings)
    assert {each["council"] for each in meetings} == {"INF"}
    assert [each["items"] for each in meetings if each["number"]] == [2, 1]
    assert all(uuid.UUID(each["id"]) for each in meetings)


def test_meetings_as_a_table_have_the_reader_s_words(run: Run, one: Path) -> None:
    lines = run("list", one, "meetings", language="kk").lines()
    assert lines[0].split() == [
        *("Отырыс", "Күні", "Уақыты", "Кезеңі", "Түрі", "Нысаны", "Мәселелер"),
    ]
    signed = next(line for line in lines if line.startswith("2026-2027/1 "))
    assert "10.09.2026" in signed
    assert "хаттамаға қол қойылды" in signed
    assert "бетпе-бет" in signed
    assert {
        line.index(word) for line, word in zip(lines, ("Күні", "20.08.2026"), strict=False)
    } == {lines[0].index("Күні")}


def test_several_councils_are_told_apart_unless_one_is_named(run: Run, two: Path) -> None:
    lines = run("list", two, "meetings").lines()
    assert lines[0].startswith("Council  Meeting")
    assert [line.split()[0] for line in lines[1:]] == ["INF"] * 9 + ["LAW"] * 2
    named = run("list", two, "meetings", "--council", "law").lines()
    assert [line.split()[0] for line in named] == [
        "Meeting",
        "2026-2027/ЗАҢ-1",
        "2026-2027/ЗАҢ-2",
    ]


@pytest.mark.parametrize(
    "name", ["LAW", "law", "УЧЁНЫЙ  комитет", "ученый комитет", "Заң факультеті"]
)
def test_a_council_is_found_by_code_or_name(run: Run, two: Path, name: str) -> None:
    assert len(run("list", two, "meetings", "--council", name, "--json").json()) == 2


def test_a_council_is_found_by_its_id(run: Run, two: Path, tmp_path: Path) -> None:
    whole = tmp_path / "two.json"
    assert run("dump", two, "--output", whole).code == 0
    law = json.loads(whole.read_text("utf-8"))["councils"][1]
    meetings = run("list", two, "meetings", "--council", law["id"].upper(), "--json").json()
    assert {each["council"] for each in meetings} == {law["code"]} == {"LAW"}


def test_a_name_of_several_councils_asks_for_the_code(run: Run, two: Path) -> None:
    said = run("list", two, "meetings", "--council", "академиялық сапа кеңесі")
    assert "INF, LAW" in said.refusal()


@pytest.mark.parametrize("name", ["MED", "", "  "])
def test_an_unknown_council_is_refused_with_those_there(run: Run, two: Path, name: str) -> None:
    assert "INF, LAW" in run("list", two, "meetings", "--council", name).refusal()


def test_members_are_those_of_the_date(run: Run, one: Path) -> None:
    def surnames(date: str) -> list[str]:
        found = run("list", one, "members", "--date", date, "--json", language="kk").json()
        return [each["surname"] for each in found]

    assert surnames("2025-08-31") == []
    # The chair first; then in the order of the Kazakh alphabet, Ә before Ж.
    everyone = ["Өмірбек", "Қасымов", "Ұзақова", "Әлиев", "Жук"]
    assert surnames("2025-09-01") == everyone
    assert surnames("31.10.2026") == everyone
    assert surnames("2026-11-01") == everyone[:4]


def test_members_as_a_table_show_names_in_the_reader_s_letters(run: Run, one: Path) -> None:
    russian = run("list", one, "members", "--date", "2026-10-01", language="ru").out
    assert "Әлиев Ж.-П. Б." in russian
    assert "заместитель председателя" in russian
    english = run("list", one, "members", "--date", "2026-10-01").out
    assert "Joukova A." in english
    assert "Omirbek A. N." in english


def test_decisions_with_outcome_and_assignments(run: Run, one: Path) -> None:
    decisions = run("list", one, "decisions", "--json", language="ru").json()
    told = [(each["reference"], each["outcome"], each["text"]) for each in decisions]
    assert told == [
        ("2026-2027/1:1.1", "adopted", "Утвердить план."),
        ("2026-2027/1:1.2", "rejected", "Отчитаться."),
        ("2026-2027/1:2.1", "adopted", "Принять к сведению."),
        ("2026-2027/2:1.1", None, "Бірінші."),
        ("2026-2027/2:1.2", None, "Екінші."),
    ]
    assert decisions[1]["assignments"] == [
        {"responsible": ["Е. Қасымов", "А. Жук"], "deadline": "2026-12-01"},
        {"responsible": ["заведующие кафедрами"], "deadline": None},
    ]


def test_a_date_cuts_meetings_and_decisions_after_that_day(run: Run, one: Path) -> None:
    def dates(subject: str, date: str) -> set[str]:
        return {each["date"] for each in run("list", one, subject, "--date", date, "--json").json()}

    assert dates("decisions", "2026-10-08") == {"2026-09-10", "2026-10-08"}
    assert dates("decisions", "2026-10-07") == {"2026-09-10"}
    assert max(dates("meetings", "2026-10-08")) == "2026-10-08"
    # The proposed numbers rest on all meetings, also on those not shown.
    shown = run("list", one, "meetings", "--date", "2026-12-31", "--json").json()
    assert "2026-2027/3" in {each["reference"] for each in shown}


@pytest.mark.parametrize(
    ("subject", "sentence"),
    [
        ("meetings", "Список пуст: заседаний нет."),
        ("members", "Список пуст: на эту дату членов совета нет (01.01.1999)."),
        ("decisions", "Список пуст: решений нет."),
    ],
)
def test_an_empty_list_says_so(run: Run, one: Path, subject: str, sentence: str) -> None:
    arguments = ("list", one, subject, "--date", "1999-01-01")
    assert run(*arguments, language="ru").lines() == [sentence]
    assert run(*arguments, "--json").json() == []


def test_what_was_typed_stays_on_one_line_of_the_table(run: Run, tmp_path: Path) -> None:
    raw = one_council()
    raw["persons"][0]["surname"] = "Өмірбек\nқызы\x1b[31m\tұзын" + "ұ" * 300
    file = make_file(tmp_path / "wide.qac", raw)
    lines = run("list", file, "members", "--date", "2026-10-01").lines()
    assert len(lines) == 6
    assert "\x1b" not in "".join(lines)
    listed = run("list", file, "members", "--date", "2026-10-01", "--json").json()
    assert listed[0]["surname"] == raw["persons"][0]["surname"]


@pytest.mark.parametrize("subject", ["meetings", "members", "decisions"])
def test_the_number_of_statements_does_not_grow_with_the_file(
    run: Run, one: Path, tmp_path: Path, subject: str
) -> None:
    raw = one_council()
    more = [{**raw["councils"][0], "code": f"C{index}"} for index in range(5)]
    many = make_file(tmp_path / "many.qac", {**raw, "councils": [*raw["councils"], *more]})

    def statements(file: Path) -> int:
        counted: list[str] = []

        def count(*arguments: object) -> None:
            counted.append(str(arguments[2]))

        event.listen(Engine, "before_cursor_execute", count)
        try:
            assert len(run("list", file, subject, "--date", "2026-10-10", "--json").json()) > 3
        finally:
            event.remove(Engine, "before_cursor_execute", count)
        return len(counted)

    assert statements(many) == statements(one)
