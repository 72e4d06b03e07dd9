"""Text as the runs of a DOCX paragraph: clean, with its language, and bound as on the page."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from qacouncil.documents.binding import TIED_SPACE, bound, paragraphs
from qacouncil.documents.fonts import FIXED_SPACE
from qacouncil.localized import Language

LANGUAGE_TAGS: dict[Language, str] = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-US"}

_RTL_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"
# From the first right-to-left letter to the last one, with what stands between them.
_RIGHT_TO_LEFT = re.compile(rf"({_RTL_LETTER}(?:[^\w]*{_RTL_LETTER})*)")
_HEBREW = re.compile("[\u0590-\u05ff\ufb1d-\ufb4f]")

# 2026-2027, 1-қосымша, codes: no line ends at their hyphens.
_HYPHEN_OF_A_CODE = re.compile(rf"(?<=[^\s{FIXED_SPACE}])-(?=[^\s{FIXED_SPACE}])")
_DIGIT = re.compile(r"\d")


def tag(name: str, /, *inside: str, **values: str | float) -> str:
    """An element of WordprocessingML with its attributes, both without their prefix `w`."""
    attributes = "".join(f" w:{key}={quoteattr(str(value))}" for key, value in values.items())
    if not inside:
        return f"<w:{name}{attributes}/>"
    return f"<w:{name}{attributes}>{''.join(inside)}</w:{name}>"


def bound_text(text: str, language: Language) -> str:
    """One paragraph, already clean, with every space that must not break as U+00A0."""
    return bound(text, language).replace(TIED_SPACE, FIXED_SPACE)


def one_line(text: str) -> str:
    """The paragraphs of a text as one."""
    return " ".join(paragraphs(text))


def run(
    text: str, language: Language, *, bold: bool = False, size: float = 0.0, bind: bool = True
) -> str:
    """The runs that show one paragraph of clean text; size 0: that of the style."""
    if not text:
        return ""
    shown = bound_text(text, language) if bind else text
    return "".join(
        _run(part, language, bold=bold, size=size, right_to_left=bool(number % 2))
        for number, part in enumerate(_RIGHT_TO_LEFT.split(shown))
        if part
    )


def tab(language: Language, *, underlined: bool = False) -> str:
    """A step to the next tab stop; underlined: as a rule to sign on."""
    line = tag("u", val="single") if underlined else ""
    lang = tag("lang", val=LANGUAGE_TAGS[language])
    return tag("r", tag("rPr", line, lang), tag("tab"))


def field(name: str) -> str:
    """A field that the reader's program works out, such as PAGE."""
    return "".join(
        (
            tag("r", tag("fldChar", fldCharType="begin")),
            tag("r", f'<w:instrText xml:space="preserve"> {name} </w:instrText>'),
            tag("r", tag("fldChar", fldCharType="separate")),
            tag("r", tag("t", "2")),
            tag("r", tag("fldChar", fldCharType="end")),
        )
    )


def _run(text: str, language: Language, *, bold: bool, size: float, right_to_left: bool) -> str:
    properties = []  # in the order of the schema
    if bold:
        properties += [tag("b"), tag("bCs")]
    if size:
        properties += [tag("sz", val=half_points(size)), tag("szCs", val=half_points(size))]
    if right_to_left:
        bidi = "he-IL" if _HEBREW.match(text) else "ar-SA"
        properties += [tag("rtl"), tag("lang", val=LANGUAGE_TAGS[language], bidi=bidi)]
    else:
        properties.append(tag("lang", val=LANGUAGE_TAGS[language]))
    return tag("r", tag("rPr", *properties), _letters(text))


def _letters(text: str) -> str:
    if "-" not in text or not _DIGIT.search(text):
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    words = [
        _HYPHEN_OF_A_CODE.sub("\n", word) if _DIGIT.search(word) else word
        for word in text.split(" ")
    ]
    parts = (
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in " ".join(words).split("\n")
    )
    return tag("noBreakHyphen").join(parts)


def half_points(size: float) -> int:
    return round(size * 2)


def twips(points: float) -> int:
    """Twentieths of a point."""
    return round(points * 20)
