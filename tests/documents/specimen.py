"""The meeting of the printed specimens: one council, five items, three languages. Invented."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.protocol_content import (
    Annex,
    Assignment,
    Item,
    Participant,
    Point,
    ProtocolContent,
    Recused,
    Speech,
    Vote,
)
from qacouncil.localized import Localized
from qacouncil.rules.quorum import Quorum
from qacouncil.rules.regulation import QuorumRule, VotingRule
from qacouncil.rules.terms import (
    Body,
    MeetingForm,
    MeetingKind,
    Outcome,
    PresidingVote,
    Reason,
    Role,
    VoteKind,
)
from qacouncil.rules.voting import Result

TURSYNOVA = PersonName("Тұрсынова", "Гүлнар", "Әбдіқызы")
ORAZBAYEV = PersonName("Оразбаев", "Дәурен", "Қуанышұлы")
ABILKASSYMOVA = PersonName("Әбілқасымова", "Айнұр", "Маратқызы")
BAIZAKOV = PersonName("Байзақов", "Ерболат", "Серікұлы")
DOSZHANOV = PersonName("Досжанов", "Қанат", "Нұрланұлы")
YESSIMOVA = PersonName("Есімова", "Ләззат", "Бекболатқызы")
ZHUNISSOVA = PersonName("Жүнісова", "Мадина", "Талғатқызы")
KIM = PersonName("Ким", "Виктор", "Алексеевич")
KUDAIBERGENOVA = PersonName("Құдайбергенова", "Сәуле", "Еркінқызы")
LI = PersonName("Ли", "Сергей", "Викторович")
NURGAZYULY = PersonName("Нұрғазыұлы", "Темірлан")
PETROVA = PersonName(
    "Петрова-Юсупова", "Елена", "Игоревна", "Petrova-Yusupova", "Yelena", "Igorevna"
)
SEIDAKHMET = PersonName("Сейдахмет", "Аружан", "Бақытқызы")
SHARIPOV = PersonName("Шәріпов", "Алихан", "Маратұлы")
YSKAKOV = PersonName("Ысқақов", "Тимур", "Ғалымұлы")
MYRZAKHMETOVA = PersonName("Мырзахметова", "Жанар", "Әділқызы")
OMIRBEKOV = PersonName("Өмірбеков", "Нұрлан", "Сәбитұлы")
RAKHIMOVA = PersonName("Рахимова", "Дина", "Алматқызы")


def vote(
    points: tuple[int, ...],
    for_: int,
    against: int = 0,
    abstained: int = 0,
    *,
    kind: VoteKind = VoteKind.OPEN,
    reason: Reason | None = None,
    outcome: Outcome = Outcome.ADOPTED,
    rule: VotingRule | None = None,
    needed: int | None = None,
    not_voting: int = 0,
    present: int = 14,
) -> Vote:
    """A vote with the result the rules would give for the usual cases."""
    base = for_ + against + abstained + not_voting
    if reason is None:
        reason = Reason.MAJORITY_REACHED if base > for_ else Reason.ALL_FOR
    quorum = Quorum(counted=present, of=15, needed=10, met=outcome is not Outcome.NO_QUORUM)
    result = Result(
        outcome=outcome,
        reason=reason,
        quorum=quorum,
        entitled=base,
        not_voting=not_voting,
        base=base,
        needed=base // 2 + 1 if needed is None else needed,
    )
    return Vote(
        points=points,
        kind=kind,
        minute=None,
        for_=for_,
        against=against,
        abstained=abstained,
        presiding_vote=PresidingVote.FOR,
        voting_rule=rule or VotingRule(),
        quorum_rule=QuorumRule(),
        result=result,
    )


def specimen() -> ProtocolContent:
    """The protocol as it stands in the specimens, with their slips put right."""
    path = Path(__file__).with_name("specimen.yaml")
    record = yaml.safe_load(path.read_text(encoding="utf-8"))
    secretary = _participant(record["secretary"], voting=False)
    return ProtocolContent(
        university=Localized(**record["university"]),
        faculty=Localized(**record["faculty"]),
        council=Localized(**record["council"]),
        city=Localized(**record["city"]),
        place=Localized(**record["place"]),
        body=Body.COUNCIL,
        kind=MeetingKind.REGULAR,
        form=MeetingForm.IN_PERSON,
        date=dt.date(2027, 1, 21),
        number=4,
        number_prefix="",
        start=15 * 60,
        end=16 * 60 + 40,
        presiding=Participant(TURSYNOVA, role=Role.CHAIR),
        presiding_is_chair=True,
        secretary=secretary,
        present=(*map(_participant, record["present"]), secretary),
        absent=tuple(map(_participant, record["absent"])),
        guests=tuple(_participant(one, voting=False) for one in record["guests"]),
        voting_mandates=15,
        quorum_present=14,
        quorum_needed=10,
        quorum_met=True,
        held=True,
        items=tuple(_item(n, one) for n, one in enumerate(record["items"], start=1)),
        annexes=tuple(Annex(Localized(**one["title"]), one["sheets"]) for one in record["annexes"]),
    )


def not_held_specimen() -> ProtocolContent:
    """The same meeting, to which too few came: six away, two of them with reasons."""
    content = specimen()
    away = dict.fromkeys((PETROVA, SEIDAKHMET, SHARIPOV, TURSYNOVA), Localized())
    away |= {
        KIM: Localized("іссапарда", "в командировке", "business trip"),
        LI: Localized("сабақта", "на занятиях", "teaching"),
    }
    late = tuple(
        replace(each, reason=away[each.name]) for each in content.present if each.name in away
    )
    return replace(
        content,
        held=False,
        quorum_met=False,
        quorum_present=8,
        end=15 * 60 + 15,
        presiding=Participant(ORAZBAYEV, role=Role.DEPUTY_CHAIR),
        presiding_is_chair=False,
        present=tuple(each for each in content.present if each.name not in away),
        absent=(*content.absent, *late),
        number=5,
    )


def without_translation() -> ProtocolContent:
    """The specimen with Kazakh texts alone in its first item."""
    content = specimen()
    first = content.items[0]
    bare = replace(
        first,
        title=Localized(kk=first.title.kk),
        speeches=(replace(first.speeches[0], text=Localized(kk=first.speeches[0].text.kk)),),
    )
    return replace(content, items=(bare, *content.items[1:]))


def _name(key: str) -> PersonName:
    name = globals()[key]
    assert isinstance(name, PersonName)
    return name


def _participant(record: dict[str, Any], *, voting: bool = True) -> Participant:
    return Participant(
        _name(record["name"]),
        Localized(**record["position"]),
        Role(record.get("role", "member")),
        voting=voting,
        reason=Localized(**record.get("reason", {})),
    )


def _item(number: int, record: dict[str, Any]) -> Item:
    points = tuple(_point(n, one) for n, one in enumerate(record["points"], start=1))
    recused = tuple(
        Recused(_name(one["name"]), Localized(**one["reason"])) for one in record.get("recused", ())
    )
    return Item(
        number=number,
        title=Localized(**record["title"]),
        speakers=(_name(record["speaker"]),),
        heard=Localized(**record["heard"]),
        speeches=tuple(
            Speech(_name(one["name"]), Localized(**one["text"])) for one in record["spoke"]
        ),
        recused=recused,
        present=14,
        entitled=14 - len(recused),
        quorum_needed=10,
        points=points,
        votes=(vote(tuple(point.number for point in points), *record["vote"]),),
    )


def _point(number: int, record: dict[str, Any]) -> Point:
    responsible, deadline = record.get("responsible", ()), record.get("deadline")
    if isinstance(responsible, dict):
        words = Localized(**responsible)
        tasks: tuple[Assignment, ...] = (Assignment(responsible_text=words, deadline=deadline),)
    else:
        tasks = tuple(Assignment((_name(key),), deadline=deadline) for key in responsible)
    return Point(number, Localized(**record["text"]), tasks)
