"""The whole council file as a document: everything but the audit."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from qacouncil.exchange import council_document as form
from qacouncil.exchange.dump_beside import read_beside
from qacouncil.exchange.dump_meeting import meeting_shape
from qacouncil.exchange.dump_programmes import beside_meetings
from qacouncil.exchange.dump_tables import Row, Tables, files_by, grouped, rows_of
from qacouncil.exchange.paper_document import IssuedPaper
from qacouncil.exchange.planning_document import (
    AgendaTemplate,
    Phrase,
    TemplateItem,
    Topic,
    WorkPlan,
)
from qacouncil.exchange.rows import shape_of
from qacouncil.models.all_tables import metadata

# Files are read only where they are asked for; the audit, a field being typed in and what was
# removed are no part of what is passed on.
_NOT_READ = (
    *("attachment", "material", "evidence_file", "issued_paper"),
    *("audit", "audit_waiting", "kept_file"),
)


def dump_document(connection: Connection, *, with_files: bool) -> form.CouncilDocument:
    """Everything in a council file; files, issued papers and logos as base64 where asked for."""
    tables: Tables = {
        table.name: rows_of(connection, table.name)
        for table in metadata.sorted_tables
        if table.name not in _NOT_READ
    }
    beside = read_beside(connection, tables, with_files=with_files)
    issued: dict[str, list[IssuedPaper]] = {}
    if with_files:
        issued = files_by(connection, "issued_paper", IssuedPaper, "council_id")
    by_meeting = {
        name: grouped(rows, "meeting_id")
        for name, rows in tables.items()
        if rows and "meeting_id" in rows[0]
    }
    meetings = grouped(tables["meeting"], "council_id")
    mandates = grouped(tables["mandate"], "council_id")
    regulations = grouped(tables["regulation"], "council_id")
    return form.CouncilDocument(
        format=form.FORMAT,
        persons=[shape_of(form.Person, row) for row in tables["person"]],
        councils=[
            shape_of(
                form.Council,
                row,
                regulations=[_regulation(each, tables) for each in regulations[row["id"]]],
                mandates=[shape_of(form.Mandate, each) for each in mandates[row["id"]]],
                **_planning(row["id"], tables),
                **beside_meetings(row["id"], tables),
                paper_logo=row["paper_logo"] if with_files else None,
                issued_papers=sorted(issued.get(row["id"], []), key=_issued),
                meetings=[
                    meeting_shape(
                        each,
                        {name: groups[each["id"]] for name, groups in by_meeting.items()},
                        beside,
                    )
                    for each in sorted(meetings[row["id"]], key=_date)
                ],
            )
            for row in tables["council"]
        ],
    )


def _planning(council_id: str, tables: Tables) -> dict[str, Any]:
    """What a council keeps for planning: work plans, phrases, usual agendas."""
    topics = grouped(tables["plan_topic"], "plan_id")
    items = grouped(tables["template_item"], "template_id")

    def own(name: str) -> list[Row]:
        return [each for each in tables[name] if each["council_id"] == council_id]

    return {
        "work_plans": [
            shape_of(
                WorkPlan,
                plan,
                topics=[shape_of(Topic, each) for each in topics[plan["id"]]],
            )
            for plan in sorted(own("work_plan"), key=lambda each: each["year"])
        ],
        "phrases": [shape_of(Phrase, each) for each in own("phrase")],
        "agenda_templates": [
            shape_of(
                AgendaTemplate,
                template,
                items=[shape_of(TemplateItem, each) for each in items[template["id"]]],
            )
            for template in own("agenda_template")
        ],
    }


def _date(row: Row) -> tuple[Any, int, str]:
    return row["date"], row["start_minute"], row["id"]


def _issued(paper: IssuedPaper) -> tuple[str, str]:
    return paper.created, paper.id


def _regulation(row: Row, tables: Tables) -> form.Regulation:
    majorities = [
        form.AreaMajority(area=each["area"], majority=each["majority"])
        for each in tables["regulation_majority"]
        if each["regulation_id"] == row["id"]
    ]
    seats = [
        form.CategorySeats(category=each["category"], seats=each["seats"], minimum=each["minimum"])
        for each in tables["regulation_category"]
        if each["regulation_id"] == row["id"]
    ]
    return shape_of(form.Regulation, row, majorities=majorities, categories=seats)
