"""Absentee voting in a document: only under a regulation that allows it, unseated and open."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import UserError
from tests.loaded_file import make_file

Raw = dict[str, Any]


def document(**changes: Any) -> Raw:
    """Three members voted in writing; `changes` are to the meeting, but for `allowed`."""
    allowed = changes.pop("allowed", True)
    people = ["p1", "p2", "p3"]
    meeting = {
        "date": "2026-11-05",
        "start": "15:00",
        "stage": "minutes",
        "form": "absentee",
        "attendance": [{"person": each, "state": "present"} for each in people],
        "agenda": [{"title": {"kk": "Жоспар"}, "area": "A04"}],
    }
    return {
        "format": "qacouncil",
        "persons": [{"id": each, "surname": each.upper()} for each in people],
        "councils": [
            {
                "name": {"kk": "Кеңес"},
                "regulations": [{"in_force_from": "2026-09-01", "absentee_voting": allowed}],
                "mandates": [
                    {"person": each, "category": "teacher", "starts_on": "2026-09-01"}
                    for each in people
                ],
                "meetings": [{**meeting, **changes}],
            }
        ],
    }


def test_where_it_is_allowed_it_is_loaded(tmp_path: Path) -> None:
    assert make_file(tmp_path / "written.qac", document()).exists()


SECRET = {"kind": "secret", "votes_for": 3, "ballots_issued": 3, "ballots_found": 3}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"allowed": False}, "the regulation does not allow absentee voting"),
        (
            {
                "attendance": [
                    {"person": "p1", "state": "present", "intervals": [{"left": "16:00"}]}
                ]
            },
            "absentee voting has no arrivals or departures",
        ),
        (
            {"agenda": [{"title": {"kk": "Сайлау"}, "area": "A04", "votes": [SECRET]}]},
            "absentee voting cannot be secret",
        ),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, changes: Raw, words: str) -> None:
    with pytest.raises(UserError, match=words):
        make_file(tmp_path / "written.qac", document(**changes))
