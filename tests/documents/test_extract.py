"""The extract from signed minutes: what is chosen, what is left out, how it is certified."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from qacouncil.documents.extract import Certifier, chosen_content, extract_gaps, extract_paper
from qacouncil.documents.gaps import PlaceKind
from qacouncil.documents.pages import MM, RuleMark, TextMark
from qacouncil.documents.protocol_content import Movement, ProtocolContent
from qacouncil.documents.rendering import paper_lines, paper_pages, paper_pdf
from qacouncil.errors import UserError
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.terms import Body
from tests.documents.extraction import pages_by_pdfium
from tests.documents.specimen import KIM, MYRZAKHMETOVA, ORAZBAYEV, specimen, vote
from tests.documents.write_golden import PAPERS, golden_path

Translators = dict[Language, Translator]
ISSUED = dt.date(2027, 1, 25)


def lines(
    content: ProtocolContent, translator: Translator, *chosen: str, by: Certifier | None = None
) -> list[str]:
    signs = Certifier(MYRZAKHMETOVA) if by is None else by
    return paper_lines(extract_paper(content, chosen, ISSUED, signs, translator))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_extract_reads_as_the_golden_file(language: Language, translators: Translators) -> None:
    pages = pages_by_pdfium(PAPERS["extract"](translators[language]))
    assert "\f\n".join(pages) + "\n" == golden_path(language, "extract").read_text("utf-8")


def test_only_what_is_chosen_is_taken_and_numbers_are_kept(translators: Translators) -> None:
    text = "\n".join(lines(specimen(), translators["ru"], "4.2", "5"))
    assert "4. О результатах анкетирования" in text
    for there in ("4.2. ", "5.1. ", "5.2. ", "Голосовали: за – 14", "Голосовали: за – 13"):
        assert there in text
    for absent in ("1. СЛУШАЛИ", "4.1.", "4.3.", "ВЫСТУПИЛИ", "Приложения:"):
        assert absent not in text


def test_with_nothing_chosen_everything_is_taken(translators: Translators) -> None:
    text = "\n".join(lines(specimen(), translators["kk"]))
    assert all(f"{number}. ТЫҢДАЛДЫ:" in text for number in range(1, 6))


def test_a_vote_on_other_points_is_left_out() -> None:
    content = specimen()
    item = replace(content.items[1], votes=(vote((1,), 9, 5), vote((2,), 14)))
    part = chosen_content(replace(content, items=(item,)), ["2.2"])
    (taken,) = part.items
    assert [point.number for point in taken.points] == [2]
    assert [each.points for each in taken.votes] == [(2,)]


def test_who_presides_is_told_at_the_first_item_taken_after_the_change() -> None:
    content = specimen()
    changed = replace(content.items[1], presiding=ORAZBAYEV)
    part = chosen_content(
        replace(content, items=(content.items[0], changed, *content.items[2:])), ["1", "3", "4"]
    )
    assert [item.presiding for item in part.items] == [None, ORAZBAYEV, None]


def test_comings_between_the_items_are_left_out_and_those_within_stay(
    translators: Translators,
) -> None:
    content = specimen()
    moves = [Movement(minute, KIM, arrival=False) for minute in (901, 902, 903)]
    moved = replace(
        content.items[0],
        movements_before=(moves[0],),
        movements_during=(moves[1],),
        movements_after=(moves[2],),
    )
    content = replace(content, items=(moved, *content.items[1:]))
    text = "\n".join(lines(content, translators["en"], "1"))
    assert [f"15:0{n} – departure" in text for n in (1, 2, 3)] == [False, True, False]


def test_unsigned_minutes_give_no_extract(translators: Translators) -> None:
    with pytest.raises(UserError, match="only from signed minutes"):
        lines(replace(specimen(), draft=True), translators["ru"], "1")


@pytest.mark.parametrize("chosen", [("2.7",), ("9",), ("2", "1.1.1")])
def test_a_decision_that_is_not_there_is_named(
    translators: Translators, chosen: tuple[str, ...]
) -> None:
    with pytest.raises(UserError, match=r"no such decisions: .*\d"):
        lines(specimen(), translators["ru"], *chosen)


def test_minutes_without_items_give_no_extract(translators: Translators) -> None:
    with pytest.raises(UserError):
        lines(replace(specimen(), items=()), translators["ru"])


def test_another_certifies_with_a_position_of_their_own(translators: Translators) -> None:
    by = Certifier(KIM, Localized(ru="Начальник канцелярии"))
    text = "\n".join(lines(specimen(), translators["ru"], "2", by=by))
    assert "Начальник канцелярии ____ В. А. Ким" in text
    assert "Секретарь Ж. Ә. Мырзахметова" in text
    of_committee = replace(specimen(), body=Body.COMMITTEE)
    text = "\n".join(lines(of_committee, translators["ru"], "2"))
    assert "Секретарь комитета ____ Ж. Ә. Мырзахметова" in text
    assert "Присутствовали члены комитета: 14 из 15" in text


def test_only_the_certification_is_ruled_and_the_seal_has_its_room(
    translators: Translators,
) -> None:
    paper = extract_paper(specimen(), ["2"], ISSUED, Certifier(MYRZAKHMETOVA), translators["kk"])
    (page,) = paper_pages(paper)
    rules = [m for placed in page for m in placed.box.marks if isinstance(m, RuleMark)]
    (rule,) = rules
    *_, line, room = page
    mark = line.box.marks[1]
    assert isinstance(mark, TextMark)
    assert mark.line.text == "М.О."
    assert rule.x < mark.line.indent < rule.x + rule.length
    assert line.box.height / 2 + room.box.height == pytest.approx(20 * MM)


def test_the_certification_is_not_torn_from_the_text(translators: Translators) -> None:
    content = specimen()
    for points in range(1, 40):
        many = tuple(replace(content.items[1].points[0], number=n + 1) for n in range(points))
        longer = replace(content, items=(replace(content.items[1], points=many),))
        paper = extract_paper(longer, ["2"], ISSUED, Certifier(MYRZAKHMETOVA), translators["ru"])
        last = paper_pages(paper)[-1]
        shown = [
            m.line.text + "".join(m.line.pieces or ())
            for placed in last
            for m in placed.box.marks
            if isinstance(m, TextMark)
        ]
        place = shown.index("Председатель", 0 if len(paper_pages(paper)) > 1 else 8)
        assert place >= 2


def test_a_speech_of_ten_thousand_words_is_no_part_of_it(translators: Translators) -> None:
    content = specimen()
    long = Localized(ru="слово " * 10_000)
    item = replace(content.items[1], speeches=(), heard=long)
    paper = extract_paper(
        replace(content, items=(item,)), ["2"], ISSUED, Certifier(), translators["ru"]
    )
    assert len(pages_by_pdfium(paper_pdf(paper))) == 1


def test_gaps_are_those_of_what_is_printed() -> None:
    content = specimen()
    bare = Localized(kk="Тек қазақша")
    items = [replace(item, title=bare) for item in content.items]
    content = replace(content, items=tuple(items), place=bare)
    found = extract_gaps(content, ["3"], "ru")
    assert [(gap.place.kind, gap.place.item) for gap in found] == [(PlaceKind.TITLE, 3)]
