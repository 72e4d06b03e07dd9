"""Invented persons of the large demos: names after several customs, and positions."""

from __future__ import annotations

import random

from qacouncil.exchange.council_document import Person
from qacouncil.exchange.demo.records import Stamp
from qacouncil.exchange.demo.world import Faculty, NameStock, World
from qacouncil.exchange.document_basis import Words
from qacouncil.rules.terms import Category

_CUSTOMS = ("kazakh", "slavic", "korean_german", "uyghur")
_WEIGHTS = (80, 11, 5, 4)
_INFLECTED_ENDINGS = ("ов", "ев", "ин")


class People:
    """The persons of one council; no two have the same surname and given name."""

    def __init__(self, rng: random.Random, stamp: Stamp, world: World, faculty: Faculty) -> None:
        self._rng = rng
        self._stamp = stamp
        self._world = world
        self._faculty = faculty
        self._taken: set[tuple[str, str]] = set()
        self._guest_positions = 0
        self.persons: list[Person] = []

    def chair(self) -> Person:
        """A professor."""
        return self._add(self._department(self._world.positions.professor))

    def deputy(self) -> Person:
        """The deputy dean."""
        return self._add(self._world.positions.deputy)

    def secretary(self) -> Person:
        """A methodologist of the dean's office."""
        return self._add(self._world.positions.secretary)

    def member(self, category: Category) -> Person:
        """A member of this category."""
        positions = self._world.positions
        if category is Category.TEACHER:
            return self._add(self._department(self._rng.choice(positions.teachers)))
        if category is Category.STUDENT:
            return self._add(self._student())
        if category is Category.ADMINISTRATION:
            return self._add(self._rng.choice(positions.administration))
        firm = self._rng.choice(positions.firms)
        return self._add(_filled(self._rng.choice(positions.employers), firm=firm))

    def guest(self) -> Person:
        """Somebody who is invited; the kinds of positions come in turn."""
        positions = self._world.positions.guests
        position = positions[self._guest_positions % len(positions)]
        self._guest_positions += 1
        code = self._rng.choice(self._faculty.programmes).code
        return self._add(self._department(_filled(position, code=code, department="{department}")))

    def _add(self, position: Words) -> Person:
        surname, given, patronymic = self._name()
        person = Person(
            id=self._stamp.identity(),
            created=self._stamp.created,
            surname=surname,
            given=given,
            patronymic=patronymic,
            position=position,
        )
        self.persons.append(person)
        return person

    def _name(self) -> tuple[str, str, str]:
        while True:
            custom = self._rng.choices(_CUSTOMS, _WEIGHTS)[0]
            name = self._name_after(custom, self._world.names[custom])
            if name[:2] not in self._taken:
                self._taken.add(name[:2])
                return name

    def _name_after(self, custom: str, stock: NameStock) -> tuple[str, str, str]:
        rng = self._rng
        female = rng.random() < 0.5
        surname = rng.choice(stock.surnames)
        if female and custom != "korean_german" and surname.endswith(_INFLECTED_ENDINGS):
            surname += "а"
        given = rng.choice(stock.female if female else stock.male)
        father = rng.choice(stock.fathers)
        if rng.random() < 0.04:
            return surname, given, ""
        if "/" in father:
            return surname, given, father.split("/")[1 if female else 0]
        return surname, given, father + ("қызы" if female else "ұлы")

    def _department(self, position: Words) -> Words:
        department = self._rng.choice(self._faculty.departments)
        return Words(
            kk=position.kk.replace("{department}", department.kk),
            ru=position.ru.replace("{department}", department.ru),
        )

    def _student(self) -> Words:
        positions = self._world.positions
        code = self._rng.choice(self._faculty.programmes).code
        if code.startswith("7M"):
            return _filled(positions.master, code=code)
        if code.startswith("8D"):
            return _filled(positions.doctor, code=code)
        return _filled(self._rng.choice(positions.students), code=code)


def _filled(words: Words, **values: str) -> Words:
    return Words(kk=words.kk.format_map(values), ru=words.ru.format_map(values))
