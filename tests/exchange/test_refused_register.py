"""The register and the execution in a document: what cannot be is refused with its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from qacouncil.errors import UserError
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from tests.exchange.documents import changed, load
from tests.exchange.programme_documents import ITEM, POINT, TASK, document

MISTAKES: dict[str, tuple[str, Any, str]] = {
    "item on no programme": (f"{ITEM}.programmes", ["p1"], "agenda[0].programmes: there is no"),
    "item on no standard": (f"{ITEM}.standards", ["S11"], "the value S11 is not known"),
    "decision on no programme": (
        f"{POINT}.programmes.0.programme",
        "d1",
        "programmes[0].programme: there is no entry d1",
    ),
    "decision twice on a programme": (
        f"{POINT}.programmes",
        [{"programme": "ict", "state": "in_force"}, {"programme": "ict", "state": "closed"}],
        "decisions[1].programmes: ict is listed twice",
    ),
    "decision on no discipline": (f"{POINT}.disciplines", ["ict"], "there is no entry ict"),
    "two entries": (f"{POINT}.entries", [{}, {}], "decisions[1].entries: the value does not fit"),
    "area that is none": (f"{POINT}.entries.0.area", "A14", "the value A14 is not known"),
    "supersedes itself": (
        f"{POINT}.relations.0.earlier",
        "d2",
        "decisions[1].relations: the decisions supersede, repeal or amend each other in a circle",
    ),
    "supersedes nothing": (f"{POINT}.relations.0.earlier", "d9", "there is no entry d9"),
    "supersedes twice": (
        f"{POINT}.relations",
        [{"earlier": "d1", "kind": "repeals"}, {"earlier": "d1", "kind": "amends"}],
        "decisions[1].relations: d1 is listed twice",
    ),
    "in a circle": (
        f"{ITEM}.decisions.0.relations",
        [{"earlier": "d2", "kind": "amends"}],
        "decisions[0].relations: the decisions supersede, repeal or amend each other in a circle",
    ),
    "extended without a deadline": (
        f"{TASK}.steps.0.deadline",
        None,
        "assignments[0].steps[0]: Enter the new deadline.",
    ),
    "extended to an earlier day": (
        f"{TASK}.steps.0.deadline",
        "2026-10-01",
        "steps[0]: The new deadline must be later than the one in force.",
    ),
    "extended to less than before": (
        f"{TASK}.steps",
        [
            {"kind": "extended", "happened_on": "2026-10-02", "deadline": "2026-10-15"},
            {"kind": "extended", "happened_on": "2026-09-30", "deadline": "2026-10-20"},
        ],
        "steps[0]: The new deadline must be later than the one in force.",
    ),
    "closed without a word": (
        f"{TASK}.steps.1.note",
        None,
        "steps[1]: Write what was done, or why.",
    ),
    "done after closing": (
        f"{TASK}.steps.0",
        {"kind": "done", "happened_on": "2026-10-11"},
        "steps[0]: The assignment is closed. Reopen it first.",
    ),
    "reopened before closing": (
        f"{TASK}.steps.0",
        {"kind": "reopened", "happened_on": "2026-10-09", "note": {"kk": "Қайта"}},
        "steps[0]: The assignment is neither done nor closed.",
    ),
    "reassigned to nobody": (
        f"{TASK}.steps.0",
        {"kind": "reassigned", "happened_on": "2026-10-09"},
        "steps[0]: Say who is responsible from now on.",
    ),
    "done by nobody known": (f"{TASK}.steps.1.person", "p9", "there is no entry p9"),
    "damaged evidence": (
        f"{TASK}.steps.0.evidence",
        [{"file_name": "a", "sha256": "0" * 64, "content": "AAAA"}],
        "steps[0].evidence[0]: the attached file is damaged",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named_with_its_place(
    name: str, tmp_path: Path, translators: dict[Language, Translator]
) -> None:
    path, value, words = MISTAKES[name]
    with pytest.raises(UserError) as refusal:
        load(changed(document(), path, value), tmp_path / "new.qac")
    assert words in refusal.value.sentence(translators["en"])
    assert list(tmp_path.iterdir()) == []


def test_evidence_left_out_of_a_document_is_not_missed(tmp_path: Path) -> None:
    done = {"kind": "done", "happened_on": "2026-09-30"}
    load(changed(document(), f"{TASK}.steps", [done]), tmp_path / "new.qac")


def test_a_circle_that_also_refers_to_others_is_one(tmp_path: Path) -> None:
    whole = document()
    item = whole["councils"][0]["meetings"][0]["agenda"][0]
    item["decisions"].append({"id": "d3"})
    relations = [{"earlier": each, "kind": "amends"} for each in ("d3", "d2")]
    item["decisions"][0]["relations"] = relations
    with pytest.raises(UserError, match=r"decisions\[0\]\.relations: .* in a circle"):
        load(whole, tmp_path / "new.qac")


def test_a_long_chain_of_decisions_is_no_circle(tmp_path: Path) -> None:
    """Nor does it exhaust the stack."""
    whole = document()
    item = whole["councils"][0]["meetings"][0]["agenda"][0]
    for number in range(3, 3000):
        relation = {"earlier": f"d{number - 1}", "kind": "supersedes"}
        item["decisions"].append({"id": f"d{number}", "relations": [relation]})
    load(whole, tmp_path / "new.qac")
