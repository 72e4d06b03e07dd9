"""The options of the commands that import tables."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from qacouncil.commands.typed_values import path_type, year_type
from qacouncil.i18n.translator import Translator

AddCommand = Callable[[str, str], argparse.ArgumentParser]


def import_members(add: AddCommand, t: Translator) -> None:
    told = t.gettext("read a table of members into a council, and say what is wrong with it")
    parser = add("import-members", told)
    _add_files(parser, t)
    told = t.gettext(
        "what a column holds, by its heading or letter: `Email=email`, `C=position`;"
        " may stand several times"
    )
    _add_columns(parser, told)
    add_answers(parser, t)
    _add_council(parser, t)


def import_disciplines(add: AddCommand, t: Translator) -> None:
    told = t.gettext("read a table of disciplines into a programme, and say what is wrong with it")
    parser = add("import-disciplines", told)
    _add_files(parser, t)
    told = t.gettext("code of the programme")
    parser.add_argument("--programme", metavar="CODE", required=True, help=told)
    told = t.gettext(
        "year of entry of the version (otherwise as the table says it, or the present one)"
    )
    options: dict[str, Any] = {"metavar": "YEAR", "type": year_type(t)}
    parser.add_argument("--entry-year", help=told, **options)
    told = t.gettext(
        "what a column holds, by its heading or letter: `Credits=credits`, `C=name_kk`;"
        " may stand several times"
    )
    _add_columns(parser, told)
    add_answers(parser, t)
    _add_council(parser, t)


def _add_columns(parser: argparse.ArgumentParser, told: str) -> None:
    options: dict[str, Any] = {"metavar": "COLUMN=FIELD", "action": "append", "default": []}
    parser.add_argument("--map", dest="columns", help=told, **options)


def add_answers(parser: argparse.ArgumentParser, t: Translator) -> None:
    """What every import takes: answers, rows left out, whether to commit, and how to say it."""
    told = t.gettext(
        "answer a question, in one row or in all: `6:hidden_row=take` or `hidden_row=take`;"
        " may stand several times"
    )
    options: dict[str, Any] = {"metavar": "ANSWER", "action": "append", "default": []}
    parser.add_argument("--answer", dest="answers", help=told, **options)
    told = t.gettext("rows of the table that are not imported: 7,12")
    parser.add_argument("--leave-out", metavar="ROWS", help=told)
    told = t.gettext("import; without it nothing is changed")
    parser.add_argument("--apply", action="store_true", help=told)
    told = t.gettext("as JSON, for other programs")
    parser.add_argument("--json", dest="as_json", action="store_true", help=told)


def _add_files(parser: argparse.ArgumentParser, t: Translator) -> None:
    told = t.gettext("the council file; it is changed with --apply alone")
    parser.add_argument("file", metavar="FILE.qac", type=path_type(t), help=told)
    told = t.gettext("the table to read: an XLSX or CSV file")
    parser.add_argument("table", metavar="TABLE", type=path_type(t), help=told)


def _add_council(parser: argparse.ArgumentParser, t: Translator) -> None:
    told = t.gettext("code, name or identifier of a council, where the file holds several")
    parser.add_argument("--council", metavar="COUNCIL", help=told)
