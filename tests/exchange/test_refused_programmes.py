"""Programmes, policies, the register and the execution in a document: what cannot be is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import UserError
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from tests.exchange.documents import changed, dump, load, load_bytes, minimal
from tests.exchange.programme_documents import POLICY, PROGRAMME, document

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
        "MAT1101",
        "versions[0].disciplines: MAT1101 is listed twice",
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
        "versions[0].disciplines: The prerequisites would go round in a circle: MAT1101 → MAT1101.",
    ),
    "prerequisites in a circle": (
        f"{FIRST}.versions.0.disciplines.0.prerequisites",
        ["physics"],
        "MAT1101 → PHY1102 → MAT1101.",
    ),
    "code in look-alike letters": (
        f"{FIRST}.code",
        "6В06101",
        "programmes[0].code: The code is not written as it should be: 6В06101. In Latin letters, "
        "without spaces, it is 6B06101.",
    ),
    "discipline in look-alike letters": (
        f"{FIRST}.versions.0.disciplines.1.code",
        "РHY1102",
        "disciplines[1].code: The code is not written as it should be",
    ),
    "code of another level": (f"{FIRST}.level", "master", "level: The code 6B06101 is one of anot"),
    "no name": (f"{FIRST}.name", {"kk": " "}, "programmes[0].name: The programme has no name."),
    "discipline without a name": (
        f"{FIRST}.versions.0.disciplines.1.name",
        None,
        "disciplines[1].name: The discipline has no name.",
    ),
    "in force without a basis": (
        f"{FIRST}.initial_state",
        "in_force",
        "programmes[0].initial_basis: A programme that is not in development was approved by some",
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
        "assessment_policies[0].grades: the scale has gaps or repeats itself",
    ),
    "scale with a gap": (
        "councils.0.assessment_policies.0.grades.0.from_percent",
        51,
        "assessment_policies[0].grades: the scale has gaps or repeats itself",
    ),
    "adopted by nothing": (
        "councils.0.assessment_policies.0.basis",
        None,
        "assessment_policies[0].basis: Say what adopted the version",
    ),
    "policies that overlap": (
        "councils.0.assessment_policies",
        [{**POLICY, "in_force_to": "2027-08-31"}, {**POLICY, "in_force_from": "2027-08-31"}],
        "assessment_policies[1]: another version is in force at that time",
    ),
    "policies that overlap, the later first": (
        "councils.0.assessment_policies",
        [{**POLICY, "in_force_from": "2027-08-31"}, POLICY],
        "assessment_policies[1]: another version is in force at that time",
    ),
    "percentages that end before they begin": (
        "councils.0.assessment_policies.0.grades.0.to_percent",
        49,
        "grades[0]: the percentages end before they begin",
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


def test_a_draft_of_a_policy_may_be_unfinished(tmp_path: Path) -> None:
    """As the window lets it be."""
    grades = [{**POLICY["grades"][0], "letter": letter} for letter in ("", "B", "B")]
    kept = {name: value for name, value in POLICY.items() if name not in ("adopted_on", "basis")}
    whole = changed(
        document(), "councils.0.assessment_policies", [POLICY, {**kept, "grades": grades}]
    )
    first = dump(load(whole, tmp_path / "first.qac"))
    assert dump(load_bytes(first, tmp_path / "second.qac")) == first
