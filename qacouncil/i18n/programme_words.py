"""The words of programmes: levels, states, reviews, and the sentences of what is found in them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.queries.programme_matrix import VersionMatrix
from qacouncil.rules.outcome_matrix import MatrixCode, MatrixFinding
from qacouncil.rules.programme_code import CodeKind, ProgrammeCode, credits_are_usual, level_facts
from qacouncil.rules.programme_reviews import ReviewState
from qacouncil.rules.programme_state import StateMove
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState, ReviewKind

_MOVES: Mapping[StateMove, str] = MappingProxyType(
    {
        StateMove.ALREADY_THERE: N_("The programme is in this state already."),
        StateMove.NOT_IN_FORCE_YET: N_(
            "The programme is not in force yet: first a decision approves it."
        ),
        StateMove.APPROVED_ALREADY: N_(
            "The programme has been approved: it is revised now, not developed."
        ),
        StateMove.CLOSED_BEFORE: N_(
            "The programme is closed: first a decision puts it into development anew."
        ),
    }
)


def level_words(t: Translator, level: ProgrammeLevel) -> str:
    return {
        ProgrammeLevel.BACHELOR: t.pgettext("level", "bachelor’s"),
        ProgrammeLevel.MASTER: t.pgettext("level", "master’s"),
        ProgrammeLevel.RESIDENCY: t.pgettext("level", "residency"),
        ProgrammeLevel.DOCTORATE: t.pgettext("level", "doctoral"),
    }[level]


def programme_state_words(t: Translator, state: ProgrammeState) -> str:
    return {
        ProgrammeState.IN_DEVELOPMENT: t.pgettext("programme", "in development"),
        ProgrammeState.IN_FORCE: t.pgettext("programme", "in force"),
        ProgrammeState.IN_REVISION: t.pgettext("programme", "in revision"),
        ProgrammeState.SUSPENDED: t.pgettext("programme", "suspended"),
        ProgrammeState.CLOSED: t.pgettext("programme", "closed"),
    }[state]


def review_words(t: Translator, kind: ReviewKind) -> str:
    return {
        ReviewKind.MONITORING: t.pgettext("review", "yearly monitoring"),
        ReviewKind.PERIODIC: t.pgettext("review", "periodic review"),
    }[kind]


def review_state_words(t: Translator, state: ReviewState) -> str:
    return {
        ReviewState.AHEAD: t.pgettext("review", "ahead"),
        ReviewState.SOON: t.pgettext("review", "due soon"),
        ReviewState.OVERDUE: t.pgettext("review", "overdue"),
        ReviewState.DONE: t.pgettext("review", "done"),
    }[state]


def move_sentence(translator: Translator, move: StateMove) -> str:
    """Why a state cannot follow; empty where it can."""
    return translator.gettext(_MOVES[move]) if move in _MOVES else ""


def code_notes(
    translator: Translator,
    read: ProgrammeCode,
    level: ProgrammeLevel,
    credits: int | None,  # noqa: A002 - the field's word
) -> list[str]:
    """What is worth a word about a code and the credits that go with its level."""
    found = []
    if read.code and read.kind is CodeKind.IN_HOUSE:
        found.append(
            translator.gettext(
                "A code of the university’s own. The register of programmes writes 6B06101."
            )
        )
    if read.kind is CodeKind.OLDER:
        found.append(translator.gettext("A code of the classifier used before 2019."))
    if credits is not None and not credits_are_usual(level, credits):
        facts = level_facts(level)
        usual = f"{facts.least}–{facts.most}" if facts.least < facts.most else str(facts.most)
        found.append(translator.gettext("Usual credits of this level: {usual}.", usual=usual))
    return found


def finding_sentence(translator: Translator, found: MatrixFinding, version: VersionMatrix) -> str:
    """What was found in a version, in a sentence that names it."""
    t = translator
    codes = [version.discipline(each).code for each in found.disciplines]
    first = codes[0] if codes else ""
    outcome = version.outcome(found.outcome).number if found.outcome else 0
    values = {"number": found.number, "of": found.of, "outcome": outcome, "code": first}
    if found.code is MatrixCode.PREREQUISITE_CIRCLE:
        way = " → ".join([*codes, first])
        return t.gettext("The prerequisites go round in a circle: {way}.", way=way)
    if found.code in (MatrixCode.PREREQUISITE_LATER, MatrixCode.PREREQUISITE_SAME_SEMESTER):
        sentence = (
            N_("{code}: its prerequisite {needed} is taught later (semesters: {of} and {number}).")
            if found.code is MatrixCode.PREREQUISITE_LATER
            else N_("{code}: its prerequisite {needed} is taught in the same semester ({of}).")
        )
        return t.gettext(sentence, needed=codes[1], **values)
    return t.gettext(_FINDINGS[found.code], **values)


_FINDINGS: Mapping[MatrixCode, str] = MappingProxyType(
    {
        MatrixCode.OUTCOME_GAP: N_("Outcome {outcome}: no discipline forms it."),
        MatrixCode.DISCIPLINE_GAP: N_("{code}: forms no outcome."),
        MatrixCode.OUTCOME_OVERLOAD: N_(
            "Outcome {outcome}: disciplines that form it – {number}, more than {of}."
        ),
        MatrixCode.DISCIPLINE_OVERLOAD: N_(
            "{code}: outcomes that it forms – {number}, more than {of}."
        ),
        MatrixCode.CREDITS_MISSING: N_(
            "Credits of the disciplines: {number}; the programme has {of}: too few."
        ),
        MatrixCode.CREDITS_EXCEED: N_(
            "Credits of the disciplines: {number}; the programme has {of}: too many."
        ),
    }
)
