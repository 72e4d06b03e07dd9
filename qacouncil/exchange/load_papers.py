"""The papers in a document as rows: annexes with their files, signed minutes, what was issued."""

from __future__ import annotations

import base64
import hashlib

import msgspec

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import Council, Meeting, SignedMinutes
from qacouncil.exchange.document_basis import StoredFile
from qacouncil.exchange.load_frame import Frame, Tables
from qacouncil.exchange.rows import Names, row_of
from qacouncil.i18n.marking import N_
from qacouncil.models.meetings import annex, attachment, signed_minutes
from qacouncil.models.papers import issued_paper
from qacouncil.models.review import remark
from qacouncil.queries.meeting_rows import MeetingRows
from qacouncil.queries.protocol import content_of
from qacouncil.queries.signed_content import decode, encode, fingerprint
from qacouncil.rules.terms import Stage


def load_annexes(frame: Frame, shape: Meeting, tables: Tables, place: str) -> None:
    """Add the rows of the annexes. Raises UserError for a damaged file."""
    for index, each in enumerate(shape.annexes):
        where = f"{place}.annexes[{index}]"
        row = frame.row(annex, each, where, position=index + 1)
        tables["annex"].append(row)
        for number, file in enumerate(each.files):
            at = f"{where}.files[{number}]"
            content = content_of_file(file, at)
            tables["attachment"].append(
                frame.row(attachment, file, at, annex_id=row["id"], content=content)
            )


def load_signed(frame: Frame, shape: Meeting, tables: Tables, place: str) -> None:
    """Add the signed revisions. Raises UserError where one was changed or cannot be there."""
    for index, each in enumerate(shape.signed):
        where = f"{place}.signed[{index}]"
        _check_revision(shape, each, where)
        content = _signed_content(each, where)
        tables["signed_minutes"].append(frame.row(signed_minutes, each, where, content=content))


def load_issued(
    shape: Council, council_id: str, names: Names, place: str, now: str, tables: Tables
) -> None:
    """Add what was given out. Raises UserError for damage."""
    for index, each in enumerate(shape.issued_papers):
        where = f"{place}.issued_papers[{index}]"
        content = content_of_file(each, where)
        row = row_of(
            issued_paper,
            each,
            names,
            where,
            now=now,
            council_id=council_id,
            size=len(content),
            content=content,
        )
        tables["issued_paper"].append(row)


def load_remarks(frame: Frame, shape: Meeting, tables: Tables, place: str) -> None:
    """Add the remarks. Raises UserError where one is on an item of another meeting."""
    items = {each["id"] for each in tables["agenda_item"]}
    for index, each in enumerate(shape.remarks):
        where = f"{place}.remarks[{index}]"
        row = frame.row(remark, each, where)
        if row["item_id"] not in (None, *items):
            raise UserError(
                N_("At {place}: the item is on the agenda of another meeting. Nothing was loaded."),
                place=f"{where}.item",
            )
        tables["remark"].append(row)


def sign(frame: Frame, rows: MeetingRows, actor: str) -> dict[str, object]:
    """The signed revision of a meeting that a hand-written document calls signed."""
    content = encode(content_of(rows))
    return frame.new_row(
        {
            "revision": rows.meeting["revision"],
            "content": content,
            "sha256": fingerprint(content),
            "signed_at": frame.now,
            "signed_by": actor,
            "reopened_at": None,
            "reopened_by": None,
            "reopen_reason": None,
        }
    )


def content_of_file(shape: StoredFile, place: str) -> bytes:
    """The bytes of a file in the document. Raises UserError where they are not what was kept."""
    try:
        content = base64.b64decode(shape.content, validate=True)
    except ValueError:
        content = None
    if content is None or hashlib.sha256(content).hexdigest() != shape.sha256:
        raise UserError(
            N_("At {place}: the attached file is damaged. Nothing was loaded."), place=place
        )
    return content


def _signed_content(shape: SignedMinutes, place: str) -> str:
    """The signed words exactly as they were stored."""
    try:
        content = msgspec.json.encode(shape.content).decode()
        decode(content)
    except (msgspec.MsgspecError, OverflowError):
        content = ""
    if not content or fingerprint(content) != shape.sha256:
        raise UserError(
            N_("At {place}: what was signed has been changed. Nothing was loaded."), place=place
        )
    return content


def _check_revision(shape: Meeting, signed: SignedMinutes, place: str) -> None:
    """The revision that stands was not reopened; every earlier one was, once, with a reason."""
    notes = (signed.reopened_at, signed.reopened_by, signed.reopen_reason)
    reopened = None not in notes and bool((signed.reopen_reason or "").strip())
    stands = shape.stage is Stage.SIGNED and signed.revision == shape.revision
    fits = notes == (None, None, None) if stands else reopened
    once = [each.revision for each in shape.signed].count(signed.revision) == 1
    if not (fits and once and (stands or signed.revision < shape.revision)):
        raise UserError(
            N_(
                "At {place}: the signed revision does not agree with the stage of the meeting. "
                "Nothing was loaded."
            ),
            place=place,
        )
