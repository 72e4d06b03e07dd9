"""The registers of the specimen by the names of their golden files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from qacouncil.documents.control_sheet import control_sheet_paper
from qacouncil.documents.decisions_register import decisions_register_paper
from qacouncil.documents.member_changes import member_changes_paper
from qacouncil.documents.members import members_paper
from qacouncil.documents.rendering import Paper
from qacouncil.documents.work_plan import work_plan_paper
from qacouncil.i18n.translator import Translator
from tests.documents.control_specimen import control_specimen
from tests.documents.decisions_specimen import decisions_specimen
from tests.documents.registers_specimen import member_changes_specimen, members_specimen
from tests.documents.work_plan_specimen import work_plan_specimen

REGISTERS: Mapping[str, Callable[[Translator], Paper]] = {
    "work_plan": lambda t: work_plan_paper(work_plan_specimen(), t),
    "members": lambda translator: members_paper(members_specimen(), translator),
    "member_changes": lambda t: member_changes_paper(member_changes_specimen(), t),
    "control_sheet": lambda t: control_sheet_paper(control_specimen(), t),
    "decisions_register": lambda t: decisions_register_paper(decisions_specimen(), t),
}
