"""The dialogs of the work plan as they open for the present year, or for an empty plan."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from qacouncil.localized import NO_TEXT
from qacouncil.queries.work_plan import WorkPlan, read_work_plan
from qacouncil.rules.numbering import academic_year
from qacouncil.ui.context import Ui
from qacouncil.ui.meetings.plan_dialogs import ApproveDialog, FromPlanDialog, LeftTopicsDialog
from qacouncil.ui.meetings.topic_dialog import TopicDialog
from qacouncil.ui.said import today


def plan_dialog(name: str, ui: Ui, parent: QWidget) -> QDialog:
    """topic, left, approve or meeting."""
    plan, month = _plan(ui), today(ui).month
    if name == "topic":
        return TopicDialog(ui, parent, plan.year, month, next(iter(plan.topics), None))
    if name == "left":
        return LeftTopicsDialog(ui, parent, plan, plan.topics[:3])
    if name == "approve":
        return ApproveDialog(ui, parent, plan)
    return FromPlanDialog(ui, parent, plan, month)


def _plan(ui: Ui) -> WorkPlan:
    day = today(ui)
    year = academic_year(day)
    found = ui.session.read(read_work_plan, ui.session.council_id, year, day)
    return found if found is not None else WorkPlan("", year, None, NO_TEXT, ())
