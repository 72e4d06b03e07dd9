"""The signed content of a protocol as JSON, and back: the same content gives the same bytes."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import cast

import msgspec

from qacouncil.documents.protocol_content import Item, PaperStyle, ProtocolContent


def encode(content: ProtocolContent) -> str:
    """Compact JSON, keys in the order of the fields, without logo and fingerprint of itself."""
    unset = msgspec.UNSET
    bare = replace(content, fingerprint=cast(str, unset), logo=cast(bytes, unset))
    return msgspec.json.encode(bare).decode()


def decode(text: str) -> ProtocolContent:
    """The content with the fingerprint of the text.

    Raises msgspec.MsgspecError where the text is no such content.
    """
    content = msgspec.json.decode(text, type=ProtocolContent)
    return replace(content, fingerprint=fingerprint(text))


class _Items(msgspec.Struct):
    """What one item needs; the others are not decoded."""

    items: list[msgspec.Raw]
    style: PaperStyle


def decode_item(text: str, place: int) -> tuple[Item, PaperStyle]:
    """The item at this place, from 0, and the choices for its page. Raises as `decode`."""
    found = msgspec.json.decode(text, type=_Items)
    return msgspec.json.decode(found.items[place], type=Item), found.style


def fingerprint(text: str) -> str:
    """SHA-256 of the JSON as stored, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
