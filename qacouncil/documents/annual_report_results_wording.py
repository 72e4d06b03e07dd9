"""The words of the annual report on decisions, votes, the work plan and assignments."""

from __future__ import annotations

from qacouncil.i18n.translator import Translator
from qacouncil.rules.terms import TopicState, VoteKind


class ResultsWording:
    """Headings, sentences, heads of columns, legends and captions of these sections."""

    def __init__(self, translator: Translator) -> None:
        self._t = translator

    # Decisions

    def areas(self) -> str:
        return self._t.pgettext("paper, report", "Decisions by area")

    def standards(self) -> str:
        return self._t.pgettext("paper, report", "Decisions by standard")

    def considered(self, count: int) -> str:
        t = self._t
        if not count:
            return t.pgettext("paper, report", "No agenda items were considered.")
        return t.npgettext(
            "paper, report",
            "The meetings considered {n} agenda item.",
            "The meetings considered {n} agenda items.",
            count,
            n=count,
        )

    def adopted(self, count: int) -> str:
        t = self._t
        if not count:
            return t.pgettext("paper, report", "No decisions were adopted.")
        return t.npgettext(
            "paper, report",
            "They adopted {n} decision.",
            "They adopted {n} decisions.",
            count,
            n=count,
        )

    def decisions_not_adopted(self, count: int) -> str:
        return self._t.pgettext("paper, report", "Decisions not adopted: {n}.", n=count)

    def with_standard(self, known: int, of: int) -> str:
        return self._t.pgettext(
            "paper, report",
            "Decisions linked to a standard (through topics of the work plan): {known} of {of}.",
            known=known,
            of=of,
        )

    def area_heads(self) -> tuple[str, ...]:
        return (self._t.pgettext("paper, report column", "Area"), *self._decision_heads())

    def standard_heads(self) -> tuple[str, ...]:
        return (self._t.pgettext("paper, report column", "Standard"), *self._decision_heads())

    def _decision_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "Items"),
            t.pgettext("paper, report column", "Decisions adopted"),
            t.pgettext("paper, report column", "Not adopted"),
        )

    def decisions_legend(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report legend", "decisions adopted"),
            t.pgettext("paper, report legend", "not adopted"),
        )

    def total(self) -> str:
        return self._t.pgettext("paper, report", "Total")

    # Votes

    def votes(self) -> str:
        return self._t.pgettext("paper, report", "Votes")

    def voted(self, count: int) -> str:
        t = self._t
        if not count:
            return t.pgettext("paper, report", "No votes were taken.")
        return t.npgettext(
            "paper, report", "The meetings took {n} vote.", "The meetings took {n} votes.",
            count, n=count,
        )  # fmt: skip

    def results(self, unanimous: int, by_majority: int, not_adopted: int, no_quorum: int) -> str:
        t = self._t
        numbers = {"u": unanimous, "m": by_majority, "f": not_adopted}
        if no_quorum:
            return t.pgettext(
                "paper, report",
                "Unanimous: {u}, by a majority: {m}, not adopted: {f}, without a quorum: {q}.",
                **numbers,
                q=no_quorum,
            )
        return t.pgettext(
            "paper, report", "Unanimous: {u}, by a majority: {m}, not adopted: {f}.", **numbers
        )

    def vote_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "Kind of vote"),
            t.pgettext("paper, report column", "Unanimous"),
            t.pgettext("paper, report column", "By a majority"),
            t.pgettext("paper, report column", "Not adopted"),
            t.pgettext("paper, report column", "No quorum"),
            t.pgettext("paper, report column", "Total"),
        )

    def vote_kind(self, kind: VoteKind) -> str:
        t = self._t
        return {
            VoteKind.OPEN: t.pgettext("paper, report vote", "open"),
            VoteKind.ROLL_CALL: t.pgettext("paper, report vote", "roll-call"),
            VoteKind.SECRET: t.pgettext("paper, report vote", "secret"),
        }[kind]

    def votes_legend(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report legend", "unanimous"),
            t.pgettext("paper, report legend", "by a majority"),
            t.pgettext("paper, report legend", "not adopted"),
            t.pgettext("paper, report legend", "no quorum"),
        )

    def votes_chart(self) -> str:
        return self._t.pgettext("paper, report caption", "Voting results")

    # Work plan

    def plan(self) -> str:
        return self._t.pgettext("paper, report", "Execution of the work plan")

    def topics(self, count: int) -> str:
        return self._t.npgettext(
            "paper, report",
            "The work plan has {n} topic.",
            "The work plan has {n} topics.",
            count,
            n=count,
        )

    def no_topics(self) -> str:
        return self._t.pgettext("paper, report", "The work plan has no topics.")

    def topics_done(self, count: int) -> str:
        return self._t.pgettext("paper, report", "Dealt with: {n}.", n=count)

    def topics_moved(self, count: int) -> str:
        return self._t.pgettext("paper, report", "Moved to another month: {n}.", n=count)

    def no_plan(self) -> str:
        return self._t.pgettext("paper, report", "No work plan is recorded for this academic year.")

    def topic_state(self, state: TopicState) -> str:
        t = self._t
        return {
            TopicState.DONE: t.pgettext("paper, report", "dealt with"),
            TopicState.ON_AGENDA: t.pgettext("paper, report", "on an agenda"),
            TopicState.DUE: t.pgettext("paper, report", "due in the month of the report"),
            TopicState.OVERDUE: t.pgettext("paper, report", "not dealt with in time"),
            TopicState.MOVED: t.pgettext("paper, report", "moved to a later month"),
            TopicState.AHEAD: t.pgettext("paper, report", "ahead"),
        }[state]

    def topic_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "State of the topics"),
            t.pgettext("paper, report column", "Topics"),
        )

    def topics_left(self) -> str:
        return self._t.pgettext("paper, report", "Topics not dealt with:")

    def left_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "Topic"),
            t.pgettext("paper, report column", "Month"),
            t.pgettext("paper, report column", "State"),
        )

    def plan_chart(self) -> str:
        return self._t.pgettext("paper, report caption", "Topics of the work plan")

    # Assignments

    def assignments(self) -> str:
        return self._t.pgettext("paper, report", "Assignments")

    def assigned(self, count: int) -> str:
        t = self._t
        if not count:
            return t.pgettext("paper, report", "No assignments were given.")
        return t.npgettext(
            "paper, report",
            "The decisions contain {n} assignment.",
            "The decisions contain {n} assignments.",
            count,
            n=count,
        )

    def extended(self, count: int) -> str:
        return self._t.pgettext("paper, report", "Deadlines extended: {n}.", n=count)

    def execution(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report", "done"),
            t.pgettext("paper, report", "under control"),
            t.pgettext("paper, report", "overdue"),
            t.pgettext("paper, report", "no deadline set"),
            t.pgettext("paper, report", "closed without execution"),
        )

    def execution_heads(self) -> tuple[str, ...]:
        t = self._t
        return (
            t.pgettext("paper, report column", "Execution"),
            t.pgettext("paper, report column", "Assignments"),
        )

    def execution_chart(self) -> str:
        return self._t.pgettext("paper, report caption", "Execution of assignments")
