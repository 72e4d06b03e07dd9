"""A person's name as it is kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as stored; the Latin spelling is empty where nobody gave it."""

    surname: str
    given: str = ""
    patronymic: str = ""
    latin_surname: str = ""
    latin_given: str = ""
    latin_patronymic: str = ""
