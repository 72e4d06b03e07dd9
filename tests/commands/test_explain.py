from __future__ import annotations

from pathlib import Path

from tests.commands.a_council import one_council, plain, present
from tests.commands.conftest import Run
from tests.loaded_file import make_file


def part(lines: list[str], begin: str) -> list[str]:
    """The lines from the one that begins so to the next empty one."""
    start = next(place for place, line in enumerate(lines) if line.startswith(begin))
    end = next((at for at, line in enumerate(lines) if at > start and not line), len(lines))
    return lines[start:end]


def test_a_signed_meeting_is_explained_from_its_head_to_its_last_vote(run: Run, one: Path) -> None:
    lines = run("explain", one, "--meeting", "2026-2027/1").lines()
    assert lines[:2] == [
        "Meeting 2026-2027/1, 10 September 2026. Quality Council.",
        "Stage: minutes signed.",
    ]
    opening = part(lines, "Quorum at the opening (15:00)")
    assert "    Voting members: 4. Present: 4." in opening
    assert opening[-1] == "    A quorum is present."
    first = part(lines, "1. Жоспар туралы")
    assert first[1] == "Quorum at the beginning of the item (15:00)"
    votes = [line for line in first if line.startswith("Vote.")]
    assert votes == [
        "Vote. Points of the decision: 1.1",
        "Vote. Points of the decision: 1.2",
    ]
    assert "    The required number of votes was reached. Adopted." in first
    assert "    The required number of votes was not reached. Not adopted." in first
    second = part(lines, "2. Сауалнама туралы")
    assert second[-1] == (
        "    The votes were equal. Casting vote of the presiding person: for. Adopted."
    )


def test_the_language_of_the_explanation_is_its_own(run: Run, one: Path) -> None:
    lines = run("explain", one, "--meeting", "2026-2027/1", "--language", "ru").lines()
    assert lines[0] == "Заседание 2026-2027/1, 10 сентября 2026 года. Совет по качеству."
    assert "1. О вопросе: Жоспар" in lines
    kazakh = run("explain", one, "--meeting", "2026-2027/1", language="kk").lines()
    assert kazakh[0] == "Отырыс: 2026-2027/1, 2026 жылғы 10 қыркүйек. Академиялық сапа кеңесі."


def test_a_draft_is_called_one_and_reckoned_as_it_stands(run: Run, one: Path) -> None:
    lines = run("explain", one, "--meeting", "2026-2027/2").lines()
    drafts = [at for at, line in enumerate(lines) if "The vote is not closed yet." in line]
    assert len(drafts) == 2
    good, wrong = lines[drafts[0] : drafts[1]], lines[drafts[1] :]
    assert "    All voted for (unanimous). Adopted." in good
    assert wrong[1:] == ["    There are more votes than members present who may vote on this item."]


def test_a_cancelled_meeting_has_a_reason_and_no_quorum(run: Run, one: Path) -> None:
    lines = run("explain", one, "--meeting", "2026-10-01", language="ru").lines()
    assert lines[1:] == ["Этап: отменено.", "Причина: карантин"]


def test_a_meeting_not_opened_yet_is_explained_without_members(run: Run, one: Path) -> None:
    lines = run("explain", one, "--meeting", "2026-2027/4").lines()
    assert lines[1] == "Stage: planned."
    assert lines[-1] == "    Nobody present counts towards the quorum: there is no quorum."


def test_an_arrival_and_a_recusal_change_the_quorum_of_an_item(run: Run, tmp_path: Path) -> None:
    raw = one_council()
    absent_at_first = {"person": "ali", "intervals": [{"arrived": "15:10"}]}
    away = [{"person": each, "state": "absent"} for each in ("zhuk",)]
    raw["councils"][0]["meetings"] = [
        plain(
            "2026-10-01",
            "minutes",
            attendance=[*present("chair", "deputy"), absent_at_first, *away],
            agenda=[
                {"title": {"kk": "Бірінші"}, "starts": "15:10"},
                {"title": {"kk": "Екінші"}, "starts": "15:20", "recusals": [{"person": "ali"}]},
            ],
        )
    ]
    file = make_file(tmp_path / "late.qac", raw)
    lines = run("explain", file, "--meeting", "2026-10-01").lines()
    # Two of four are no quorum at 15:00; the third makes it at 15:10.
    assert part(lines, "Quorum at the opening (15:10)")[-1] == "    A quorum is present."
    first = part(lines, "1. Бірінші")
    assert "    Voting members: 4. Present: 3." in first
    assert first[-1] == "No vote was taken on this item."
    assert any("Recused from this item: 1." in line for line in part(lines, "2. Екінші"))
