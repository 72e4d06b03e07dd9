"""What there is to say of a list of members that is read in, and the answers to choose from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType

from qacouncil.exchange.member_findings import Answer, MemberCode
from qacouncil.exchange.member_headings import MemberField
from qacouncil.exchange.row_findings import RowFinding
from qacouncil.i18n.dates import short_date
from qacouncil.i18n.marking import N_
from qacouncil.i18n.member_words import role_words
from qacouncil.i18n.term_words import term_words
from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import Category, Role

_SENTENCES: Mapping[MemberCode, str] = MappingProxyType(
    {
        MemberCode.SURNAME_MISSING: N_("The surname is missing."),
        MemberCode.DATE_IMPOSSIBLE: N_("There is no such date: {was}."),
        MemberCode.DATE_UNREADABLE: N_("This is not a date: {was}."),
        MemberCode.ENDS_BEFORE_START: N_("The mandate ends before it begins: {was}."),
        MemberCode.SECOND_CHAIR: N_("A second chair at the same time; the first is in row {of}."),
        MemberCode.HIDDEN_ROW: N_("The row is hidden in the file."),
        MemberCode.DUPLICATE: N_("Name, position and dates are those of row {of}."),
        MemberCode.PROBABLE_DUPLICATE: N_(
            "Probably the same as row {of}: only spaces, initials, similar letters or the position"
            " differ."
        ),
        MemberCode.OVERLAP: N_("The name of row {of}, with a mandate at the same time."),
        MemberCode.PROBABLY_SAME_PERSON: N_(
            "Probably the person of row {of}, with another mandate."
        ),
        MemberCode.IN_COUNCIL: N_("Has a mandate on the council at that time already: {was}."),
        MemberCode.PROBABLY_IN_COUNCIL: N_(
            "Probably has a mandate on the council at that time already: {was}."
        ),
        MemberCode.PROBABLY_KNOWN: N_("Probably in the council file already: {was}."),
        MemberCode.CHAIR_IN_COUNCIL: N_("The council has a chair at that time already: {was}."),
        MemberCode.CATEGORY_NOT_STATED: N_("The category is not stated."),
        MemberCode.CATEGORY_UNCLEAR: N_("It is not clear which category this is: {was}."),
        MemberCode.ROLE_NOT_STATED: N_("The role is not stated."),
        MemberCode.ROLE_UNCLEAR: N_("It is not clear which role this is: {was}."),
        MemberCode.VOTE_NOT_STATED: N_("The right to vote is not stated."),
        MemberCode.VOTE_UNCLEAR: N_("It is not clear whether there is a right to vote: {was}."),
        MemberCode.START_NOT_STATED: N_("The first day of the mandate is not stated."),
        MemberCode.PERSON_KNOWN: N_("In the council file already: {was}."),
        MemberCode.SAME_PERSON: N_("The person of row {of}, with another mandate."),
        MemberCode.POSITION_DIFFERS: N_(
            "Position in the council file: {was}; in the table: {becomes}."
        ),
        MemberCode.SPACES_TRIMMED: N_("Spaces at the ends were taken away."),
        MemberCode.SPACES_COLLAPSED: N_("Several spaces were made one."),
        MemberCode.DATE_REPAIRED: N_("Read as {becomes}: {was}."),
        MemberCode.TWO_DIGIT_YEAR: N_("A year of two digits, read as {becomes}: {was}."),
        MemberCode.DATE_FROM_SERIAL: N_("A number of the spreadsheet, read as {becomes}: {was}."),
        MemberCode.INITIALS_ONLY: N_("Only initials are known: {was}."),
        MemberCode.GIVEN_MISSING: N_("There is no given name: {was}."),
        MemberCode.MIXED_SCRIPT: N_(
            "Letters of two alphabets in one word: {was}. Meant, probably: {becomes}."
        ),
        MemberCode.MANDATE_ENDED: N_("The mandate is over: {was}."),
        MemberCode.END_NOT_STATED: N_("The last day of the mandate is not stated: it is open."),
        MemberCode.PERSONAL_NUMBER: N_(
            "There are digits that look like an IIN. They are personal data and are not imported."
        ),
        MemberCode.FORMULA: N_("Calculated by a formula; taken as the spreadsheet saved it."),
        MemberCode.ROW_PASSED_OVER: N_("Not taken for a member: {was}."),
    }
)
_ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        Answer.LEAVE_OUT: N_("Leave the row out"),
        Answer.TAKE: N_("Take the row"),
        Answer.MERGE: N_("Merge: fill in what is empty"),
        Answer.SAME_PERSON: N_("The same person"),
        Answer.OTHER_PERSON: N_("Another person of this name"),
        Answer.WITH_VOTE: N_("With the right to vote"),
        Answer.WITHOUT_VOTE: N_("Without the right to vote"),
        Answer.ORDER_DATE: N_("Date of the order: {becomes}"),
        Answer.REPAIR: N_("Repair: {becomes}"),
        Answer.AS_WRITTEN: N_("Keep as written"),
        Answer.REPLACE: N_("Take that of the table"),
        Answer.KEEP: N_("Keep that of the council file"),
    }
)
_FIELDS: Mapping[MemberField, str] = MappingProxyType(
    {
        MemberField.NAME: N_("Surname, given name, patronymic"),
        MemberField.SURNAME: N_("Surname"),
        MemberField.GIVEN: N_("Given name"),
        MemberField.PATRONYMIC: N_("Patronymic"),
        MemberField.LATIN_NAME: N_("Full name in Latin letters"),
        MemberField.LATIN_SURNAME: N_("Surname in Latin letters"),
        MemberField.LATIN_GIVEN: N_("Given name in Latin letters"),
        MemberField.LATIN_PATRONYMIC: N_("Patronymic in Latin letters"),
        MemberField.POSITION: N_("Position"),
        MemberField.DEGREE: N_("Academic degree"),
        MemberField.UNIT: N_("Unit"),
        MemberField.EMAIL: N_("Email"),
        MemberField.PHONE: N_("Telephone"),
        MemberField.CATEGORY: N_("Category"),
        MemberField.ROLE: N_("Role"),
        MemberField.VOTE: N_("Right to vote"),
        MemberField.STARTS: N_("First day of the mandate"),
        MemberField.ENDS: N_("Last day of the mandate"),
        MemberField.ORDER: N_("Order: number and date"),
        MemberField.ORDER_NUMBER: N_("Number of the order"),
        MemberField.ORDER_DATE: N_("Date of the order"),
        MemberField.NOTE: N_("Note"),
    }
)


def finding_sentence(t: Translator, finding: RowFinding) -> str:
    """What was found, in one sentence; the row and the column are told beside it."""
    return t.gettext(
        _SENTENCES[MemberCode(finding.code)],
        was=_said(t, finding.was.strip()),
        becomes=_said(t, finding.becomes),
        of=finding.of,
    )


def answer_words(t: Translator, finding: RowFinding, answer: str) -> str:
    """The words of an answer; a date that was given as one stands for itself."""
    if answer in tuple(Category):
        return term_words(t, Category(answer))
    if answer in tuple(Role):
        return role_words(t, Role(answer))
    if answer in _ANSWERS:
        return t.gettext(_ANSWERS[answer], becomes=_said(t, finding.becomes))
    return _said(t, answer)


def field_words(t: Translator, field: MemberField) -> str:
    """What a column may hold."""
    return t.gettext(_FIELDS[field])


def _said(t: Translator, text: str) -> str:
    """A date as the language writes it; anything else as it is."""
    try:
        return short_date(dt.date.fromisoformat(text), t.language)
    except ValueError:
        return text
