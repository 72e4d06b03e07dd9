"""Words of the assessment policy: its states, the traditional marks, what is wrong with a scale."""

from __future__ import annotations

from qacouncil.i18n.translator import Translator
from qacouncil.rules.assessment import Grade, PolicyState, ScaleFault, ScaleFinding, Weights
from qacouncil.rules.terms import TraditionalMark


def state_words(translator: Translator, state: PolicyState) -> str:
    """The word on the tag of a version."""
    return {
        PolicyState.DRAFT: translator.pgettext("policy", "draft"),
        PolicyState.AHEAD: translator.pgettext("policy", "ahead"),
        PolicyState.IN_FORCE: translator.pgettext("policy", "in force"),
        PolicyState.PAST: translator.pgettext("policy", "past"),
    }[state]


def mark_words(translator: Translator, mark: TraditionalMark) -> str:
    """The traditional mark."""
    return {
        TraditionalMark.EXCELLENT: translator.pgettext("mark", "excellent"),
        TraditionalMark.GOOD: translator.pgettext("mark", "good"),
        TraditionalMark.SATISFACTORY: translator.pgettext("mark", "satisfactory"),
        TraditionalMark.UNSATISFACTORY: translator.pgettext("mark", "unsatisfactory"),
    }[mark]


def points_words(translator: Translator, points: int) -> str:
    """The points as the language writes them: 3,67 or 3.67."""
    sign = "." if translator.language == "en" else ","
    whole, part = divmod(points, 100)
    return f"{whole}{sign}{part:02}"


def points_typed(text: str) -> int | None:
    """Hundredths of what is typed as 3,67 or 3.67; None where it is no such number."""
    whole, _, part = text.strip().replace(",", ".").partition(".")
    if not whole.isdecimal() or (part and not part.isdecimal()) or len(part) > 2:
        return None
    return int(whole) * 100 + int(part.ljust(2, "0") or 0)


def grade_words(translator: Translator, grade: Grade) -> str:
    """What a mark is called: B+ (3,33), good."""
    return translator.gettext(
        "{letter} ({points}), {mark}",
        letter=grade.letter,
        points=points_words(translator, grade.points),
        mark=mark_words(translator, grade.traditional),
    )


def weights_words(translator: Translator, weights: Weights) -> str:
    """Why weights are refused: their sum, and what is lacking or too much."""
    total = weights.total
    if total < 100:
        return translator.gettext(
            "The weights must make 100 %. Now: {total} %, lacking: {rest} %.",
            total=total,
            rest=100 - total,
        )
    return translator.gettext(
        "The weights must make 100 %. Now: {total} %, too much: {rest} %.",
        total=total,
        rest=total - 100,
    )


def scale_words(translator: Translator, finding: ScaleFinding, letter: str) -> str:
    """What is wrong with a scale; letter: of the grade it is found at."""
    low, high = finding.low, finding.high
    sentences = {
        ScaleFault.NO_GRADES: lambda: translator.gettext("The scale has no letters."),
        ScaleFault.NO_LETTER: lambda: translator.gettext("A grade has no letter."),
        ScaleFault.LETTER_TWICE: lambda: translator.gettext(
            "Letter {letter}: it stands in the scale twice.", letter=letter
        ),
        ScaleFault.NOT_TO_100: lambda: translator.gettext(
            "Letter {letter}: no grade covers {low}–{high} %.", letter=letter, low=low, high=high
        ),
        ScaleFault.NOT_FROM_0: lambda: translator.gettext(
            "Letter {letter}: no grade covers {low}–{high} %.", letter=letter, low=low, high=high
        ),
        ScaleFault.GAP: lambda: translator.gettext(
            "Letter {letter}: no grade covers {low}–{high} %.", letter=letter, low=low, high=high
        ),
        ScaleFault.OVERLAP: lambda: translator.gettext(
            "Letter {letter}: {low}–{high} % belongs to the letter above too.",
            letter=letter,
            low=low,
            high=high,
        ),
        ScaleFault.REVERSED: lambda: translator.gettext(
            "Letter {letter}: percentages go from the lower to the higher, 0 to 100.",
            letter=letter,
        ),
        ScaleFault.POINTS_DO_NOT_FALL: lambda: translator.gettext(
            "Letter {letter}: its points must be fewer than those of the letter above.",
            letter=letter,
        ),
        ScaleFault.MARK_RISES: lambda: translator.gettext(
            "Letter {letter}: its traditional mark is better than that of the letter above.",
            letter=letter,
        ),
    }
    return sentences[finding.fault]()
