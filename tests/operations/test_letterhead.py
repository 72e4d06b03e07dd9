"""What a council puts on its papers beside its names."""

from __future__ import annotations

from qacouncil.documents.letterhead import Letterhead
from qacouncil.documents.person_name import PersonName
from qacouncil.localized import Localized
from qacouncil.operations.councils import change_paper_style
from qacouncil.operations.letterhead import LetterheadData, change_letterhead, set_logo
from qacouncil.operations.undo import restore
from qacouncil.queries.council_details import council_details
from qacouncil.queries.letterhead import letterhead
from qacouncil.rules.terms import BilingualForm
from tests.council_builder import Council
from tests.operations.refusals import audit_rows, refused
from tests.pictures import picture, png

DEAN = Localized(kk="Факультет деканы", ru="Декан факультета", en="Dean of the Faculty")


def read(seven: Council) -> Letterhead:
    with seven.file.reading() as connection:
        return letterhead(connection, seven.id)


def last(seven: Council) -> int:
    return int(audit_rows(seven)[-1]["sequence"])


def test_a_new_council_has_none(seven: Council) -> None:
    assert read(seven) == Letterhead()


def test_approver_and_index_are_kept_and_undone(seven: Council) -> None:
    data = LetterheadData(DEAN, " Ғали  Мәди Аянұлы ", "Gali Madi", "05-12")
    seven.do(change_letterhead, seven.id, data)
    name = PersonName("Ғали", "Мәди", "Аянұлы", "Gali", "Madi")
    assert read(seven) == Letterhead(None, DEAN, name, "05-12")
    seven.do(restore, last(seven))
    assert read(seven) == Letterhead()


def test_a_name_in_latin_letters_alone_is_a_name(seven: Council) -> None:
    seven.do(change_letterhead, seven.id, LetterheadData(approver_name_latin="Gali"))
    assert read(seven).approver_name == PersonName("", latin_surname="Gali")


def test_a_logo_is_put_in_replaced_and_taken_away(seven: Council) -> None:
    first, second = png(), png(colour="red")
    seven.do(set_logo, seven.id, first)
    assert read(seven).logo == first
    seven.do(set_logo, seven.id, second)
    seven.do(set_logo, seven.id, None)
    assert read(seven).logo is None
    seven.do(restore, last(seven))
    assert read(seven).logo == second


def test_what_is_no_png_is_no_logo(seven: Council) -> None:
    seven.do(set_logo, seven.id, png())
    for content in (b"", picture("JPEG"), png()[:50]):
        with refused(seven, "This picture is damaged"):
            seven.do(set_logo, seven.id, content)


def test_the_choices_of_the_page_are_kept_and_undone(seven: Council) -> None:
    def style() -> tuple[object, ...]:
        with seven.file.reading() as connection:
            found = council_details(connection, seven.id).style
        return found.bilingual, found.code, found.approve_protocol

    assert style() == (BilingualForm.COLUMNS, True, False)
    choices: dict[str, str | bool] = {
        "bilingual": BilingualForm.AFTER,
        "code": False,
        "approve_protocol": True,
    }
    seven.do(change_paper_style, seven.id, **choices)
    assert style() == (BilingualForm.AFTER, False, True)
    seven.do(restore, last(seven))
    assert style() == (BilingualForm.COLUMNS, True, False)
