"""What a council keeps beside its meetings: programmes, assessment policy, elections, views."""

from __future__ import annotations

from typing import Any

from qacouncil.exchange.assessment_document import AssessmentGrade, AssessmentPolicy
from qacouncil.exchange.dump_tables import Row, Tables, grouped
from qacouncil.exchange.election_document import Election, ElectionCandidate
from qacouncil.exchange.programme_document import (
    Discipline,
    LearningOutcome,
    Programme,
    ProgrammeReview,
    ProgrammeVersion,
)
from qacouncil.exchange.register_document import SavedView
from qacouncil.exchange.rows import shape_of


def beside_meetings(council_id: str, tables: Tables) -> dict[str, Any]:
    """Fields of the council's JSON object, each in order of its own dates or codes."""

    def own(name: str, *order: str) -> list[Row]:
        rows = [each for each in tables[name] if each["council_id"] == council_id]
        return sorted(rows, key=lambda each: [each[column] for column in (*order, "id")])

    grades = grouped(tables["assessment_grade"], "policy_id")
    candidates = grouped(tables["election_candidate"], "election_id")
    return {
        "programmes": _programmes(own("programme", "code"), tables),
        "assessment_policies": [
            shape_of(
                AssessmentPolicy,
                policy,
                grades=[shape_of(AssessmentGrade, each) for each in grades[policy["id"]]],
            )
            for policy in own("assessment_policy", "in_force_from")
        ],
        "elections": [
            shape_of(
                Election,
                election,
                candidates=[
                    shape_of(ElectionCandidate, each) for each in candidates[election["id"]]
                ],
            )
            for election in own("election", "held_on")
        ],
        "saved_views": [shape_of(SavedView, each) for each in own("saved_view", "position")],
    }


def _programmes(rows: list[Row], tables: Tables) -> list[Programme]:
    versions = grouped(tables["programme_version"], "programme_id")
    reviews = grouped(tables["programme_review"], "programme_id")
    disciplines = grouped(tables["discipline"], "version_id")
    outcomes = grouped(tables["learning_outcome"], "version_id")
    before = grouped(tables["discipline_prerequisite"], "discipline_id")
    reached = grouped(tables["discipline_outcome"], "discipline_id")

    def version_shape(row: Row) -> ProgrammeVersion:
        return shape_of(
            ProgrammeVersion,
            row,
            disciplines=[
                shape_of(
                    Discipline,
                    each,
                    prerequisites=[link["prerequisite_id"] for link in before[each["id"]]],
                    outcomes=[link["outcome_id"] for link in reached[each["id"]]],
                )
                for each in disciplines[row["id"]]
            ],
            outcomes=[shape_of(LearningOutcome, each) for each in outcomes[row["id"]]],
        )

    return [
        shape_of(
            Programme,
            row,
            versions=[
                version_shape(each)
                for each in sorted(versions[row["id"]], key=lambda each: each["entry_year"])
            ],
            reviews=[
                shape_of(ProgrammeReview, each)
                for each in sorted(reviews[row["id"]], key=lambda one: (one["due_on"], one["id"]))
            ],
        )
        for row in rows
    ]
