"""The letter that reminds of an assignment, in the language of who gets it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from qacouncil.i18n.dates import long_date
from qacouncil.i18n.names import Name, short_name
from qacouncil.i18n.responsible import is_several
from qacouncil.localized import Language, Localized


@dataclass(frozen=True, slots=True)
class Reminded:
    """What is reminded of. minutes: their number as written, empty where none; given_on: date."""

    council: Localized
    minutes: str
    given_on: dt.date
    point: str
    text: Localized
    responsible: tuple[Name, ...]
    responsible_text: Localized
    deadline: dt.date | None
    first_deadline: dt.date | None


_SUBJECT: Mapping[Language, str] = MappingProxyType(
    {
        "kk": "Тапсырма туралы еске салу: {minutes}, {point}-тармақ",
        "ru": "Напоминание о поручении: {minutes}, пункт {point}",
        "en": "Reminder of an assignment: {minutes}, point {point}",
    }
)
_MINUTES: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {
        "kk": ("№\u00a0{number} хаттама", "хаттама"),
        "ru": ("протокол №\u00a0{number}", "протокол"),
        "en": ("minutes No.\u00a0{number}", "minutes"),
    }
)
_LETTER: Mapping[Language, str] = MappingProxyType(
    {
        "kk": (
            "Сәлеметсіз бе!\n\n"
            "Сізге берілген тапсырманы еске саламыз.\n\n"
            "Негізі: {minutes}, {date}, {point}-тармақ\n"
            "Тапсырма: {text}\n"
            "{who}{deadline}\n\n"
            "Тапсырманың орындалуы туралы хатшыға хабарлап, растайтын құжаттарды қоса жіберуіңізді"
            " сұраймыз.\n\n"
            "Құрметпен,\n{council}"
        ),
        "ru": (
            "Здравствуйте!\n\n"
            "Напоминаем о данном Вам поручении.\n\n"
            "Основание: {minutes}, {date}, пункт {point}\n"
            "Поручение: {text}\n"
            "{who}{deadline}\n\n"
            "Просим сообщить секретарю о ходе исполнения и приложить подтверждающие документы.\n\n"
            "С уважением,\n{council}"
        ),
        "en": (
            "Hello,\n\n"
            "This is a reminder of an assignment given to you.\n\n"
            "Basis: {minutes}, {date}, point {point}\n"
            "Assignment: {text}\n"
            "{who}{deadline}\n\n"
            "Please tell the secretary how it stands, and attach the supporting documents.\n\n"
            "Kind regards,\n{council}"
        ),
    }
)
# One is responsible, several are.
_WHO: Mapping[Language, tuple[str, str]] = MappingProxyType(
    {
        "kk": ("Жауапты: {who}\n", "Жауаптылар: {who}\n"),
        "ru": ("Ответственный: {who}\n", "Ответственные: {who}\n"),
        "en": ("Responsible: {who}\n", "Responsible: {who}\n"),
    }
)
_DEADLINE: Mapping[Language, str] = MappingProxyType(
    {
        "kk": "Орындау мерзімі: {when}{was}{left}",
        "ru": "Срок исполнения: {when}{was}{left}",
        "en": "Deadline: {when}{was}{left}",
    }
)
_UNLIMITED: Mapping[Language, str] = MappingProxyType(
    {
        "kk": "Орындау мерзімі белгіленбеген",
        "ru": "Срок исполнения не установлен",
        "en": "No deadline is set",
    }
)
_WAS: Mapping[Language, str] = MappingProxyType(
    {
        "kk": " (бастапқы мерзім: {when})",
        "ru": " (первоначальный срок: {when})",
        "en": " (first set for {when})",
    }
)
# Overdue, the last day, days left.
_LEFT: Mapping[Language, tuple[str, str, str]] = MappingProxyType(
    {
        "kk": ("\nМерзімі өткен: {n} күн", "\nБүгін – соңғы күн", "\nҚалған күн саны: {n}"),
        "ru": ("\nПросрочено, дней: {n}", "\nСегодня – последний день", "\nОсталось дней: {n}"),
        "en": ("\nDays overdue: {n}", "\nToday is the last day", "\nDays left: {n}"),
    }
)


def reminder_subject(about: Reminded, language: Language) -> str:
    """The subject of the letter."""
    said = _minutes(about, language)
    return _SUBJECT[language].format(minutes=said, point=about.point)


def reminder_text(about: Reminded, language: Language, today: dt.date) -> str:
    """The whole letter; nobody is addressed by sex, and no name is inflected."""
    return _LETTER[language].format(
        minutes=_minutes(about, language),
        date=long_date(about.given_on, language),
        point=about.point,
        text=" ".join(about.text.nearest(language)[0].split()),
        who=_who(about, language),
        deadline=_deadline(about, language, today),
        council=about.council.nearest(language)[0],
    )


def _minutes(about: Reminded, language: Language) -> str:
    numbered, bare = _MINUTES[language]
    return numbered.format(number=about.minutes) if about.minutes else bare


def _who(about: Reminded, language: Language) -> str:
    names = [short_name(each, language, initials_first=True) for each in about.responsible]
    words = about.responsible_text.nearest(language)[0].strip()
    who = ", ".join([*names, words] if words else names)
    many = len(names) + bool(words) > 1 or (not names and is_several(words, language))
    return _WHO[language][many].format(who=who) if who else ""


def _deadline(about: Reminded, language: Language, today: dt.date) -> str:
    if about.deadline is None:
        return _UNLIMITED[language]
    was = ""
    if about.first_deadline is not None and about.first_deadline != about.deadline:
        was = _WAS[language].format(when=long_date(about.first_deadline, language))
    days = (about.deadline - today).days
    overdue, last, left = _LEFT[language]
    said = overdue.format(n=-days) if days < 0 else left.format(n=days) if days else last
    return _DEADLINE[language].format(when=long_date(about.deadline, language), was=was, left=said)
