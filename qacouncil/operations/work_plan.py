"""The work plan of an academic year: its topics by month, its approval, meetings made from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.localized import LANGUAGES, NO_TEXT, Localized
from qacouncil.models.agenda import agenda_item
from qacouncil.models.councils import council
from qacouncil.models.plans import plan_topic, work_plan
from qacouncil.operations.agenda import add_item, set_speakers
from qacouncil.operations.carry_over import carry_item
from qacouncil.operations.guards import (
    clean,
    close_ranks,
    columns,
    meeting_to_edit,
    refuse_area,
    refuse_outside,
    renumber,
)
from qacouncil.operations.meetings import MeetingData, plan_meeting
from qacouncil.queries.carry_over import left_items
from qacouncil.queries.meeting_rows import members_on
from qacouncil.queries.topic_items import items_of_topics
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.numbering import parse_year
from qacouncil.rules.terms import STANDARDS, ItemState
from qacouncil.rules.work_plan import first_of_month
from qacouncil.storage.transaction import Transaction, Values

_COPIED = ("month", "area", "standard")
_TEXTS = tuple(f"{name}_{language}" for name in ("title", "unit") for language in LANGUAGES)


@dataclass(frozen=True, slots=True)
class TopicData:
    """What is planned for a month, 1 to 12. standard: S01 to S10, or empty."""

    month: int
    title: Localized
    area: str = "A04"
    standard: str = ""
    person_id: str | None = None
    unit: Localized = NO_TEXT


def make_plan(transaction: Transaction, council_id: str, year: str) -> str:
    """Begin the plan of an academic year, '2026-2027'. Returns its id.

    Raises UserError where the year has one, or is none.
    """
    transaction.row(council, council_id)
    if "-" not in year or parse_year(year) != year:
        raise ValueError(f"not an academic year: {year!r}")
    if transaction.rows(work_plan, council_id=council_id, year=year):
        raise UserError(N_("There is a work plan of this year already: {year}."), year=year)
    return transaction.insert(work_plan, council_id=council_id, year=year)


def add_topic(transaction: Transaction, plan_id: str, data: TopicData) -> str:
    """Add a topic at the end of its month. Returns its id."""
    transaction.row(work_plan, plan_id)
    last = len(transaction.rows(plan_topic, plan_id=plan_id))
    return transaction.insert(plan_topic, plan_id=plan_id, position=last + 1, **_columns(data))


def plan_topic_of_year(
    transaction: Transaction, council_id: str, year: str, data: TopicData
) -> str:
    """Add a topic to the plan of a year, which is begun with it where there is none yet."""
    found = transaction.rows(work_plan, council_id=council_id, year=year)
    plan_id = found[0]["id"] if found else make_plan(transaction, council_id, year)
    return add_topic(transaction, plan_id, data)


def change_topic(transaction: Transaction, topic_id: str, data: TopicData) -> None:
    """Change a topic. In an approved plan another month is noted as a move."""
    row = transaction.row(plan_topic, topic_id)
    moved = _moved_from(transaction, row, data.month)
    transaction.update(plan_topic, topic_id, moved_from=moved, **_columns(data))


def move_topic(transaction: Transaction, topic_id: str, month: int) -> None:
    """Put a topic into another month, at its end.

    Once the plan is approved, the topic keeps the month it was first planned for.
    """
    refuse_outside(1, 12, month)
    row = transaction.row(plan_topic, topic_id)
    if row["month"] == month:
        return
    moved = _moved_from(transaction, row, month)
    transaction.update(plan_topic, topic_id, month=month, moved_from=moved)
    others = [
        each["id"]
        for each in transaction.rows(plan_topic, plan_id=row["plan_id"])
        if each["id"] != topic_id
    ]
    renumber(transaction, plan_topic, [*others, topic_id])


def place_topic(transaction: Transaction, topic_id: str, step: int) -> None:
    """Put a topic before (-1) or after (1) its neighbour of the same month, if it has one."""
    row = transaction.row(plan_topic, topic_id)
    rows = transaction.rows(plan_topic, plan_id=row["plan_id"])
    ids = [each["id"] for each in rows]
    month = [each["id"] for each in rows if each["month"] == row["month"]]
    place = month.index(topic_id) + step
    if not 0 <= place < len(month):
        return
    here, there = ids.index(topic_id), ids.index(month[place])
    ids[here], ids[there] = ids[there], ids[here]
    renumber(transaction, plan_topic, ids)


def remove_topic(transaction: Transaction, topic_id: str) -> None:
    """Take a topic out of the plan; the audit keeps it.

    Raises UserError where an agenda has it.
    """
    row = transaction.row(plan_topic, topic_id)
    if transaction.rows(agenda_item, topic_id=topic_id):
        raise UserError(N_("The agenda of a meeting has this topic: it stays in the plan."))
    transaction.remove(plan_topic, id=topic_id)
    close_ranks(transaction, plan_topic, plan_id=row["plan_id"])


def approve_plan(transaction: Transaction, plan_id: str, on: dt.date, by: Localized) -> None:
    """Note when the plan was approved and by whom, as the paper says it."""
    transaction.update(work_plan, plan_id, approved_on=on, **columns("approved_by", by))


def withdraw_approval(transaction: Transaction, plan_id: str) -> None:
    """The plan is a draft again."""
    transaction.update(work_plan, plan_id, approved_on=None, **columns("approved_by", NO_TEXT))


def copy_plan(transaction: Transaction, council_id: str, from_year: str, year: str) -> str:
    """Begin the plan of a year with the topics of an earlier one. Returns its id.

    Topics keep their months as first planned, units and standards; a speaker is kept where the
    person is a member in that month. Raises UserError where the year has topics already, or the
    earlier one has none.
    """
    earlier = transaction.rows(work_plan, council_id=council_id, year=from_year)
    topics = transaction.rows(plan_topic, plan_id=earlier[0]["id"]) if earlier else []
    if not topics:
        raise UserError(N_("There is no work plan of this year: {year}."), year=from_year)
    there = transaction.rows(work_plan, council_id=council_id, year=year)
    if there and transaction.rows(plan_topic, plan_id=there[0]["id"]):
        raise UserError(N_("There is a work plan of this year already: {year}."), year=year)
    plan_id = str(there[0]["id"]) if there else make_plan(transaction, council_id, year)
    for topic in topics:
        month = topic["moved_from"] or topic["month"]
        _copy_topic(transaction, council_id, topic, plan_id, month)
    return plan_id


def take_over_topics(
    transaction: Transaction, plan_id: str, topic_ids: Sequence[str], month: int
) -> None:
    """Put topics that an earlier year left undone into a month of this plan."""
    refuse_outside(1, 12, month)
    plan = transaction.row(work_plan, plan_id)
    for each in topic_ids:
        topic = transaction.row(plan_topic, each)
        _copy_topic(transaction, plan["council_id"], topic, plan_id, month)


def plan_from_topics(
    transaction: Transaction, council_id: str, data: MeetingData, topic_ids: Sequence[str]
) -> str:
    """Plan a meeting whose agenda takes up these topics. Returns its id."""
    meeting_id = plan_meeting(transaction, council_id, data)
    put_topics(transaction, meeting_id, topic_ids)
    return meeting_id


def put_topics(transaction: Transaction, meeting_id: str, topic_ids: Sequence[str]) -> None:
    """Put topics of the plan onto an agenda, in this order.

    One that an earlier meeting did not reach comes with what was prepared for it. Raises UserError
    where an agenda has one of them already.
    """
    meeting_to_edit(transaction, meeting_id, Edit.AGENDA)
    connection = transaction.connection
    left = {each.topic_id: each.id for each in left_items(connection, meeting_id)}
    standing = {
        each.topic_id
        for each in items_of_topics(connection, topic_ids)
        if each.state in (ItemState.PLANNED, ItemState.UNDER_WAY)
    }
    for topic_id in topic_ids:
        topic = transaction.row(plan_topic, topic_id)
        if topic_id in standing:
            raise UserError(N_("An agenda has this topic already. Nothing was changed."))
        if topic_id in left:
            carry_item(transaction, meeting_id, left[topic_id])
        else:
            _put(transaction, meeting_id, topic)


def _put(transaction: Transaction, meeting_id: str, topic: Values) -> None:
    title = Localized(topic["title_kk"], topic["title_ru"], topic["title_en"])
    item_id = add_item(transaction, meeting_id, title, topic["area"])
    transaction.update(agenda_item, item_id, topic_id=topic["id"])
    if topic["person_id"]:
        set_speakers(transaction, item_id, [topic["person_id"]])


def _copy_topic(
    transaction: Transaction, council_id: str, topic: Values, plan_id: str, month: int
) -> None:
    year = transaction.row(work_plan, plan_id)["year"]
    # Whoever joins in the course of the month may still speak in it.
    last = (first_of_month(year, month) + dt.timedelta(days=31)).replace(day=1)
    days = (first_of_month(year, month), last - dt.timedelta(days=1))
    members = {
        row["person_id"]
        for day in days
        for row in members_on(transaction.connection, council_id, day)
    }
    speaker = topic["person_id"] if topic["person_id"] in members else None
    same = {name: topic[name] for name in (*_COPIED, *_TEXTS)}
    transaction.insert(
        plan_topic,
        **{**same, "month": month},
        plan_id=plan_id,
        position=len(transaction.rows(plan_topic, plan_id=plan_id)) + 1,
        person_id=speaker,
    )


def _moved_from(transaction: Transaction, topic: Values, month: int) -> int | None:
    """The month a topic was first planned for, where it is another than `month`."""
    first: int = topic["moved_from"] or topic["month"]
    approved = transaction.row(work_plan, topic["plan_id"])["approved_on"] is not None
    kept = topic["moved_from"] is not None or approved
    return first if kept and first != month else None


def _columns(data: TopicData) -> dict[str, object]:
    refuse_outside(1, 12, data.month)
    refuse_area(data.area)
    if data.standard and data.standard not in STANDARDS:
        raise UserError(N_("There is no such standard: {standard}."), standard=data.standard)
    return {
        "month": data.month,
        "area": data.area,
        "standard": clean(data.standard),
        "person_id": data.person_id,
        **columns("title", data.title),
        **columns("unit", data.unit),
    }
