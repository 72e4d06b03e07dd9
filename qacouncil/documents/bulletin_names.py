"""Where a person's name may stand in what a bulletin is about to publish.

Texts are never changed: the secretary looks at what is found. Kazakh and Russian inflect surnames
and join endings to them, so a word counts that begins with the surname's stem; a word too many is
no harm, one too few is. Only words that begin with a capital letter are names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from qacouncil.documents.bulletin_content import BulletinContent
from qacouncil.documents.gaps import Gap, GapKind, Place, PlaceKind, text_gaps
from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.folding import fold
from qacouncil.i18n.transliteration import to_latin
from qacouncil.localized import LANGUAGES, Language, Localized

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# What a surname loses before an ending, longest first: Сапарова – Сапаровой, Толстой – Толстого,
# Петренко – Петренком, Коваленок – Коваленка. Folded, as all that is compared here.
_FALLING = ("ский", "цкий", "ская", "цкая", "ый", "ий", "ой", "ая", "яя", "ец", "ок", "ек")
_KEPT = 2  # letters of «ский» and the like that stay: Покровск-
_SOFT = "аяоеуюиыйькпэ"  # one letter that may fall or change: Серик – Серигинин

_SHORTEST = 4  # a stem of fewer letters begins many other words
_LONGEST_ENDING = 8  # -ларымыздан; a longer rest is another word
# Endings that short surnames take: Кимге, Лидин, Кима, Цоем; English ’s is cut off before.
_ENDINGS = re.compile(
    "[аяуюе]|[оеи]й|[оеыи]м|[ое]го|[ое]му|[ыи]х|[аеи]?ми|[иы]н"
    "|[ндт][ыи](?:н)?|[гк][ае]|н[ае]|[дт][ае]н?|н[ае]н|[мбп]ен"
)


@dataclass(frozen=True, slots=True)
class NameFound:
    """A word that may be this person's name. minutes: their number; point 0: the item's title."""

    minutes: str
    item: int
    point: int
    name: PersonName
    word: str


def names_in(content: BulletinContent, people: Iterable[PersonName]) -> tuple[NameFound, ...]:
    """Each name that may be told by what is published, in the order of the page, once a place."""
    stems = _by_beginning(people)
    found: dict[tuple[str, int, int, PersonName], NameFound] = {}
    for minutes, item, point, text in _texts(content):
        for word, name in _names(text, stems):
            known = found.get((minutes, item, point, name))
            if known is None:
                found[minutes, item, point, name] = NameFound(minutes, item, point, name, word)
    return tuple(found.values())


def bulletin_gaps(
    content: BulletinContent, people: Iterable[PersonName], language: Language
) -> list[Gap]:
    """What is to be known of the bulletin in a language before it is published: names first."""
    gaps = [
        Gap(GapKind.MAY_NAME, _place(each.minutes, each.item, each.point), each.word)
        for each in names_in(content, people)
    ]
    for kind, text in (
        (PlaceKind.UNIVERSITY, content.university),
        (PlaceKind.FACULTY, content.faculty),
        (PlaceKind.COUNCIL, content.council),
    ):
        gaps += text_gaps(Place(kind), text, language)
    for minutes, item, point, text in _texts(content):
        gaps += text_gaps(_place(minutes, item, point), text, language)
    return gaps


def _place(minutes: str, item: int, point: int) -> Place:
    kind = PlaceKind.POINT if point else PlaceKind.TITLE
    return Place(kind, item, point, minutes=minutes)


def _texts(content: BulletinContent) -> Iterator[tuple[str, int, int, Localized]]:
    for meeting in content.meetings:
        for item in meeting.items:
            yield meeting.number, item.number, 0, item.title
            for point in item.points:
                yield meeting.number, item.number, point.number, point.text
                for words in point.responsible:
                    yield meeting.number, item.number, point.number, words


_Stems = Mapping[str, list[tuple[str, bool, PersonName]]]


def _by_beginning(people: Iterable[PersonName]) -> _Stems:
    """The stems by their first two letters: a text has many words, a council many people."""
    found: dict[str, list[tuple[str, bool, PersonName]]] = defaultdict(list)
    for name in dict.fromkeys(people):
        spelled = {name.surname, name.latin_surname, to_latin(name.surname)}
        words = {fold(word) for text in spelled for word in _WORD.findall(text)}
        for word in sorted(words):
            if len(word) >= 2:
                stem = _stem(word)
                whole = len(stem) < _SHORTEST
                found[word[:2]].append((word if whole else stem, whole, name))
    return found


def _stem(word: str) -> str:
    """What of a surname stays the same in all its forms."""
    for ending in _FALLING:
        if word.endswith(ending):
            kept = _KEPT if len(ending) > _KEPT else 0
            stem = word[: len(word) - len(ending) + kept]
            return stem if len(stem) >= _SHORTEST else word
    if word[-1] in _SOFT and len(word) > _SHORTEST:
        return word[:-1]
    return word


def _names(text: Localized, stems: _Stems) -> Iterator[tuple[str, PersonName]]:
    for language in LANGUAGES:
        for match in _WORD.finditer(text.text(language)):
            word = match[0]
            if not word[0].isupper():
                continue
            folded = fold(re.split("['’]", word, maxsplit=1)[0])
            for stem, whole, name in stems.get(folded[:2], ()):
                if _is_form(folded, stem, whole=whole):
                    yield word, name


def _is_form(word: str, stem: str, *, whole: bool) -> bool:
    """Whether a word may be a form of the surname with this stem.

    whole: the surname is so short that only its known endings count.
    """
    if not word.startswith(stem):
        return False
    rest = word[len(stem) :]
    if not whole:
        return len(rest) <= _LONGEST_ENDING
    return not rest or bool(_ENDINGS.fullmatch(rest))
