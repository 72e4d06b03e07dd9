"""Any paper from the command line, and all of a meeting at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from qacouncil.queries.papers import kinds_of_council, kinds_of_meeting
from qacouncil.rules.terms import PaperKind
from tests.commands.conftest import Run
from tests.commands.test_protocol import text_of

SIGNED = ("--meeting", "2026-2027/1")
OF_EVERY_MEETING = ("minutes", "extract", "notice", "attendance sheet")


def test_the_minutes_are_those_of_the_command_for_minutes(
    run: Run, one: Path, tmp_path: Path
) -> None:
    same = (*SIGNED, "--language", "ru", "--output")
    assert run("paper", one, "--kind", "protocol", *same, tmp_path / "a.pdf").code == 0
    assert run("protocol", one, *same, tmp_path / "b.pdf").code == 0
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize("kind", kinds_of_council())
@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_every_paper_of_the_council(
    run: Run, one: Path, tmp_path: Path, kind: PaperKind, ending: str
) -> None:
    output = tmp_path / f"paper.{ending}"
    said = run(
        *("paper", one, "--kind", kind, "--language", "kk", "--date", "2026-10-20"),
        *("--output", output),
    )
    assert (said.code, said.out) == (0, "")
    assert output.read_bytes().startswith(b"%PDF" if ending == "pdf" else b"PK")


@pytest.mark.parametrize("kind", kinds_of_meeting())
def test_every_paper_of_a_meeting_or_why_there_is_none(
    run: Run, one: Path, tmp_path: Path, kind: PaperKind
) -> None:
    output = tmp_path / "paper.pdf"
    said = run("paper", one, "--kind", kind, *SIGNED, "--language", "kk", "--output", output)
    if kind in (PaperKind.BALLOTS, PaperKind.COUNTING_ACT):
        assert "secret ballot" in said.refusal()
        assert not output.exists()
    else:
        assert (said.code, said.out) == (0, "")
        assert output.read_bytes().startswith(b"%PDF")


def test_both_languages_in_one(run: Run, one: Path, tmp_path: Path) -> None:
    output = tmp_path / "paper.pdf"
    order = ("--language", "kk_ru", "--output", output)
    assert run("paper", one, "--kind", "protocol", *SIGNED, *order).code == 0
    text = text_of(output)
    assert "ХАТТАМА" in text
    assert "ПРОТОКОЛ" in text
    refused = run("paper", one, "--kind", "notice", *SIGNED, *order).refusal()
    assert refused.endswith("Choose one: kk, ru, en.")


def test_an_extract_of_the_decisions_named(run: Run, one: Path, tmp_path: Path) -> None:
    output = tmp_path / "paper.pdf"
    order = ("paper", one, "--kind", "extract", *SIGNED, "--language", "ru", "--output", output)
    assert run(*order, "--decisions", "1.1").code == 0
    text = text_of(output)
    assert "Утвердить план." in text
    assert "Принять к сведению." not in text
    assert "9.9" in run(*order, "--decisions", "9.9").refusal()
    draft = ("--meeting", "2026-2027/2", "--language", "ru", "--output", tmp_path / "draft.pdf")
    refused = run("paper", one, "--kind", "extract", *draft, language="ru").refusal()
    assert refused == (
        "Выписка составляется только из подписанного протокола."
        " Сначала подпишите протокол заседания."
    )


def test_a_bulletin_as_a_page_of_the_web(run: Run, one: Path, tmp_path: Path) -> None:
    output = tmp_path / "page.html"
    order = ("paper", one, "--kind", "bulletin", "--language", "ru")
    period = ("--since", "2026-09-01", "--until", "2026-09-30")
    assert run(*order, *period, "--output", output).code == 0
    assert "Утвердить план." in output.read_text("utf-8")
    wrong = ("--since", "2026-09-30", "--until", "2026-09-01")
    assert "ends before it begins" in run(*order, *wrong, "--output", output).refusal()


@pytest.mark.parametrize(
    ("kind", "more", "told"),
    [
        ("protocol", (), "name it with --meeting"),
        ("members", SIGNED, "leave out --meeting"),
        ("members", ("--council", "XYZ"), "XYZ"),
    ],
)
def test_what_does_not_go_together_is_said(
    run: Run, one: Path, tmp_path: Path, kind: str, more: tuple[str, ...], told: str
) -> None:
    output = tmp_path / "p.pdf"
    said = run("paper", one, "--kind", kind, *more, "--language", "kk", "--output", output)
    assert told in said.refusal()
    assert not output.exists()


def test_the_ending_says_the_format(run: Run, one: Path, tmp_path: Path) -> None:
    order = ("paper", one, "--kind", "members", "--language", "kk", "--output")
    assert run(*order, tmp_path / "p.html").refusal().endswith("these endings: .pdf, .docx.")
    assert run(*order, tmp_path / "p").refusal().endswith("these endings: .pdf, .docx.")
    assert run(*order, tmp_path / "p.PDF").code == 0


def test_of_several_councils_one_is_named(run: Run, two: Path, tmp_path: Path) -> None:
    order = ("paper", two, "--kind", "members", "--language", "kk", "--output", tmp_path / "p.pdf")
    assert "INF, LAW" in run(*order).refusal()
    assert run(*order, "--council", "LAW").code == 0
    assert "Заң факультеті" in text_of(tmp_path / "p.pdf")


def test_all_papers_of_a_meeting_in_three_languages(run: Run, one: Path, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    for _ in range(2):
        said = run("papers", one, *SIGNED, "--output", folder)
        assert (said.code, said.out) == (0, "")
    names = {each.name for each in folder.iterdir()}
    assert names == {
        f"{stem} 1 2026-09-10 {language}.pdf"
        for stem in OF_EVERY_MEETING
        for language in ("kk", "ru", "en")
    }
    assert all(f"Written: {name}." in said.err for name in names)
    assert "Ballot papers: No decision of this meeting is marked" in said.err


def test_a_folder_that_cannot_be_is_said(run: Run, one: Path, tmp_path: Path) -> None:
    there = tmp_path / "file"
    there.write_bytes(b"")
    assert "file" in run("papers", one, *SIGNED, "--output", there).refusal()
    assert "no folder" in run("papers", one, *SIGNED, "--output", tmp_path / "a" / "b").refusal()


def test_a_control_sheet_is_of_all_years_unless_told(run: Run, one: Path, tmp_path: Path) -> None:
    output = tmp_path / "paper.pdf"
    order = ("--language", "en", "--date", "2027-10-20", "--output", output)
    assert run("paper", one, "--kind", "control_sheet", *order).code == 0
    assert "academic year" not in text_of(output)
    since = ("--since", "2027-09-01")
    assert run("paper", one, "--kind", "control_sheet", *since, *order).code == 0
    assert "2027-2028 academic year" in text_of(output)


@pytest.mark.parametrize("option", ["--date", "--since", "--until"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_without_a_year_around_it_is_wrong_usage(
    run: Run, one: Path, tmp_path: Path, option: str, day: str
) -> None:
    order = ("--language", "kk", option, day, "--output", tmp_path / "paper.pdf")
    said = run("paper", one, "--kind", "member_changes", *order)
    assert said.code == 2
    assert "too far away" in said.err
