"""What the large demos are made of: the shapes of the other files of resources/demo/."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct, field

from qacouncil.exchange.demo.records import read_resource
from qacouncil.exchange.document_basis import Area, Words
from qacouncil.rules.terms import ProgrammeState


class Shape(Struct, kw_only=True, forbid_unknown_fields=True, frozen=True):
    """A part of the world; unknown keys are refused."""


class Programme(Shape, kw_only=True, frozen=True):
    code: str
    name: Words


class Faculty(Shape, kw_only=True, frozen=True):
    code: str
    name: Words
    departments: list[Words]
    programmes: list[Programme]
    courses: list[Words]


class NameStock(Shape, kw_only=True, frozen=True):
    """Names of one custom. fathers: given names, or both forms of a patronymic, "-вич/-вна"."""

    surnames: list[str]
    male: list[str]
    female: list[str]
    fathers: list[str]


class Positions(Shape, kw_only=True, frozen=True):
    """Placeholders: {department}, {code} of a programme, {firm}."""

    university: Words
    name: Words
    city: Words
    professor: Words
    teachers: list[Words]
    students: list[Words]
    master: Words
    doctor: Words
    deputy: Words
    secretary: Words
    administration: list[Words]
    employers: list[Words]
    firms: list[str]
    guests: list[Words]
    absence: list[Words]
    student_absence: list[Words]
    recusal: list[Words]
    staff_end: list[Words]
    student_end: list[Words]
    places: list[Words]


class DecisionTemplate(Shape, kw_only=True, frozen=True):
    """task: "person", "heads" (of departments) or nobody is to carry it out.

    state: into which it puts the programme; supersedes: the same point of an earlier meeting.
    """

    kk: str
    ru: str
    task: str = ""
    state: ProgrammeState | None = None
    supersedes: bool = False


class Template(Shape, kw_only=True, frozen=True):
    """One kind of item. by: what tells its uses apart (programme, course, department, year,
    previous). months: when it comes up; empty: always. numbers: ranges; what begins with
    `score_` is in tenths. heard: one sentence is chosen of each list.
    """

    area: Area
    by: str
    title: Words
    numbers: dict[str, tuple[int, int]]
    heard: list[list[Words]]
    spoke: list[Words]
    decisions: list[DecisionTemplate]
    months: list[int] = field(default_factory=list)
    annex: Words | None = None


class Templates(Shape, kw_only=True, frozen=True):
    """speeches: what may be said on any item."""

    speeches: list[Words]
    templates: list[Template]


class PolicyTemplate(Shape, kw_only=True, frozen=True):
    """begins: the year in whose September it comes into force, counted from the first."""

    name: Words
    begins: int
    weights: tuple[int, int, int]
    retakes: Words
    appeals: Words


class Beside(Shape, kw_only=True, frozen=True):
    """What is said beside the minutes: of carrying out, of programmes, of elections."""

    done: list[Words]
    partly: list[Words]
    extended: list[Words]
    closed: list[Words]
    decided_by: Words
    basis: Words
    held_by: Words
    policies: list[PolicyTemplate]


@dataclass(frozen=True, slots=True)
class World:
    faculties: list[Faculty]
    names: dict[str, NameStock]
    positions: Positions
    texts: Templates
    beside: Beside


def read_world() -> World:
    """Everything the large demos need. Raises msgspec.ValidationError for a damaged resource."""
    return World(
        faculties=read_resource("faculties.json", list[Faculty]),
        names=read_resource("names.json", dict[str, NameStock]),
        positions=read_resource("positions.json", Positions),
        texts=read_resource("templates.json", Templates),
        beside=read_resource("large_beside.json", Beside),
    )
