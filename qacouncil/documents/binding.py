"""Which words of a line stay together (docs/paper.md, "Line breaking").

`bound` marks the places; `documents.breaking` obeys them.
"""

from __future__ import annotations

import re
import unicodedata

from qacouncil.documents.fonts import FIXED_SPACE, MISSING_MARK
from qacouncil.localized import Language

# Stands for a space at which no line breaks but which stretches as the others do.
TIED_SPACE = "\x1f"

_UPPER = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_INITIAL = rf"(?:Shch|Ye|Yo|Yu|Ya|Zh|Kh|Ts|Ch|Sh|[{_UPPER}])(?:-[{_UPPER}])?\."

# After №, No., г. and the like.
_SIGN = re.compile(r"(№|\b(?:No|г|п|пп|ст)\.) (?=\S)")
# А. Б. Сапарова
_INITIAL_FIRST = re.compile(
    rf"(?<![\w.])({_INITIAL}) (?=[{_UPPER}])|(?<=[{_UPPER}]\.) (?=[{_UPPER}])"
)
# Сапарова А. Б. – but not "проект А. Б. Сапаровой", where the surname follows
_INITIALS = rf"{_INITIAL}(?:[ {FIXED_SPACE}]{_INITIAL})?"
_INITIAL_LAST = re.compile(
    rf"(?<![\w-])([{_UPPER}][\w’'-]+) (?={_INITIALS}(?:[,;:)]|$| [^{_UPPER}]))"
)
_DIGIT = re.compile(r"\d")
_DIGITS = r"\d+(?:[.,]\d+)?"
# 1 240
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
# за – 14
_DASH_NUMBER = re.compile(rf"(?<=\S) ([–—]) (?={_DIGITS}(?![\w-]|[.,]\d))")
# 5 ескерту, 21 января, 50 % – but not "3 және"
_COUNTED = re.compile(
    rf"(?<![\w.,:-])((?:\d+–)?\d[\d{FIXED_SPACE}]*(?:[.,]\d+)?) "
    r"(?!(?:және|мен|немесе|и|или|and|or)\b)(?=[^\W\d_]|[%₸€$])"
)
# приложению 2, Annex 2
_REFERENCE = re.compile(
    r"\b((?:приложени|аудитори|пункт|таблиц|раздел|глав|стать)\w*|тармақ) (?=\d)",
    re.IGNORECASE,
)
# the program's own "кемінде 8.", "не менее 8)", "at least 8)"; for 9, abstained 1
_AT_LEAST = re.compile(r"\b(кемінде|не менее|at least) (?=\d+[.)])")
_VOTES = re.compile(r"\b(for|against|abstained|vote|issued|box|invalid) (?=\d+(?:[,;. ]|$))")
_BEFORE_DASH = re.compile(r"(?<=\S) (?=[–—-](?: |$))")
_RUSSIAN_SHORT = re.compile(
    r"(?<![\w-])(в|во|к|ко|с|со|о|об|у|и|а|но|да|на|по|за|из|от|до|не|ни) (?=[^\s–—])",
    re.IGNORECASE,
)
_ENGLISH_SHORT = re.compile(r"(?<![\w-])([AaI]) (?=\w)")

_UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACES = re.compile(r"[ \t\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_PARAGRAPHS = re.compile(r"[\r\n\v\f\x85\u2028\u2029]+")

# Guides for other programs, without a shape of their own: a break permit, marks of direction.
# A joiner has its say between pictures only.
_GUIDES = re.compile(
    "[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d"
)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text as typed or pasted, without the empty ones.

    Runs of spaces become one; what cannot be printed at all becomes a mark, so that it is seen.
    """
    if not text.isprintable():
        text = _GUIDES.sub("", text)
    text = unicodedata.normalize("NFC", text)
    found = []
    for part in _PARAGRAPHS.split(text):
        cleaned = _SPACES.sub(" ", _UNPRINTABLE.sub(MISSING_MARK, part)).strip(" ")
        if cleaned:
            found.append(cleaned)
    return found


def unprintable(text: str) -> tuple[str, ...]:
    """Control characters and lone surrogates of a text, each once, in their order."""
    return tuple(dict.fromkeys(_UNPRINTABLE.findall(text)))


def bound(text: str, language: Language) -> str:
    """The paragraph with its no-break spaces: FIXED_SPACE and TIED_SPACE."""
    text = _SIGN.sub(rf"\1{FIXED_SPACE}", text)
    text = _INITIAL_FIRST.sub(lambda found: (found[1] or "") + FIXED_SPACE, text)
    text = _INITIAL_LAST.sub(rf"\1{FIXED_SPACE}", text)
    if _DIGIT.search(text):
        text = _numbers_bound(text, language)
    text = _BEFORE_DASH.sub(TIED_SPACE, text)
    if language == "ru":
        text = _RUSSIAN_SHORT.sub(rf"\1{TIED_SPACE}", text)
    elif language == "en":
        text = _ENGLISH_SHORT.sub(rf"\1{TIED_SPACE}", text)
    return text


def _numbers_bound(text: str, language: Language) -> str:
    text = _THOUSANDS.sub(FIXED_SPACE, text)
    text = _DASH_NUMBER.sub(rf"{FIXED_SPACE}\1{FIXED_SPACE}", text)
    text = _COUNTED.sub(rf"\1{FIXED_SPACE}", text)
    text = _REFERENCE.sub(rf"\1{FIXED_SPACE}", text)
    text = _AT_LEAST.sub(lambda found: found[0].replace(" ", FIXED_SPACE), text)
    return _VOTES.sub(rf"\1{FIXED_SPACE}", text) if language == "en" else text
