"""Every paper of a council by its kind: what is wished for is read, and writes itself.

The modules of a paper are imported when it is wished for: each brings the query that fills it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.i18n.paper_words import languages_in
from qacouncil.i18n.translator import Translator, load_translator
from qacouncil.localized import Language
from qacouncil.models.meetings import meeting
from qacouncil.rules.execution import AssignmentChoice
from qacouncil.rules.numbering import academic_year, academic_year_bounds
from qacouncil.rules.papers import (
    BEFORE_OPENING,
    COUNCIL_PAPERS,
    MEETING_PAPERS,
    WhyNoPaper,
    why_no_paper,
)
from qacouncil.rules.terms import BilingualForm, PaperFormat, PaperKind, PaperLanguage, Stage

if TYPE_CHECKING:
    from qacouncil.documents.gaps import Gap
    from qacouncil.documents.rendering import Paper


@dataclass(frozen=True, slots=True)
class PaperWish:
    """Which paper. A kind takes of the rest what it needs (rules/papers.py: NEEDS).

    date: as of which, and what an undated paper bears. since, until: both days included.
    decisions: the printed numbers of points ("2.1"), none: all. copies: 0: as many as are needed.
    signer: of the notice, see documents/notice.py. assignments: which the control sheet lists.
    """

    kind: PaperKind
    meeting_id: str = ""
    council_id: str = ""
    date: dt.date = dt.date.min
    since: dt.date = dt.date.min
    until: dt.date = dt.date.max
    decisions: tuple[str, ...] = ()
    filled: bool = True
    copies: int = 0
    signer: str = "secretary"
    bilingual: bool = False
    assignments: AssignmentChoice = AssignmentChoice.ALL

    @property
    def year(self) -> str:
        """The academic year in which the period begins: 2026-2027."""
        return academic_year(self.since)


def in_year(year: str) -> tuple[dt.date, dt.date]:
    """`since` and `until` of a paper of an academic year."""
    return academic_year_bounds(year)


def _none(_language: Language) -> list[Gap]:
    return []


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """A paper with all it needs: no longer bound to the file, it may be written in a thread.

    gaps: what is to be known of it in a language.
    stage, revision: of its meeting and the minutes; None: it is a paper of the council.
    """

    write: Callable[[Translator], Paper]
    gaps: Callable[[Language], list[Gap]] = _none
    stage: Stage | None = None
    revision: int | None = None

    def __call__(self, translator: Translator) -> Paper:
        return self.write(translator)

    def file(self, paper_format: PaperFormat, language: PaperLanguage) -> PaperFile:
        """The paper as a file, made here and now. The same paper gives the same bytes."""
        paper = self.write(load_translator(languages_in(language)[0]))
        return PaperFile(paper.metadata.title, _bytes(paper, paper_format))


@dataclass(frozen=True, slots=True)
class PaperFile:
    """title: what the file says it is."""

    title: str
    content: bytes


def _bytes(paper: Paper, paper_format: PaperFormat) -> bytes:
    # Each brings much that the others need not wait for.
    match paper_format:
        case PaperFormat.PDF:
            from qacouncil.documents.rendering import paper_pdf  # noqa: PLC0415

            return paper_pdf(paper)
        case PaperFormat.DOCX:
            from qacouncil.documents.docx_file import paper_docx  # noqa: PLC0415

            return paper_docx(paper)
        case PaperFormat.HTML:
            from qacouncil.documents.html_file import paper_html  # noqa: PLC0415

            return paper_html(paper)


Read = Callable[[Connection, PaperWish], ReadPaper]

_REFUSALS: Mapping[WhyNoPaper, str] = MappingProxyType(
    {
        WhyNoPaper.CANCELLED: N_("The meeting was cancelled: it has no such paper."),
        WhyNoPaper.NOT_OPENED: N_(
            "This paper records what happened at the meeting. Open the meeting first."
        ),
        WhyNoPaper.NOT_SIGNED: N_(
            "An extract is made only from signed minutes. Sign the minutes of the meeting first."
        ),
    }
)


def read_paper(connection: Connection, wish: PaperWish) -> ReadPaper:
    """The paper as the file says now. Raises UserError where there is none, and says why."""
    if wish.kind in MEETING_PAPERS:
        own = select(meeting.c.stage, meeting.c.revision).where(meeting.c.id == wish.meeting_id)
        row = connection.execute(own).one_or_none()
        if row is None:
            raise UserError(
                N_("This entry is no longer there; it was removed meanwhile. Nothing was changed.")
            )
        why = why_no_paper(wish.kind, Stage(row.stage))
        if why is not None:
            raise UserError(_REFUSALS[why])
        paper = _readers()[wish.kind](connection, wish)
        return replace(paper, stage=Stage(row.stage), revision=row.revision)
    return _readers()[wish.kind](connection, wish)


def kinds_of_meeting() -> list[PaperKind]:
    """The papers of a meeting that can be made, in their usual order."""
    return [each for each in MEETING_PAPERS if each in _readers()]


def kinds_of_council() -> list[PaperKind]:
    """The papers of a council that can be made, in their usual order."""
    return [each for each in COUNCIL_PAPERS if each in _readers()]


def all_of_meeting(meeting_id: str, council_id: str, stage: Stage, day: dt.date) -> list[PaperWish]:
    """Every paper that a meeting at this stage may have, as it is usually wanted."""
    return [
        PaperWish(kind, meeting_id, council_id, day, filled=stage not in BEFORE_OPENING)
        for kind in kinds_of_meeting()
        if why_no_paper(kind, stage) is None
    ]


def _readers() -> Mapping[PaperKind, Read]:
    return {
        PaperKind.PROTOCOL: _protocol,
        PaperKind.EXTRACT: _extract,
        PaperKind.NOTICE: _notice,
        PaperKind.ATTENDANCE_SHEET: _attendance_sheet,
        PaperKind.BALLOTS: _ballots,
        PaperKind.COUNTING_ACT: _counting_act,
        PaperKind.MEMBERS: _members,
        PaperKind.MEMBER_CHANGES: _member_changes,
        PaperKind.ANNUAL_REPORT: _annual_report,
        PaperKind.BULLETIN: _bulletin,
        PaperKind.WORK_PLAN: _work_plan,
        PaperKind.CONTROL_SHEET: _control_sheet,
        PaperKind.DECISIONS_REGISTER: _decisions_register,
    }


def _protocol(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.gaps import protocol_gaps  # noqa: PLC0415
    from qacouncil.documents.protocol import protocol_paper  # noqa: PLC0415
    from qacouncil.queries.protocol import printed_content  # noqa: PLC0415

    content = printed_content(connection, wish.meeting_id)

    def write(translator: Translator) -> Paper:
        if not wish.bilingual:
            return protocol_paper(content, translator)
        from qacouncil.documents.bilingual import (  # noqa: PLC0415
            bilingual_after,
            bilingual_columns,
        )

        side_by_side = content.style.bilingual is BilingualForm.COLUMNS
        both = bilingual_columns if side_by_side else bilingual_after
        return both(content, load_translator("kk"), load_translator("ru"))

    return ReadPaper(
        write,
        lambda language: protocol_gaps(content, language),
    )


def _extract(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.extract import extract_gaps, extract_paper  # noqa: PLC0415
    from qacouncil.queries.certifier import certifier  # noqa: PLC0415
    from qacouncil.queries.protocol import printed_content  # noqa: PLC0415

    content = printed_content(connection, wish.meeting_id)
    signs = certifier(connection, wish.meeting_id, wish.date)
    return ReadPaper(
        lambda translator: extract_paper(content, wish.decisions, wish.date, signs, translator),
        lambda language: extract_gaps(content, wish.decisions, language),
    )


def _notice(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.gaps import notice_gaps  # noqa: PLC0415
    from qacouncil.documents.notice import Signer, notice_paper  # noqa: PLC0415
    from qacouncil.queries.notice import notice_content  # noqa: PLC0415

    content = notice_content(connection, wish.meeting_id, wish.date)
    signer = Signer(wish.signer)
    return ReadPaper(
        lambda translator: notice_paper(content, translator, signer),
        lambda language: notice_gaps(content, language),
    )


def _attendance_sheet(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.attendance_sheet import (  # noqa: PLC0415
        attendance_gaps,
        attendance_paper,
    )
    from qacouncil.queries.attendance_sheet import attendance_content  # noqa: PLC0415

    content = attendance_content(connection, wish.meeting_id, filled=wish.filled)
    beside = load_translator("ru") if wish.bilingual else None
    return ReadPaper(
        lambda translator: attendance_paper(content, translator, beside),
        lambda language: attendance_gaps(content, language),
    )


def _ballots(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.ballots import ballots_gaps, ballots_paper  # noqa: PLC0415
    from qacouncil.queries.ballots import ballots_content  # noqa: PLC0415

    contents = ballots_content(connection, wish.meeting_id, wish.decisions, wish.copies)
    beside = load_translator("ru") if wish.bilingual else None
    return ReadPaper(
        lambda translator: ballots_paper(contents, translator, beside),
        lambda language: ballots_gaps(contents, language),
    )


def _counting_act(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.counting_act import (  # noqa: PLC0415
        counting_act_gaps,
        counting_act_paper,
    )
    from qacouncil.queries.counting_act import counting_act_content  # noqa: PLC0415

    contents = counting_act_content(connection, wish.meeting_id, wish.decisions)
    return ReadPaper(
        lambda translator: counting_act_paper(contents, translator),
        lambda language: counting_act_gaps(contents, language),
    )


def _members(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.members import members_paper  # noqa: PLC0415
    from qacouncil.documents.register_gaps import members_gaps  # noqa: PLC0415
    from qacouncil.queries.members_papers import members_content  # noqa: PLC0415

    content = members_content(connection, wish.council_id, wish.date)
    return ReadPaper(
        lambda translator: members_paper(content, translator),
        lambda language: members_gaps(content, language),
    )


def _member_changes(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.member_changes import member_changes_paper  # noqa: PLC0415
    from qacouncil.documents.register_gaps import member_changes_gaps  # noqa: PLC0415
    from qacouncil.queries.members_papers import member_changes_content  # noqa: PLC0415

    content = member_changes_content(connection, wish.council_id, wish.since, _known_until(wish))
    return ReadPaper(
        lambda translator: member_changes_paper(content, translator),
        lambda language: member_changes_gaps(content, language),
    )


def _work_plan(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.register_gaps import work_plan_gaps  # noqa: PLC0415
    from qacouncil.documents.work_plan import work_plan_paper  # noqa: PLC0415
    from qacouncil.queries.work_plan_paper import work_plan_content  # noqa: PLC0415

    content = work_plan_content(connection, wish.council_id, wish.year, wish.date)
    return ReadPaper(
        lambda translator: work_plan_paper(content, translator),
        lambda language: work_plan_gaps(content, language),
    )


def _control_sheet(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.control_sheet import control_sheet_paper  # noqa: PLC0415
    from qacouncil.documents.register_gaps import control_sheet_gaps  # noqa: PLC0415
    from qacouncil.queries.control_sheet import control_sheet_content  # noqa: PLC0415

    content = control_sheet_content(
        connection,
        wish.council_id,
        wish.date,
        since=None if wish.since == dt.date.min else wish.since,
        choice=wish.assignments,
    )
    return ReadPaper(
        lambda translator: control_sheet_paper(content, translator),
        lambda language: control_sheet_gaps(content, language),
    )


def _decisions_register(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.decisions_register import decisions_register_paper  # noqa: PLC0415
    from qacouncil.documents.register_gaps import decisions_register_gaps  # noqa: PLC0415
    from qacouncil.queries.decisions_register import decisions_register_content  # noqa: PLC0415

    until = _known_until(wish)
    content = decisions_register_content(connection, wish.council_id, wish.since, until)
    return ReadPaper(
        lambda translator: decisions_register_paper(content, translator),
        lambda language: decisions_register_gaps(content, language),
    )


def _known_until(wish: PaperWish) -> dt.date:
    """The last day of the period of which something can be said: of a year that lasts, the date."""
    return min(wish.until, wish.date) if wish.date >= wish.since else wish.until


def _annual_report(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.annual_report import annual_report_paper  # noqa: PLC0415
    from qacouncil.documents.register_gaps import annual_report_gaps  # noqa: PLC0415
    from qacouncil.queries.annual_report import annual_report_content  # noqa: PLC0415

    content = annual_report_content(connection, wish.council_id, wish.year, wish.date)
    return ReadPaper(
        lambda translator: annual_report_paper(content, translator),
        lambda language: annual_report_gaps(content, language),
    )


def _bulletin(connection: Connection, wish: PaperWish) -> ReadPaper:
    from qacouncil.documents.bulletin import bulletin_paper  # noqa: PLC0415
    from qacouncil.documents.bulletin_names import bulletin_gaps  # noqa: PLC0415
    from qacouncil.queries.bulletin import bulletin_content, people_of_file  # noqa: PLC0415

    content = bulletin_content(connection, wish.council_id, wish.since, wish.until, wish.date)
    people = people_of_file(connection)
    return ReadPaper(
        lambda translator: bulletin_paper(content, translator),
        lambda language: bulletin_gaps(content, people, language),
    )
