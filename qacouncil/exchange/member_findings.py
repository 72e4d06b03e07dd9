"""What may be wrong with a row of a list of members, how grave it is and how it is answered."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from qacouncil.exchange.row_findings import RowFinding, Severity
from qacouncil.rules.terms import Category, Role


class MemberCode(StrEnum):
    """Codes of findings; those of dates are the same as in `table_dates`."""

    SURNAME_MISSING = "surname_missing"
    DATE_IMPOSSIBLE = "date_impossible"
    DATE_UNREADABLE = "date_unreadable"
    ENDS_BEFORE_START = "ends_before_start"
    SECOND_CHAIR = "second_chair"

    HIDDEN_ROW = "hidden_row"
    DUPLICATE = "duplicate_of"
    PROBABLE_DUPLICATE = "probable_duplicate_of"
    OVERLAP = "mandate_overlaps"
    PROBABLY_SAME_PERSON = "probably_same_person_as"
    IN_COUNCIL = "in_council"
    PROBABLY_IN_COUNCIL = "probably_in_council"
    PROBABLY_KNOWN = "probably_known"
    CHAIR_IN_COUNCIL = "chair_in_council"
    CATEGORY_NOT_STATED = "category_not_stated"
    CATEGORY_UNCLEAR = "category_unclear"
    ROLE_NOT_STATED = "role_not_stated"
    ROLE_UNCLEAR = "role_unclear"
    VOTE_NOT_STATED = "vote_not_stated"
    VOTE_UNCLEAR = "vote_unclear"
    START_NOT_STATED = "start_not_stated"

    PERSON_KNOWN = "person_known"
    SAME_PERSON = "same_person_as"
    POSITION_DIFFERS = "position_differs"
    SPACES_TRIMMED = "spaces_trimmed"
    SPACES_COLLAPSED = "spaces_collapsed"
    DATE_REPAIRED = "date_repaired"
    TWO_DIGIT_YEAR = "two_digit_year"
    DATE_FROM_SERIAL = "date_from_serial"
    INITIALS_ONLY = "initials_only"
    GIVEN_MISSING = "given_missing"
    MIXED_SCRIPT = "mixed_script"
    MANDATE_ENDED = "mandate_ended"
    END_NOT_STATED = "end_not_stated"
    PERSONAL_NUMBER = "personal_number"
    FORMULA = "formula"
    ROW_PASSED_OVER = "row_passed_over"


class Answer(StrEnum):
    """Answers that are no category, role or date."""

    LEAVE_OUT = "leave_out"
    TAKE = "take"
    MERGE = "merge"
    SAME_PERSON = "same_person"
    OTHER_PERSON = "other_person"
    WITH_VOTE = "yes"
    WITHOUT_VOTE = "no"
    ORDER_DATE = "order_date"
    REPAIR = "repair"
    AS_WRITTEN = "as_written"
    REPLACE = "replace"
    KEEP = "keep"


_ERRORS = frozenset(
    {
        MemberCode.SURNAME_MISSING,
        MemberCode.DATE_IMPOSSIBLE,
        MemberCode.DATE_UNREADABLE,
        MemberCode.ENDS_BEFORE_START,
        MemberCode.SECOND_CHAIR,
    }
)
_CATEGORIES = tuple(each.value for each in Category)
_ROLES = tuple(each.value for each in Role)
_VOTES = (Answer.WITH_VOTE, Answer.WITHOUT_VOTE)
_SAME_MANDATE = (Answer.LEAVE_OUT, Answer.MERGE, Answer.OTHER_PERSON)

# The answers a finding can be given; what is not among the warnings must be answered. A warning
# without an answer is taken as the first says.
_ANSWERS: Mapping[MemberCode, tuple[str, ...]] = MappingProxyType(
    {
        MemberCode.HIDDEN_ROW: (Answer.TAKE, Answer.LEAVE_OUT),
        MemberCode.DUPLICATE: _SAME_MANDATE,
        MemberCode.PROBABLE_DUPLICATE: _SAME_MANDATE,
        MemberCode.OVERLAP: _SAME_MANDATE,
        MemberCode.IN_COUNCIL: _SAME_MANDATE,
        MemberCode.PROBABLY_IN_COUNCIL: _SAME_MANDATE,
        MemberCode.PROBABLY_SAME_PERSON: (
            Answer.SAME_PERSON,
            Answer.OTHER_PERSON,
            Answer.LEAVE_OUT,
        ),
        MemberCode.PROBABLY_KNOWN: (Answer.SAME_PERSON, Answer.OTHER_PERSON),
        MemberCode.CHAIR_IN_COUNCIL: (Role.MEMBER.value, Answer.LEAVE_OUT),
        MemberCode.CATEGORY_NOT_STATED: _CATEGORIES,
        MemberCode.CATEGORY_UNCLEAR: _CATEGORIES,
        MemberCode.ROLE_NOT_STATED: _ROLES,
        MemberCode.ROLE_UNCLEAR: _ROLES,
        MemberCode.VOTE_NOT_STATED: _VOTES,
        MemberCode.VOTE_UNCLEAR: _VOTES,
        MemberCode.START_NOT_STATED: (Answer.ORDER_DATE,),
        MemberCode.PERSON_KNOWN: (Answer.SAME_PERSON, Answer.OTHER_PERSON),
        MemberCode.SAME_PERSON: (Answer.SAME_PERSON, Answer.OTHER_PERSON),
        MemberCode.POSITION_DIFFERS: (Answer.KEEP, Answer.REPLACE),
        MemberCode.MIXED_SCRIPT: (Answer.AS_WRITTEN, Answer.REPAIR),
    }
)
_FIRST_WARNING = list(MemberCode).index(MemberCode.PERSON_KNOWN)


def severity_of(code: MemberCode) -> Severity:
    """What a finding of this code does to the import."""
    if code in _ERRORS:
        return Severity.ERROR
    questions = list(MemberCode)[:_FIRST_WARNING]
    return Severity.QUESTION if code in questions else Severity.WARNING


def answers_to(finding: RowFinding) -> tuple[str, ...]:
    """The answers it can be given; a start can also be any date. Empty: none is asked for."""
    if finding.code is MemberCode.START_NOT_STATED and not finding.becomes:
        return ()  # there is no order whose date could be taken
    return _ANSWERS.get(MemberCode(finding.code), ())


def takes_date(finding: RowFinding) -> bool:
    """Whether a date, 2026-09-01, is an answer."""
    return finding.code is MemberCode.START_NOT_STATED
