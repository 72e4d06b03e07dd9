"""What a person answers on the command line to the questions of an import."""

from __future__ import annotations

from collections.abc import Sequence

from qacouncil.errors import UserError
from qacouncil.exchange.import_choices import EVERY_ROW, ImportChoices
from qacouncil.i18n.marking import N_


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
