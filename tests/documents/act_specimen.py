"""The counting commission's act of the printed specimens. Invented."""

from __future__ import annotations

from dataclasses import replace

from qacouncil.documents.counting_act_content import CountingActContent
from qacouncil.rules.terms import PresidingVote, VoteKind
from qacouncil.rules.voting import Ballots
from tests.documents.ballot_specimen import election
from tests.documents.specimen import KIM, SHARIPOV, ZHUNISSOVA, specimen, vote


def act_specimen() -> CountingActContent:
    """As on the printed specimen: thirteen entitled, one ballot invalid, ten for."""
    ballot, held = election(), specimen()
    cast = replace(
        vote((1,), 10, 2, kind=VoteKind.SECRET, not_voting=1, needed=7),
        ballots=Ballots(13, 13, 1),
        presiding_vote=PresidingVote.NONE,
    )
    return CountingActContent(
        university=ballot.university,
        faculty=ballot.faculty,
        council=ballot.council,
        city=held.city,
        body=held.body,
        date=ballot.date,
        number=ballot.number,
        annex=2,
        commission=(KIM, ZHUNISSOVA, SHARIPOV),
        item=ballot.item,
        title=ballot.title,
        points=ballot.points,
        mandates=15,
        present=14,
        vote=cast,
        prepared=15,
        candidate=ballot.candidate,
    )
