"""The label of who is responsible is in the number of those named."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.documents.person_name import PersonName
from qacouncil.i18n.execution_words import Task, execution_text
from qacouncil.i18n.names import Name
from qacouncil.localized import Localized

KIM = PersonName("Ким", "Виктор", "Алексеевич")
LI = PersonName("Ли", "Светлана", "Викторовна")
WORDS = Localized(kk="кафедра меңгерушілері", ru="заведующие кафедрами", en="heads of departments")


@pytest.mark.parametrize(
    ("people", "words", "kk", "ru"),
    [
        ((), Localized(), " Мерзімі: ", " Срок: "),
        ((KIM,), Localized(), " Жауапты: В. А. Ким. ", " Ответственный: В. А. Ким. "),
        (
            (KIM, LI),
            Localized(),
            " Жауаптылар: В. А. Ким, С. В. Ли. ",
            " Ответственные: В. А. Ким, С. В. Ли. ",
        ),
        (
            (),
            WORDS,
            " Жауаптылар: кафедра меңгерушілері. ",
            " Ответственные: заведующие кафедрами. ",
        ),
    ],
)
def test_one_is_responsible_or_several(
    people: tuple[Name, ...], words: Localized, kk: str, ru: str
) -> None:
    text = Localized(kk="Бекітілсін.", ru="Утвердить.")
    heard = execution_text([Task("4", "1.1", text, people, words, dt.date(2027, 2, 1))])
    assert f"Бекітілсін.{kk}" in heard.kk.replace("\u00a0", " ")
    assert f"Утвердить.{ru}" in heard.ru.replace("\u00a0", " ")
    assert heard.en == ""
