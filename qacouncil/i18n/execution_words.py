"""The item by which a council asks what became of its decisions: its title, what is heard on it.

Texts of minutes, in all three languages at once; a sentence is a pattern of each language.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qacouncil.i18n.dates import long_date
from qacouncil.i18n.names import Name, short_name
from qacouncil.i18n.responsible import is_several
from qacouncil.localized import LANGUAGES, Language, Localized


@dataclass(frozen=True, slots=True)
class Task:
    """An assignment to be asked about. minutes: their number as written, empty where none."""

    minutes: str
    point: str
    text: Localized
    responsible: tuple[Name, ...]
    responsible_text: Localized
    deadline: dt.date


_TITLE = Localized(
    kk="Алдыңғы отырыстарда қабылданған шешімдердің орындалуы туралы",
    ru="Об исполнении решений, принятых на предыдущих заседаниях",
    en="On the execution of decisions of earlier meetings",
)
_LINE: Mapping[Language, str] = MappingProxyType(
    {
        "kk": "{number}) №\u00a0{minutes} хаттама, {point}-тармақ: {text} {tail}",
        "ru": "{number}) Протокол №\u00a0{minutes}, пункт {point}: {text} {tail}",
        "en": "{number}) Minutes No.\u00a0{minutes}, point {point}: {text} {tail}",
    }
)
# One is responsible, several are.
_RESPONSIBLE: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {
        "kk": ("Жауапты: {who}. ", "Жауаптылар: {who}. "),
        "ru": ("Ответственный: {who}. ", "Ответственные: {who}. "),
        "en": ("Responsible: {who}. ", "Responsible: {who}. "),
    }
)
_DEADLINE: Mapping[Language, str] = MappingProxyType(
    {"kk": "Мерзімі: {when}.", "ru": "Срок: {when}.", "en": "Deadline: {when}."}
)


def execution_title() -> Localized:
    """The title of the item."""
    return _TITLE


def execution_text(tasks: Iterable[Task]) -> Localized:
    """What is heard on the item: a line for each assignment.

    In the languages that every decision is written in; where there is none, in the one the first
    of them is written in.
    """
    asked = list(tasks)
    if not asked:
        return Localized()
    whole = [each for each in LANGUAGES if all(one.text.text(each).strip() for one in asked)]
    languages = whole or [asked[0].text.nearest("kk")[1]]
    said = {language: _lines(asked, language) for language in languages}
    return Localized(*(said.get(each, "") for each in LANGUAGES))


def _lines(tasks: list[Task], language: Language) -> str:
    return "\n".join(_line(number, task, language) for number, task in enumerate(tasks, 1))


def _line(number: int, task: Task, language: Language) -> str:
    names = [short_name(each, language, initials_first=True) for each in task.responsible]
    words = task.responsible_text.nearest(language)[0].strip()
    who = ", ".join([*names, words] if words else names)
    many = len(names) + bool(words) > 1 or (not names and is_several(words, language))
    tail = _DEADLINE[language].format(when=long_date(task.deadline, language))
    if who:
        tail = _RESPONSIBLE[language][many].format(who=who) + tail
    return _LINE[language].format(
        number=number,
        minutes=task.minutes or "–",
        point=task.point,
        text=" ".join(task.text.nearest(language)[0].split()),
        tail=tail,
    )
