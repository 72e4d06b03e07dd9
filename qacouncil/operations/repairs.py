"""A repair that was offered and taken: one text of a record, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import Table

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.text_checks import TextFinding, repaired, text_findings
from qacouncil.localized import Language
from qacouncil.models.agenda import agenda_item, decision, recusal, speech
from qacouncil.models.meetings import attendance, meeting
from qacouncil.models.votes import vote, vote_result
from qacouncil.operations.guards import meeting_to_edit
from qacouncil.rules.lifecycle import Edit
from qacouncil.rules.meeting_warnings import Spot, Where
from qacouncil.storage.transaction import Transaction

# The table that holds the text of a spot, its columns without the language, the leave it needs.
_TEXTS: Mapping[Spot, tuple[Table, str, Edit]] = MappingProxyType(
    {
        Spot.PLACE: (meeting, "place", Edit.DETAILS),
        Spot.ATTENDANCE: (attendance, "reason", Edit.ATTENDANCE),
        Spot.TITLE: (agenda_item, "title", Edit.AGENDA),
        Spot.HEARD: (agenda_item, "heard", Edit.TEXTS),
        Spot.SPEECH: (speech, "text", Edit.TEXTS),
        Spot.POINT: (decision, "text", Edit.TEXTS),
        Spot.RECUSAL: (recusal, "reason", Edit.RECUSALS),
        Spot.VOTE: (vote, "note", Edit.VOTES),
    }
)


def can_repair(where: Where, finding: TextFinding) -> bool:
    """Whether the program knows what was meant, and the text is one of the meeting's own."""
    return bool(finding.repair) and bool(where.record_id) and where.spot in _TEXTS


def repair_text(transaction: Transaction, where: Where, finding: TextFinding) -> None:
    """Put right what was found in a text, wherever it stands in it.

    Raises UserError where the text no longer holds it, or may not be changed now.
    """
    table, name, edit = _TEXTS[where.spot]
    row = transaction.row(table, where.record_id)
    meeting_to_edit(transaction, row.get("meeting_id") or row["id"], edit)
    if table is vote and transaction.rows(vote_result, vote_id=row["id"]):
        raise UserError(N_("The vote is closed. Reopen it to correct it."))
    column = f"{name}_{where.language}"
    language: Language = where.language  # type: ignore[assignment]
    if finding not in text_findings(row[column], language):
        raise UserError(N_("The text was changed meanwhile. Nothing was repaired."))
    transaction.update(table, where.record_id, **{column: repaired(row[column], finding)})
