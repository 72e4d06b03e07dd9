"""Reading and writing the JSON form, with what is wrong in it said in words."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from qacouncil.errors import UserError
from qacouncil.exchange.council_document import FORMAT, FORMAT_VERSION, CouncilDocument
from qacouncil.exchange.document_basis import CLOCK
from qacouncil.i18n.marking import N_

_NO_COUNCIL = N_(
    '{name} is not a council: its fields do not include "format": "qacouncil". Nothing was loaded.'
)
# The escape \u0000, but not a backslash before "u0000".
_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_QUOTED = re.compile(r"[`'](?P<name>.+)[`']")


def read_document(data: bytes, name: str) -> CouncilDocument:
    """The document in these bytes; `name` is the file's, for the sentence.

    Raises UserError where it is no JSON, no council, of a newer program, or has an unknown,
    missing or unfit field, naming the place.
    """
    text = data.removeprefix(b"\xef\xbb\xbf")
    if not text.strip():
        raise UserError(N_("{name} is empty. Choose another file."), name=name)
    if text.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _not_utf8(name)
    if _NUL.search(text):
        raise UserError(
            N_("{name} has a NUL character in a text: it is damaged. Nothing was loaded."),
            name=name,
        )
    try:
        _check_version(msgspec.json.decode(text, type=_Head), name)
        return msgspec.json.decode(text, type=CouncilDocument)
    except RecursionError as error:
        raise _too_deep(name) from error
    except msgspec.ValidationError as error:
        if _is_too_deep(text):  # the first misfit of such a file is not what is wrong with it
            raise _too_deep(name) from error
        raise _misfit(str(error), name) from error
    except UnicodeDecodeError as error:
        raise _not_utf8(name) from error
    except msgspec.DecodeError as error:
        raise UserError(
            N_("{name} is not valid JSON: it is damaged or was cut off. Nothing was loaded."),
            name=name,
        ) from error


def write_document(document: CouncilDocument) -> bytes:
    """The document as indented UTF-8 JSON that ends with a line feed; the same gives the same."""
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the form, as docs/council.schema.json holds it."""
    schema = msgspec.json.schema(CouncilDocument)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "QACouncil: a council file as JSON",
        **schema,
    }


class _Head(msgspec.Struct):
    """What every version of the form begins with."""

    format: str = ""
    format_version: int = FORMAT_VERSION


def _is_too_deep(text: bytes) -> bool:
    try:
        msgspec.json.decode(text)
    except RecursionError:
        return True
    except msgspec.DecodeError:
        return False
    return False


def _too_deep(name: str) -> UserError:
    return UserError(
        N_("{name} is nested too deeply to be a council. Nothing was loaded."), name=name
    )


def _not_utf8(name: str) -> UserError:
    return UserError(
        N_("{name} is not written in UTF-8. Save it as UTF-8 and load it again."), name=name
    )


def _check_version(head: _Head, name: str) -> None:
    if head.format != FORMAT:
        raise UserError(_NO_COUNCIL, name=name)
    if head.format_version > FORMAT_VERSION:
        raise UserError(
            N_("{name} was written by a newer QACouncil. Install the newer program to load it."),
            name=name,
        )


def _misfit(message: str, name: str) -> UserError:
    """The finding of the decoder, which is English and technical, as a sentence."""
    what, _, path = message.partition(" - at `")
    if not path and what.startswith("Expected"):
        # Not even an object.
        return UserError(_NO_COUNCIL, name=name)
    place = path.removesuffix("`").removeprefix("$.") or "$"
    quoted = _QUOTED.search(what)
    value = quoted["name"] if quoted else ""
    if "unknown field" in what:
        return UserError(
            N_("{name}, at {place}: the field {field} is not known. Nothing was loaded."),
            name=name,
            place=place,
            field=value,
        )
    if "missing required field" in what:
        return UserError(
            N_("{name}, at {place}: the field {field} is missing. Nothing was loaded."),
            name=name,
            place=place,
            field=value,
        )
    if "enum value" in what:
        return UserError(
            N_("{name}, at {place}: the value {value} is not known. Nothing was loaded."),
            name=name,
            place=place,
            value=value,
        )
    if "date" in what:
        return UserError(
            N_("{name}, at {place}: not a date (YYYY-MM-DD). Nothing was loaded."),
            name=name,
            place=place,
        )
    if CLOCK in what:
        return UserError(
            N_("{name}, at {place}: not a time (HH:MM). Nothing was loaded."),
            name=name,
            place=place,
        )
    return UserError(
        N_("{name}, at {place}: the value does not fit there. Nothing was loaded."),
        name=name,
        place=place,
    )
