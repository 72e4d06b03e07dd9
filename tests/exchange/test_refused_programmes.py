"""Programmes, policies, the register and the execution in a document: what cannot be is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import UserError
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from tests.exchange.documents import Raw, changed, dump, load, load_bytes, minimal

PROGRAMME: Raw = {
    "id": "ict",
    "code": "6B06101",
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
                {"id": "maths", "code": "MAT 1101", "credits": 6, "semesters": "1,2"},
                {
                    "id": "physics",
                    "code": "PHY 1102",
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
    "current_percent": 30,
    "midterm_percent": 30,
    "final_percent": 40,
    "grades": [
        {
            "letter": letter,
            "points": points,
            "from_percent": low,
            "to_percent": high,
            "traditional": "excellent",
        }
        for letter, points, low, high in (("A", 400, 95, 100), ("A−", 367, 90, 94))
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


FIRST = "councils.0.programmes.0"
MISTAKES: dict[str, tuple[str, Any, str]] = {
    "code twice": (
        "councils.0.programmes",
        [{**PROGRAMME, "versions": []}, {**PROGRAMME, "id": "", "versions": []}],
        "councils[0].programmes: 6B06101 is listed twice",
    ),
    "blank code": (f"{FIRST}.code", " ", "programmes[0].code: the code is empty"),
    "level of no framework": (f"{FIRST}.nqf_level", 9, "nqf_level: the value does not fit"),
    "no credits": (f"{FIRST}.credits", 0, "credits: the value does not fit"),
    "unknown state": (f"{FIRST}.initial_state", "open", "the value open is not known"),
    "year of entry twice": (
        f"{FIRST}.versions.1.entry_year",
        2026,
        "programmes[0].versions: 2026 is listed twice",
    ),
    "discipline twice": (
        f"{FIRST}.versions.0.disciplines.1.code",
        "MAT 1101",
        "versions[0].disciplines: MAT 1101 is listed twice",
    ),
    "discipline without a code": (
        f"{FIRST}.versions.0.disciplines.1.code",
        "\t",
        "disciplines[1].code: the code is empty",
    ),
    "semesters that do not ascend": (
        f"{FIRST}.versions.0.disciplines.0.semesters",
        "2,1",
        "disciplines[0].semesters: the semesters do not ascend",
    ),
    "semester nought": (
        f"{FIRST}.versions.0.disciplines.0.semesters",
        "0",
        "semesters: the value does not fit",
    ),
    "prerequisite of itself": (
        f"{FIRST}.versions.0.disciplines.0.prerequisites",
        ["maths"],
        "disciplines[0].prerequisites: the discipline asks for itself",
    ),
    "prerequisite that is no discipline": (
        f"{FIRST}.versions.0.disciplines.0.prerequisites",
        ["lo1"],
        "disciplines[0].prerequisites: there is no entry lo1",
    ),
    "outcome of another version": (
        f"{FIRST}.versions.0.disciplines.0.outcomes",
        ["lo2"],
        "disciplines[0].outcomes: this belongs to another version",
    ),
    "approved by no decision": (
        f"{FIRST}.versions.0.decision",
        "p1",
        "versions[0].decision: there is no entry p1",
    ),
    "headed by nobody": (f"{FIRST}.head", "p9", "programmes[0].head: there is no entry p9"),
    "reviewed by no decision": (
        f"{FIRST}.reviews.0.decision",
        "d9",
        "reviews[0].decision: there is no entry d9",
    ),
    "weights of 99": (
        "councils.0.assessment_policies.0.final_percent",
        39,
        "assessment_policies[0]: the weights make 99 %, not 100 %",
    ),
    "weights of 101": (
        "councils.0.assessment_policies.0.final_percent",
        41,
        "assessment_policies[0]: the weights make 101 %, not 100 %",
    ),
    "weight below nought": (
        "councils.0.assessment_policies.0.final_percent",
        -1,
        "final_percent: the value does not fit",
    ),
    "policy ends before it begins": (
        "councils.0.assessment_policies.0.in_force_to",
        "2026-08-31",
        "assessment_policies[0]: the policy ends before it begins",
    ),
    "letter twice": (
        "councils.0.assessment_policies.0.grades.1.letter",
        "A",
        "assessment_policies[0].grades: A is listed twice",
    ),
    "percentages that end before they begin": (
        "councils.0.assessment_policies.0.grades.1.to_percent",
        89,
        "grades[1]: the percentages end before they begin",
    ),
    "percentage over 100": (
        "councils.0.assessment_policies.0.grades.0.to_percent",
        101,
        "to_percent: the value does not fit",
    ),
    "more voted than could": (
        "councils.0.elections.0.voters",
        121,
        "elections[0].voters: more voted than could vote",
    ),
    "candidate twice": (
        "councils.0.elections.0.candidates",
        [{"person": "p3"}, {"person": "p3"}],
        "elections[0].candidates: p3 is listed twice",
    ),
    "mandate of another candidate": (
        "councils.0.elections.0.candidates.0.person",
        "p1",
        "candidates[0]: the mandate is another person's",
    ),
    "no seats": ("councils.0.elections.0.seats", 0, "seats: the value does not fit"),
    "item on no programme": (f"{ITEM}.programmes", ["p1"], "agenda[0].programmes: there is no"),
    "item on no standard": (f"{ITEM}.standards", ["S11"], "the value S11 is not known"),
    "decision on no programme": (
        f"{POINT}.programmes.0.programme",
        "d1",
        "programmes[0].programme: there is no entry d1",
    ),
    "decision twice on a programme": (
        f"{POINT}.programmes",
        [{"programme": "ict", "state": "in_force"}, {"programme": "ict", "state": "closed"}],
        "decisions[1].programmes: ict is listed twice",
    ),
    "decision on no discipline": (f"{POINT}.disciplines", ["ict"], "there is no entry ict"),
    "two entries": (f"{POINT}.entries", [{}, {}], "decisions[1].entries: the value does not fit"),
    "area that is none": (f"{POINT}.entries.0.area", "A14", "the value A14 is not known"),
    "supersedes itself": (
        f"{POINT}.relations.0.earlier",
        "d2",
        "decisions[1].relations: the decisions supersede, repeal or amend each other in a circle",
    ),
    "supersedes nothing": (f"{POINT}.relations.0.earlier", "d9", "there is no entry d9"),
    "supersedes twice": (
        f"{POINT}.relations",
        [{"earlier": "d1", "kind": "repeals"}, {"earlier": "d1", "kind": "amends"}],
        "decisions[1].relations: d1 is listed twice",
    ),
    "in a circle": (
        f"{ITEM}.decisions.0.relations",
        [{"earlier": "d2", "kind": "amends"}],
        "decisions[0].relations: the decisions supersede, repeal or amend each other in a circle",
    ),
    "extended without a deadline": (
        f"{TASK}.steps.0.deadline",
        None,
        "assignments[0].steps[0].deadline: an extension names a later deadline",
    ),
    "extended to an earlier day": (
        f"{TASK}.steps.0.deadline",
        "2026-10-01",
        "steps[0].deadline: an extension names a later deadline",
    ),
    "extended to less than before": (
        f"{TASK}.steps",
        [
            {"kind": "extended", "happened_on": "2026-10-19", "deadline": "2026-10-15"},
            {"kind": "extended", "happened_on": "2026-09-30", "deadline": "2026-10-20"},
        ],
        "steps[0].deadline: an extension names a later deadline",
    ),
    "closed without a word": (
        f"{TASK}.steps.1.note",
        None,
        "steps[1].note: it is not said why the assignment was closed",
    ),
    "done by nobody known": (f"{TASK}.steps.1.person", "p9", "there is no entry p9"),
    "damaged evidence": (
        f"{TASK}.steps.0.evidence",
        [{"file_name": "a", "sha256": "0" * 64, "content": "AAAA"}],
        "steps[0].evidence[0]: the attached file is damaged",
    ),
}


def test_the_document_without_mistakes_is_loaded(tmp_path: Path) -> None:
    first = dump(load(document(), tmp_path / "first.qac"))
    assert dump(load_bytes(first, tmp_path / "second.qac")) == first
    (council,) = json.loads(first)["councils"]
    (programme,) = council["programmes"]
    assert [each["entry_year"] for each in programme["versions"]] == [2026, 2027]
    (item,) = council["meetings"][0]["agenda"]
    assert item["programmes"] == [programme["id"]]
    assert [each["kind"] for each in item["decisions"][1]["relations"]] == ["repeals"]


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_place(
    name: str, tmp_path: Path, translators: dict[Language, Translator]
) -> None:
    path, value, words = MISTAKES[name]
    with pytest.raises(UserError) as refusal:
        load(changed(document(), path, value), tmp_path / "new.qac")
    assert words in refusal.value.sentence(translators["en"])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "value", "entry"),
    [
        ("meetings.0.agenda.0.programmes", ["ict"], "ict"),
        ("meetings.0.agenda.0.decisions.0.relations", [{"earlier": "d1", "kind": "amends"}], "d1"),
        ("meetings.0.agenda.0.decisions.0.disciplines", ["maths"], "maths"),
        (
            "assessment_policies",
            [{key: value for key, value in POLICY.items() if key != "id"} | {"decision": "d1"}],
            "d1",
        ),
    ],
)
def test_what_is_another_councils_is_refused(
    path: str, value: Any, entry: str, tmp_path: Path
) -> None:
    whole = document()
    other = minimal()["councils"][0]
    whole["councils"].append(other)
    whole = changed(whole, f"councils.1.{path}", value)
    with pytest.raises(UserError, match=rf"councils\[1\].*the entry {entry} is another council's"):
        load(whole, tmp_path / "new.qac")


def test_a_long_chain_of_decisions_is_no_circle(tmp_path: Path) -> None:
    """Nor does it exhaust the stack."""
    whole = document()
    item = whole["councils"][0]["meetings"][0]["agenda"][0]
    for number in range(3, 3000):
        relation = {"earlier": f"d{number - 1}", "kind": "supersedes"}
        item["decisions"].append({"id": f"d{number}", "relations": [relation]})
    load(whole, tmp_path / "new.qac")
