"""The register of decisions in cases the golden files do not show."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from qacouncil.documents.decisions_register import decisions_register_paper
from qacouncil.documents.decisions_register_content import (
    DecisionsRegisterContent,
    RegisteredMinutes,
    RegisteredPoint,
    RegisteredTask,
    RegisteredVote,
)
from qacouncil.documents.rendering import paper_lines, paper_pages
from qacouncil.documents.story import Table
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.terms import Outcome
from tests.documents.decisions_specimen import decisions_specimen
from tests.documents.specimen import BAIZAKOV, YSKAKOV

Translators = dict[Language, Translator]
DUE = dt.date(2027, 4, 30)


def lines(content: DecisionsRegisterContent, translator: Translator) -> list[str]:
    return paper_lines(decisions_register_paper(content, translator))


def of_point(point: RegisteredPoint) -> DecisionsRegisterContent:
    minutes = RegisteredMinutes("АСК-1", dt.date(2027, 1, 21), signed=True, points=(point,))
    return replace(decisions_specimen(), minutes=(minutes,))


def test_all_for_but_one_who_did_not_vote_is_not_unanimous(translators: Translators) -> None:
    vote = RegisteredVote(Outcome.ADOPTED, 13, 0, 0, not_voting=1)
    point = RegisteredPoint("1.1", Localized(ru="Утвердить."), "A04", vote)
    text = " ".join(lines(of_point(point), translators["ru"]))
    assert "за – 13, против – 0, воздержались – 0, не голосовали – 1" in text
    assert "единогласно" not in text
    assert "Протокол № АСК-1, 21 января 2027 года" in text


def test_neighbours_with_one_deadline_stand_together(translators: Translators) -> None:
    tasks = (
        RegisteredTask((BAIZAKOV,), deadline=DUE),
        RegisteredTask((YSKAKOV,), deadline=DUE),
        RegisteredTask((BAIZAKOV,)),
    )
    point = RegisteredPoint("1.1", Localized(ru="Утвердить."), "A04", tasks=tasks)
    paper = decisions_register_paper(of_point(point), translators["ru"])
    (table,) = [block for block in paper.story.blocks if isinstance(block, Table)]
    cells = table.rows[1].cells
    assert cells[-1].text == "Е. С. Байзақов\nТ. Ғ. Ысқақов\n30.04.2027\nЕ. С. Байзақов"
    assert cells[-2].text == "–"


def test_a_missing_translation_is_marked(translators: Translators) -> None:
    point = RegisteredPoint("1.1", Localized(kk="Бекітілсін."), "A99")
    text = " ".join(lines(of_point(point), translators["ru"]))
    assert "Бекітілсін. [нет перевода]" in text
    assert "A99" in text, "an area of a newer program is shown as it is"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_period_without_decisions_says_so(language: Language, translators: Translators) -> None:
    paper = decisions_register_paper(
        replace(decisions_specimen(), minutes=()), translators[language]
    )
    found = paper_lines(paper)
    assert not any("|" in line for line in found)
    assert sum(line.endswith(".") for line in found) == 1
    assert len(paper_pages(paper)) == 1
