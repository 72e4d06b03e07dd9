"""`qacouncil check`: whether a council file is whole and agrees with itself, in words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.reading import reading
from qacouncil.commands.table import one_line
from qacouncil.findings import Finding, FindingCode
from qacouncil.i18n.marking import N_
from qacouncil.i18n.translator import Translator
from qacouncil.i18n.warning_sentences import warning_place, warning_sentence
from qacouncil.models.all_tables import metadata
from qacouncil.queries.consistency import number_findings, signed_findings, vote_findings
from qacouncil.queries.council_choice import find_council
from qacouncil.queries.meeting_reference import find_meeting
from qacouncil.queries.meeting_warnings import MeetingWarnings, meeting_warnings
from qacouncil.storage.integrity import (
    audit_findings,
    damage,
    invalid_values,
    register_findings,
    schema_differences,
)

_SENTENCES: Mapping[FindingCode, str] = MappingProxyType(
    {
        FindingCode.DAMAGED: N_("The database is damaged. SQLite says: {detail}"),
        FindingCode.INVALID_VALUE: N_("The table {table} holds an invalid value."),
        FindingCode.REFERENCE: N_(
            "Entries in the table {table} refer to something that is no longer there."
        ),
        FindingCode.SCHEMA_MISSING: N_("A part of the database is missing: {name}."),
        FindingCode.SCHEMA_CHANGED: N_("A part of the database has been changed: {name}."),
        FindingCode.SCHEMA_ADDED: N_(
            "The database holds a part that is not the program's own: {name}."
        ),
        FindingCode.AUDIT_EMPTY: N_("The audit log is empty: its entries have been removed."),
        FindingCode.AUDIT_BROKEN: N_(
            "The audit log has been changed: entry {row} does not follow from the one before."
        ),
        FindingCode.SIGNED_MISSING: N_(
            "Meeting {meeting}: the signed words of revision {revision} are missing."
        ),
        FindingCode.SIGNED_CHANGED: N_(
            "Meeting {meeting}: the words of revision {revision} are not those that were signed."
        ),
        FindingCode.VOTE_DISAGREES: N_(
            "Meeting {meeting}, item {item}, vote {vote}:"
            " the stored result does not agree with the numbers."
        ),
        FindingCode.NUMBER_TWICE: N_(
            "The number {meeting} was given to more than one meeting. Council: {council}."
        ),
        FindingCode.REGISTER_STALE: N_(
            "The index of the register does not agree with the decisions. Decisions: {number}."
        ),
    }
)


def run(
    context: Context, *, file: Path, meeting: str | None = None, council: str | None = None
) -> Answer:
    """Look at everything, or at the record of one meeting; change nothing.

    Code 1 where the file is not in order. What is worth a look in a record is no fault: code 0.
    """
    with reading(context, file) as connection:
        if meeting is not None:
            council_id = find_council(connection, council).id if council is not None else None
            named = find_meeting(connection, meeting, council_id)
            return _of_meeting(context.translator, meeting_warnings(connection, named.id))
        found = _findings(connection)
    t = context.translator
    if not found:
        fine = t.gettext("{name} is in order.", name=file.name)
        return Answer(f"{fine}\n")
    sentences = [t.gettext(_SENTENCES[each.code], **each.values) for each in found]
    notice = t.gettext(
        "{name} is not in order. Findings: {number}. Restore it from a backup copy.",
        name=file.name,
        number=len(found),
    )
    return Answer("".join(f"{each}\n" for each in sentences), [notice], code=1)


def _of_meeting(t: Translator, found: MeetingWarnings) -> Answer:
    if not found.warnings:
        fine = t.gettext("Nothing in the record of the meeting is worth a second look.")
        return Answer(f"{fine}\n")
    lines = []
    for each in found.warnings:
        said = warning_sentence(t, each, found.names, initials_first=found.initials_first)
        lines.append(f"{warning_place(t, each.where)}: {one_line(said)}")
    notice = t.gettext("Worth a second look: {number}. Nothing was changed.", number=len(lines))
    return Answer("".join(f"{line}\n" for line in lines), [notice])


def _findings(connection: Connection) -> list[Finding]:
    """Each look rests on the one before: what is damaged cannot be asked further."""
    found = damage(connection)
    if any(each.code is FindingCode.DAMAGED for each in found):
        return found
    found += schema_differences(connection)
    if any(each.values.get("name") in metadata.tables for each in found):
        return found
    found += invalid_values(connection)
    if any(each.code is FindingCode.INVALID_VALUE for each in found):
        return found
    # What a reference is lost for cannot be reckoned.
    lost = any(each.code is FindingCode.REFERENCE for each in found)
    return [
        *found,
        *audit_findings(connection),
        *number_findings(connection),
        *signed_findings(connection),
        *vote_findings(connection),
        *([] if lost else register_findings(connection)),
    ]
