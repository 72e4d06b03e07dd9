"""What the council's registers will not print as typed, named before they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qacouncil.documents.annual_report_content import AnnualReportContent
from qacouncil.documents.control_sheet_content import ControlSheetContent
from qacouncil.documents.decisions_register_content import DecisionsRegisterContent
from qacouncil.documents.gaps import Gap, Place, PlaceKind, name_gaps, text_gaps
from qacouncil.documents.members_content import (
    ListedMember,
    MemberChangesContent,
    MembersContent,
)
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_content import RegisterHead
from qacouncil.documents.work_plan_content import WorkPlanContent
from qacouncil.localized import NO_TEXT, Language, Localized
from qacouncil.rules.execution import is_chosen
from qacouncil.rules.terms import TopicState

_Texts = Iterator[tuple[Place, Localized]]


def members_gaps(content: MembersContent, language: Language) -> list[Gap]:
    """The gaps of the membership list, in the order of the page."""
    texts = [*_approver(content.head), *_of_head(content.head)]
    texts += [_position(each) for each in content.members]
    names = [each.name for each in content.members]
    return _gaps(texts, [*names, *_signing(content.head, approved=True)], language)


def member_changes_gaps(content: MemberChangesContent, language: Language) -> list[Gap]:
    """The gaps of the changes in the composition."""
    texts = [*_of_head(content.head)]
    for each in content.changes:
        texts.append(_position(each.member))
        texts.append((Place(PlaceKind.END_REASON, who=each.member.name.surname), each.reason))
    names = [each.member.name for each in content.changes]
    return _gaps(texts, [*names, *_signing(content.head)], language)


def control_sheet_gaps(content: ControlSheetContent, language: Language) -> list[Gap]:
    """The gaps of the control sheet: of what it lists."""
    texts = [*_of_head(content.head)]
    names: list[PersonName] = []
    for minutes in content.minutes:
        for each in minutes.assignments:
            stands = each.on(content.date)
            if not is_chosen(stands.state, content.choice):
                continue
            evidence = NO_TEXT if stands.is_open else each.evidence
            for kind, text in (
                (PlaceKind.POINT, each.text),
                (PlaceKind.RESPONSIBLE, each.responsible_text),
                (PlaceKind.EVIDENCE, evidence),
            ):
                texts.append((_point(kind, minutes.number, each.point), text))
            names += each.responsible
    return _gaps(texts, [*names, *_signing(content.head)], language)


def decisions_register_gaps(content: DecisionsRegisterContent, language: Language) -> list[Gap]:
    """The gaps of the register of decisions."""
    texts = [*_of_head(content.head)]
    names: list[PersonName] = []
    for minutes in content.minutes:
        for point in minutes.points:
            texts.append((_point(PlaceKind.POINT, minutes.number, point.number), point.text))
            place = _point(PlaceKind.RESPONSIBLE, minutes.number, point.number)
            texts += [(place, task.responsible_text) for task in point.tasks]
            names += [name for task in point.tasks for name in task.responsible]
    return _gaps(texts, [*names, *_signing(content.head)], language)


def work_plan_gaps(content: WorkPlanContent, language: Language) -> list[Gap]:
    """The gaps of the work plan; its topics are counted as on the page."""
    noted = content.approved_on is not None and content.approved_by
    stamp = [(Place(PlaceKind.APPROVER), content.approved_by)] if noted else []
    texts = [*(stamp or _approver(content.head)), *_of_head(content.head)]
    for number, topic in enumerate(content.topics, start=1):
        texts.append((Place(PlaceKind.TOPIC, number), topic.title))
        texts.append((Place(PlaceKind.UNIT, number), topic.unit))
    names = [topic.speaker for topic in content.topics if topic.speaker is not None]
    return _gaps(texts, [*names, *_signing(content.head, approved=not noted)], language)


def annual_report_gaps(content: AnnualReportContent, language: Language) -> list[Gap]:
    """The gaps of the annual report; topics are counted as in the work plan."""
    head = content.head
    texts = [*_of_head(head)]
    texts += [
        (Place(PlaceKind.TOPIC, number), topic.title)
        for number, topic in enumerate(content.plan or (), start=1)
        if topic.state is not TopicState.DONE  # the others are only counted
    ]
    names = [each.name for each in content.members]
    names += [each.member.name for each in content.changes.changes]
    names += [content.chair] if content.chair is not None else []
    return _gaps(texts, [*names, *_signing(head)], language)


def _gaps(
    texts: Iterable[tuple[Place, Localized]], names: Iterable[PersonName], language: Language
) -> list[Gap]:
    """Each once: several assignments share the text of their point."""
    found = [gap for place, text in texts for gap in text_gaps(place, text, language)]
    found += [gap for name in dict.fromkeys(names) for gap in name_gaps(name, language)]
    return list(dict.fromkeys(found))


def _of_head(head: RegisterHead) -> _Texts:
    yield Place(PlaceKind.UNIVERSITY), head.university
    yield Place(PlaceKind.FACULTY), head.faculty
    yield Place(PlaceKind.COUNCIL), head.council


def _approver(head: RegisterHead) -> _Texts:
    yield Place(PlaceKind.APPROVER), head.letterhead.approver_position


def _signing(head: RegisterHead, *, approved: bool = False) -> Iterator[PersonName]:
    approver = head.letterhead.approver_name
    if approved and approver is not None:
        yield approver
    if head.secretary is not None:
        yield head.secretary


def _position(member: ListedMember) -> tuple[Place, Localized]:
    return Place(PlaceKind.POSITION, who=member.name.surname), member.position


def _point(kind: PlaceKind, minutes: str, number: str) -> Place:
    item, _, point = number.partition(".")
    return Place(kind, int(item), int(point), minutes=minutes)
