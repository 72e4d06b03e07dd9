"""Votes: a draft until closed, then the result beside it with its rule, numbers and reason."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table

from qacouncil.models.base import (
    code,
    link_to,
    metadata,
    part_of,
    record_columns,
    reference,
    text_columns,
)
from qacouncil.rules.terms import (
    Choice,
    Comparison,
    Majority,
    Outcome,
    PresidingVote,
    QuorumKind,
    Reason,
    TieRule,
    VoteBase,
    VoteKind,
)

vote = Table(
    "vote",
    metadata,
    *record_columns(),
    part_of("meeting", "meeting"),
    part_of("item", "agenda_item"),
    Column("position", Integer, nullable=False),
    code("kind", VoteKind),
    code("majority", Majority, required=False),  # where it differs from the regulation's
    Column("at_minute", Integer),
    Column("votes_for", Integer),
    Column("votes_against", Integer),
    Column("votes_abstained", Integer),
    Column("votes_not_voting", Integer),  # empty: whatever is left over
    code("presiding_vote", PresidingVote, required=False),
    Column("ballots_issued", Integer),
    Column("ballots_found", Integer),
    Column("ballots_invalid", Integer),
    reference("repeats", "vote", required=False),  # the earlier vote on the same point
    *text_columns("note"),
    Index(None, "meeting_id"),
)

vote_point = Table(
    "vote_point",
    metadata,
    part_of("meeting", "meeting"),
    link_to("vote", "vote", part=True),
    link_to("decision", "decision", part=True),
    Index(None, "meeting_id"),
)

# Who voted how. A secret vote has no rows here, ever (storage/triggers.py).
ballot = Table(
    "ballot",
    metadata,
    part_of("meeting", "meeting"),
    link_to("vote", "vote", part=True),
    link_to("person", "person", part=False),
    code("choice", Choice),
    Index(None, "meeting_id"),
)

counting_member = Table(
    "counting_member",
    metadata,
    part_of("meeting", "meeting"),
    link_to("vote", "vote", part=True),
    link_to("person", "person", part=False),
    Column("position", Integer, nullable=False),
    Index(None, "meeting_id"),
)

# The result of a closed vote, as it stood: never computed anew.
vote_result = Table(
    "vote_result",
    metadata,
    Column("vote_id", String(36), ForeignKey("vote.id", ondelete="CASCADE"), primary_key=True),
    part_of("meeting", "meeting"),
    Column("closed_at", String(20), nullable=False),
    code("outcome", Outcome),
    code("reason", Reason),
    Column("mandates", Integer, nullable=False),
    Column("vacant", Integer, nullable=False),
    Column("present", Integer, nullable=False),
    Column("recused", Integer, nullable=False),
    Column("entitled", Integer, nullable=False),
    Column("not_voting", Integer, nullable=False),
    Column("quorum_counted", Integer, nullable=False),
    Column("quorum_of", Integer, nullable=False),
    Column("quorum_needed", Integer, nullable=False),
    Column("quorum_met", Boolean, nullable=False),
    Column("base_size", Integer),
    Column("needed", Integer),
    code("majority", Majority),
    code("base", VoteBase),
    code("tie", TieRule),
    code("quorum_kind", QuorumKind),
    Column("quorum_numerator", Integer, nullable=False),
    Column("quorum_denominator", Integer, nullable=False),
    code("quorum_comparison", Comparison),
    Column("vacancies_count", Boolean, nullable=False),
    Column("recused_count", Boolean, nullable=False),
    reference("presiding", "person", required=False),
    Index(None, "meeting_id"),
)
