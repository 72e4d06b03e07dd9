"""What hangs on a meeting without being rows of it: files, the register, the execution."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from qacouncil.exchange.agenda_document import Material
from qacouncil.exchange.council_document import Attachment
from qacouncil.exchange.dump_tables import Row, Tables, files_by, grouped
from qacouncil.exchange.execution_document import AssignmentStep, EvidenceFile
from qacouncil.exchange.register_document import (
    DecisionEntry,
    DecisionProgramme,
    DecisionRelation,
)
from qacouncil.exchange.rows import shape_of

_REGISTER = (
    *("decision_entry", "decision_programme", "decision_discipline"),
    *("decision_standard", "decision_relation"),
)


@dataclass(frozen=True, slots=True)
class Beside:
    """By the record they hang on; register: by table, then by decision."""

    files: Mapping[str, list[Attachment]]
    materials: Mapping[str, list[Material]]
    steps: Mapping[str, list[AssignmentStep]]
    register: Mapping[str, Mapping[str, list[Row]]]

    def of_decision(self, decision_id: str) -> dict[str, Any]:
        """What the register says of a decision, as fields of its JSON object."""
        entries, programmes, disciplines, standards, relations = (
            self.register[table].get(decision_id, []) for table in _REGISTER
        )
        return {
            "entries": [shape_of(DecisionEntry, each) for each in entries],
            "programmes": [shape_of(DecisionProgramme, each) for each in programmes],
            "disciplines": [each["discipline_id"] for each in disciplines],
            "standards": [each["standard"] for each in standards],
            "relations": [shape_of(DecisionRelation, each) for each in relations],
        }


def read_beside(connection: Connection, tables: Tables, *, with_files: bool) -> Beside:
    """Of a whole council file; files only where asked for."""
    files: dict[str, list[Attachment]] = {}
    materials: dict[str, list[Material]] = {}
    evidence: dict[str, list[EvidenceFile]] = {}
    if with_files:
        files = files_by(connection, "attachment", Attachment, "annex_id")
        materials = files_by(connection, "material", Material, "item_id")
        evidence = files_by(connection, "evidence_file", EvidenceFile, "step_id")
    steps = grouped(sorted(tables["assignment_step"], key=_order), "assignment_id")
    return Beside(
        files,
        materials,
        {
            assignment: [
                shape_of(AssignmentStep, each, evidence=evidence.get(each["id"], []))
                for each in taken
            ]
            for assignment, taken in steps.items()
        },
        {table: grouped(tables[table], "decision_id") for table in _REGISTER},
    )


def _order(step: Row) -> tuple[Any, str, str]:
    return step["happened_on"], step["created_at"], step["id"]
