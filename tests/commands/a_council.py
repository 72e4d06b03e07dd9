"""A council file in JSON for the commands' tests: two councils, meetings of every stage."""

from __future__ import annotations

from typing import Any

Raw = dict[str, Any]


def persons() -> list[Raw]:
    return [
        {"id": "chair", "surname": "Өмірбек", "given": "Айша", "patronymic": "Нұрланқызы"},
        {"id": "deputy", "surname": "Қасымов", "given": "Ерлан"},
        {"id": "secretary", "surname": "Ұзақова", "given": "Дана"},
        {"id": "ali", "surname": "Әлиев", "given": "Жан-Поль", "patronymic": "Б."},
        {"id": "zhuk", "surname": "Жук", "given": "Анна", "latin_surname": "Joukova"},
    ]


def mandates() -> list[Raw]:
    since = {"starts_on": "2025-09-01"}
    return [
        {"person": "chair", "category": "teacher", "role": "chair", **since},
        {"person": "deputy", "category": "administration", "role": "deputy_chair", **since},
        {
            "person": "secretary",
            "category": "administration",
            "role": "secretary",
            "voting": False,
            **since,
        },
        {"person": "zhuk", "category": "teacher", **since, "ends_on": "2026-10-31"},
        {"person": "ali", "category": "student", **since},
    ]


def present(*persons: str) -> list[Raw]:
    return [{"person": each} for each in persons]


def item(title: str, **more: Any) -> Raw:
    return {"title": {"kk": f"{title} туралы", "ru": f"О вопросе: {title}"}, **more}


def signed_meeting() -> Raw:
    decisions = [
        {"text": {"kk": "Жоспар бекітілсін.", "ru": "Утвердить план."}},
        {
            "text": {"kk": "Есеп берілсін.", "ru": "Отчитаться."},
            "assignments": [
                {"persons": ["deputy", "zhuk"], "deadline": "2026-12-01"},
                {"responsible": {"kk": "кафедра меңгерушілері", "ru": "заведующие кафедрами"}},
            ],
        },
    ]
    return {
        "date": "2026-09-10",
        "start": "15:00",
        "end": "16:00",
        "number": 1,
        "stage": "signed",
        "attendance": present("chair", "deputy", "secretary", "zhuk", "ali"),
        "agenda": [
            item(
                "Жоспар",
                decisions=decisions,
                votes=[
                    {"points": [1], "votes_for": 3, "votes_against": 0, "votes_abstained": 1},
                    {"points": [2], "votes_for": 1, "votes_against": 3, "votes_abstained": 0},
                ],
            ),
            item(
                "Сауалнама",
                decisions=[{"text": {"kk": "Назарға алынсын.", "ru": "Принять к сведению."}}],
                votes=[
                    {
                        "votes_for": 2,
                        "votes_against": 2,
                        "votes_abstained": 0,
                        "presiding_vote": "for",
                    }
                ],
            ),
        ],
    }


def meeting_with_a_draft() -> Raw:
    """Two drafts of votes; one cannot be closed: five votes of four members."""
    decisions = [{"text": {"kk": "Бірінші."}}, {"text": {"kk": "Екінші."}}]
    draft = {"votes_against": 0, "votes_abstained": 0, "closed": False}
    return {
        "date": "2026-10-08",
        "start": "15:00",
        "number": 2,
        "stage": "hold",
        "attendance": present("chair", "deputy", "zhuk", "ali"),
        "agenda": [
            item(
                "Каталог",
                decisions=decisions,
                votes=[
                    {"points": [1], "votes_for": 4, **draft},
                    {"points": [2], "votes_for": 5, **draft},
                ],
            )
        ],
    }


def plain(date: str, stage: str, **more: Any) -> Raw:
    return {"date": date, "start": "15:00", "stage": stage, **more}


def meetings() -> list[Raw]:
    """Numbered, proposed, called off alone on its day, twice on a day, and beside another."""
    return [
        signed_meeting(),
        meeting_with_a_draft(),
        plain("2027-01-15", "plan"),
        plain("2026-12-10", "convene"),
        plain("2026-10-01", "cancelled", reason={"kk": "карантин", "ru": "карантин"}),
        plain("2026-11-05", "cancelled"),
        plain("2026-11-05", "cancelled"),
        plain("2026-12-10", "cancelled"),
        plain("2026-08-20", "plan"),
    ]


def council(code: str, name: Raw, **more: Any) -> Raw:
    return {
        "code": code,
        "name": name,
        "regulations": [{"in_force_from": "2020-09-01"}],
        "mandates": mandates(),
        **more,
    }


def document() -> Raw:
    """Councils INF and LAW; LAW writes a prefix before its numbers and has two meetings."""
    informatics = council(
        "INF",
        {"kk": "Академиялық сапа кеңесі", "ru": "Совет по качеству", "en": "Quality Council"},
        faculty={"kk": "Информатика факультеті", "ru": "Факультет информатики"},
        meetings=meetings(),
    )
    law = council(
        "LAW",
        {"kk": "Академиялық сапа кеңесі", "ru": "Учёный комитет"},
        faculty={"kk": "Заң факультеті", "ru": "Юридический факультет"},
        meetings=[
            plain("2026-09-11", "minutes", attendance=present("chair", "deputy", "ali")),
            plain("2026-10-01", "plan"),
        ],
    )
    law["regulations"] = [{"in_force_from": "2020-09-01", "number_prefix": "ЗАҢ-"}]
    return {"format": "qacouncil", "persons": persons(), "councils": [informatics, law]}


def one_council() -> Raw:
    """The same with the first council alone."""
    whole = document()
    return {**whole, "councils": whole["councils"][:1]}
