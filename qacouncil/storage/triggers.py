"""What the database itself refuses, in the program or beside it.

A signed protocol's meeting and all that hangs on it, a version of the regulation once written, a
paper once given out, the audit, and names in a secret vote. `INSERT OR REPLACE` and `UPDATE OR
REPLACE` drop the rows they clash with without asking any delete trigger: the other triggers look
at those too.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table, UniqueConstraint

from qacouncil.models.all_tables import metadata
from qacouncil.storage.failures import SIGNED

REGULATION = "a version of the regulation cannot be changed"
AUDIT = "the audit cannot be changed"
PAPER = "an issued paper cannot be changed"
SECRET = "a secret vote holds no names"

# They name a meeting and have rules of their own: signed minutes may be reopened, and of a signed
# meeting papers are still given out.
_NOT_LOCKED = {"signed_minutes", "issued_paper"}
# What stays as it is while a signed meeting is reopened.
_REOPENING_CHANGES = {"stage", "revision", "changed_at", "version"}


def trigger_statements() -> list[str]:
    """The CREATE TRIGGER statements, in a fixed order."""
    return [
        *_meeting_parts(),
        *_meeting(),
        *_signed_minutes(),
        *_append_only("audit", AUDIT),
        *_append_only("regulation", REGULATION),
        *_append_only("regulation_majority", REGULATION),
        *_append_only("regulation_category", REGULATION),
        *_append_only("issued_paper", PAPER),
        *_secret_votes(),
    ]


def _meeting_parts() -> Iterator[str]:
    """Nothing is added to, changed in or taken from a signed meeting."""
    for table in metadata.sorted_tables:
        if "meeting_id" not in table.c or table.name in _NOT_LOCKED:
            continue
        replaced = (
            f"EXISTS (SELECT 1 FROM {table.name} AS old JOIN meeting ON meeting.id = old.meeting_id"
            f" WHERE meeting.stage = 'signed' AND ({_clash(table)}))"
        )
        signed = "EXISTS (SELECT 1 FROM meeting WHERE id IN ({}) AND stage = 'signed')"
        conditions = {
            "INSERT": f"{signed.format('NEW.meeting_id')} OR {replaced}",
            "UPDATE": f"{signed.format('OLD.meeting_id, NEW.meeting_id')} OR {replaced}",
            "DELETE": signed.format("OLD.meeting_id"),
        }
        for event, condition in conditions.items():
            yield _trigger(
                f"{table.name}_locked_{event.lower()}", event, table.name, condition, SIGNED
            )


def _meeting() -> Iterator[str]:
    """A signed meeting changes only by being reopened, with a reason, as the next revision."""
    table = metadata.tables["meeting"]
    kept = [c.name for c in table.c if c.name not in _REOPENING_CHANGES]
    same = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in kept)
    noted = (
        "EXISTS (SELECT 1 FROM signed_minutes WHERE meeting_id = OLD.id"
        " AND revision = OLD.revision AND trim(reopen_reason) <> '')"
    )
    reopened = f"NEW.stage = 'minutes' AND NEW.revision = OLD.revision + 1 AND {noted} AND {same}"
    replaced = f"EXISTS (SELECT 1 FROM meeting AS old WHERE stage = 'signed' AND ({_clash(table)}))"
    condition = f"CASE OLD.stage WHEN 'signed' THEN NOT ({reopened}) ELSE {replaced} END"
    yield _trigger("meeting_locked_update", "UPDATE", "meeting", condition, SIGNED)
    yield _trigger("meeting_locked_delete", "DELETE", "meeting", "OLD.stage = 'signed'", SIGNED)
    yield _trigger("meeting_locked_insert", "INSERT", "meeting", replaced, SIGNED)


def _signed_minutes() -> Iterator[str]:
    """What was signed stays for good; only its reopening is noted on it, once."""
    noted = {"reopened_at", "reopened_by", "reopen_reason", "changed_at", "version"}
    table = metadata.tables["signed_minutes"]
    kept = [c.name for c in table.c if c.name not in noted]
    same = " AND ".join(f"NEW.{name} IS OLD.{name}" for name in kept)
    condition = f"OLD.reopened_at IS NOT NULL OR NOT ({same})"
    yield _trigger("signed_minutes_locked_update", "UPDATE", "signed_minutes", condition, SIGNED)
    yield _trigger("signed_minutes_locked_delete", "DELETE", "signed_minutes", "1", SIGNED)
    yield _trigger("signed_minutes_locked_insert", "INSERT", table.name, _replaces(table), SIGNED)


def _append_only(name: str, message: str) -> Iterator[str]:
    yield _trigger(f"{name}_kept_update", "UPDATE", name, "1", message)
    yield _trigger(f"{name}_kept_delete", "DELETE", name, "1", message)
    table = metadata.tables[name]
    condition = _replaces(table)
    if "regulation_id" in table.c:
        # Nor does a version grow once signed minutes rest on it.
        condition += (
            " OR EXISTS (SELECT 1 FROM meeting"
            " WHERE regulation_id = NEW.regulation_id AND stage = 'signed')"
        )
    yield _trigger(f"{name}_kept_insert", "INSERT", name, condition, message)


def _secret_votes() -> Iterator[str]:
    """Nobody's choice is beside a secret vote, the presiding person's included."""
    secret = "EXISTS (SELECT 1 FROM vote WHERE id = NEW.vote_id AND kind = 'secret')"
    yield _trigger("ballot_secret_insert", "INSERT", "ballot", secret, SECRET)
    yield _trigger("ballot_secret_update", "UPDATE", "ballot", secret, SECRET)
    named = (
        "NEW.kind = 'secret' AND (coalesce(NEW.presiding_vote, 'none') <> 'none'"
        " OR EXISTS (SELECT 1 FROM ballot WHERE vote_id = NEW.id))"
    )
    yield _trigger("vote_secret_insert", "INSERT", "vote", named, SECRET)
    yield _trigger("vote_secret_update", "UPDATE", "vote", named, SECRET)


def _replaces(table: Table) -> str:
    """Whether a new row would take the place of one that is there."""
    return f"EXISTS (SELECT 1 FROM {table.name} AS old WHERE {_clash(table)})"


def _clash(table: Table) -> str:
    """Whether a row `old` has the key, or another unique value, of the new row."""
    unique = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    keys = [table.primary_key, *sorted(unique, key=lambda each: str(each.name))]
    return " OR ".join(
        " AND ".join(f"old.{column.name} = NEW.{column.name}" for column in key.columns)
        for key in keys
    )


def _trigger(name: str, event: str, table: str, condition: str, message: str) -> str:
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {condition} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
    )
