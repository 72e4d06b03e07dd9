"""What was given out, the newest first, without the bytes; and one of them with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import event
from sqlalchemy.exc import NoResultFound

from qacouncil.operations.letterhead import set_logo
from qacouncil.operations.papers import PaperData, issue_paper
from qacouncil.queries.issued_papers import (
    IssuedPaper,
    council_papers,
    issued_content,
    meeting_papers,
)
from qacouncil.queries.protocol import protocol_content
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage
from tests.council_builder import NOW, Council
from tests.pictures import png


def paper(kind: PaperKind, language: PaperLanguage, content: bytes = b"%PDF") -> PaperData:
    return PaperData(kind, PaperFormat.PDF, language, kind, f"{kind}.pdf", content)


@pytest.fixture
def papers(seven: Council) -> tuple[str, str]:
    """Two meetings with papers of three moments, and one of the council itself."""
    first, second = seven.plan(), seven.plan()
    given = (
        (first, PaperKind.NOTICE, PaperLanguage.RU),
        (first, PaperKind.NOTICE, PaperLanguage.KK),
        (first, PaperKind.PROTOCOL, PaperLanguage.KK),
        (second, PaperKind.NOTICE, PaperLanguage.KK),
        (None, PaperKind.MEMBERS, PaperLanguage.KK),
    )
    for number, (meeting_id, kind, language) in enumerate(given):
        moment = NOW + dt.timedelta(minutes=number // 2)
        seven.file.clock = partial(dt.datetime.astimezone, moment)
        seven.do(issue_paper, seven.id, meeting_id, paper(kind, language))
    return first, second


def said(found: tuple[IssuedPaper, ...]) -> list[tuple[str, str]]:
    return [(each.kind, each.language) for each in found]


def test_the_newest_stands_first(seven: Council, papers: tuple[str, str]) -> None:
    with seven.file.reading() as connection:
        of_meeting = said(meeting_papers(connection, papers[0]))
        of_council = said(council_papers(connection, seven.id))
        notices = council_papers(connection, seven.id, PaperKind.NOTICE)
    assert of_meeting == [("protocol", "kk"), ("notice", "kk"), ("notice", "ru")]
    # Of one moment: by kind.
    assert of_council[:3] == [("members", "kk"), ("notice", "kk"), ("protocol", "kk")]
    assert len(of_council) == 5
    assert [each.meeting_id for each in notices] == [papers[1], papers[0], papers[0]]


def test_one_statement_each_and_no_bytes(
    seven: Council, papers: tuple[str, str], statements: Callable[..., int]
) -> None:
    seen: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    with seven.file.reading() as connection:
        event.listen(connection, "before_cursor_execute", note)
        meeting_papers(connection, papers[0])
        council_papers(connection, seven.id, PaperKind.NOTICE)
        event.remove(connection, "before_cursor_execute", note)
        plans = [
            str(step[3])
            for query in (
                "SELECT id FROM issued_paper WHERE meeting_id = 'x' ORDER BY created_at DESC",
                "SELECT id FROM issued_paper WHERE council_id = 'x' ORDER BY created_at DESC",
            )
            for step in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}")
        ]
    assert len(seen) == 2
    assert [each for each in seen if "content" in each] == []
    assert all(each.startswith("SEARCH") for each in plans)
    assert statements(seven, council_papers, seven.id) == 1


def test_a_paper_by_its_id(seven: Council, papers: tuple[str, str]) -> None:
    with seven.file.reading() as connection:
        newest = meeting_papers(connection, papers[0])[0]
        assert issued_content(connection, newest.id) == ("protocol.pdf", b"%PDF")
        with pytest.raises(NoResultFound):
            issued_content(connection, "none")


def test_the_logo_is_not_read_with_a_meeting(seven: Council) -> None:
    """A megabyte with every look at a meeting would be felt."""
    seven.do(set_logo, seven.id, png())
    meeting_id, seen = seven.held(), list[str]()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    with seven.file.reading() as connection:
        event.listen(connection, "before_cursor_execute", note)
        protocol_content(connection, meeting_id)
        event.remove(connection, "before_cursor_execute", note)
    assert seen
    assert [each for each in seen if "paper_logo" in each] == []
