"""Papers are kept as they were given out, once each."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from qacouncil.models.papers import issued_paper
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.papers import PaperData, issue_paper
from qacouncil.operations.undo import restore
from qacouncil.queries.issued_papers import council_papers, issued_content
from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage
from tests.council_builder import Council
from tests.operations.refusals import audit_rows, refused

PAPER = PaperData(
    PaperKind.EXTRACT, PaperFormat.DOCX, PaperLanguage.RU, "Выписка", "а/выписка.docx", b"PK", 1
)


def issued(seven: Council) -> int:
    with seven.file.reading() as connection:
        return len(council_papers(connection, seven.id))


def test_a_paper_of_a_signed_meeting_is_kept_as_it_is(seven: Council) -> None:
    meeting_id = seven.held()
    seven.do(close_meeting, meeting_id)
    seven.do(sign_minutes, meeting_id)
    paper_id = seven.do(issue_paper, seven.id, meeting_id, PAPER)
    with seven.file.reading() as connection:
        assert issued_content(connection, paper_id) == ("выписка.docx", b"PK")
        (kept,) = council_papers(connection, seven.id)
    assert (kept.id, kept.meeting_id, kept.kind, kept.format, kept.language, kept.revision) == (
        *(paper_id, meeting_id, PaperKind.EXTRACT, PaperFormat.DOCX, PaperLanguage.RU),
        1,
    )
    assert (kept.title, kept.size, kept.issued_by) == ("Выписка", 2, "A. Tester")
    assert kept.sha256 == hashlib.sha256(b"PK").hexdigest()
    assert kept.issued_at == "2026-11-23T09:00:00Z"


def test_the_same_paper_is_kept_once(seven: Council) -> None:
    meeting_id, other = seven.plan(), seven.plan()
    first = seven.do(issue_paper, seven.id, meeting_id, PAPER)
    assert seven.do(issue_paper, seven.id, meeting_id, replace(PAPER, file_name="b")) == first
    of_council = seven.do(issue_paper, seven.id, None, PAPER)
    assert seven.do(issue_paper, seven.id, None, PAPER) == of_council
    differing = (
        (other, PAPER),
        (meeting_id, replace(PAPER, kind=PaperKind.NOTICE)),
        (meeting_id, replace(PAPER, language=PaperLanguage.KK)),
        (meeting_id, replace(PAPER, format=PaperFormat.PDF)),
        (meeting_id, replace(PAPER, content=b"PK2")),
    )
    ids = {seven.do(issue_paper, seven.id, *each) for each in differing}
    assert (len(ids | {first, of_council}), issued(seven)) == (7, 7)


def test_a_file_name_that_is_none_is_made_of_kind_and_format(seven: Council) -> None:
    paper_id = seven.do(issue_paper, seven.id, None, replace(PAPER, file_name=" / "))
    with seven.file.reading() as connection:
        assert issued_content(connection, paper_id)[0] == "extract.docx"


def test_what_is_no_paper_of_the_council_is_not_kept(seven: Council) -> None:
    meeting_id = seven.plan()
    with pytest.raises(ValueError, match="without a byte"):
        seven.do(issue_paper, seven.id, None, replace(PAPER, content=b""))
    with pytest.raises(ValueError, match="another council"):
        seven.do(issue_paper, "another", meeting_id, PAPER)
    with refused(seven, "This entry is no longer there"):
        seven.do(issue_paper, seven.id, "gone", PAPER)
    with refused(seven, "A text holds a damaged character"):
        seven.do(issue_paper, seven.id, meeting_id, replace(PAPER, title="a\0b"))
    assert issued(seven) == 0


def test_what_was_given_out_is_not_undone(seven: Council) -> None:
    seven.do(issue_paper, seven.id, None, PAPER)
    (row,) = [each for each in audit_rows(seven) if each["operation"] == "issue_paper"]
    assert "PK" not in row["after"]  # the hash alone
    with refused(seven, "This step is not undone in this way"):
        seven.do(restore, row["sequence"])
    with seven.file.reading() as connection:
        assert connection.execute(issued_paper.select()).one().content == b"PK"
