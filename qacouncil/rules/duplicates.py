"""Whether two entries are probably one person: by the names alone, folded by the caller.

It is only ever offered: two persons may bear one name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class NameKey:
    """The parts of a name with all levelled that must not matter; an initial ends with a stop."""

    surname: str
    given: str = ""
    patronymic: str = ""


class Likeness(StrEnum):
    """How much two names have in common."""

    SAME = "same"  # all parts
    PROBABLE = "probable"  # one has initials or no patronymic where the other has more


@dataclass(frozen=True, slots=True)
class LikePair:
    """Two entries, by the caller's ids, the one that was named first before the other."""

    first: str
    second: str
    likeness: Likeness


def likeness(one: NameKey, other: NameKey) -> Likeness | None:
    """None: these are two persons, or too little is known to say so.

    A surname alone says nothing; a given name, at least its initial, must agree.
    """
    if not one.surname or one.surname != other.surname or not (one.given and other.given):
        return None
    if one == other and not is_initial(one.given):
        return Likeness.SAME
    if not _agree(one.given, other.given):
        return None
    known = one.patronymic and other.patronymic
    if known and not _agree(one.patronymic, other.patronymic):
        return None
    return Likeness.PROBABLE


def is_initial(part: str) -> bool:
    """Whether a part of a folded name is one letter, or two that stand for one, with a stop."""
    return part.endswith(".")


def fuller(kept: str, other: str) -> str:
    """Of two folded parts of one name that says more: a name before its initial, before nothing."""
    if not kept or (is_initial(kept) and not is_initial(other) and _agree(kept, other)):
        return other
    return kept


def like_pairs(names: Mapping[str, Sequence[NameKey]]) -> tuple[LikePair, ...]:
    """All pairs that are probably one person; each entry may be spelled in several ways.

    The same names before the probable ones.
    """
    by_surname: dict[str, list[str]] = defaultdict(list)
    for entry, keys in names.items():
        for surname in dict.fromkeys(key.surname for key in keys):
            by_surname[surname].append(entry)
    found: dict[tuple[str, str], Likeness] = {}
    for entries in by_surname.values():
        for place, first in enumerate(entries):
            for second in entries[place + 1 :]:
                best = _best(names[first], names[second])
                if best is not None:
                    found[first, second] = best
    pairs = [LikePair(*ids, how) for ids, how in found.items()]
    return tuple(sorted(pairs, key=lambda pair: pair.likeness is not Likeness.SAME))


def _best(one: Sequence[NameKey], other: Sequence[NameKey]) -> Likeness | None:
    found = {likeness(a, b) for a in one for b in other}
    return next((each for each in Likeness if each in found), None)


def _agree(one: str, other: str) -> bool:
    if is_initial(one) or is_initial(other):
        short, full = sorted((one.rstrip("."), other.rstrip(".")), key=len)
        return full.startswith(short)
    return one == other
