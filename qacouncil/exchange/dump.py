"""The whole council file as a document: everything but the audit."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from qacouncil.exchange import council_document as form
from qacouncil.exchange.dump_meeting import meeting_shape
from qacouncil.exchange.paper_document import IssuedPaper
from qacouncil.exchange.planning_document import (
    AgendaTemplate,
    Phrase,
    TemplateItem,
    Topic,
    WorkPlan,
)
from qacouncil.exchange.rows import shape_of
from qacouncil.models.agenda import material
from qacouncil.models.all_tables import metadata
from qacouncil.models.meetings import attachment
from qacouncil.models.papers import issued_paper

Row = Mapping[str, Any]
_WITH_FILES = (attachment.name, material.name, issued_paper.name)


def dump_document(connection: Connection, *, with_files: bool) -> form.CouncilDocument:
    """Everything in a council file; files, issued papers and logos as base64 where asked for."""
    tables = {
        table.name: _rows(connection, table.name)
        for table in metadata.sorted_tables
        if table.name not in ("audit", "audit_waiting", *_WITH_FILES)
    }
    by_annex: dict[str, list[form.Attachment]] = defaultdict(list)
    by_item: dict[str, list[form.Material]] = defaultdict(list)
    issued: dict[str, list[IssuedPaper]] = defaultdict(list)
    if with_files:
        for row in _rows(connection, attachment.name):
            by_annex[row["annex_id"]].append(
                shape_of(form.Attachment, row, content=_base64(row["content"]))
            )
        for row in _rows(connection, material.name):
            by_item[row["item_id"]].append(
                shape_of(form.Material, row, content=_base64(row["content"]))
            )
        for row in _rows(connection, issued_paper.name):
            issued[row["council_id"]].append(
                shape_of(IssuedPaper, row, content=_base64(row["content"]))
            )
    by_meeting = {
        name: _grouped(rows, "meeting_id")
        for name, rows in tables.items()
        if rows and "meeting_id" in rows[0]
    }
    meetings = _grouped(tables["meeting"], "council_id")
    mandates = _grouped(tables["mandate"], "council_id")
    regulations = _grouped(tables["regulation"], "council_id")
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
                paper_logo=row["paper_logo"] if with_files else None,
                issued_papers=sorted(issued[row["id"]], key=_issued),
                meetings=[
                    meeting_shape(
                        each,
                        {name: groups[each["id"]] for name, groups in by_meeting.items()},
                        by_annex,
                        by_item,
                    )
                    for each in sorted(meetings[row["id"]], key=_date)
                ],
            )
            for row in tables["council"]
        ],
    )


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def _planning(council_id: str, tables: dict[str, list[Row]]) -> dict[str, Any]:
    """What a council keeps for planning: work plans, phrases, usual agendas."""
    topics = _grouped(tables["plan_topic"], "plan_id")
    items = _grouped(tables["template_item"], "template_id")

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


def _regulation(row: Row, tables: dict[str, list[Row]]) -> form.Regulation:
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


def _rows(connection: Connection, name: str) -> list[Row]:
    """All rows of a table in an order that does not depend on how they came there."""
    table = metadata.tables[name]
    first = [table.c[column] for column in ("position", "number", "revision") if column in table.c]
    order = [*first, *table.primary_key]
    return [dict(row) for row in connection.execute(select(table).order_by(*order)).mappings()]


def _grouped(rows: list[Row], column: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups
