"""What a table of disciplines leaves to say, as sentences in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.exchange.discipline_findings import Answer, DisciplineCode
from qacouncil.exchange.discipline_headings import DisciplineField
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator

_C = DisciplineCode
_SENTENCES: Mapping[DisciplineCode, str] = MappingProxyType(
    {
        _C.CODE_MISSING: N_("The discipline has no code. Write it in the table."),
        _C.CODE_TOO_LONG: N_("The code has more than 40 characters: “{was}”."),
        _C.NAME_MISSING: N_("The discipline has no name. Write it in the table."),
        _C.CREDITS_MISSING: N_("The credits are missing. Write them in the table."),
        _C.CREDITS_UNREADABLE: N_("These are no whole credits from 1 to 1000: “{was}”."),
        _C.SEMESTER_UNREADABLE: N_(
            "These are no semesters from 1 to 16: “{was}”. Write them as 1, III or 1-2."
        ),
        _C.OUTCOME_UNREADABLE: N_(
            "These are no numbers of learning outcomes: “{was}”. Write them as 1, 2 or 9-11."
        ),
        _C.DUPLICATE_CODE: N_("The code stands in the table twice: {was}, first in row {of}."),
        _C.PREREQUISITE_UNKNOWN: N_(
            "The prerequisite is neither in the table nor in the version: “{was}”."
        ),
        _C.PREREQUISITE_CIRCLE: N_("The prerequisites go round in a circle: {was}."),
        _C.HIDDEN_ROW: N_("The row is hidden in the file."),
        _C.IN_VERSION: N_("The version has this discipline already, with other details: {was}."),
        _C.CODE_REPAIRED: N_(
            "The code is written in look-alike or small letters: {was} → {becomes}."
        ),
        _C.SPACE_IN_CODE: N_("The code has a space or a hyphen in it: {was} → {becomes}."),
        _C.PREREQUISITE_REPAIRED: N_("The prerequisite is written otherwise: {was} → {becomes}."),
        _C.PREREQUISITE_BY_NAME: N_("The prerequisite is found by its name: {was} → {becomes}."),
        _C.SEMESTER_MISSING: N_("The semester is not stated."),
        _C.TOTAL_DIFFERS: N_("The row says {was} credits in all, the disciplines make {becomes}."),
        _C.FORMULA: N_("Calculated by a formula; taken as the spreadsheet saved it."),
    }
)


_ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        Answer.LEAVE_OUT: N_("Leave the row out"),
        Answer.TAKE: N_("Take the row"),
        Answer.UPDATE: N_("Bring it up to date"),
        Answer.KEEP: N_("Keep that of the council file"),
    }
)
_FIELDS: Mapping[DisciplineField, str] = MappingProxyType(
    {
        DisciplineField.CODE: N_("Code of the discipline"),
        DisciplineField.NAME: N_("Name of the discipline"),
        DisciplineField.NAME_KK: N_("Name in Kazakh"),
        DisciplineField.NAME_RU: N_("Name in Russian"),
        DisciplineField.NAME_EN: N_("Name in English"),
        DisciplineField.CREDITS: N_("Credits"),
        DisciplineField.SEMESTERS: N_("Semesters"),
        DisciplineField.PREREQUISITES: N_("Prerequisites"),
        DisciplineField.OUTCOMES: N_("Learning outcomes"),
        DisciplineField.MODULE: N_("Module"),
    }
)


def finding_sentence(t: Translator, finding: RowFinding) -> str:
    """What was found, in one sentence; the row and the column are told beside it."""
    return t.gettext(
        _SENTENCES[DisciplineCode(finding.code)],
        was=finding.was,
        becomes=finding.becomes,
        of=finding.of,
    )


def answer_words(t: Translator, answer: str) -> str:
    """The words of an answer."""
    return t.gettext(_ANSWERS[answer])


def field_words(t: Translator, field: DisciplineField) -> str:
    """What a column may hold."""
    return t.gettext(_FIELDS[field])
