"""The work plan in cases the golden files do not show."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from qacouncil.documents.rendering import paper_lines, paper_pages
from qacouncil.documents.story import Approval, Table
from qacouncil.documents.work_plan import work_plan_paper
from qacouncil.documents.work_plan_content import PlanTopic
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES, Language, Localized
from qacouncil.rules.terms import Body, TopicState
from tests.documents.registers_specimen import head
from tests.documents.work_plan_specimen import work_plan_specimen

Translators = dict[Language, Translator]


def test_for_its_approval_a_plan_has_no_marks(translators: Translators) -> None:
    paper = work_plan_paper(work_plan_specimen(), translators["ru"], marks=False)
    lines = paper_lines(paper)
    assert "2026-2027 учебный год" in lines
    assert not any("рассмотрено" in line.lower() or "Всего" in line for line in lines)
    (table,) = [block for block in paper.story.blocks if isinstance(block, Table)]
    assert all(len(row.cells) == 5 for row in table.rows if not row.group)


@pytest.mark.parametrize(
    ("by", "stamp"),
    [
        (
            Localized(kk="Факультет кеңесі"),
            Approval("БЕКІТЕМІН", "Факультет кеңесі", "", "2026 жылғы 17 қыркүйек"),
        ),
        (
            Localized(),
            Approval("БЕКІТЕМІН", "Факультет деканы", "Б. Е. Сәрсенов", "2026 жылғы 17 қыркүйек"),
        ),
    ],
)
def test_the_stamp_says_what_is_noted_of_the_approval(
    by: Localized, stamp: Approval, translators: Translators
) -> None:
    content = replace(work_plan_specimen(), approved_on=dt.date(2026, 9, 17), approved_by=by)
    first = work_plan_paper(content, translators["kk"]).story.blocks[0]
    assert isinstance(first, Approval)
    assert replace(first, language=None) == replace(stamp, language=None)
    bare = work_plan_paper(content, translators["kk"], approved=False)
    assert not any(isinstance(block, Approval) for block in bare.story.blocks)


@pytest.mark.parametrize("body", Body)
def test_the_title_says_the_body_by_its_own_name(body: Body, translators: Translators) -> None:
    titles = {
        Body.COUNCIL: "КЕҢЕСТІҢ ЖҰМЫС ЖОСПАРЫ",
        Body.COMMITTEE: "КОМИТЕТТІҢ ЖҰМЫС ЖОСПАРЫ",
        Body.COMMISSION: "КОМИССИЯНЫҢ ЖҰМЫС ЖОСПАРЫ",
    }
    content = replace(work_plan_specimen(), head=head(body))
    assert titles[body] in paper_lines(work_plan_paper(content, translators["kk"]))


def test_a_topic_moved_back_to_its_month_was_not_moved(translators: Translators) -> None:
    title = Localized(kk="Емтихан туралы")
    topic = PlanTopic(11, title, TopicState.OVERDUE, moved_from=11, standard="S99")
    content = replace(work_plan_specimen(), topics=(topic,))
    text = " ".join(paper_lines(work_plan_paper(content, translators["ru"])))
    assert "первоначально" not in text
    assert "Емтихан туралы [нет перевода]" in text
    assert "S99" in text, "a standard of a newer program is shown as it is"
    assert "Всего: 1. Просрочено: 1." in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_topics_a_sentence_stands_for_the_table(
    language: Language, translators: Translators
) -> None:
    said = set()
    for made in (False, True):
        content = replace(work_plan_specimen(), topics=(), made=made)
        paper = work_plan_paper(content, translators[language])
        lines = paper_lines(paper)
        assert not any("|" in line for line in lines)
        said |= {line for line in lines if line.endswith(".")}
        assert len(paper_pages(paper)) == 1
    assert len(said) == 2
