"""The rules of a regulation in words: choices for a form, facts for a page."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from qacouncil.i18n.area_words import area_words
from qacouncil.i18n.composition_sentences import category_group, quorum_rule_sentence
from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.queries.regulations import RegulationVersion
from qacouncil.rules.terms import (
    Category,
    Comparison,
    Majority,
    Numbering,
    QuorumKind,
    TieRule,
    VoteBase,
)

_WORDS: Mapping[StrEnum, str] = MappingProxyType(
    {
        QuorumKind.FRACTION: N_("a share of the voting members"),
        QuorumKind.FIXED: N_("a fixed number of voting members"),
        Comparison.AT_LEAST: N_("at least this share"),
        Comparison.MORE_THAN: N_("more than this share"),
        Majority.SIMPLE: N_("simple majority (more than half)"),
        Majority.TWO_THIRDS: N_("at least two thirds"),
        Majority.THREE_QUARTERS: N_("at least three quarters"),
        Majority.UNANIMOUS: N_("unanimously"),
        VoteBase.PRESENT: N_("of the voting members present"),
        VoteBase.FOR_AGAINST: N_("of the votes for and against"),
        VoteBase.ALL_MANDATES: N_("of all voting members"),
        TieRule.CHAIR_DECIDES: N_("the presiding person decides"),
        TieRule.NOT_PASSED: N_("the decision is not adopted"),
        Numbering.ACADEMIC_YEAR: N_("by academic year, from 1 September"),
        Numbering.CALENDAR_YEAR: N_("by calendar year, from 1 January"),
    }
)


def rule_words(translator: Translator, value: StrEnum) -> str:
    """The words of one choice of a regulation."""
    return translator.gettext(_WORDS[value])


def facts(t: Translator, version: RegulationVersion) -> list[tuple[str, str]]:
    """What a version says, a label and its words each."""
    return [
        (t.pgettext("field", "Quorum"), quorum_rule_sentence(t, version.quorum)),
        (t.pgettext("field", "Recused members"), _recused(t, version)),
        (t.pgettext("field", "Majority"), _majority(t, version)),
        *_area_majorities(t, version),
        (t.pgettext("field", "Equal votes"), rule_words(t, version.tie)),
        (t.pgettext("field", "Absentee voting"), _allowed(t, version)),
        (t.pgettext("field", "Numbering"), _numbering(t, version)),
        (
            t.pgettext("field", "Notice of meeting"),
            t.gettext("days before the meeting: {number}", number=version.notice_days),
        ),
        (
            t.pgettext("field", "Minutes ready"),
            t.gettext("days after the meeting: {number}", number=version.minutes_days),
        ),
        (
            t.pgettext("field", "Term of office"),
            t.gettext(
                "years: {staff}; of students: {students}",
                staff=version.staff_term_years,
                students=version.student_term_years,
            ),
        ),
        (t.pgettext("field", "Composition"), _composition(t, version)),
    ]


def _recused(t: Translator, version: RegulationVersion) -> str:
    if version.quorum.recused_count:
        return t.gettext("count towards the quorum")
    return t.gettext("do not count towards the quorum")


def _majority(t: Translator, version: RegulationVersion) -> str:
    return f"{rule_words(t, version.majority)}, {rule_words(t, version.base)}"


def _area_majorities(t: Translator, version: RegulationVersion) -> list[tuple[str, str]]:
    if not version.majorities:
        return []
    said = [
        f"{area_words(t, area)}: {rule_words(t, majority)}"
        for area, majority in sorted(version.majorities.items())
    ]
    return [(t.pgettext("field", "Majority by area"), "\n".join(said))]


def _allowed(t: Translator, version: RegulationVersion) -> str:
    return t.gettext("allowed") if version.absentee_voting else t.gettext("not allowed")


def _numbering(t: Translator, version: RegulationVersion) -> str:
    words = rule_words(t, version.numbering)
    if not version.number_prefix:
        return words
    prefix = t.gettext("before the number: {prefix}", prefix=version.number_prefix)
    return f"{words}; {prefix}"


def _composition(t: Translator, version: RegulationVersion) -> str:
    said = []
    laid_down = {*version.minimums, *version.seats}
    for category in (each for each in Category if each in laid_down):
        parts = []
        if category in version.minimums:
            parts.append(t.gettext("at least {number}", number=version.minimums[category]))
        if category in version.seats:
            parts.append(t.gettext("seats: {number}", number=version.seats[category]))
        said.append(f"{category_group(t, category)}: {', '.join(parts)}")
    if version.student_share_percent is not None:
        share = t.gettext("Share of students")
        asked = t.gettext("at least {number}", number=version.student_share_percent)
        said.append(f"{share}: {asked}\u00a0%")
    return "\n".join(said) or "–"
