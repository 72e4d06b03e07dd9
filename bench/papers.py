"""All papers of one meeting in three languages: ours beside bare scripts; memory; WeasyPrint."""

from __future__ import annotations

import datetime as dt
import importlib.util
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, select

from bench import process, reference_protocol
from bench.council import program
from bench.measure import Measured, Pair
from bench.reference_story import set_words, words_of
from qacouncil.documents.html_file import paper_html
from qacouncil.documents.rendering import paper_pdf
from qacouncil.errors import UserError
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES
from qacouncil.models.agenda import agenda_item
from qacouncil.models.meetings import meeting
from qacouncil.queries.papers import PaperWish, ReadPaper, kinds_of_meeting, read_paper
from qacouncil.rules.terms import Stage

ROUNDS = 7
TODAY = dt.date(2026, 11, 23)
KIB = 1024


def pair(folder: Path) -> Pair:
    """Every paper of a signed meeting in three languages, as bytes."""
    papers = _papers(_file(folder))
    reference_protocol.register_fonts()
    bare = []
    for read in papers:
        for language in LANGUAGES:
            paper = read(load_translator(language))
            bare.append((words_of(paper), paper.setting.frame.landscape))
    return Pair(
        lambda: _all(papers),
        lambda: [set_words(words, wide=wide) for words, wide in bare],
        ROUNDS,
    )


def memory(folder: Path) -> list[Measured]:
    """The most memory after the papers were made ten times, and after they were made once."""
    file = _file(folder)
    often, once = (
        int(process.run(folder, "bench.papers", str(file), rounds)) / KIB for rounds in ("10", "1")
    )
    return [Measured("papers-memory", often, once, "MiB")]


def has_weasyprint() -> bool:
    """Whether this environment has WeasyPrint; the program does not need it."""
    return importlib.util.find_spec("weasyprint") is not None


def beside_weasyprint(folder: Path) -> Pair:
    """The same papers by WeasyPrint, from pages of the web with the same words."""
    from weasyprint import HTML  # type: ignore[import-not-found] # noqa: PLC0415

    papers = _papers(_file(folder))
    pages = [
        paper_html(read(load_translator(language))).decode()
        for read in papers
        for language in LANGUAGES
    ]
    return Pair(
        lambda: _all(papers), lambda: [HTML(string=page).write_pdf() for page in pages], rounds=3
    )


def _file(folder: Path) -> Path:
    file = folder / "small.qac"
    if not file.exists():
        program("demo", str(file), "--scale", "small", "--today", str(TODAY))
    return file


def _papers(file: Path) -> list[ReadPaper]:
    engine = create_engine(f"sqlite:///{file}")
    try:
        with engine.connect() as connection:
            return list(_read(connection))
    finally:
        engine.dispose()


def _read(connection: Connection) -> Iterator[ReadPaper]:
    """The papers of the signed meeting with the longest agenda, each in its usual forms."""
    query = (
        select(meeting.c.id, meeting.c.council_id)
        .join(agenda_item, agenda_item.c.meeting_id == meeting.c.id)
        .where(meeting.c.stage == Stage.SIGNED)
        .group_by(meeting.c.id)
        .order_by(func.count().desc(), meeting.c.date)
    )
    chosen = connection.execute(query).first()
    if chosen is None:
        raise RuntimeError("the demonstration has no signed meeting")
    for kind in kinds_of_meeting():
        for filled in (True, False):
            wish = PaperWish(kind, chosen[0], chosen[1], date=TODAY, filled=filled)
            try:
                yield read_paper(connection, wish)
            except UserError:
                continue


def _all(papers: list[ReadPaper]) -> int:
    size = 0
    for read in papers:
        for language in LANGUAGES:
            size += len(paper_pdf(read(load_translator(language))))
    return size


def main(file: str, rounds: str) -> None:
    """Make all papers so many times; print the most memory in KiB."""
    papers = _papers(Path(file))
    for _round in range(int(rounds)):
        _all(papers)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    main(*sys.argv[1:])
