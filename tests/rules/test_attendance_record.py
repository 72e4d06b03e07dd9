from __future__ import annotations

import pytest

from qacouncil.rules.attendance_record import (
    Came,
    NotableCode,
    Share,
    came,
    notable,
    share,
    together,
)
from qacouncil.rules.terms import AttendanceState, MeetingForm, Mode

LETTERS = {
    "p": Came.IN_PERSON,
    "o": Came.ONLINE,
    "w": Came.IN_WRITING,
    "e": Came.EXCUSED,
    "u": Came.UNEXCUSED,
    "a": Came.UNSAID,
    "?": Came.UNMARKED,
    "-": None,
}
ROW, WITHOUT, HALF = NotableCode.ABSENT_IN_ROW, NotableCode.UNEXCUSED, NotableCode.UNDER_HALF
PRESENT, ABSENT, UNKNOWN = (
    AttendanceState.PRESENT,
    AttendanceState.ABSENT,
    AttendanceState.UNKNOWN,
)


def course(letters: str) -> list[Came | None]:
    return [LETTERS[each] for each in letters]


@pytest.mark.parametrize(
    ("state", "mode", "excused", "form", "expected"),
    [
        (PRESENT, Mode.IN_PERSON, None, MeetingForm.IN_PERSON, Came.IN_PERSON),
        (PRESENT, Mode.ONLINE, None, MeetingForm.HYBRID, Came.ONLINE),
        (PRESENT, Mode.ONLINE, None, MeetingForm.ABSENTEE, Came.IN_WRITING),
        (UNKNOWN, Mode.IN_PERSON, None, MeetingForm.IN_PERSON, Came.UNMARKED),
        (ABSENT, Mode.IN_PERSON, None, MeetingForm.IN_PERSON, Came.UNSAID),
        (ABSENT, Mode.IN_PERSON, True, MeetingForm.IN_PERSON, Came.EXCUSED),
        (ABSENT, Mode.IN_PERSON, False, MeetingForm.ABSENTEE, Came.UNEXCUSED),
    ],
)
def test_how_a_member_took_part(
    state: AttendanceState, mode: Mode, excused: bool | None, form: MeetingForm, expected: Came
) -> None:
    assert came(state, mode, excused, form) is expected


@pytest.mark.parametrize(
    ("letters", "there", "of", "percent"),
    [
        ("", 0, 0, None),
        ("powe", 3, 4, 75),
        ("-?p", 1, 1, 100),
        ("pee", 1, 3, 33),
        ("ppe", 2, 3, 67),
    ],
)
def test_the_share(letters: str, there: int, of: int, percent: int | None) -> None:
    found = share(course(letters))
    assert (found, found.percent) == (Share(there, of), percent)


def test_shares_of_several_are_added() -> None:
    assert together([Share(1, 3), Share(2, 2)]) == Share(3, 5)


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ("pppp", []),
        ("eeppppee", []),
        ("eea", [(ROW, 3)]),
        ("peeee", [(ROW, 4), (HALF, 1)]),
        ("ee-?e", [(ROW, 3)]),  # neither breaks a row nor belongs to it
        ("eeopp", []),
        ("upu", [(WITHOUT, 2)]),
        ("upp", []),
        ("peep", []),  # half of them is not under half
        ("peepe", [(HALF, 2)]),
        ("pee", []),  # too few to say
    ],
)
def test_what_stands_out(letters: str, expected: list[tuple[NotableCode, int]]) -> None:
    found = notable(course(letters))
    assert [(each.code, next(iter(each.values.values()))) for each in found] == expected
