"""The published schema and the documented example are those of the program.

After a change of the form: `python -m tests.exchange.test_schema` writes the schema anew.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import String

from qacouncil.exchange import agenda_document as agenda
from qacouncil.exchange import assessment_document as assessment
from qacouncil.exchange import council_document as form
from qacouncil.exchange import election_document as elections
from qacouncil.exchange import execution_document as execution
from qacouncil.exchange import paper_document as papers
from qacouncil.exchange import planning_document as planning
from qacouncil.exchange import programme_document as programmes
from qacouncil.exchange import register_document as register
from qacouncil.exchange.council_json import json_schema
from qacouncil.models.all_tables import metadata
from qacouncil.queries.protocol import protocol_content
from tests.exchange.documents import load, load_bytes, minimal
from tests.exchange.test_round_trip import NOT_PASSED_ON
from tests.loaded_file import opened

DOCS = Path(__file__).parents[2] / "docs"
SCHEMA = DOCS / "council.schema.json"


def schema_text() -> str:
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def test_the_published_schema_is_up_to_date() -> None:
    assert SCHEMA.read_text("utf-8") == schema_text()


def test_every_shape_is_in_the_schema_with_its_required_fields() -> None:
    shapes = json.loads(SCHEMA.read_text("utf-8"))["$defs"]
    required = {name: shape.get("required", []) for name, shape in shapes.items()}
    assert required["CouncilDocument"] == ["format"]
    assert required["Council"] == ["name"]
    assert required["Meeting"] == ["date", "start"]
    assert required["Person"] == ["surname"]
    assert required["Mandate"] == ["person", "category", "starts_on"]
    assert required["Programme"] == ["code", "level", "nqf_level", "eqf_level", "credits"]
    assert required["AssignmentStep"] == ["kind", "happened_on"]
    assert required["Vote"] == required["Item"] == required["Decision"] == []
    objects = {name: shape for name, shape in shapes.items() if "properties" in shape}
    lenient = [name for name, shape in objects.items() if shape["additionalProperties"]]
    assert lenient == []


def test_the_documented_example_is_loaded(tmp_path: Path) -> None:
    text = (DOCS / "file-format.md").read_text("utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    path = load_bytes(example.encode(), tmp_path / "example.qac")
    with opened(path, read_only=True) as file, file.reading() as connection:
        (meeting_id,) = connection.exec_driver_sql("SELECT id FROM meeting").scalars()
        content = protocol_content(connection, meeting_id)
    assert (content.number, content.quorum_present, content.voting_mandates) == (1, 2, 3)
    assert [vote.result.outcome for item in content.items for vote in item.votes] == ["adopted"]


def test_every_table_is_documented() -> None:
    text = (DOCS / "file-format.md").read_text("utf-8")
    missing = [name for name in metadata.tables if f"`{name}`" not in text]
    assert missing == []


# Columns that the nesting of the JSON tells, or that go by another name there.
TOLD = {"id", "created_at", "changed_at", "version", "meeting_id", "item_id", "position"}
SHAPES: dict[str, tuple[Any, set[str]]] = {
    "council": (form.Council, set()),
    "person": (form.Person, set()),
    "mandate": (form.Mandate, {"council_id"}),
    "regulation": (form.Regulation, {"council_id"}),
    "regulation_majority": (form.AreaMajority, {"regulation_id"}),
    "regulation_category": (form.CategorySeats, {"regulation_id"}),
    "meeting": (form.Meeting, {"council_id"}),
    "attendance": (form.Attendance, set()),
    "attendance_interval": (form.Interval, {"attendance_id"}),
    "guest": (form.Guest, set()),
    "annex": (form.Annex, set()),
    "attachment": (form.Attachment, {"annex_id"}),
    "signed_minutes": (form.SignedMinutes, set()),
    "agenda_item": (agenda.Item, set()),
    "speech": (agenda.Speech, set()),
    "recusal": (agenda.Recusal, set()),
    "decision": (agenda.Decision, set()),
    "assignment": (agenda.Assignment, {"decision_id"}),
    "vote": (agenda.Vote, set()),
    "vote_result": (agenda.VoteResult, {"vote_id"}),
    "ballot": (agenda.Ballot, {"vote_id"}),
    "material": (agenda.Material, {"size"}),
    "remark": (form.Remark, set()),
    "confirmation": (agenda.Confirmation, set()),
    "work_plan": (planning.WorkPlan, {"council_id"}),
    "plan_topic": (planning.Topic, {"plan_id"}),
    "phrase": (planning.Phrase, {"council_id"}),
    "agenda_template": (planning.AgendaTemplate, {"council_id"}),
    "template_item": (planning.TemplateItem, {"template_id"}),
    "issued_paper": (papers.IssuedPaper, {"council_id", "size"}),
    "programme": (programmes.Programme, {"council_id"}),
    "programme_version": (programmes.ProgrammeVersion, {"programme_id"}),
    "discipline": (programmes.Discipline, {"version_id"}),
    "learning_outcome": (programmes.LearningOutcome, {"version_id"}),
    "programme_review": (programmes.ProgrammeReview, {"programme_id"}),
    "assessment_policy": (assessment.AssessmentPolicy, {"council_id"}),
    "assessment_grade": (assessment.AssessmentGrade, {"policy_id"}),
    "decision_entry": (register.DecisionEntry, {"decision_id"}),
    "decision_programme": (register.DecisionProgramme, {"decision_id"}),
    "decision_relation": (register.DecisionRelation, {"decision_id"}),
    "saved_view": (register.SavedView, {"council_id"}),
    "assignment_step": (execution.AssignmentStep, {"assignment_id"}),
    "evidence_file": (execution.EvidenceFile, {"step_id", "size"}),
    "election": (elections.Election, {"council_id"}),
    "election_candidate": (elections.ElectionCandidate, {"election_id"}),
}
# Those that the JSON names all the same.
NAMED = {("remark", "item_id"), ("issued_paper", "meeting_id")}
# Held as plain lists: speakers, persons of an assignment, points, counting commission; what an
# item or a decision is on; prerequisites and outcomes of a discipline.
LISTED = {
    "item_programme",
    "item_standard",
    "decision_discipline",
    "decision_standard",
    "discipline_prerequisite",
    "discipline_outcome",
    "item_speaker",
    "assignment_person",
    "vote_point",
    "counting_member",
}


def test_every_table_has_its_shape_or_is_a_list() -> None:
    assert set(SHAPES) | LISTED | NOT_PASSED_ON == set(metadata.tables)


@pytest.mark.parametrize("table", SHAPES)
def test_every_column_has_its_field(table: str) -> None:
    """By the naming conventions of models/base.py; a column without a field would be lost."""
    shape, told = SHAPES[table]
    fields = {field.name for field in msgspec.structs.fields(shape)}
    for column in metadata.tables[table].c:
        if column.name in TOLD | told and (table, column.name) not in NAMED:
            continue
        name = re.sub(r"_(kk|ru|en|id|minute)$", "", column.name)
        assert name in fields, column.name


def test_moments_are_the_columns_that_end_so() -> None:
    """The load checks what ends in _at as a moment."""
    for table in metadata.tables.values():
        for column in table.c:
            is_moment = isinstance(column.type, String) and column.type.length == 20
            if column.name.endswith("_at"):
                assert is_moment, column


def test_the_minimal_document_is_the_documented_one(tmp_path: Path) -> None:
    text = (DOCS / "file-format.md").read_text("utf-8")
    (example,) = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    assert json.loads(example) == minimal()
    load(minimal(), tmp_path / "minimal.qac")


if __name__ == "__main__":
    SCHEMA.write_text(schema_text(), "utf-8")
