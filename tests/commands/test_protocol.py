from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.commands.conftest import Run


def text_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return "\n".join(pages)


@pytest.mark.parametrize(
    ("language", "heading", "point"),
    [
        ("kk", "ХАТТАМА", "Жоспар бекітілсін."),
        ("ru", "ПРОТОКОЛ", "Утвердить план."),
        ("en", "MINUTES", "Жоспар бекітілсін."),
    ],
)
def test_the_protocol_is_written_in_the_language_asked_for(
    run: Run, one: Path, tmp_path: Path, language: str, heading: str, point: str
) -> None:
    output = tmp_path / "out.pdf"
    said = run(
        *("protocol", one, "--meeting", "2026-2027/1", "--language", language),
        *("--output", output),
    )
    assert (said.code, said.out) == (0, "")
    text = text_of(output)
    assert heading in text
    assert point in text


def test_what_is_not_translated_is_told_in_the_reader_s_language(
    run: Run, one: Path, tmp_path: Path
) -> None:
    order = ("protocol", one, "--meeting", "2026-2027/1", "--output", tmp_path / "out.pdf")
    said = run(*order, "--language", "en", language="ru")
    assert "Вопрос 1, название" in said.err
    lines = said.err.splitlines()
    assert len(lines) == len(set(lines)) > 5
    assert "Вопрос 1, название" not in run(*order, "--language", "kk", language="ru").err


def test_the_same_meeting_gives_the_same_bytes(run: Run, one: Path, tmp_path: Path) -> None:
    made = []
    for name in ("a.pdf", "b.pdf"):
        order = ("--meeting", "2026-2027/1", "--language", "kk", "--output", tmp_path / name)
        assert run("protocol", one, *order).code == 0
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_an_older_pdf_is_replaced(run: Run, one: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.pdf"
    output.write_bytes(b"older")
    order = ("--meeting", "2026-2027/2", "--language", "kk", "--output", output)
    assert run("protocol", one, *order).code == 0
    assert output.read_bytes().startswith(b"%PDF")


def test_a_cancelled_meeting_has_no_protocol(run: Run, one: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.pdf"
    order = ("--meeting", "2026-10-01", "--language", "kk", "--output", output)
    said = run("protocol", one, *order, language="ru").refusal()
    assert said == "Это заседание отменено, поэтому протокола нет: 2026-10-01."
    assert not output.exists()


def test_a_council_file_is_never_written_over(run: Run, one: Path, two: Path) -> None:
    link = one.with_name("link.pdf")
    link.symlink_to(one)
    for output in (one, two, link):
        before = output.read_bytes()
        order = ("--meeting", "2026-2027/1", "--language", "kk", "--output", output)
        assert "is a council file" in run("protocol", one, *order).refusal()
        assert "is a council file" in run("dump", one, "--output", output).refusal()
        assert output.read_bytes() == before


def test_where_it_cannot_be_written_is_told_before_any_work(
    run: Run, one: Path, tmp_path: Path
) -> None:
    order = ("protocol", one, "--meeting", "2026-2027/1", "--language", "kk", "--output")
    folder = tmp_path / "folder"
    folder.mkdir()
    there = sorted(tmp_path.rglob("*"))
    assert run(*order, folder).refusal() == "folder is a folder, not a file."
    assert run(*order, tmp_path / "no" / "x.pdf").refusal().startswith("There is no folder")
    assert "too long" in run(*order, tmp_path / f"{'ұ' * 200}.pdf").refusal()
    assert "There is no folder" in run(*order, one / "x.pdf").refusal()
    assert sorted(tmp_path.rglob("*")) == there
