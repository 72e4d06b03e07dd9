"""A name as one cell holds it, in its parts."""

from __future__ import annotations

import re
from dataclasses import dataclass

_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.[\s-]?){1,3}")
_PLACE = re.compile(r"\d{1,4}\s*[.)]\s*(?=[^\W\d_])")  # in a list: 12. Ким Анна
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.")


@dataclass(frozen=True, slots=True)
class NameParts:
    """Without spaces around them; given and patronymic may be initials with a full stop."""

    surname: str
    given: str = ""
    patronymic: str = ""

    @property
    def has_initials(self) -> bool:
        """Whether no more than an initial is known of the given name."""
        return is_initial(self.given)

    @property
    def full(self) -> str:
        """Surname, given name, patronymic."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)


def is_initial(name: str) -> bool:
    """`П.` stands for a name."""
    return _INITIAL.fullmatch(name) is not None


def name_parts(text: str) -> NameParts:
    """Surname first, unless initials stand before it: `П. К. Зорин`.

    A surname in -ұлы or -қызы without a further part is a surname: Жолдасқалиұлы Қанат (M6).
    What follows the given name is the patronymic, in however many words: Ильгиз оглы. The number
    of a place in the list is no part of it.
    """
    words = " ".join(text.split())
    if numbered := _PLACE.match(words):
        words = words[numbered.end() :]
    before = re.match(rf"({_INITIALS.pattern})\s*(\S.*)", words)
    if before and not is_initial(before[2]):
        return _with_initials(before[2], before[1])
    after = re.fullmatch(rf"(.*?\S)\s+({_INITIALS.pattern})", words)
    if after and not _INITIALS.fullmatch(after[1]) and " " not in after[1]:
        return _with_initials(after[1], after[2])
    if not words or is_initial(words.split(" ")[0]):
        return NameParts("")  # initials alone name nobody
    return NameParts(*words.split(" ", 2))


def _with_initials(surname: str, initials: str) -> NameParts:
    found = _INITIAL.findall(initials)
    return NameParts(surname.strip(), found[0], " ".join(found[1:]))
