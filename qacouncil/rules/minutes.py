"""The life of minutes: a draft, before the members, signed, confirmed by the next meeting.

The stage of a meeting says when minutes begin and when they are locked (`rules/lifecycle.py`); this
says what else becomes of them. docs/rules.md has the table in words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import MinutesState, Stage


class MinutesMove(StrEnum):
    """Whether minutes may go from one state to another, or why not."""

    ALLOWED = "allowed"
    NEEDS_REASON = "needs_reason"  # reopening makes the next revision
    ALREADY_THERE = "already_there"
    MEETING_FIRST = "meeting_first"  # the meeting is not over
    SIGN_FIRST = "sign_first"  # only signed minutes are confirmed
    REOPEN_FIRST = "reopen_first"  # signed: only reopening leads out
    REMARKS_FIRST = "remarks_first"  # somebody's remark is neither accepted nor declined


_SATURDAY = 5  # as `date.weekday` counts

_NONE, _DRAFT, _REVIEW, _SIGNED, _CONFIRMED = MinutesState

_MOVES: Mapping[MinutesState, Mapping[MinutesState, MinutesMove]] = MappingProxyType(
    {
        _NONE: {
            _DRAFT: MinutesMove.ALLOWED,
            _REVIEW: MinutesMove.MEETING_FIRST,
            _SIGNED: MinutesMove.MEETING_FIRST,
            _CONFIRMED: MinutesMove.MEETING_FIRST,
        },
        _DRAFT: {
            _NONE: MinutesMove.ALLOWED,  # back to the meeting
            _REVIEW: MinutesMove.ALLOWED,
            _SIGNED: MinutesMove.ALLOWED,
            _CONFIRMED: MinutesMove.SIGN_FIRST,
        },
        _REVIEW: {
            _NONE: MinutesMove.ALLOWED,
            _DRAFT: MinutesMove.ALLOWED,
            _SIGNED: MinutesMove.ALLOWED,
            _CONFIRMED: MinutesMove.SIGN_FIRST,
        },
        _SIGNED: {
            _NONE: MinutesMove.REOPEN_FIRST,
            _DRAFT: MinutesMove.NEEDS_REASON,
            _REVIEW: MinutesMove.REOPEN_FIRST,
            _CONFIRMED: MinutesMove.ALLOWED,
        },
        _CONFIRMED: {
            _NONE: MinutesMove.REOPEN_FIRST,
            _DRAFT: MinutesMove.NEEDS_REASON,
            _REVIEW: MinutesMove.REOPEN_FIRST,
            # The item that confirmed them was taken back.
            _SIGNED: MinutesMove.ALLOWED,
        },
    }
)


def minutes_state(stage: Stage, *, in_review: bool, confirmed: bool) -> MinutesState:
    """Where the minutes stand. confirmed: a later meeting has confirmed the present revision."""
    if stage is Stage.SIGNED:
        return MinutesState.CONFIRMED if confirmed else MinutesState.SIGNED
    if stage is Stage.MINUTES:
        return MinutesState.REVIEW if in_review else MinutesState.DRAFT
    return MinutesState.NONE


def minutes_move(state: MinutesState, target: MinutesState, open_remarks: int = 0) -> MinutesMove:
    """Whether minutes may go from `state` to `target`: ALLOWED, NEEDS_REASON or why not.

    open_remarks: remarks of members that are neither accepted nor declined; nothing is signed over
    them.
    """
    if state is target:
        return MinutesMove.ALREADY_THERE
    move = _MOVES[state][target]
    signing = target is MinutesState.SIGNED and state in (_DRAFT, _REVIEW)
    if signing and open_remarks:
        return MinutesMove.REMARKS_FIRST
    return move


def minutes_due(date: dt.date, days: int) -> dt.date:
    """The last day on which the minutes of a meeting are in time.

    days: working days, Monday to Friday, the first one after the meeting's date. Public holidays
    and moved days off are decided anew each year and are not known here: they count as working
    days, so that the day is never later than it should be.
    """
    due = date
    while days > 0:
        due += dt.timedelta(days=1)
        days -= due.weekday() < _SATURDAY
    return due
