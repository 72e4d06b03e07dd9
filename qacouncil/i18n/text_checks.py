"""What typing does to a text: letters of two alphabets in a word, runs of spaces, N for № …

Each finding says what stands there and what was probably meant. The text is kept as typed; the
repair is offered, never made in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qacouncil.rules.meeting_warnings import WarningCode
from qacouncil.rules.personal_number import personal_numbers

NO_BREAK = "\u00a0"
_LATIN, _CYRILLIC = "aceopxyhijəABCEHIKMOPTXYƏJ", "асеорхуһіјәАВСЕНІКМОРТХУӘЈ"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_WORD = re.compile(r"[^\W\d_]+")
_IS_LATIN = re.compile(r"[A-Za-zƏə]")
_IS_CYRILLIC = re.compile(r"[\u0400-\u04ff]")

_CODE = re.compile(r"(?<!\w)(?:[678][ВМД]\d{5}|[56][ВМД]\d{6})(?!\w)")
_CODE_LETTERS = str.maketrans("ВМД", "BMD")
_SPACES = re.compile(f"[ {NO_BREAK}]{{2,}}")
_CAPITAL, _SMALL = "A-ZƏА-ЯЁӘҒҚҢӨҰҮҺІ", "a-zəа-яёәғқңөұүһі"
_INITIALS = re.compile(rf"(?<!\w)((?:[{_CAPITAL}]\.\s?)*[{_CAPITAL}]\.)([{_CAPITAL}][{_SMALL}]+)")
_UNANIMOUS = re.compile(r"(?<!\w)(бір)\s+(ауыздан)(?!\w)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\w)N(?:o\.?|[°º]|\.)?\s?(?=\d)")
_ENGLISH_NUMBER = re.compile(r"(?<!\w)N[°º]?\s?(?=\d)")  # "No. 12" is right there
_DATE = re.compile(r"(?<!\d)(\d{1,2}\.\d{1,2}\.\d{4})\s?[жг](?!\w)\.?")

# What is found at the beginning of a word alone is repaired there alone: N 5, not ISBN 5.
_BEGIN_WORDS = frozenset(
    {
        WarningCode.PROGRAMME_CODE_LOOKALIKE,
        WarningCode.INITIALS_WITHOUT_SPACE,
        WarningCode.UNANIMOUS_TWO_WORDS,
        WarningCode.NUMBER_SIGN_N,
    }
)


@dataclass(frozen=True, slots=True)
class TextFinding:
    """found: the words as they stand; repair: as they were probably meant, empty: nobody knows."""

    code: WarningCode
    found: str
    repair: str = ""


def text_findings(text: str, language: str = "") -> list[TextFinding]:
    """What is worth a look in a text of this language; each once, in the order of the checks."""
    found = [*_mixed_words(text), *_codes(text)]
    spaces = _SPACES.search(text)
    if spaces is not None:
        found.append(TextFinding(WarningCode.DOUBLE_SPACES, spaces[0], " "))
    for match in _INITIALS.finditer(text):
        apart = f"{match[1]}{NO_BREAK}{match[2]}"
        found.append(TextFinding(WarningCode.INITIALS_WITHOUT_SPACE, match[0], apart))
    for match in _UNANIMOUS.finditer(text):
        one = match[1] + match[2].lower()
        found.append(TextFinding(WarningCode.UNANIMOUS_TWO_WORDS, match[0], one))
    for match in (_ENGLISH_NUMBER if language == "en" else _NUMBER).finditer(text):
        sign = "No." if language == "en" else "№"
        digits = re.match(r"\d+", text[match.end() :])
        assert digits is not None
        meant = f"{sign}{NO_BREAK}{digits[0]}"
        found.append(TextFinding(WarningCode.NUMBER_SIGN_N, match[0] + digits[0], meant))
    found += [
        TextFinding(WarningCode.DATE_SUFFIX, match[0], match[1]) for match in _DATE.finditer(text)
    ]
    found += [TextFinding(WarningCode.PERSONAL_NUMBER, digits) for digits in personal_numbers(text)]
    return list(dict.fromkeys(found))


def repaired(text: str, finding: TextFinding) -> str:
    """The text with a finding repaired wherever it stands."""
    if finding.code is WarningCode.DOUBLE_SPACES:
        return _SPACES.sub(" ", text)
    if not finding.repair:
        return text
    before = r"(?<!\w)" if finding.code in _BEGIN_WORDS else ""
    return re.sub(before + re.escape(finding.found), lambda _found: finding.repair, text)


def _mixed_words(text: str) -> list[TextFinding]:
    """Words of both alphabets that are of one as soon as look-alike letters are changed."""
    found = []
    for word in _WORD.findall(text):
        if _IS_LATIN.search(word) and _IS_CYRILLIC.search(word):
            latin, cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
            if not _IS_LATIN.search(cyrillic):
                found.append(TextFinding(WarningCode.MIXED_SCRIPT_WORD, word, cyrillic))
            elif not _IS_CYRILLIC.search(latin):
                found.append(TextFinding(WarningCode.MIXED_SCRIPT_WORD, word, latin))
    return found


def _codes(text: str) -> list[TextFinding]:
    return [
        TextFinding(
            WarningCode.PROGRAMME_CODE_LOOKALIKE, match[0], match[0].translate(_CODE_LETTERS)
        )
        for match in _CODE.finditer(text)
    ]
