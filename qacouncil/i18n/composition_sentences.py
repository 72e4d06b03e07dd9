"""What a composition lacks, in whole sentences of the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.dates import short_date
from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.rules.composition_ahead import Ahead
from qacouncil.rules.mandates import CompositionCode, CompositionFinding
from qacouncil.rules.regulation import QuorumRule
from qacouncil.rules.terms import Category, Comparison, QuorumKind

_GROUPS: Mapping[Category, str] = MappingProxyType(
    {
        Category.TEACHER: N_("Teachers"),
        Category.STUDENT: N_("Students"),
        Category.ADMINISTRATION: N_("Administrative staff"),
        Category.EXTERNAL: N_("External members"),
    }
)

_FINDINGS: Mapping[CompositionCode, str] = MappingProxyType(
    {
        CompositionCode.NO_CHAIR: N_("The council has no chair."),
        CompositionCode.SEVERAL_CHAIRS: N_("The council has more than one chair: {found}."),
        CompositionCode.CHAIR_WITHOUT_VOTE: N_("The chair has no right to vote."),
        CompositionCode.SEVERAL_SECRETARIES: N_("The council has several secretaries: {found}."),
        CompositionCode.NO_SECRETARY: N_("The council has no secretary."),
        CompositionCode.TOO_FEW: N_("{group}: {found}. The regulation: at least {expected}."),
        CompositionCode.TOO_MANY: N_("{group}: {found}. The regulation: at most {expected}."),
        CompositionCode.STUDENT_SHARE_LOW: N_(
            "Share of students: {found} %. The regulation: at least {expected} %."
        ),
    }
)


def category_group(translator: Translator, category: Category, *, short: bool = False) -> str:
    """The members of a category as the label of their number; short: for a narrow panel."""
    if short and category is Category.ADMINISTRATION:
        return translator.pgettext("short group", "Administrative staff")
    return translator.gettext(_GROUPS[category])


def finding_sentence(translator: Translator, finding: CompositionFinding) -> str:
    """What is wrong, with its numbers."""
    values: dict[str, object] = {"found": finding.found, "expected": finding.expected}
    if finding.category is not None:
        values["group"] = category_group(translator, finding.category)
    return translator.gettext(_FINDINGS[finding.code], **values)


def ahead_sentences(translator: Translator, ahead: Ahead) -> list[str]:
    """From which day on what is wrong, and why."""
    sentences = [
        translator.gettext("As of {date}:", date=short_date(ahead.date, translator.language)),
        *(finding_sentence(translator, each) for each in ahead.findings),
    ]
    if ahead.ending:
        sentences.append(
            translator.gettext("Mandates ending the day before: {number}.", number=ahead.ending)
        )
    return sentences


def quorum_rule_sentence(translator: Translator, rule: QuorumRule) -> str:
    """The quorum the regulation asks for."""
    if rule.kind is QuorumKind.FIXED:
        return translator.gettext("At least {number} voting members.", number=rule.numerator)
    part = f"{rule.numerator}/{rule.denominator}"
    more = rule.comparison is Comparison.MORE_THAN
    if rule.vacancies_count:
        if more:
            return translator.gettext(
                "More than {part} of the voting members; vacant seats count.", part=part
            )
        return translator.gettext(
            "At least {part} of the voting members; vacant seats count.", part=part
        )
    if more:
        return translator.gettext(
            "More than {part} of the voting members; vacant seats do not count.", part=part
        )
    return translator.gettext(
        "At least {part} of the voting members; vacant seats do not count.", part=part
    )
