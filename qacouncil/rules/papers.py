"""The papers of a council: what each is made of, when there is one, and which are kept."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from qacouncil.rules.terms import PaperFormat, PaperKind, PaperLanguage, Stage


class Need(StrEnum):
    """What is to be said before a paper can be made."""

    DATE = "date"  # as of which
    YEAR = "year"  # academic
    PERIOD = "period"  # since, until
    DECISIONS = "decisions"  # which points; none: all, of ballots all of secret votes
    FILLED = "filled"  # with who came, or with empty lines to sign
    COPIES = "copies"
    ASSIGNMENTS = "assignments"  # which of them
    SIGNER = "signer"


class WhyNoPaper(StrEnum):
    """Why a meeting has no such paper now."""

    CANCELLED = "cancelled"
    NOT_OPENED = "not_opened"
    NOT_SIGNED = "not_signed"


MEETING_PAPERS = (
    PaperKind.PROTOCOL,
    PaperKind.EXTRACT,
    PaperKind.NOTICE,
    PaperKind.ATTENDANCE_SHEET,
    PaperKind.BALLOTS,
    PaperKind.COUNTING_ACT,
)
COUNCIL_PAPERS = (
    PaperKind.MEMBERS,
    PaperKind.MEMBER_CHANGES,
    PaperKind.WORK_PLAN,
    PaperKind.DECISIONS_REGISTER,
    PaperKind.CONTROL_SHEET,
    PaperKind.ANNUAL_REPORT,
    PaperKind.BULLETIN,
)

NEEDS: Mapping[PaperKind, tuple[Need, ...]] = MappingProxyType(
    {
        PaperKind.PROTOCOL: (),
        PaperKind.EXTRACT: (Need.DECISIONS,),
        PaperKind.NOTICE: (Need.SIGNER,),
        PaperKind.ATTENDANCE_SHEET: (Need.FILLED,),
        PaperKind.BALLOTS: (Need.DECISIONS, Need.COPIES),
        PaperKind.COUNTING_ACT: (Need.DECISIONS,),
        PaperKind.MEMBERS: (Need.DATE,),
        PaperKind.MEMBER_CHANGES: (Need.YEAR,),
        PaperKind.WORK_PLAN: (Need.YEAR,),
        PaperKind.DECISIONS_REGISTER: (Need.PERIOD,),
        PaperKind.CONTROL_SHEET: (Need.DATE, Need.ASSIGNMENTS),
        PaperKind.ANNUAL_REPORT: (Need.YEAR,),
        PaperKind.BULLETIN: (Need.PERIOD,),
    }
)

# Written in Kazakh and Russian at once too.
BILINGUAL = (PaperKind.PROTOCOL, PaperKind.ATTENDANCE_SHEET, PaperKind.BALLOTS)

BEFORE_OPENING = (Stage.PLAN, Stage.CONVENE)
_OF_OPENED = (PaperKind.PROTOCOL, PaperKind.COUNTING_ACT)


def why_no_paper(kind: PaperKind, stage: Stage) -> WhyNoPaper | None:
    """Why a meeting at this stage has no such paper; None: it has one."""
    if kind is PaperKind.EXTRACT:
        return None if stage is Stage.SIGNED else WhyNoPaper.NOT_SIGNED
    if stage is Stage.CANCELLED:
        return WhyNoPaper.CANCELLED
    if kind in _OF_OPENED and stage in BEFORE_OPENING:
        return WhyNoPaper.NOT_OPENED
    return None


def languages_of(kind: PaperKind) -> list[PaperLanguage]:
    """The languages in which there is such a paper."""
    return [each for each in PaperLanguage if each is not PaperLanguage.KK_RU or kind in BILINGUAL]


def formats_of(kind: PaperKind) -> tuple[PaperFormat, ...]:
    """The files in which there is such a paper, the usual one first."""
    usual = (PaperFormat.PDF, PaperFormat.DOCX)
    return (*usual, PaperFormat.HTML) if kind is PaperKind.BULLETIN else usual


def is_kept(stage: Stage | None) -> bool:
    """Whether a paper given out is kept in the file: of a meeting, once its minutes are signed.

    stage: of the paper's meeting; None: a paper of the council itself, which is always kept.
    """
    return stage is None or stage is Stage.SIGNED
