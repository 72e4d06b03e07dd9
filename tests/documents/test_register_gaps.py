"""What is named before a register is printed."""

from __future__ import annotations

from dataclasses import replace

from qacouncil.documents.gaps import Gap, GapKind, gap_sentence
from qacouncil.documents.register_gaps import (
    control_sheet_gaps,
    decisions_register_gaps,
    member_changes_gaps,
    members_gaps,
    work_plan_gaps,
)
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language, Localized
from qacouncil.rules.execution import AssignmentChoice
from tests.documents.control_specimen import control_specimen
from tests.documents.decisions_specimen import decisions_specimen
from tests.documents.registers_specimen import member_changes_specimen, members_specimen
from tests.documents.work_plan_specimen import work_plan_specimen

Translators = dict[Language, Translator]
BARE = Localized(kk="Мәтін")


def sentences(gaps: list[Gap], translator: Translator) -> list[str]:
    """Those of missing translations, without what follows the place."""
    found = [each for each in gaps if each.kind is GapKind.NOT_TRANSLATED]
    return [gap_sentence(each, translator).partition(":")[0] for each in found]


def test_the_specimens_have_none_in_kazakh() -> None:
    assert members_gaps(members_specimen(), "kk") == []
    assert member_changes_gaps(member_changes_specimen(), "kk") == []
    assert control_sheet_gaps(control_specimen(), "kk") == []
    assert decisions_register_gaps(decisions_specimen(), "kk") == []
    assert work_plan_gaps(work_plan_specimen(), "kk") == []


def test_of_members(translators: Translators) -> None:
    content = members_specimen()
    first = replace(content.members[0], position=BARE)
    approver = replace(content.head.letterhead, approver_position=BARE)
    head = replace(content.head, letterhead=approver)
    gaps = members_gaps(replace(content, head=head, members=(first,)), "ru")
    who = first.name.surname
    assert sentences(gaps, translators["en"]) == ["Who approves", f"Position ({who})"]
    changes = member_changes_specimen()
    left = replace(changes.changes[2], reason=BARE)
    gaps = member_changes_gaps(replace(changes, changes=(left,)), "ru")
    assert sentences(gaps, translators["en"]) == ["Reason (Оразбаев)"]


def test_of_points_with_their_minutes(translators: Translators) -> None:
    content = control_specimen()
    minutes = content.minutes[0]
    bare = replace(minutes.assignments[0], text=BARE, responsible_text=BARE, evidence=BARE)
    content = replace(content, minutes=(replace(minutes, assignments=(bare, bare)),))
    place = "Minutes No.\u00a03. Point 2.1"
    wanted = [place, f"{place}, responsible", f"{place}, evidence"]
    assert sentences(control_sheet_gaps(content, "ru"), translators["en"]) == wanted
    overdue = replace(content, choice=AssignmentChoice.OVERDUE)
    assert control_sheet_gaps(overdue, "ru") == []
    register = decisions_specimen()
    minutes_of = register.minutes[1]
    task = replace(minutes_of.points[0].tasks[1], responsible_text=BARE)
    point = replace(minutes_of.points[0], text=BARE, tasks=(task,))
    register = replace(register, minutes=(replace(minutes_of, points=(point,)),))
    wanted = ["Minutes No.\u00a05. Point 1.1", "Minutes No.\u00a05. Point 1.1, responsible"]
    assert sentences(decisions_register_gaps(register, "ru"), translators["en"]) == wanted


def test_of_topics(translators: Translators) -> None:
    content = work_plan_specimen()
    first = replace(content.topics[0], title=BARE, unit=BARE)
    content = replace(
        content, topics=(first,), approved_on=content.topics[0].held, approved_by=BARE
    )
    wanted = ["Who approves", "Topic 1", "Topic 1, unit"]
    assert sentences(work_plan_gaps(content, "ru"), translators["en"]) == wanted


def test_names_spelled_by_rule_are_told_once() -> None:
    gaps = control_sheet_gaps(control_specimen(), "en")
    told = [each.place.who for each in gaps if each.kind is GapKind.LATIN_BY_RULE]
    assert len(told) == len(set(told)) > 5
