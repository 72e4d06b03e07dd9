"""A document written by hand with one of everything that is kept beside the minutes."""

from __future__ import annotations

from tests.exchange.documents import Raw, changed, minimal

PROGRAMME: Raw = {
    "id": "ict",
    "code": "6B06101",
    "name": {"kk": "Ақпараттық жүйелер"},
    "level": "bachelor",
    "nqf_level": 6,
    "eqf_level": 6,
    "credits": 240,
    "versions": [
        {
            "entry_year": 2026,
            "credits": 240,
            "decision": "d1",
            "disciplines": [
                {
                    "id": "maths",
                    "code": "MAT1101",
                    "name": {"en": "Mathematics"},
                    "credits": 6,
                    "semesters": "1,2",
                },
                {
                    "id": "physics",
                    "code": "PHY1102",
                    "name": {"ru": "Физика"},
                    "credits": 4,
                    "prerequisites": ["maths"],
                    "outcomes": ["lo1"],
                },
            ],
            "outcomes": [{"id": "lo1"}],
        },
        {"entry_year": 2027, "credits": 240, "outcomes": [{"id": "lo2"}]},
    ],
    "reviews": [{"kind": "monitoring", "due_on": "2027-06-01"}],
}
POLICY: Raw = {
    "in_force_from": "2026-09-01",
    "adopted_on": "2026-08-28",
    "basis": {"ru": "Решение учёного совета"},
    "current_percent": 30,
    "midterm_percent": 30,
    "final_percent": 40,
    "grades": [
        {
            "letter": letter,
            "points": points,
            "from_percent": low,
            "to_percent": high,
            "traditional": mark,
        }
        for letter, points, low, high, mark in (
            ("A", 400, 50, 100, "excellent"),
            ("F", 0, 0, 49, "unsatisfactory"),
        )
    ],
}
ELECTION: Raw = {
    "held_on": "2026-09-10",
    "electors": 120,
    "voters": 80,
    "candidates": [{"person": "p3", "votes": 50, "elected": True, "mandate": "m3"}],
}
ITEM = "councils.0.meetings.0.agenda.0"
TASK = f"{ITEM}.decisions.0.assignments.0"
POINT = f"{ITEM}.decisions.1"


def document() -> Raw:
    """The least document, with a second decision and one of everything beside the minutes."""
    whole = minimal()
    council = whole["councils"][0]
    council["mandates"][2]["id"] = "m3"
    council["programmes"] = [PROGRAMME]
    council["assessment_policies"] = [POLICY]
    council["elections"] = [ELECTION]
    council["saved_views"] = [{"screen": "decisions", "name": "Бәрі", "choice": "{}"}]
    item = council["meetings"][0]["agenda"][0]
    item |= {"programmes": ["ict"], "standards": ["S03"]}
    item["decisions"][0] |= {"id": "d1", "relations": []}
    item["decisions"][0]["assignments"][0]["steps"] = [
        {"kind": "extended", "happened_on": "2026-09-30", "deadline": "2026-10-20"},
        {"kind": "closed", "happened_on": "2026-10-10", "note": {"kk": "Қажет емес"}},
    ]
    item["decisions"].append(
        {
            "id": "d2",
            "entries": [{"area": "A02"}],
            "programmes": [{"programme": "ict", "state": "in_force"}],
            "disciplines": ["maths"],
            "standards": ["S03"],
            "relations": [{"earlier": "d1", "kind": "repeals"}],
        }
    )
    return changed(whole, "format_version", 1)
