"""What was closed or signed and stands in a document is refused where it was changed on the way."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import UserError
from qacouncil.exchange.council_json import write_document
from qacouncil.exchange.dump import dump_document
from tests.council_builder import council
from tests.exchange.documents import Raw, changed, dump, load
from tests.exchange.test_round_trip import everything


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Raw:
    """A dump with everything in it."""
    path = tmp_path_factory.mktemp("whole") / "whole.qac"
    with council(path) as there:
        everything(there)
        with there.file.reading() as connection:
            written = write_document(dump_document(connection, with_files=True))
    document: Raw = json.loads(written)
    return document


def signed_meeting(document: Raw) -> int:
    meetings = document["councils"][0]["meetings"]
    return next(n for n, each in enumerate(meetings) if each["stage"] == "signed")


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("signed.1.content.number", 99, "what was signed has been changed"),
        ("signed.1.content", {}, "what was signed has been changed"),
        ("signed.1.sha256", "0" * 64, "what was signed has been changed"),
        ("signed.1.content.number", 10**40, "what was signed has been changed"),
        ("signed.1.revision", 1, "the signed revision does not agree with the stage"),
        ("signed.0.reopen_reason", None, "the signed revision does not agree with the stage"),
        ("stage", "minutes", "the signed revision does not agree with the stage"),
        ("agenda.0.votes.0.votes_for", 100, "votes[0]: "),
        ("agenda.0.votes.0.result.present", 3, "votes[0]: "),
        ("agenda.0.votes.0.result.needed", 1, "the stored result does not agree with the numbers"),
        ("agenda.0.votes.0.result.quorum_denominator", 0, "the value does not fit"),
        ("attendance", [], "the meeting has no members"),
    ],
)
def test_what_was_signed_cannot_be_changed_on_the_way(
    whole: Raw, tmp_path: Path, path: str, value: Any, words: str
) -> None:
    place = f"councils.0.meetings.{signed_meeting(whole)}.{path}"
    with pytest.raises(UserError) as refusal:
        load(changed(whole, place, value), tmp_path / "new.qac")
    assert words in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


def test_signed_words_of_a_later_program_are_kept_as_they_are(whole: Raw, tmp_path: Path) -> None:
    """Their form may grow: what this program does not know stays in the signed text."""
    signed = whole["councils"][0]["meetings"][signed_meeting(whole)]["signed"][1]
    content = {**signed["content"], "motto": "сапа"}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    place = f"councils.0.meetings.{signed_meeting(whole)}.signed.1"
    document = changed(whole, f"{place}.content", content)
    document = changed(document, f"{place}.sha256", hashlib.sha256(text.encode()).hexdigest())
    assert '"motto": "сапа"' in dump(load(document, tmp_path / "new.qac")).decode()


def test_one_revision_is_signed_once(whole: Raw, tmp_path: Path) -> None:
    place = f"councils.0.meetings.{signed_meeting(whole)}.signed"
    signed = whole["councils"][0]["meetings"][signed_meeting(whole)]["signed"]
    twice = {name: value for name, value in signed[0].items() if name != "id"}
    with pytest.raises(UserError, match="the signed revision does not agree with the stage"):
        load(changed(whole, place, [twice, *signed]), tmp_path / "new.qac")


def test_a_stored_vote_of_no_member_is_refused(whole: Raw, tmp_path: Path) -> None:
    """Its result is not reckoned anew, and its names are printed in the protocol all the same."""
    document = copy.deepcopy(whole)
    document["persons"].append({"id": "stranger", "surname": "Бөтен"})
    cast = next(
        cast
        for each in document["councils"][0]["meetings"]
        for item in each.get("agenda", [])
        for cast in item.get("votes", [])
        if "result" in cast and cast.get("by_name")
    )
    cast["by_name"][0]["person"] = "stranger"
    with pytest.raises(UserError, match="a person without a vote: Бөтен"):
        load(document, tmp_path / "new.qac")


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("issued_papers.0.content", "AAAA", "issued_papers[0]: the attached file is damaged"),
        ("issued_papers.0.sha256", "0" * 64, "issued_papers[0]: the attached file is damaged"),
        ("issued_papers.0.kind", "poem", "the value poem is not known"),
        ("paper_logo", "AAAA", "paper_logo: the logo is not a picture that can be printed"),
        ("paper_logo", "ж", "the value does not fit"),
    ],
)
def test_damaged_papers_and_logos_are_refused(
    whole: Raw, tmp_path: Path, path: str, value: str, words: str
) -> None:
    with pytest.raises(UserError) as refusal:
        load(changed(whole, f"councils.0.{path}", value), tmp_path / "new.qac")
    assert words in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


def test_a_paper_of_another_councils_meeting_is_refused(whole: Raw, tmp_path: Path) -> None:
    document = copy.deepcopy(whole)
    papers = document["councils"][0].pop("issued_papers")
    of_meeting = next(each for each in papers if "meeting" in each)
    other = {"name": {"kk": "Екінші кеңес"}, "issued_papers": [of_meeting]}
    with pytest.raises(UserError, match=r"papers\[0\]\.meeting: the entry .* is another council's"):
        load(changed(document, "councils", [*document["councils"], other]), tmp_path / "new.qac")
