"""Undoing one earlier operation, where its rows are still as it left them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, UniqueConstraint

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.models.agenda import assignment
from qacouncil.models.all_tables import metadata
from qacouncil.models.execution import assignment_step
from qacouncil.models.meetings import meeting
from qacouncil.models.people import person
from qacouncil.models.votes import vote_result
from qacouncil.operations.execution import History
from qacouncil.operations.guards import meeting_to_edit, renumber
from qacouncil.operations.rows_now import ids_by_table, records_of, row_now, row_of
from qacouncil.operations.undo_places import CHANGED_SINCE, places_to_come
from qacouncil.operations.votes import refuse_repeated
from qacouncil.rules.lifecycle import Edit
from qacouncil.storage.journal import RECORD, Entry, Journal, read_journal, row_key
from qacouncil.storage.transaction import Transaction

_NOT_UNDONE = N_("This step is not undone in this way. Nothing was changed.")
_NOT_KEPT = N_(
    "This was removed by an older program, which did not keep its file: it cannot be restored."
    " Nothing was changed."
)
_CLOSED = N_("The vote is closed. Reopen it to correct it.")

# What may be undone, and the leave it needs in the meeting's stage; None: no meeting is asked.
_EDITS: dict[str, Edit | None] = {
    "agenda_item": Edit.AGENDA,
    "item_speaker": Edit.AGENDA,
    "item_programme": Edit.AGENDA,
    "item_standard": Edit.AGENDA,
    "material": Edit.AGENDA,
    "annex": Edit.TEXTS,
    "speech": Edit.TEXTS,
    "decision": Edit.TEXTS,
    "assignment": Edit.ASSIGNMENTS,
    "assignment_person": Edit.ASSIGNMENTS,
    "attendance": Edit.ATTENDANCE,
    "attendance_interval": Edit.ATTENDANCE,
    "guest": Edit.GUESTS,
    "recusal": Edit.RECUSALS,
    "vote": Edit.VOTES,
    "vote_point": Edit.VOTES,
    "ballot": Edit.VOTES,
    "counting_member": Edit.VOTES,
    "vote_result": Edit.VOTES,
    "remark": Edit.REMARKS,
    "confirmation": Edit.VOTES,
    "phrase": None,
    "meeting": Edit.DETAILS,
    "person": None,
    "mandate": None,
    "council": None,
    "work_plan": None,
    "plan_topic": None,
    "agenda_template": None,
    "template_item": None,
    "assignment_step": None,
    "evidence_file": None,
    "programme": None,
    "programme_version": None,
    "discipline": None,
    "discipline_prerequisite": None,
    "learning_outcome": None,
    "discipline_outcome": None,
    "programme_review": None,
    "assessment_policy": None,
    "assessment_grade": None,
    "decision_entry": None,
    "decision_programme": None,
    "decision_discipline": None,
    "decision_standard": None,
    "decision_relation": None,
    "saved_view": None,
    "election": None,
    "election_candidate": None,
}
_Key = tuple[str, tuple[object, ...]]
_MEETING_STEPS = ("stage", "number", "revision", "numbering_year", "review_since")


def restore(transaction: Transaction, sequence: int) -> None:
    """Undo the operation of this audit row: its rows are again as they were before it.

    Rows that closed up open up again for one that is put back. Raises UserError where any of its
    rows was changed meanwhile, where a file it removed was not kept (before schema 7), or where the
    step has its own way back (a meeting's stage, a signature, a version of the regulation).
    """
    journal = _demand(transaction, sequence)
    histories = _histories(transaction, journal)
    transaction.references_later()  # what is removed may still be named by what is put right below
    places = places_to_come(transaction, journal, sequence)
    for table, entries in groupby(reversed(journal.inserted), key=lambda entry: entry.table):
        if "id" in table.c:
            transaction.remove_all(table, [entry.key["id"] for entry in entries])
        else:
            for entry in entries:
                transaction.remove(table, **entry.key)
    # Parts were removed before what they are part of, and last first.
    for entry in reversed(journal.removed):
        _put_back(transaction, entry)
    for entry in reversed(journal.before):
        if not _is_place(entry):
            values = {name: value for name, value in entry.row.items() if name != "position"}
            transaction.update(entry.table, entry.key["id"], **values)
    for table, ids in places:
        renumber(transaction, table, ids)
    back = {entry.key.get("id") for entry in journal.removed}
    if any(history.new_faults().keys() - back for history in histories):
        raise UserError(CHANGED_SINCE)


def _histories(transaction: Transaction, journal: Journal) -> list[History]:
    """Of the assignments there are of which a step is put back, or the deadline."""
    touched = (*journal.removed, *journal.inserted, *journal.after)
    ids = {entry.key["id"] for entry in touched if entry.table is assignment}
    for entry in touched:
        if entry.table is assignment_step:
            row = entry.row
            if "assignment_id" not in row:
                row = transaction.row(assignment_step, entry.key["id"])
            ids.add(row["assignment_id"])
    gone = {entry.key.get("id") for entry in (*journal.removed, *journal.inserted)}
    # A neighbour that only moved up may itself have gone since.
    there = {row["id"] for row in transaction.rows_among(assignment.c.id, sorted(ids - gone))}
    return [History(transaction, each) for each in sorted(there)]


def why_not_restored(connection: Connection, sequence: int, now: dt.datetime) -> UserError | None:
    """What `restore` would say now; None: it would do it, as far as can be told before.

    Nothing is written: whether later steps of execution still fit shows only when it is done.
    """
    try:
        _demand(Transaction(connection, "", "", now), sequence)
    except UserError as error:
        return error
    return None


def _demand(transaction: Transaction, sequence: int) -> Journal:
    """The journal of a step that can be undone now. Raises UserError where it cannot."""
    journal = read_journal(transaction, sequence)
    if journal is None or not journal.whole:
        raise UserError(_NOT_UNDONE)
    _check_allowed(journal)
    if journal.lost:
        raise UserError(_NOT_KEPT)
    _check_as_left(transaction, journal)
    for entry in (*journal.removed, *journal.inserted, *journal.after):
        if _merged(journal):
            break  # it changed only who is meant; signed minutes keep themselves
        if not _is_place(entry) or not (journal.removed or journal.inserted):
            _check_stage(transaction, entry)
            _check_vote(transaction, journal, entry)
    _check_room(transaction, journal)
    return journal


def _is_place(entry: Entry) -> bool:
    """Whether a row only moved up or down, since a neighbour went or came."""
    return set(entry.row) == {"position"}


def _merged(journal: Journal) -> bool:
    """Whether two entries of one person became one (operations/merging.py)."""
    return any(entry.table is person for entry in journal.removed)


def _check_allowed(journal: Journal) -> None:
    if not journal.tables() <= _EDITS.keys():
        raise UserError(_NOT_UNDONE)
    if any(entry.table is meeting for entry in (*journal.inserted, *journal.removed)) or any(
        entry.table is meeting and name in _MEETING_STEPS
        for entry in journal.after
        for name in entry.row
    ):
        raise UserError(_NOT_UNDONE)
    # A result put back might not be that of the votes any more: it is closed again instead.
    if any(entry.table is vote_result for entry in journal.removed) and not _merged(journal):
        raise UserError(_NOT_UNDONE)


def _check_stage(transaction: Transaction, entry: Entry) -> None:
    edit = _EDITS[entry.table.name]
    if edit is None:
        return
    meeting_id = entry.row.get("meeting_id")
    if entry.table is meeting:
        meeting_id = entry.key["id"]
    elif meeting_id is None:
        meeting_id = transaction.row(entry.table, entry.key["id"])["meeting_id"]
    meeting_to_edit(transaction, meeting_id, edit)


def _check_vote(transaction: Transaction, journal: Journal, entry: Entry) -> None:
    """What belongs to a vote that is closed stays, unless its closing is what is undone."""
    vote_id = entry.key["id"] if entry.table.name == "vote" else entry.row.get("vote_id")
    if not vote_id or _is_place(entry):
        return
    if entry.table is vote_result:
        refuse_repeated(transaction, vote_id)
    closing = {one.key["vote_id"] for one in journal.inserted if one.table is vote_result}
    if vote_id not in closing and transaction.rows(vote_result, vote_id=vote_id):
        raise UserError(_CLOSED)


def _check_as_left(transaction: Transaction, journal: Journal) -> None:
    """Raises UserError where a row is not as the operation left it, or more hangs on it now."""
    removed = {row_key(entry) for entry in journal.removed}
    inserted = {row_key(entry) for entry in journal.inserted}
    changed = {(row_key(entry), name) for entry in journal.after for name in entry.row}
    left: dict[tuple[str, tuple[object, ...]], Entry] = {}
    for entry in (*journal.inserted, *journal.after):
        if _is_place(entry):
            continue
        known = left.get(row_key(entry))
        values = {**(known.row if known else {}), **entry.row}
        left[row_key(entry)] = Entry(entry.table, entry.key, values)
    there = records_of(transaction, (*left.values(), *journal.removed))
    for key, entry in left.items():
        row = row_now(transaction, there, entry)
        expected = {**(_defaults(entry.table) if key in inserted else {}), **entry.row}
        if row is None or any(
            not _is(row[name], value) for name, value in expected.items() if name not in _LOOSE
        ):
            raise UserError(CHANGED_SINCE)
    alone = [entry for key, entry in left.items() if key in inserted]
    _check_alone(transaction, alone, inserted, changed)
    for entry in journal.removed:
        if row_key(entry) not in inserted and row_now(transaction, there, entry):
            raise UserError(CHANGED_SINCE)
    touched = removed | inserted
    for entry in () if _merged(journal) else (*journal.removed, *journal.inserted):
        _check_group(transaction, journal, entry, touched)


def _is(value: object, told: object) -> bool:
    """Whether a column holds what the journal says; of a file it says the hash."""
    if isinstance(value, bytes) and isinstance(told, dict):
        return bool(hashlib.sha256(value).hexdigest() == told["sha256"])
    return value == told


# A position follows from the neighbours; who changed a row when is no part of what it says.
_LOOSE = (RECORD - {"id"}) | {"position"}


def _check_alone(
    transaction: Transaction,
    entries: Iterable[Entry],
    inserted: set[_Key],
    changed: set[tuple[_Key, str]],
) -> None:
    """Nothing refers to an added row but what was added with it, or made to refer to it."""
    for target, ids in ids_by_table(entries).items():
        for table in metadata.sorted_tables:
            for key in table.foreign_keys:
                if key.column.table is not target:
                    continue
                for row in transaction.rows_among(key.parent, ids):
                    known = row_key(Entry(table, row, row))
                    if known not in inserted and (known, key.parent.name) not in changed:
                        raise UserError(CHANGED_SINCE)


def _check_group(
    transaction: Transaction,
    journal: Journal,
    entry: Entry,
    touched: set[tuple[str, tuple[object, ...]]],
) -> None:
    """Link rows that an operation rewrote together are still those, and no others."""
    table = entry.table
    if "id" in table.c or _owner_touched(entry, touched):
        return
    group = next(iter(table.primary_key)).name
    now = {
        row_key(Entry(table, row, row))
        for row in transaction.rows(table, **{group: entry.key[group]})
    }
    then = {
        row_key(one)
        for one in journal.inserted
        if one.table is table and one.key[group] == entry.key[group]
    }
    if now != then:
        raise UserError(CHANGED_SINCE)


def _owner_touched(entry: Entry, touched: set[tuple[str, tuple[object, ...]]]) -> bool:
    """Whether the link came or went with a record that it is a part of."""
    return any(
        (key.column.table.name, (entry.row[key.parent.name],)) in touched
        for key in entry.table.foreign_keys
        if key.ondelete == "CASCADE"
    )


def _check_room(transaction: Transaction, journal: Journal) -> None:
    """Raises UserError where what a removed row is part of is gone, or its place is taken."""
    back = {row_key(entry) for entry in journal.removed}
    going = {row_key(entry) for entry in journal.inserted}
    for entry in journal.removed:
        table, row = entry.table, entry.row
        for key in table.foreign_keys:
            value, target = row[key.parent.name], key.column.table
            if value is None or (target.name, (value,)) in back:
                continue
            if row_of(transaction, target, {key.column.name: value}) is None:
                raise UserError(CHANGED_SINCE)
        for unique in (each for each in table.constraints if isinstance(each, UniqueConstraint)):
            taken = {column.name: row[column.name] for column in unique.columns}
            if None in taken.values():
                continue
            there = transaction.rows(table, **taken)
            if any(row_key(Entry(table, each, each)) not in going for each in there):
                raise UserError(CHANGED_SINCE)


def _put_back(transaction: Transaction, entry: Entry) -> None:
    """Add a removed row again, as the record it was."""
    table, row = entry.table, dict(entry.row)
    if "version" in row:
        row.update(changed_at=transaction.now, version=row["version"] + 1)
    transaction.link(table, **row)


def _defaults(table: Table) -> dict[str, Any]:
    """What a column holds where nothing was given."""
    values: dict[str, Any] = {}
    for column in table.c:
        default: Any = column.server_default
        given = None if default is None else str(default.arg)
        if given is not None and column.type.python_type is not str:
            given = column.type.python_type(int(given))
        values[column.name] = given
    return {name: value for name, value in values.items() if name not in RECORD}
