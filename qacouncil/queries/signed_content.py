"""The signed content of a protocol as JSON, and back: the same content gives the same bytes."""

from __future__ import annotations

import hashlib

import msgspec

from qacouncil.documents.protocol_content import ProtocolContent


def encode(content: ProtocolContent) -> str:
    """Compact JSON, keys in the order of the fields."""
    return msgspec.json.encode(content).decode()


def decode(text: str) -> ProtocolContent:
    """Raises msgspec.MsgspecError where the text is no such content."""
    return msgspec.json.decode(text, type=ProtocolContent)


def fingerprint(text: str) -> str:
    """SHA-256 of the JSON as stored, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()
