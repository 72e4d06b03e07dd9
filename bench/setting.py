"""Setting a protocol's pages in a running process: ours beside stock paragraphs."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import create_engine, select

from bench import council, reference_protocol
from bench.measure import Pair
from qacouncil.documents.protocol import protocol_pdf
from qacouncil.documents.protocol_content import ProtocolContent
from qacouncil.i18n.translator import load_translator
from qacouncil.models.meetings import meeting
from qacouncil.queries.protocol import protocol_content

ROUNDS = {12: 21, 300: 7}


def pair(folder: Path, items: int) -> Pair:
    """The setting alone, of content and of lines that were read beforehand."""
    file, _reference = council.make(folder, items)
    content = _content(file)
    lines = reference_protocol.read_file(str(file))
    translator = load_translator("kk")
    reference_protocol.register_fonts()
    return Pair(
        lambda: protocol_pdf(content, translator),
        lambda: reference_protocol.set_pages(lines),
        ROUNDS[items],
    )


def _content(file: Path) -> ProtocolContent:
    engine = create_engine(f"sqlite:///{file}")
    try:
        with engine.connect() as connection:
            first: str = connection.execute(select(meeting.c.id)).scalar_one()
            return protocol_content(connection, first)
    finally:
        engine.dispose()
