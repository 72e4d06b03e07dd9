"""The usual agendas that come with the program are whole in every language."""

from __future__ import annotations

from qacouncil.exchange.shipped_agendas import for_year, shipped_agendas
from qacouncil.localized import LANGUAGES


def test_every_text_is_there_in_every_language_and_told_once() -> None:
    agendas = shipped_agendas()
    assert len(agendas) >= 6
    for language in LANGUAGES:
        names = [each.name.text(language) for each in agendas]
        assert all(names)
        assert len(set(names)) == len(names)
        for agenda in agendas:
            titles = [title.text(language) for title, _ in agenda.items]
            assert all(titles)
            assert len(set(titles)) == len(titles), agenda.name
            assert all(
                "{year}" in one.text(language) or "{" not in one.text("kk")
                for one, _ in agenda.items
            )


def test_titles_are_worded_as_items_of_an_agenda() -> None:
    others = ("Әртүрлі мәселелер", "Разное", "Other matters")
    for agenda in shipped_agendas():
        for title, _ in agenda.items:
            if (title.kk, title.ru, title.en) == others:
                continue
            assert title.kk.endswith(" туралы")
            assert title.ru.startswith(("О ", "Об "))
            assert title.en.startswith("On ")


def test_the_year_takes_its_place_without_an_ending() -> None:
    filled = [
        title
        for agenda in shipped_agendas()
        for title, _ in for_year(agenda, "2026-2027")
        if "2026-2027" in title.kk
    ]
    assert filled
    for title in filled:
        assert "2026-2027 оқу жыл" in title.kk
        assert "2026-2027 учебн" in title.ru
        assert "academic year 2026-2027" in title.en
        assert "{" not in f"{title.kk}{title.ru}{title.en}"
