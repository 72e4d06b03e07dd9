"""Where a meeting stands and what may be done there: tables, and two questions asked of them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import Stage


class Move(StrEnum):
    """Whether a meeting may go from one stage to another, or why not."""

    ALLOWED = "allowed"
    NEEDS_REASON = "needs_reason"  # allowed with a reason: reopening makes a new revision
    ALREADY_THERE = "already_there"
    NOT_OPENED_YET = "not_opened_yet"
    ALREADY_OPENED = "already_opened"  # it has its number: no way back before the opening
    MINUTES_FIRST = "minutes_first"  # signing goes by way of the minutes
    HOLD_FIRST = "hold_first"  # back to the meeting before it is said not to have taken place
    REOPEN_FIRST = "reopen_first"  # signed: only reopening leads out
    RESTORE_FIRST = "restore_first"  # cancelled: back to the plan first
    DID_NOT_TAKE_PLACE = "did_not_take_place"  # nothing follows but a correction


class Edit(StrEnum):
    """What a person changes in a meeting."""

    DATE = "date"
    DETAILS = "details"  # place, time, form, who presides
    AGENDA = "agenda"
    GUESTS = "guests"
    ATTENDANCE = "attendance"
    RECUSALS = "recusals"
    VOTES = "votes"
    TEXTS = "texts"  # heard, spoke, resolved: drafts before the meeting
    ASSIGNMENTS = "assignments"
    REMARKS = "remarks"  # of members, on the draft of the minutes


_NEXT: Mapping[Stage, frozenset[Stage]] = MappingProxyType(
    {
        # A plan may open at once: an extraordinary meeting.
        Stage.PLAN: frozenset({Stage.CONVENE, Stage.HOLD, Stage.CANCELLED}),
        Stage.CONVENE: frozenset({Stage.PLAN, Stage.HOLD, Stage.CANCELLED}),
        Stage.HOLD: frozenset({Stage.MINUTES, Stage.NOT_HELD}),
        Stage.MINUTES: frozenset({Stage.HOLD, Stage.SIGNED}),
        Stage.SIGNED: frozenset(),
        Stage.CANCELLED: frozenset({Stage.PLAN}),
        # Said too early: the quorum was reached after all.
        Stage.NOT_HELD: frozenset({Stage.HOLD}),
    }
)

_SPECIAL: Mapping[tuple[Stage, Stage], Move] = MappingProxyType(
    {
        (Stage.HOLD, Stage.SIGNED): Move.MINUTES_FIRST,
        (Stage.MINUTES, Stage.NOT_HELD): Move.HOLD_FIRST,
        (Stage.SIGNED, Stage.MINUTES): Move.NEEDS_REASON,
    }
)

_REFUSED: Mapping[Stage, Move] = MappingProxyType(
    {
        Stage.PLAN: Move.NOT_OPENED_YET,
        Stage.CONVENE: Move.NOT_OPENED_YET,
        Stage.HOLD: Move.ALREADY_OPENED,
        Stage.MINUTES: Move.ALREADY_OPENED,
        Stage.SIGNED: Move.REOPEN_FIRST,
        Stage.CANCELLED: Move.RESTORE_FIRST,
        Stage.NOT_HELD: Move.DID_NOT_TAKE_PLACE,
    }
)

_PREPARED = frozenset({Edit.DETAILS, Edit.AGENDA, Edit.GUESTS, Edit.TEXTS, Edit.ASSIGNMENTS})
_HELD = _PREPARED | {Edit.ATTENDANCE, Edit.RECUSALS, Edit.VOTES}

_EDITS: Mapping[Stage, frozenset[Edit]] = MappingProxyType(
    {
        # The number, fixed at the opening, hangs on the date: it moves only before.
        Stage.PLAN: _PREPARED | {Edit.DATE},
        Stage.CONVENE: _PREPARED | {Edit.DATE},
        Stage.HOLD: _HELD,
        Stage.MINUTES: _HELD | {Edit.REMARKS},
        Stage.SIGNED: frozenset(),
        Stage.CANCELLED: frozenset(),
        Stage.NOT_HELD: frozenset({Edit.ATTENDANCE, Edit.TEXTS}),
    }
)


def transition(stage: Stage, target: Stage) -> Move:
    """Whether a meeting may go from `stage` to `target`: ALLOWED, NEEDS_REASON or why not."""
    if stage is target:
        return Move.ALREADY_THERE
    if target in _NEXT[stage]:
        return Move.ALLOWED
    return _SPECIAL.get((stage, target), _REFUSED[stage])


def may_edit(stage: Stage, edit: Edit) -> bool:
    """Whether this may be changed while the meeting stands there."""
    return edit in _EDITS[stage]
