"""What lists of members hold besides good rows is asked, told or refused; nothing is guessed."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.errors import Cancelled, UserError
from qacouncil.exchange.import_choices import EVERY_ROW, ImportChoices
from qacouncil.exchange.member_findings import Answer, MemberCode
from qacouncil.exchange.member_headings import MemberField, member_field
from qacouncil.exchange.member_names import NameParts, name_parts
from qacouncil.exchange.member_row import MemberRow
from qacouncil.exchange.member_table import LARGEST, MemberTable, members_layout, read_members
from qacouncil.exchange.sheet import CellValue, Sheet, SheetRow
from qacouncil.localized import Localized
from qacouncil.queries.known_members import KnownMember
from qacouncil.rules.mandates import Term
from qacouncil.rules.terms import Category, ExternalKind, Role

TODAY = dt.date(2026, 9, 1)
FIRST, LAST = dt.date(2026, 9, 1), dt.date(2029, 8, 31)
HEADS = ("ФИО", "Должность", "Категория", "Роль", "Начало", "Окончание", "ИИН", "Примечание")
IIN = "850115300120"  # its last digit checks the others; it is nobody's


def cells(name: CellValue, *changed: tuple[int, CellValue]) -> tuple[CellValue, ...]:
    row: list[CellValue] = [name, "доцент", "ППС", "член совета", FIRST, LAST, None, None]
    for place, value in changed:
        row[place] = value
    return tuple(row)


def read(
    *rows: tuple[CellValue, ...],
    known: tuple[KnownMember, ...] = (),
    choices: ImportChoices | None = None,
    hidden: bool = False,
) -> MemberTable:
    all_rows = tuple(
        SheetRow(place, each, hidden and place > 1) for place, each in enumerate((HEADS, *rows), 1)
    )
    sheet = Sheet("Sheet1", all_rows)
    return read_members(sheet, members_layout(sheet), TODAY, known=known, choices=choices)


def codes(table: MemberTable, row: int) -> list[MemberCode]:
    return [MemberCode(each.code) for each in table.findings if each.row == row]


def answered(row: int, code: MemberCode, answer: str) -> ImportChoices:
    return ImportChoices().answered(row, code, answer)


def person(name: str, **changes: object) -> KnownMember:
    parts = [*name.split(), "", ""][:3]
    made: dict[str, object] = {"terms": (Term(FIRST, LAST),), **changes}
    return KnownMember("known", *parts, **made)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (4, "31.02.2026", MemberCode.DATE_IMPOSSIBLE),
        (4, "soon", MemberCode.DATE_UNREADABLE),
        (5, dt.date(2025, 9, 1), MemberCode.ENDS_BEFORE_START),
        (4, None, MemberCode.START_NOT_STATED),
        (5, None, MemberCode.END_NOT_STATED),
        (2, None, MemberCode.CATEGORY_NOT_STATED),
        (2, "спонсор", MemberCode.CATEGORY_UNCLEAR),
        (3, None, MemberCode.ROLE_NOT_STATED),
        (3, "председатель, секретарь", MemberCode.ROLE_UNCLEAR),
        (3, "секретарь", MemberCode.VOTE_NOT_STATED),
        (0, "Ким", MemberCode.GIVEN_MISSING),
        (0, "П. К.", MemberCode.SURNAME_MISSING),
    ],
)
def test_what_is_missing_or_wrong_is_told(place: int, value: CellValue, code: MemberCode) -> None:
    table = read(cells("Ким Анна", (place, value)), cells("Пак Света"))
    assert codes(table, 2) == [code]
    assert codes(table, 3) == []


def test_two_chairs_at_a_time_are_an_error_and_one_after_the_other_are_not() -> None:
    chair = (3, "председатель")
    together = read(cells("Ким Анна", chair), cells("Пак Света", chair))
    assert codes(together, 3) == [MemberCode.SECOND_CHAIR]
    later = ((4, dt.date(2029, 9, 1)), (5, dt.date(2032, 8, 31)))
    assert read(cells("Ким Анна", chair), cells("Пак Света", chair, *later)).findings == ()


def test_one_name_with_two_mandates_at_a_time_is_asked_about() -> None:
    table = read(cells("Ким Анна"), cells("Ким Анна", (4, dt.date(2027, 9, 1))))
    assert codes(table, 3) == [MemberCode.OVERLAP]
    assert [row.number for row in table.taken] == [2]
    other = answered(3, MemberCode.OVERLAP, Answer.OTHER_PERSON)
    again = read(cells("Ким Анна"), cells("Ким Анна", (4, dt.date(2027, 9, 1))), choices=other)
    assert [row.number for row in again.taken] == [2, 3]
    assert again.open == ()


def test_two_mandates_one_after_the_other_are_of_one_person() -> None:
    later = ((4, dt.date(2029, 9, 1)), (5, dt.date(2032, 8, 31)))
    table = read(cells("Ким Анна"), cells("Ким Анна", *later))
    assert codes(table, 3) == [MemberCode.SAME_PERSON]
    assert [(row.number, row.same_as) for row in table.taken] == [(2, None), (3, 2)]


@pytest.mark.parametrize("name", ["Ким  Анна", "Ким А.", "Kim Anna", "Kим Анна"])
def test_a_name_that_is_probably_the_same_is_asked_about_and_merged_without_loss(name: str) -> None:
    rows = (cells("Ким Анна", (1, None)), cells(name))
    table = read(*rows)
    assert codes(table, 3) == [MemberCode.PROBABLE_DUPLICATE]
    assert len(table.open) == 1
    choices = answered(3, MemberCode.PROBABLE_DUPLICATE, Answer.MERGE)
    (only,) = read(*rows, choices=choices).taken
    assert (only.surname, only.given, only.position) == ("Ким", "Анна", "доцент")


def test_a_merge_takes_the_name_before_its_initial() -> None:
    choices = answered(3, MemberCode.PROBABLE_DUPLICATE, Answer.MERGE)
    (only,) = read(cells("Ким А."), cells("Ким Анна"), choices=choices).taken
    assert only.given == "Анна"


def test_who_sits_on_the_council_already_is_not_doubled() -> None:
    table = read(cells("Ким Анна"), known=(person("Ким Анна"),))
    assert codes(table, 2) == [MemberCode.IN_COUNCIL]
    assert table.taken == ()
    merge = answered(EVERY_ROW, MemberCode.IN_COUNCIL, Answer.MERGE)
    (row,) = read(cells("Ким Анна"), known=(person("Ким Анна"),), choices=merge).taken
    assert (row.person_id, row.has_mandate) == ("known", False)


def test_a_known_person_gets_another_mandate_and_keeps_the_position() -> None:
    past = (Term(dt.date(2020, 9, 1), dt.date(2023, 8, 31)),)
    known = person("Ким Анна", terms=past, position=Localized(ru="профессор"))
    table = read(cells("Ким Анна"), known=(known,))
    assert codes(table, 2) == [MemberCode.PERSON_KNOWN, MemberCode.POSITION_DIFFERS]
    (row,) = table.taken
    assert (row.person_id, row.has_mandate, row.replaces_position) == ("known", True, False)
    replace = answered(2, MemberCode.POSITION_DIFFERS, Answer.REPLACE)
    assert read(cells("Ким Анна"), known=(known,), choices=replace).taken[0].replaces_position
    other = answered(2, MemberCode.PERSON_KNOWN, Answer.OTHER_PERSON)
    assert read(cells("Ким Анна"), known=(known,), choices=other).taken[0].person_id == ""


LATER: tuple[tuple[int, CellValue], ...] = ((4, dt.date(2030, 9, 1)), (5, dt.date(2033, 8, 31)))


@pytest.mark.parametrize("answer", [Answer.LEAVE_OUT, Answer.MERGE])
def test_all_rows_of_somebody_known_are_of_that_person_whatever_becomes_of_the_first(
    answer: Answer,
) -> None:
    choices = answered(EVERY_ROW, MemberCode.IN_COUNCIL, answer)
    table = read(
        cells("Ким Анна"), cells("Ким Анна", *LATER), known=(person("Ким Анна"),), choices=choices
    )
    assert table.open == ()
    later = table.taken[-1]
    assert (later.number, later.person_id, later.has_mandate) == (3, "known", True)


def test_a_later_mandate_that_the_council_file_has_too_is_asked_about() -> None:
    terms = (Term(FIRST, LAST), Term(dt.date(2030, 9, 1), dt.date(2033, 8, 31)))
    rows = cells("Ким Анна"), cells("Ким Анна", *LATER)
    table = read(*rows, known=(person("Ким Анна", terms=terms),))
    assert [(each.row, each.code) for each in table.open] == [
        (2, MemberCode.IN_COUNCIL),
        (3, MemberCode.IN_COUNCIL),
    ]


def test_all_rows_of_another_of_that_name_are_of_that_other() -> None:
    other = answered(2, MemberCode.IN_COUNCIL, Answer.OTHER_PERSON)
    rows = cells("Ким Анна"), cells("Ким Анна", *LATER)
    first, later = read(*rows, known=(person("Ким Анна"),), choices=other).taken
    assert (first.person_id, later.person_id, later.same_as) == ("", "", 2)


def test_a_chair_beside_that_of_the_council_is_asked_about() -> None:
    known = person("Пак Света", chaired=(Term(FIRST, LAST),))
    row = cells("Ким Анна", (3, "төрайым"))
    assert codes(read(row, known=(known,)), 2) == [MemberCode.CHAIR_IN_COUNCIL]
    member = answered(2, MemberCode.CHAIR_IN_COUNCIL, Role.MEMBER)
    table = read(row, known=(known,), choices=member)
    assert (table.open, [each.role for each in table.taken]) == ((), [Role.MEMBER])
    leave = answered(2, MemberCode.CHAIR_IN_COUNCIL, Answer.LEAVE_OUT)
    assert (read(row, known=(known,), choices=leave).taken) == ()
    both = answered(2, MemberCode.CHAIR_IN_COUNCIL, Answer.TAKE)
    assert read(row, known=(known,), choices=both).open  # never two chairs on one day


def test_a_column_of_personal_numbers_is_told_once_and_not_read() -> None:
    table = read(cells("Ким Анна", (6, IIN)), cells("Пак Света", (6, IIN)))
    assert codes(table, 2) == [MemberCode.PERSONAL_NUMBER]
    assert codes(table, 3) == []
    found = table.findings[0]
    assert (found.column, found.was, found.becomes) == ("ИИН", "", "")
    mapped = read(cells("Ким Анна", (1, IIN)), cells("Пак Света", (1, "доцент")))
    assert [row.position for row in mapped.taken] == ["", ""]
    assert IIN not in repr(mapped)


def test_an_iin_beside_a_name_is_left_out_of_it() -> None:
    (row,) = read(cells(f"Ким Анна {IIN}")).taken
    assert (row.surname, row.given, row.patronymic) == ("Ким", "Анна", "")


def test_hidden_rows_are_answered_for_all_at_once() -> None:
    rows = (cells("Ким Анна"), cells("Пак Света"))
    table = read(*rows, hidden=True)
    assert [each.code for each in table.open] == [MemberCode.HIDDEN_ROW] * 2
    out = answered(EVERY_ROW, MemberCode.HIDDEN_ROW, Answer.LEAVE_OUT)
    assert read(*rows, hidden=True, choices=out).taken == ()
    take = answered(EVERY_ROW, MemberCode.HIDDEN_ROW, Answer.TAKE)
    assert len(read(*rows, hidden=True, choices=take).taken) == 2


def test_a_start_is_any_date_that_is_given() -> None:
    row = cells("Ким Анна", (4, None))
    given = read(row, choices=answered(2, MemberCode.START_NOT_STATED, "2026-10-01"))
    assert given.taken[0].starts_on == dt.date(2026, 10, 1)
    assert given.open == ()
    wrong = read(row, choices=answered(2, MemberCode.START_NOT_STATED, "soon"))
    assert len(wrong.open) == 1


def test_an_answer_that_is_none_leaves_the_question_open() -> None:
    row = cells("Ким Анна", (2, None))
    for answer in ("boss", Answer.TAKE):
        choices = answered(2, MemberCode.CATEGORY_NOT_STATED, answer)
        assert len(read(row, choices=choices).open) == 1
    good = answered(2, MemberCode.CATEGORY_NOT_STATED, Category.TEACHER)
    assert read(row, choices=good).taken[0].category is Category.TEACHER


def test_a_row_left_out_asks_nothing() -> None:
    table = read(cells("Ким Анна", (4, "soon")), choices=ImportChoices().leaving(2, out=True))
    assert (table.taken, table.open) == ((), ())


def test_signatures_totals_and_headings_are_no_members() -> None:
    nobody: tuple[CellValue, ...] = (None,) * 7
    rows = (
        HEADS,
        cells("Ким Анна"),
        ("Секретарь совета ____________ Э. Юсупова", *nobody),
        ("1", "2", "3", "4", "5", "6", "7", "8"),
        ("Приложение к приказу",) * 8,
    )
    table = read(*rows)
    assert [row.surname for row in table.taken] == ["Ким"]
    assert table.open == ()
    assert MemberCode.ROW_PASSED_OVER in codes(table, 4)  # a person may look at it


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("жұмыс беруші", ExternalKind.EMPLOYER),
        ("выпускник", ExternalKind.GRADUATE),
        ("сарапшы", ExternalKind.EXPERT),
    ],
)
def test_whom_an_external_member_stands_for_is_kept(text: str, kind: ExternalKind) -> None:
    (row,) = read(cells("Ким Анна", (2, text))).taken
    assert (row.category, row.external_kind) == (Category.EXTERNAL, kind)


@pytest.mark.parametrize(
    ("place", "text", "voting"),
    [(3, "секретарь (без права голоса)", False), (7, "без голоса", False), (7, "PhD", None)],
)
def test_the_right_to_vote_stands_beside_the_role_or_in_a_note(
    place: int, text: str, voting: bool | None
) -> None:
    (row,) = read(cells("Ким Анна", (3, "секретарь"), (place, text))).taken
    assert (row.role, row.voting) == (Role.SECRETARY, voting)


def test_columns_that_nobody_knows_are_mapped_by_hand_or_refused() -> None:
    sheet = Sheet("S", (SheetRow(1, ("x", "y")), SheetRow(2, ("Ким Анна", "член"))))
    layout = members_layout(sheet)
    assert layout.fields == {}
    with pytest.raises(UserError, match="which column holds the surnames"):
        read_members(sheet, layout, TODAY)
    layout = layout.mapped(0, MemberField.NAME).mapped(1, MemberField.ROLE)
    assert read_members(sheet, layout, TODAY).rows[-1].role is Role.MEMBER


def test_far_too_many_rows_are_refused_and_reading_can_be_stopped() -> None:
    rows = tuple(SheetRow(place, cells("Ким Анна")) for place in range(2, LARGEST + 3))
    sheet = Sheet("S", (SheetRow(1, HEADS), *rows))
    with pytest.raises(UserError, match=str(LARGEST + 1)):
        read_members(sheet, members_layout(sheet), TODAY)
    smaller = Sheet("S", sheet.rows[:1200])
    told = []

    def stop(done: int, _total: int) -> None:
        told.append(done)
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_members(smaller, members_layout(smaller), TODAY, told=stop)
    assert told == [0, 500]


def test_namesakes_in_thousands_are_compared_in_no_time() -> None:
    rows = [cells("Ким Анна")] * 3 + [cells(f"Ким А{each}") for each in range(3)]
    table = read(*rows)
    assert [codes(table, row) for row in (3, 4)] == [[MemberCode.DUPLICATE]] * 2


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("П. К. Зорин", NameParts("Зорин", "П.", "К.")),
        ("Т.Нұрғазайұлы", NameParts("Нұрғазайұлы", "Т.")),
        ("Жолдасқалиұлы Қанат", NameParts("Жолдасқалиұлы", "Қанат")),
        ("Мамедов Рашид Ильгиз оглы", NameParts("Мамедов", "Рашид", "Ильгиз оглы")),
        ("12. Ким Анна", NameParts("Ким", "Анна")),
        ("3) А. Б. Зорин", NameParts("Зорин", "А.", "Б.")),
        ("  ", NameParts("")),
    ],
)
def test_names_are_taken_apart(text: str, parts: NameParts) -> None:
    assert name_parts(text) == parts


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("ИИН", None),
        ("ЖСН", None),
        ("р/с №", None),
        ("Фамилия латиницей", MemberField.LATIN_SURNAME),
        ("Бұйрық №, күні", MemberField.ORDER),
        ("Дата приказа", MemberField.ORDER_DATE),
        ("Срок полномочий с", MemberField.STARTS),
        ("Срок полномочий по", MemberField.ENDS),
        ("Дата рождения", None),
        ("Last name", MemberField.SURNAME),
        ("Құрылымдық бөлімшесі", MemberField.UNIT),
    ],
)
def test_headings_are_known_in_three_languages(heading: str, field: MemberField | None) -> None:
    assert member_field(heading) is field


def test_a_row_says_what_it_is_without_its_findings() -> None:
    assert not MemberRow(2, surname="Ким").is_wrong
