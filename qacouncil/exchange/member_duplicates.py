"""Whether two rows, or a row and somebody in the council file, are one person: asked, not guessed.

The same: written alike. Probably the same: alike but for spaces, initials, a part that one of
them lacks, or letters that look alike.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Generic, TypeVar

from qacouncil.documents.person_name import PersonName
from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.member_findings import Answer, MemberCode
from qacouncil.exchange.member_row import MemberRow
from qacouncil.i18n.name_keys import name_keys, part_key
from qacouncil.i18n.names import Name
from qacouncil.localized import Language
from qacouncil.queries.known_members import KnownMember
from qacouncil.rules.duplicates import NameKey, fuller, is_initial, likeness
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Role

_C = MemberCode
_COMPARED = 50  # people of one surname and initial: more are looked at in the order of the rows
_REMEMBERED = 20_000  # names
_FILLED = (
    "latin_surname", "latin_given", "latin_patronymic", "position", "degree", "unit", "email",
    "phone", "category", "external_kind", "role", "voting", "starts_on", "ends_on",
    "order_number", "order_date",
)  # fmt: skip


_KNOWN = frozenset({_C.IN_COUNCIL, _C.PROBABLY_IN_COUNCIL, _C.PERSON_KNOWN, _C.PROBABLY_KNOWN})

Named = TypeVar("Named", bound=Name)


_Keyed = tuple[Named, tuple[NameKey, ...]]


class _People(Generic[Named]):
    """Finds who may be meant by a name among many, in Cyrillic or in Latin letters."""

    def __init__(self) -> None:
        self._by_given: dict[tuple[str, str], list[_Keyed[Named]]] = defaultdict(list)
        self._by_initial: dict[tuple[str, str], list[_Keyed[Named]]] = defaultdict(list)
        self._initials: dict[tuple[str, str], list[_Keyed[Named]]] = defaultdict(list)

    def add(self, named: Named) -> None:
        keys = _keys(named)
        for key in keys:
            self._by_given[key.surname, key.given].append((named, keys))
            self._by_initial[key.surname, key.given[:1]].append((named, keys))
            if is_initial(key.given):
                self._initials[key.surname, key.given[:1]].append((named, keys))

    def like(self, name: Name) -> list[Named]:
        """Who has this name, or probably has, in the order they were added."""
        ours = _keys(name)
        near: list[_Keyed[Named]] = []
        for key in ours:
            begins = key.surname, key.given[:1]
            if is_initial(key.given):
                near += self._by_initial.get(begins, [])[:_COMPARED]
            else:
                near += self._by_given.get((key.surname, key.given), [])[:_COMPARED]
                near += self._initials.get(begins, [])[:_COMPARED]
        return [
            named
            for named, keys in {id(each): (each, keys) for each, keys in near}.values()
            if any(likeness(a, b) is not None for a in ours for b in keys)
        ]


def _keys(name: Name) -> tuple[NameKey, ...]:
    written = (name.surname, name.given, name.patronymic)
    return _keys_of(*written, name.latin_surname, name.latin_given, name.latin_patronymic)


@lru_cache(maxsize=_REMEMBERED)
def _keys_of(*parts: str) -> tuple[NameKey, ...]:
    """Once for each name: the rows are read anew after each answer."""
    return name_keys(PersonName(*parts))


def among_rows(rows: Sequence[MemberRow], choices: ImportChoices) -> list[MemberRow]:
    """The rows with what they repeat of earlier ones; a row that is merged fills its elder."""
    people: _People[MemberRow] = _People()
    taken: dict[int, MemberRow] = {}
    done: dict[int, MemberRow] = {}
    for each in rows:
        row = done[each.number] = each
        if row.is_wrong or row.left_out:
            continue
        elder = _nearest(row, [taken[one.number] for one in people.like(row)])
        if elder is not None:
            row = done[row.number] = _with_elder(row, elder, choices)
            answer = choices.answer(row.number, row.findings[-1].code)
            if row.left_out and answer == Answer.MERGE:
                taken[elder.number] = done[elder.number] = _filled(elder, row)
        if not row.left_out:
            people.add(row)
            taken[row.number] = row
    return [done[row.number] for row in rows]


def _nearest(row: MemberRow, found: Iterable[MemberRow]) -> MemberRow | None:
    """Of the elder rows like this one, the one with the same days before the others."""
    return min(
        found,
        key=lambda each: (not _term(each).overlaps(_term(row)), each.name != row.name, each.number),
        default=None,
    )


def _with_elder(row: MemberRow, elder: MemberRow, choices: ImportChoices) -> MemberRow:
    alike, days = row.name == elder.name, (row.starts_on, row.ends_on)
    if not _term(row).overlaps(_term(elder)):
        code = _C.SAME_PERSON if alike else _C.PROBABLY_SAME_PERSON
    elif days != (elder.starts_on, elder.ends_on):
        code = _C.OVERLAP
    else:
        code = _C.DUPLICATE if alike and row.position == elder.position else _C.PROBABLE_DUPLICATE
    answer = choices.answer(row.number, code)
    if answer == Answer.SAME_PERSON or (code is _C.SAME_PERSON and not answer):
        return replace(row.with_finding(code, of=elder.number), same_as=_first(elder))
    if answer == Answer.OTHER_PERSON:
        return row.with_finding(code, of=elder.number)
    # As long as it is not answered, nothing else is asked of a row that may be there already.
    return replace(replace(row, findings=()).with_finding(code, of=elder.number), left_out=True)


def among_known(
    rows: Sequence[MemberRow],
    known: Sequence[KnownMember],
    choices: ImportChoices,
    language: Language,
) -> list[MemberRow]:
    """The rows with whom of the council file they name; nobody there is doubled."""
    people: _People[KnownMember] = _People()
    for each in known:
        people.add(each)
    named: dict[int, KnownMember] = {}  # by the number of the row
    found = []
    for row in rows:
        if row.is_wrong or row.left_out:
            found.append(row)
            continue
        there = _named(row, people) if row.same_as is None else named.get(row.same_as)
        if there is None:
            found.append(row)
            continue
        # Whoever is in the file is no longer found by way of the elder row, which may be left out.
        found.append(_with_known(replace(row, same_as=None), there, choices, language))
        if not _is_other(found[-1], choices):
            named[row.number] = there
    return found


def _named(row: MemberRow, people: _People[KnownMember]) -> KnownMember | None:
    return min(
        people.like(row),
        key=lambda each: (not _alike(row, each), not _sits(row, each)),
        default=None,
    )


def _is_other(row: MemberRow, choices: ImportChoices) -> bool:
    """Whether the person said that this is not who it seems to be."""
    said = (choices.answer(row.number, each.code) for each in row.findings if each.code in _KNOWN)
    return Answer.OTHER_PERSON in said


def _with_known(
    row: MemberRow, there: KnownMember, choices: ImportChoices, language: Language
) -> MemberRow:
    alike, sits = _alike(row, there), _sits(row, there)
    if sits:
        code = _C.IN_COUNCIL if alike else _C.PROBABLY_IN_COUNCIL
    else:
        code = _C.PERSON_KNOWN if alike else _C.PROBABLY_KNOWN
    was = " ".join(part for part in (there.surname, there.given, there.patronymic) if part)
    answer = choices.answer(row.number, code)
    told = row.with_finding(code, was=was)
    if answer == Answer.OTHER_PERSON:
        return told
    if sits and answer != Answer.MERGE:
        return replace(replace(row, findings=()).with_finding(code, was=was), left_out=True)
    told = replace(told, person_id=there.id, has_mandate=not sits)
    own = there.position.text(language)
    if row.position and own and row.position != own:
        told = told.with_finding(_C.POSITION_DIFFERS, was=own, becomes=row.position)
        replaced = choices.answer(row.number, _C.POSITION_DIFFERS) == Answer.REPLACE
        told = replace(told, replaces_position=replaced)
    return told


def with_chairs(
    rows: Sequence[MemberRow], known: Sequence[KnownMember], choices: ImportChoices
) -> list[MemberRow]:
    """Two chairs at one time are an error; one beside the file's own is a question."""
    chairs: list[MemberRow] = []
    held = [(term, each) for each in known for term in each.chaired]
    found = []
    for row in rows:
        if row.role is not Role.CHAIR or row.left_out or row.is_wrong or not row.has_mandate:
            found.append(row)
            continue
        found.append(_with_chair(row, chairs, held, choices))
        if not found[-1].left_out:
            chairs.append(row)
    return found


def _with_chair(
    row: MemberRow,
    chairs: Iterable[MemberRow],
    held: Iterable[tuple[Term, KnownMember]],
    choices: ImportChoices,
) -> MemberRow:
    other = next((each for each in chairs if _term(each).overlaps(_term(row))), None)
    if other is not None:
        return row.with_finding(_C.SECOND_CHAIR, of=other.number)
    former = next((each for term, each in held if term.overlaps(_term(row))), None)
    if former is None:
        return row
    row = row.with_finding(_C.CHAIR_IN_COUNCIL, was=f"{former.surname} {former.given}".strip())
    answer = choices.answer(row.number, _C.CHAIR_IN_COUNCIL)
    role = Role.MEMBER if answer == Role.MEMBER else row.role  # the office is handed over later
    return replace(row, role=role, left_out=answer == Answer.LEAVE_OUT)


def _filled(elder: MemberRow, row: MemberRow) -> MemberRow:
    """The elder row with what only the later one knows; a name in place of its initial."""
    changes = {
        name: getattr(row, name)
        for name in _FILLED
        if getattr(elder, name) in ("", None) and getattr(row, name) not in ("", None)
    }
    for part in ("given", "patronymic"):
        ours, theirs = getattr(elder, part), getattr(row, part)
        if theirs and fuller(part_key(ours), part_key(theirs)) != part_key(ours):
            changes[part] = theirs
    return replace(elder, **changes)


def _first(row: MemberRow) -> int:
    return row.number if row.same_as is None else row.same_as


def _alike(row: MemberRow, there: KnownMember) -> bool:
    return (row.surname, row.given, row.patronymic) == (
        there.surname, there.given, there.patronymic,
    )  # fmt: skip


def _sits(row: MemberRow, there: KnownMember) -> bool:
    return any(term.overlaps(_term(row)) for term in there.terms)


def _term(row: MemberRow) -> Term:
    """The days of a row; a start not known yet is taken for the order's, or the earliest."""
    return Term(row.starts_on or row.order_date or dt.date.min, row.ends_on)
