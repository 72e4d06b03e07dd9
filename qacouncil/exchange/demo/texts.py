"""The texts of the large demos: templates with parameters, so worded that nothing is inflected."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from qacouncil.exchange.demo.calendar import next_year
from qacouncil.exchange.demo.world import Faculty, Template, Templates
from qacouncil.exchange.document_basis import Area, Words
from qacouncil.rules.numbering import academic_year
from qacouncil.rules.terms import ProgrammeState

_AUTUMN = Words(kk="күзгі", ru="осенний")
_SPRING = Words(kk="көктемгі", ru="весенний")
_SPOKEN = (1, 1, 2, 2, 3)  # how many speak, each as likely


@dataclass(frozen=True, slots=True)
class DecisionText:
    """As its template; state: into which it puts the programme of the item."""

    text: Words
    task: str
    state: ProgrammeState | None = None
    supersedes: bool = False


@dataclass(frozen=True, slots=True)
class ItemText:
    """programme: its code, where it is about one; matter: the same in every year."""

    area: Area
    programme: str
    matter: str
    title: Words
    heard: Words
    speeches: list[Words]
    decisions: list[DecisionText]
    annex: Words | None


class Author:
    """Writes the items of one council. Within an academic year no title comes twice."""

    def __init__(self, rng: random.Random, faculty: Faculty, texts: Templates) -> None:
        self._rng = rng
        self._faculty = faculty
        self._texts = texts
        self._year = ""
        self._titles: set[str] = set()
        self._used: dict[int, int] = {}

    def items(self, date: dt.date, previous: int | None, count: int) -> list[ItemText]:
        """The items of a meeting, all of different kinds.

        previous: number of the meeting before in the same academic year, or None.
        """
        year = academic_year(date)
        if year != self._year:
            self._year, self._titles, self._used = year, set(), {}
        found: list[ItemText] = []
        for index in self._order(date.month, previous):
            if len(found) == count:
                break
            item = self._item(self._texts.templates[index], date, previous)
            if item is not None:
                self._used[index] = self._used.get(index, 0) + 1
                found.append(item)
        return found

    def _order(self, month: int, previous: int | None) -> list[int]:
        """The templates of the month: the council's own matters first, then what was rare."""
        fitting = []
        for index, template in enumerate(self._texts.templates):
            in_season = not template.months or month in template.months
            possible = template.by != "previous" or previous is not None
            if in_season and possible:
                own = template.by in ("year", "previous")
                fitting.append((not own, self._used.get(index, 0), self._rng.random(), index))
        return [each[-1] for each in sorted(fitting)]

    def _item(self, template: Template, date: dt.date, previous: int | None) -> ItemText | None:
        """An item whose title is new in this year, or None where every parameter was used."""
        subjects = list(range(self._subjects(template.by)))
        self._rng.shuffle(subjects)
        for subject in subjects:
            kk, ru = self._parameters(template, subject, date, previous)
            title = _filled(template.title, kk, ru)
            if title.kk not in self._titles:
                self._titles.add(title.kk)
                return self._written(template, title, subject, kk, ru)
        return None

    def _subjects(self, by: str) -> int:
        faculty = self._faculty
        return {
            "programme": len(faculty.programmes),
            "course": len(faculty.courses),
            "department": len(faculty.departments),
        }.get(by, 1)

    def _parameters(
        self, template: Template, subject: int, date: dt.date, previous: int | None
    ) -> tuple[dict[str, str], dict[str, str]]:
        """What the placeholders stand for, in Kazakh and in Russian."""
        rng, faculty = self._rng, self._faculty
        programme = faculty.programmes[subject if template.by == "programme" else 0]
        courses = _pair(rng, faculty.courses, subject if template.by == "course" else None)
        departments = _pair(
            rng, faculty.departments, subject if template.by == "department" else None
        )
        year = academic_year(date)
        past, past_year = _past_semester(date, year)
        now = _AUTUMN if date.month >= 9 or date.month == 1 else _SPRING
        common = {
            "year": year,
            "next_year": next_year(year),
            "semester_year": past_year,
            "previous": str(previous),
            **{name: _number(rng, name, ends) for name, ends in template.numbers.items()},
        }
        named = {
            "course": courses[0],
            "course2": courses[1],
            "department": departments[0],
            "department2": departments[1],
            "semester": past,
            "now_semester": now,
        }
        kk = common | {key: words.kk for key, words in named.items()}
        ru = common | {key: words.ru for key, words in named.items()}
        kk["programme"] = f"{programme.code} – {programme.name.kk}"
        ru["programme"] = f"{programme.code} – {programme.name.ru}"
        return kk, ru

    def _written(
        self, template: Template, title: Words, subject: int, kk: dict[str, str], ru: dict[str, str]
    ) -> ItemText:
        rng = self._rng
        sentences = [_filled(rng.choice(slot), kk, ru) for slot in template.heard]
        # A speech on the matter itself comes first, then what may be said on any.
        own = rng.sample(template.spoke, len(template.spoke))
        spoken = [*own[: rng.randint(1, len(own))], *rng.sample(self._texts.speeches, 2)]
        return ItemText(
            area=template.area,
            programme=(
                self._faculty.programmes[subject].code if template.by == "programme" else ""
            ),
            matter=f"{template.title.kk} {subject}",
            title=title,
            heard=Words(
                kk=" ".join(each.kk for each in sentences),
                ru=" ".join(each.ru for each in sentences),
            ),
            speeches=[_filled(each, kk, ru) for each in spoken[: rng.choice(_SPOKEN)]],
            decisions=[
                DecisionText(
                    _filled(Words(kk=each.kk, ru=each.ru), kk, ru),
                    each.task,
                    each.state,
                    each.supersedes,
                )
                for each in template.decisions
            ],
            annex=None if template.annex is None else _filled(template.annex, kk, ru),
        )


def _pair(rng: random.Random, words: list[Words], first: int | None) -> list[Words]:
    """Two different ones; the first is given or chosen."""
    chosen = rng.randrange(len(words)) if first is None else first
    other = rng.randrange(len(words) - 1)
    return [words[chosen], words[other + (other >= chosen)]]


def _number(rng: random.Random, name: str, ends: tuple[int, int]) -> str:
    number = rng.randint(*ends)
    if name.startswith("score_"):
        return f"{number // 10},{number % 10}"
    return str(number)


def _past_semester(date: dt.date, year: str) -> tuple[Words, str]:
    """The semester that has ended, or ends, by this date, and its academic year."""
    if date.month >= 9:
        first = int(year[:4]) - 1
        return _SPRING, f"{first}-{first + 1}"
    return (_SPRING if date.month == 6 else _AUTUMN), year


def _filled(words: Words, kk: dict[str, str], ru: dict[str, str]) -> Words:
    return Words(kk=words.kk.format_map(kk), ru=words.ru.format_map(ru))
