"""Comparing two revisions of long minutes: ours beside Python's own difflib."""

from __future__ import annotations

import difflib
from pathlib import Path

from sqlalchemy import create_engine, select

from bench import council
from bench.measure import Pair
from qacouncil.documents.protocol import protocol_lines
from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.i18n.translator import load_translator
from qacouncil.models.meetings import meeting
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.comparison import compare

ITEMS = 140  # about 100 pages
ROUNDS = 7


def pair(folder: Path) -> Pair:
    """From the contents of both to the lines with their words; every seventh line differs."""
    file, _reference = council.make(folder, ITEMS)
    content = _content(file)
    translator = load_translator("kk")
    lines = protocol_lines(content, translator)
    later = [_revised(place, line) for place, line in enumerate(lines)]

    def ours() -> object:
        # Both revisions are put into words first, as for the dialog.
        protocol_lines(content, translator)
        return compare(protocol_lines(content, translator), later)

    return Pair(ours, lambda: _by_difflib(lines, later), ROUNDS)


def _revised(place: int, line: str) -> str:
    """A word more at the end, or one less in the middle."""
    words = line.split(" ")
    if place % 7:
        return line
    return f"{line} қосылды" if place % 2 else " ".join(words[: len(words) // 2])


def _by_difflib(left: list[str], right: list[str]) -> list[object]:
    """Lines, and the words of lines that were replaced by as many."""
    found: list[object] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, left, right).get_opcodes():
        found.append((tag, a, b, c, d))
        if tag == "replace":
            for one, other in zip(left[a:b], right[c:d], strict=False):
                words = difflib.SequenceMatcher(None, one.split(), other.split())
                found.append(words.get_opcodes())
    return found


def _content(file: Path) -> ProtocolContent:
    engine = create_engine(f"sqlite:///{file}")
    try:
        with engine.connect() as connection:
            first: str = connection.execute(select(meeting.c.id)).scalar_one()
            return protocol_content(connection, first)
    finally:
        engine.dispose()
