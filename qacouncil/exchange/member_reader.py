"""Reads the rows of a list of members, each with everything worth a word about it."""

from __future__ import annotations

import datetime as dt
import re

from qacouncil.exchange.import_choices import ImportChoices
from qacouncil.exchange.member_findings import Answer, MemberCode, severity_of
from qacouncil.exchange.member_headings import NAMES, MemberField
from qacouncil.exchange.member_names import NameParts, name_parts
from qacouncil.exchange.member_row import MemberRow
from qacouncil.exchange.member_words import category_of, role_of, vote_of, vote_said
from qacouncil.exchange.order_text import order_number, order_parts
from qacouncil.exchange.row_cells import RowCells, one_line
from qacouncil.exchange.sheet import SheetRow
from qacouncil.exchange.table_dates import ReadDate, read_date
from qacouncil.exchange.table_layout import TableLayout
from qacouncil.i18n.text_checks import repaired, text_findings
from qacouncil.rules.meeting_warnings import WarningCode
from qacouncil.rules.terms import Category, ExternalKind, Role

_F, _C = MemberField, MemberCode
_LINE = re.compile(r"_{3,}|\.{6,}")


class RowReader:
    """Reads one row after the other by the same layout."""

    def __init__(
        self, layout: TableLayout[MemberField], choices: ImportChoices, today: dt.date
    ) -> None:
        self._layout, self._choices, self._today = layout, choices, today
        self._only_names = set(layout.fields.values()) <= NAMES | {_F.PATRONYMIC}

    def read(self, row: SheetRow) -> MemberRow | None:
        """The member of a row; None: it is none, but a signature, a total, a heading."""
        reading = _Reading(self._layout, self._choices, row)
        if not reading.holds_member(only_names=self._only_names):
            return reading.passed_over()
        return reading.member(self._today)


class _Reading:
    def __init__(
        self, layout: TableLayout[MemberField], choices: ImportChoices, row: SheetRow
    ) -> None:
        self._cells = RowCells[MemberField, MemberCode](layout, row, severity_of)
        self._choices, self._row = choices, row
        self._note, self._raw = self._cells.note, self._cells.raw

    def holds_member(self, *, only_names: bool) -> bool:
        """A name with anything else beside it, or enough else for the name to be missed."""
        filled = self._cells.filled()
        texts = [self._raw(field).strip() for field in filled]
        if any(_LINE.search(text) for text in texts) or self._cells.is_heading():
            return False
        if not any(character.isalpha() for text in texts for character in text):
            return False  # a row of the columns' numbers
        if len(filled) > 1 and len(set(texts)) == 1:
            return False  # one merged cell right across
        rest = filled - NAMES - {_F.PATRONYMIC, _F.ORDER, _F.ORDER_NUMBER, _F.ORDER_DATE, _F.NOTE}
        if filled & NAMES:
            return bool(rest) or only_names
        return len(rest) >= 2

    def passed_over(self) -> MemberRow | None:
        """A row of words that is taken for no member is told; one without any is not."""
        text = next((self._raw(each) for each in NAMES if self._cells.has(each)), "")
        if self._cells.is_heading() or not any(each.isalpha() for each in text):
            return None
        self._note(_C.ROW_PASSED_OVER, None, text)
        return MemberRow(self._row.number, findings=self._cells.findings(), left_out=True)

    def member(self, today: dt.date) -> MemberRow:
        if self._row.hidden:
            self._note(_C.HIDDEN_ROW, None)
        name, written = self._name()
        category, kind = self._category()
        role, voting = self._role_and_vote()
        starts, ends = self._date(_F.STARTS), self._date(_F.ENDS)
        number, ordered = self._order()
        if starts is None and _F.STARTS not in self._wrong_dates():
            starts = self._start(ordered)
        if starts is not None and ends is not None and ends < starts:
            self._note(_C.ENDS_BEFORE_START, _F.ENDS, self._raw(_F.ENDS))
        elif ends is not None and ends < today:
            self._note(_C.MANDATE_ENDED, _F.ENDS, ends.isoformat())
        elif ends is None and _F.ENDS not in self._wrong_dates():
            self._note(_C.END_NOT_STATED, _F.ENDS)
        latin = self._latin()
        return MemberRow(
            number=self._row.number,
            name=written,
            surname=name.surname,
            given=name.given,
            patronymic=name.patronymic,
            latin_surname=latin.surname,
            latin_given=latin.given,
            latin_patronymic=latin.patronymic,
            position=self._text(_F.POSITION),
            degree=self._text(_F.DEGREE),
            unit=self._text(_F.UNIT),
            email=self._text(_F.EMAIL),
            phone=self._text(_F.PHONE),
            category=category,
            external_kind=kind,
            role=role,
            voting=voting,
            starts_on=starts,
            ends_on=ends,
            order_number=number,
            order_date=ordered,
            findings=self._cells.findings(),
        )

    def _name(self) -> tuple[NameParts, str]:
        """The parts of the name, and the whole as it is written."""
        whole, surname = self._raw(_F.NAME), self._raw(_F.SURNAME)
        given, patronymic = self._raw(_F.GIVEN), self._raw(_F.PATRONYMIC)
        if surname or not whole:
            name = NameParts(*(self._text(each) for each in (_F.SURNAME, _F.GIVEN, _F.PATRONYMIC)))
            if name.given.count(" ") == 1 and not patronymic:
                name = NameParts(name.surname, *name.given.split(" "))
            written = " ".join(part.strip() for part in (surname, given, patronymic) if part)
            column = _F.SURNAME
        else:
            name, written, column = name_parts(self._text(_F.NAME)), whole.strip(), _F.NAME
        if not name.surname:
            self._note(_C.SURNAME_MISSING, column, written)
        elif name.has_initials:
            self._note(_C.INITIALS_ONLY, column, written)
        elif not name.given:
            self._note(_C.GIVEN_MISSING, column, written)
        parts = [
            self._one_script(part, column) for part in (name.surname, name.given, name.patronymic)
        ]
        return NameParts(*parts), written

    def _one_script(self, part: str, column: MemberField) -> str:
        """A part of the name as written, unless the repair is wished for."""
        for found in text_findings(part):
            if found.code is WarningCode.MIXED_SCRIPT_WORD:
                self._note(_C.MIXED_SCRIPT, column, found.found, found.repair)
                if self._answer(_C.MIXED_SCRIPT) == Answer.REPAIR:
                    part = repaired(part, found)
        return part

    def _latin(self) -> NameParts:
        """The Latin spelling as the table gives it; none is made up here."""
        whole = name_parts(self._text(_F.LATIN_NAME))
        return NameParts(
            self._text(_F.LATIN_SURNAME) or whole.surname,
            self._text(_F.LATIN_GIVEN) or whole.given,
            self._text(_F.LATIN_PATRONYMIC) or whole.patronymic,
        )

    def _category(self) -> tuple[Category | None, ExternalKind | None]:
        text = self._text(_F.CATEGORY)
        found = category_of(text) if text else None
        if found is not None:
            return found
        answer = self._asked(_C.CATEGORY_UNCLEAR if text else _C.CATEGORY_NOT_STATED, _F.CATEGORY)
        return (Category(answer) if answer in tuple(Category) else None), None

    def _role_and_vote(self) -> tuple[Role | None, bool | None]:
        text = self._text(_F.ROLE)
        role = role_of(text) if text else None
        if role is None:
            answer = self._asked(_C.ROLE_UNCLEAR if text else _C.ROLE_NOT_STATED, _F.ROLE)
            role = Role(answer) if answer in tuple(Role) else None
        return role, self._voting(role, text)

    def _voting(self, role: Role | None, role_text: str) -> bool | None:
        """By its own column, else by words beside the role, else whoever is no secretary votes."""
        stated = self._cells.has(_F.VOTE)
        voting = vote_of(self._cells.value(_F.VOTE)) if stated else None
        for text in (role_text, self._text(_F.NOTE)):
            voting = vote_said(text) if voting is None and text else voting
        if voting is not None:
            return voting
        has_column = self._cells.layout.place(_F.VOTE) is not None
        if role is not Role.SECRETARY and not has_column:
            return True
        answer = self._asked(_C.VOTE_UNCLEAR if stated else _C.VOTE_NOT_STATED, _F.VOTE)
        if answer == Answer.WITH_VOTE:
            return True
        return False if answer == Answer.WITHOUT_VOTE else None

    def _start(self, ordered: dt.date | None) -> dt.date | None:
        """Not in the file: the date of the order is offered, any other may be given."""
        offered = ordered.isoformat() if ordered else ""
        self._note(_C.START_NOT_STATED, _F.STARTS, "", offered)
        answer = self._answer(_C.START_NOT_STATED)
        if answer == Answer.ORDER_DATE:
            return ordered
        try:
            return dt.date.fromisoformat(answer)
        except ValueError:
            return None

    def _order(self) -> tuple[str, dt.date | None]:
        number, date = order_parts(self._raw(_F.ORDER))
        own = order_number(self._raw(_F.ORDER_NUMBER))
        self._remark(date, _F.ORDER)
        return own or number, self._date(_F.ORDER_DATE) or date.date

    def _date(self, field: MemberField) -> dt.date | None:
        read = read_date(self._cells.value(field))
        self._remark(read, field)
        return read.date

    def _remark(self, read: ReadDate, field: MemberField) -> None:
        if read.remark is not None:
            becomes = read.date.isoformat() if read.date else ""
            self._note(MemberCode(read.remark), field, self._raw(field), becomes)

    def _wrong_dates(self) -> set[MemberField]:
        """The columns of dates that hold something that is none."""
        return {
            field
            for field in (_F.STARTS, _F.ENDS)
            if self._cells.has(field) and not read_date(self._cells.value(field)).date
        }

    def _text(self, field: MemberField) -> str:
        """A cell's words with single spaces, without what looks like an IIN."""
        raw = self._raw(field)
        if raw != raw.strip():
            self._note(_C.SPACES_TRIMMED, field, raw)
        if any(len(run) > 1 and "\n" not in run for run in re.findall(r"\s+", raw.strip())):
            self._note(_C.SPACES_COLLAPSED, field, raw)
        return one_line(raw)

    def _asked(self, code: MemberCode, field: MemberField) -> str:
        self._note(code, field, self._raw(field).strip())
        return self._answer(code)

    def _answer(self, code: MemberCode) -> str:
        return self._choices.answer(self._row.number, code)
