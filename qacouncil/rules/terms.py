"""The field's fixed words, as the codes that are stored."""

from __future__ import annotations

from enum import StrEnum

# The areas of decision, by their codes in the reference data.
AREAS = tuple(f"A{number:02}" for number in range(1, 14))
STANDARDS = tuple(f"S{number:02}" for number in range(1, 11))


class Category(StrEnum):
    """Category of a member (Order No. 595 of 2018-10-30; external: practice)."""

    TEACHER = "teacher"
    STUDENT = "student"
    ADMINISTRATION = "administration"
    EXTERNAL = "external"


class ExternalKind(StrEnum):
    EMPLOYER = "employer"
    GRADUATE = "graduate"
    EXPERT = "expert"


class Role(StrEnum):
    CHAIR = "chair"
    DEPUTY_CHAIR = "deputy_chair"
    SECRETARY = "secretary"
    MEMBER = "member"


class Body(StrEnum):
    """How the body calls itself; Order No. 595 allows all three."""

    COUNCIL = "council"
    COMMITTEE = "committee"
    COMMISSION = "commission"


class Stage(StrEnum):
    """Where a meeting stands."""

    PLAN = "plan"
    CONVENE = "convene"
    HOLD = "hold"
    MINUTES = "minutes"
    SIGNED = "signed"
    CANCELLED = "cancelled"
    NOT_HELD = "not_held"


class MeetingKind(StrEnum):
    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"


class MeetingForm(StrEnum):
    IN_PERSON = "in_person"
    REMOTE = "remote"
    HYBRID = "hybrid"
    ABSENTEE = "absentee"  # in writing, without a sitting; only where the regulation allows it


class AttendanceState(StrEnum):
    UNKNOWN = "unknown"
    PRESENT = "present"
    ABSENT = "absent"


class Mode(StrEnum):
    """How a person takes part."""

    IN_PERSON = "in_person"
    ONLINE = "online"


class VoteKind(StrEnum):
    OPEN = "open"
    ROLL_CALL = "roll_call"
    SECRET = "secret"


class Choice(StrEnum):
    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    NOT_VOTING = "not_voting"


class PresidingVote(StrEnum):
    """How the presiding person voted; NONE: has no vote or is recused."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"
    NOT_VOTING = "not_voting"
    NONE = "none"


class Majority(StrEnum):
    SIMPLE = "simple"
    TWO_THIRDS = "two_thirds"
    THREE_QUARTERS = "three_quarters"
    UNANIMOUS = "unanimous"


class VoteBase(StrEnum):
    """Of whom the majority is reckoned."""

    PRESENT = "present"
    FOR_AGAINST = "for_against"
    ALL_MANDATES = "all_mandates"


class TieRule(StrEnum):
    CHAIR_DECIDES = "chair_decides"
    NOT_PASSED = "not_passed"


class QuorumKind(StrEnum):
    FRACTION = "fraction"
    FIXED = "fixed"


class Comparison(StrEnum):
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"


class Numbering(StrEnum):
    ACADEMIC_YEAR = "academic_year"
    CALENDAR_YEAR = "calendar_year"


class Outcome(StrEnum):
    ADOPTED = "adopted"
    REJECTED = "rejected"
    NO_QUORUM = "no_quorum"


class Reason(StrEnum):
    """Why a vote came out as it did; the sentence is made from it in the reader's language."""

    NO_QUORUM = "no_quorum"
    ALL_FOR = "all_for"  # everyone in the base voted for, nobody otherwise
    MAJORITY_REACHED = "majority_reached"
    MAJORITY_MISSED = "majority_missed"
    NOBODY_FOR = "nobody_for"  # not one vote for: never passes
    CASTING_FOR = "casting_for"  # a tie, decided by the presiding person
    CASTING_AGAINST = "casting_against"
    TIE_BY_RULE = "tie_by_rule"  # a tie, and the regulation knows no casting vote
    TIE_QUALIFIED = "tie_qualified"  # a tie under another majority than the simple one
    TIE_SECRET = "tie_secret"  # a tie in a secret vote
    TIE_NOT_DECIDED = "tie_not_decided"  # a tie, the presiding person neither for nor against


class PhrasePart(StrEnum):
    """Which part of the minutes a phrase is for."""

    HEARD = "heard"
    RESOLVED = "resolved"


class RemarkState(StrEnum):
    """What became of a member's remark on the draft of the minutes."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class ConfirmationOutcome(StrEnum):
    """How the next meeting confirms the minutes."""

    AS_PRESENTED = "as_presented"
    WITH_CHANGES = "with_changes"


class MinutesState(StrEnum):
    """Where the minutes of a meeting stand."""

    NONE = "none"  # the meeting is not over
    DRAFT = "draft"
    REVIEW = "review"
    SIGNED = "signed"
    CONFIRMED = "confirmed"


class ItemState(StrEnum):
    """What has become of an agenda item."""

    PLANNED = "planned"
    UNDER_WAY = "under_way"
    DEALT_WITH = "dealt_with"
    NOT_REACHED = "not_reached"  # or without a quorum: offered for the next agenda
    PUT_OFF = "put_off"
    CARRIED_OVER = "carried_over"  # it stands on a later agenda


class DecisionState(StrEnum):
    """What has become of a point of a resolution."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    REJECTED = "rejected"
    VOID = "void"  # voted on without a quorum
    FINAL = "final"  # adopted, and the minutes are signed


class TopicState(StrEnum):
    """What has become of a topic of the work plan."""

    AHEAD = "ahead"
    DUE = "due"  # its month has come and no meeting has it
    OVERDUE = "overdue"
    ON_AGENDA = "on_agenda"
    MOVED = "moved"  # to a later month than first planned
    DONE = "done"


class PaperKind(StrEnum):
    """What a paper is, of those that a council gives out."""

    PROTOCOL = "protocol"
    EXTRACT = "extract"
    NOTICE = "notice"
    ATTENDANCE_SHEET = "attendance_sheet"
    BALLOTS = "ballots"
    COUNTING_ACT = "counting_act"
    MEMBERS = "members"
    MEMBER_CHANGES = "member_changes"
    WORK_PLAN = "work_plan"
    DECISIONS_REGISTER = "decisions_register"
    CONTROL_SHEET = "control_sheet"
    ANNUAL_REPORT = "annual_report"
    BULLETIN = "bulletin"


class PaperFormat(StrEnum):
    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"


class PaperLanguage(StrEnum):
    """The language of a paper; KK_RU: both, in one paper."""

    KK = "kk"
    RU = "ru"
    EN = "en"
    KK_RU = "kk_ru"


class BilingualForm(StrEnum):
    """How a paper in two languages is set."""

    COLUMNS = "columns"  # side by side, paragraph by paragraph
    AFTER = "after"  # one after the other


class ExecutionStep(StrEnum):
    """What is written down of the execution of an assignment, one step after the other."""

    PROGRESS = "progress"
    PARTLY_DONE = "partly_done"
    DONE = "done"
    CLOSED = "closed"  # not carried out and not needed any more
    EXTENDED = "extended"
    REASSIGNED = "reassigned"
    REOPENED = "reopened"


class ProgrammeLevel(StrEnum):
    """The level of an educational programme, by the first character of its code."""

    BACHELOR = "bachelor"  # 6B
    MASTER = "master"  # 7M
    RESIDENCY = "residency"  # 7R
    DOCTORATE = "doctorate"  # 8D


class ProgrammeState(StrEnum):
    """Where an educational programme stands; only a decision leads from one to another."""

    IN_DEVELOPMENT = "in_development"
    IN_FORCE = "in_force"
    IN_REVISION = "in_revision"
    SUSPENDED = "suspended"
    CLOSED = "closed"


class ReviewKind(StrEnum):
    """How a programme is looked at again (ESG 1.9)."""

    MONITORING = "monitoring"  # every year
    PERIODIC = "periodic"


class RelationKind(StrEnum):
    """What a decision does to an earlier one."""

    SUPERSEDES = "supersedes"
    REPEALS = "repeals"
    AMENDS = "amends"


class TraditionalMark(StrEnum):
    """The marks of the traditional scale that the letters stand for."""

    EXCELLENT = "excellent"
    GOOD = "good"
    SATISFACTORY = "satisfactory"
    UNSATISFACTORY = "unsatisfactory"
