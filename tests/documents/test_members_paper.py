"""The membership list and its changes in cases the golden files do not show."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from qacouncil.documents.member_changes import member_changes_paper
from qacouncil.documents.members import members_paper
from qacouncil.documents.members_content import ListedMember
from qacouncil.documents.pages import Placed, RuleMark
from qacouncil.documents.person_name import PersonName
from qacouncil.documents.rendering import Paper, paper_lines, paper_pages, paper_pdf
from qacouncil.documents.story import Approval, Logo
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, NO_TEXT, Language, Localized
from qacouncil.rules.mandates import Seat
from qacouncil.rules.terms import Body, Category, Role
from tests.documents.extraction import flowing, pages_by_pdfium
from tests.documents.registers_specimen import (
    head,
    member_changes_specimen,
    members_specimen,
)

Translators = dict[Language, Translator]


def names_in(paper: Paper) -> list[str]:
    return [
        line.split(" | ")[1] for line in paper_lines(paper) if line[:1].isdigit() and "|" in line
    ]


def test_names_follow_the_alphabet_of_the_language(translators: Translators) -> None:
    surnames = ("Ысқақов", "Әлі", "Қали", "Кали", "Али", "Һасен", "Өмір", "Орал")
    members = tuple(
        ListedMember(PersonName(each), NO_TEXT, Seat(Category.TEACHER)) for each in surnames
    )
    content = replace(members_specimen(), members=members)
    found = names_in(members_paper(content, translators["kk"]))
    assert found == ["Али", "Әлі", "Кали", "Қали", "Орал", "Өмір", "Һасен", "Ысқақов"]
    latin = names_in(members_paper(content, translators["en"]))
    assert latin == sorted(latin)


@pytest.mark.parametrize("body", Body)
def test_the_title_says_the_body_by_its_own_name(body: Body, translators: Translators) -> None:
    titles = {
        Body.COUNCIL: "СОСТАВ СОВЕТА",
        Body.COMMITTEE: "СОСТАВ КОМИТЕТА",
        Body.COMMISSION: "СОСТАВ КОМИССИИ",
    }
    paper = members_paper(replace(members_specimen(), head=head(body)), translators["ru"])
    assert titles[body] in paper_lines(paper)
    assert paper.metadata.title.startswith(titles[body].capitalize())


def test_room_for_the_approval_is_left_out_where_not_asked_for(translators: Translators) -> None:
    made = members_paper(members_specimen(), translators["kk"], approved=False)
    assert not any(isinstance(block, Approval) for block in made.story.blocks)
    bare = replace(members_specimen(), head=replace(head(), letterhead=type(head().letterhead)()))
    lines = paper_lines(members_paper(bare, translators["kk"]))
    assert lines[:3] == ["БЕКІТЕМІН", "____", "2026 жылғы «___» ______________"]


def test_the_logo_stands_between_the_approval_and_the_university(
    translators: Translators,
) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (40, 40), "navy").save(picture, "PNG")
    content = members_specimen()
    marked = replace(content.head.letterhead, logo=picture.getvalue())
    content = replace(content, head=replace(content.head, letterhead=marked))
    for paper in (
        members_paper(content, translators["kk"]),
        member_changes_paper(
            replace(member_changes_specimen(), head=content.head), translators["kk"]
        ),
    ):
        blocks = [each for each in paper.story.blocks if not isinstance(each, Approval)]
        assert isinstance(blocks[0], Logo)
        assert b"/Subtype /Image" in paper_pdf(paper)


def test_who_has_no_vote_is_said_beside_the_position(translators: Translators) -> None:
    members = (
        ListedMember(
            PersonName("Әлі"), Localized(ru="доцент"), Seat(Category.TEACHER, voting=False)
        ),
        ListedMember(PersonName("Ким"), NO_TEXT, Seat(Category.STUDENT, Role.SECRETARY)),
    )
    content = replace(members_specimen(), members=members, orders=(), vacant=2)
    lines = paper_lines(members_paper(content, translators["ru"]))
    assert "1 | Әлі | доцент (без права голоса) | преподаватель | –" in lines
    assert "Секретарь" in lines
    totals = "Членов совета с правом голоса: 1. Обучающиеся: 1. Вакантные места: 2."
    assert totals in [line.replace("\u00a0", " ") for line in lines]
    assert not any("Основание" in line for line in lines)


def test_a_position_without_translation_is_marked(translators: Translators) -> None:
    member = ListedMember(PersonName("Әлі"), Localized(kk="доцент"), Seat(Category.TEACHER))
    content = replace(members_specimen(), members=(member,))
    assert "доцент [нет перевода]" in " ".join(
        paper_lines(members_paper(content, translators["ru"]))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_anybody_a_sentence_stands_for_the_table(
    language: Language, translators: Translators
) -> None:
    sentences = {
        "kk": ("Бұл күні құрамда ешкім жоқ.", "Бұл кезеңде құрам өзгерген жоқ."),
        "ru": ("На эту дату в составе никого нет.", "За этот период состав не изменился."),
        "en": (
            "There are no members on this date.",
            "The composition did not change in this period.",
        ),
    }
    nobody = replace(members_specimen(), members=(), orders=())
    unchanged = replace(member_changes_specimen(), changes=())
    papers = (
        members_paper(nobody, translators[language]),
        member_changes_paper(unchanged, translators[language]),
    )
    for paper, sentence in zip(papers, sentences[language], strict=True):
        lines = paper_lines(paper)
        assert sentence in lines
        assert not any("|" in line for line in lines)
        assert len(paper_pages(paper)) == 1


def _is_signature(placed: Placed) -> bool:
    return any(isinstance(mark, RuleMark) for mark in placed.box.marks)


@pytest.mark.parametrize("count", range(14, 30))
def test_the_signature_takes_lines_along_to_its_page(count: int, translators: Translators) -> None:
    member = members_specimen().members[3]
    content = replace(members_specimen(), members=(member,) * count)
    pages = paper_pages(members_paper(content, translators["kk"]))
    (signed,) = [number for number, placed in enumerate(pages[-1]) if _is_signature(placed)][-1:]
    assert signed >= 3


def test_sixty_members_and_a_long_position_are_printed_whole(translators: Translators) -> None:
    long = " ".join(f"сөз{number}" for number in range(2000))
    listed = [
        ListedMember(
            PersonName(f"Әлі{number}"),
            Localized(kk=long if number == 7 else "доцент"),
            Seat(Category.TEACHER),
        )
        for number in range(60)
    ]
    paper = members_paper(replace(members_specimen(), members=tuple(listed)), translators["kk"])
    text = flowing(" ".join(pages_by_pdfium(paper_pdf(paper))))
    assert all(f"Әлі{number} " in text for number in range(60))
    assert all(f"сөз{number} " in text for number in range(2000))
