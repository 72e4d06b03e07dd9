"""What a person answers on the command line to the questions of an import, and about columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from qacouncil.errors import UserError
from qacouncil.exchange.import_choices import EVERY_ROW, ImportChoices
from qacouncil.exchange.sheet import Sheet, column_letters
from qacouncil.exchange.table_layout import TableLayout, best_sheet
from qacouncil.i18n.marking import N_

Field = TypeVar("Field", bound=StrEnum)


def import_choices(answers: Sequence[str], left_out: str | None) -> ImportChoices:
    """Answers as `6:hidden_row=take`, or `hidden_row=take` for all rows; rows as `7,12`.

    Raises UserError where they are written otherwise.
    """
    choices = ImportChoices()
    single = []
    for each in answers:
        place, _, answer = each.partition("=")
        row, _, code = place.rpartition(":")
        if not code or not answer or (row and not row.isascii()) or (row and not row.isdecimal()):
            raise UserError(
                N_(
                    "This is no answer: {text}."
                    " Write it as `hidden_row=take` or `6:hidden_row=take`."
                ),
                text=each,
            )
        if row:
            single.append((int(row), code, answer))
        else:
            choices = choices.answered(EVERY_ROW, code, answer)
    for number, code, answer in single:
        choices = choices.answered(number, code, answer)
    for text in (left_out or "").replace(",", " ").split():
        if not (text.isascii() and text.isdecimal()):
            raise UserError(N_("This is not the number of a row: {text}."), text=text)
        choices = choices.leaving(int(text), out=True)
    return choices


def known_codes(choices: ImportChoices, codes: type[StrEnum]) -> ImportChoices:
    """The choices. Raises UserError where they answer what is never asked."""
    for _row, code in choices.answers:
        if code not in tuple(codes):
            raise UserError(N_("There is no such question: {code}."), code=code)
    return choices


def chosen_sheet(
    sheets: Sequence[Sheet], layout: Callable[[Sheet], TableLayout[Field]]
) -> tuple[Sheet, TableLayout[Field]]:
    """The sheet that is read, as the window would choose it, and where its headings stand."""
    layouts = [layout(each) for each in sheets]
    place = best_sheet(sheets, layouts)
    return sheets[place], layouts[place]


def mapped(
    sheet: Sheet, layout: TableLayout[Field], columns: Sequence[str], fields: type[Field]
) -> TableLayout[Field]:
    """With the columns that `column=field` names: by heading, or by letter as in a spreadsheet."""
    places = {layout.heading(place).casefold(): place for place in range(len(layout.headings))}
    letters = {column_letters(n + 1).casefold(): n for n in range(len(layout.headings))}
    for each in columns:
        heading, _, field = (part.strip() for part in each.rpartition("="))
        wanted = " ".join(heading.split()).casefold()
        place = places.get(wanted, letters.get(wanted))
        if place is None:
            raise UserError(
                N_("The sheet “{sheet}” has no column “{column}”."),
                sheet=sheet.name,
                column=heading,
            )
        if field not in ("", *fields):
            raise UserError(
                N_("A column cannot hold “{field}”. It may hold: {fields}."),
                field=field,
                fields=", ".join(fields),
            )
        layout = layout.mapped(place, fields(field) if field else None)
    return layout
