"""Absentee voting: in writing, without a sitting, and only where the regulation allows it."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import Connection

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.queries.meeting_rows import regulation_in_force
from qacouncil.rules.terms import MeetingForm, VoteKind

NOT_ALLOWED = N_("The regulation in force on {date} does not allow absentee voting.")
NO_SITTING = N_("Absentee voting has no sitting: nobody arrives or leaves.")
NOT_SECRET = N_("Absentee voting cannot be secret: the voting sheets carry names.")


def refuse_form(connection: Connection, council_id: str, date: dt.date, form: MeetingForm) -> None:
    """Raises UserError for absentee voting where the regulation of that date does not allow it."""
    if form is not MeetingForm.ABSENTEE:
        return
    if not regulation_in_force(connection, council_id, date)["absentee_voting"]:
        raise UserError(NOT_ALLOWED, date=date.strftime("%d.%m.%Y"))


def refuse_times(form: str) -> None:
    """Raises UserError where somebody is to arrive or leave, and there is no sitting."""
    if form == MeetingForm.ABSENTEE:
        raise UserError(NO_SITTING)


def refuse_secret(form: str, kind: VoteKind) -> None:
    """Raises UserError for a secret vote by sheets that carry names."""
    if form == MeetingForm.ABSENTEE and kind is VoteKind.SECRET:
        raise UserError(NOT_SECRET)
