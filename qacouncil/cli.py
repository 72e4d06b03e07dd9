"""The command line: its commands and options, and which module carries each out.

The modules are imported when their command is called: a list needs no typesetting, and a wrong
option nothing at all.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from qacouncil import __version__
from qacouncil.cli_imports import import_disciplines, import_members
from qacouncil.commands.context import Answer, Context
from qacouncil.commands.typed_values import (
    count_type,
    date_type,
    near_date_type,
    path_type,
    seed_type,
)
from qacouncil.i18n.language_option import LANGUAGE_OPTION
from qacouncil.i18n.translator import Translator
from qacouncil.localized import LANGUAGES
from qacouncil.rules.execution import AssignmentChoice
from qacouncil.rules.terms import PaperKind, PaperLanguage

PROGRAM = "qacouncil"
SCALES = ("small", "decade", "university")
SIGNERS = ("secretary", "chair")
PAPERS = tuple(each.value for each in PaperKind)
PAPER_LANGUAGES = tuple(each.value for each in PaperLanguage)
ASSIGNMENTS = tuple(each.value for each in AssignmentChoice)
SUBJECTS = ("meetings", "members", "decisions", "assignments")

AddCommand = Callable[[str, str], argparse.ArgumentParser]


def build_parser(t: Translator) -> argparse.ArgumentParser:
    """The parser of the whole command line, its texts in the translator's language.

    Options are written out in full: a new option never changes what an old command means.
    """
    parser = argparse.ArgumentParser(
        prog=PROGRAM,
        description=t.gettext("The office of an academic quality council in one file."),
        allow_abbrev=False,
    )
    version = f"{PROGRAM} {__version__}"
    told = t.gettext("show the version of the program and exit")
    parser.add_argument("--version", action="version", version=version, help=told)
    _add_language_option(parser, t)
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, title=t.gettext("commands")
    )

    def add(name: str, told: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=told, description=told, allow_abbrev=False)
        _add_language_option(command, t)
        return command

    reading = (_list, _explain, _attendance, _notice, _calendar, _protocol, _paper, _papers)
    for each in (_demo, *reading, _dump, _load, import_members, import_disciplines, _check):
        each(add, t)
    return parser


def carry_out(context: Context, chosen: argparse.Namespace) -> Answer:
    """Run the command that was parsed. Raises UserError where the person can mend something."""
    options = dict(vars(chosen))
    options.pop("interface_language", None)
    return _command(options.pop("command"))(context, **options)


def _command(name: str) -> Callable[..., Answer]:
    match name:
        case "demo":
            from qacouncil.commands import demo  # noqa: PLC0415

            return demo.run
        case "list":
            from qacouncil.commands import listing  # noqa: PLC0415

            return listing.run
        case "explain":
            from qacouncil.commands import explain  # noqa: PLC0415

            return explain.run
        case "notice":
            from qacouncil.commands import notice  # noqa: PLC0415

            return notice.run
        case "calendar":
            from qacouncil.commands import calendar  # noqa: PLC0415

            return calendar.run
        case "protocol":
            from qacouncil.commands import protocol  # noqa: PLC0415

            return protocol.run
        case "paper":
            from qacouncil.commands import paper  # noqa: PLC0415

            return paper.run
        case "papers":
            from qacouncil.commands import papers  # noqa: PLC0415

            return papers.run
        case "dump":
            from qacouncil.commands import dump  # noqa: PLC0415

            return dump.run
        case "import-members":
            from qacouncil.commands import import_members as members  # noqa: PLC0415

            return members.run
        case "import-disciplines":
            from qacouncil.commands import import_disciplines as disciplines  # noqa: PLC0415

            return disciplines.run
        case "load":
            from qacouncil.commands import load  # noqa: PLC0415

            return load.run
        case "attendance":
            from qacouncil.commands import attendance  # noqa: PLC0415

            return attendance.run
        case _:
            from qacouncil.commands import check  # noqa: PLC0415

            return check.run


def _add_language_option(parser: argparse.ArgumentParser, t: Translator) -> None:
    """It may stand before and after the command; `named_language` has read it already."""
    parser.add_argument(
        LANGUAGE_OPTION,
        choices=LANGUAGES,
        default=argparse.SUPPRESS,
        help=t.gettext("language of the messages (otherwise the chosen one or the system's)"),
    )


def _demo(add: AddCommand, t: Translator) -> None:
    parser = add("demo", t.gettext("make a new council file with an invented council"))
    _add_file(parser, t, t.gettext("the council file to make; it must not be there yet"))
    parser.add_argument(
        "--scale",
        choices=SCALES,
        default="small",
        help=t.gettext(
            "small: one council, 4 meetings; decade: 120 meetings; university: 20 such councils"
        ),
    )
    told = t.gettext("whole number; the same number makes the same council (otherwise 1)")
    parser.add_argument("--seed", metavar="N", type=seed_type(t), default=1, help=told)
    told = t.gettext("the date to be taken for today (otherwise the real one)")
    parser.add_argument("--today", metavar="DATE", type=near_date_type(t), help=told)


def _list(add: AddCommand, t: Translator) -> None:
    parser = add("list", t.gettext("list meetings, members, decisions or assignments"))
    _add_file(parser, t, t.gettext("the council file to read"))
    told = t.gettext("what to list: meetings, members, decisions or assignments")
    parser.add_argument("subject", choices=SUBJECTS, help=told)
    parser.add_argument(
        "--date",
        metavar="DATE",
        type=date_type(t),
        help=t.gettext(
            "members and assignments: as of this date (otherwise today);"
            " meetings and decisions: up to this date, that day included (otherwise all)"
        ),
    )
    told = t.gettext("which assignments are listed (otherwise all)")
    all_ = AssignmentChoice.ALL.value
    parser.add_argument("--state", choices=ASSIGNMENTS, default=all_, help=told)
    _add_council(parser, t)
    told = t.gettext("as JSON, for other programs")
    parser.add_argument("--json", dest="as_json", action="store_true", help=told)


def _explain(add: AddCommand, t: Translator) -> None:
    parser = add("explain", t.gettext("explain quorum and outcome of each vote in sentences"))
    _add_file(parser, t, t.gettext("the council file to read"))
    _add_meeting(parser, t)
    told = t.gettext("language of the explanation (otherwise that of the messages)")
    parser.add_argument("--language", choices=LANGUAGES, help=told)


def _notice(add: AddCommand, t: Translator) -> None:
    parser = add("notice", t.gettext("make the notice of a meeting as a PDF"))
    _add_file(parser, t, t.gettext("the council file to read"))
    _add_meeting(parser, t)
    told = t.gettext("language of the notice")
    parser.add_argument("--language", choices=LANGUAGES, required=True, help=told)
    told = t.gettext("who signs the notice (otherwise the secretary)")
    parser.add_argument("--signed-by", choices=SIGNERS, default=SIGNERS[0], help=told)
    _add_output(parser, "OUT.pdf", t)


def _calendar(add: AddCommand, t: Translator) -> None:
    parser = add(
        "calendar", t.gettext("make a calendar file (.ics) of a meeting or of what is to be done")
    )
    _add_file(parser, t, t.gettext("the council file to read"))
    which = parser.add_mutually_exclusive_group(required=True)
    told = t.gettext("number (2026-2027/4), date or identifier of the meeting, as `list` shows it")
    which.add_argument("--meeting", metavar="MEETING", help=told)
    told = t.gettext("every open assignment with a deadline, each on its day")
    which.add_argument("--assignments", action="store_true", help=told)
    _add_council(parser, t)
    told = t.gettext("language of the entry")
    parser.add_argument("--language", choices=LANGUAGES, required=True, help=told)
    _add_output(parser, "OUT.ics", t)


def _protocol(add: AddCommand, t: Translator) -> None:
    parser = add("protocol", t.gettext("make the minutes of a meeting as a PDF"))
    _add_file(parser, t, t.gettext("the council file to read"))
    _add_meeting(parser, t)
    told = t.gettext("language of the minutes")
    parser.add_argument("--language", choices=LANGUAGES, required=True, help=told)
    _add_output(parser, "OUT.pdf", t)


def _paper(add: AddCommand, t: Translator) -> None:
    parser = add("paper", t.gettext("make any paper of a meeting or of the council"))
    _add_file(parser, t, t.gettext("the council file to read"))
    told = t.gettext("which paper")
    parser.add_argument("--kind", choices=PAPERS, required=True, help=told)
    told = t.gettext("language of the paper; kk_ru: in Kazakh and Russian at once")
    parser.add_argument("--language", choices=PAPER_LANGUAGES, required=True, help=told)
    told = t.gettext("the file to write; its ending says whether it is PDF, DOCX or HTML")
    options: dict[str, Any] = {"metavar": "OUT.pdf", "type": path_type(t), "required": True}
    parser.add_argument("--output", help=told, **options)
    told = t.gettext("of a paper of a meeting: its number, date or identifier")
    parser.add_argument("--meeting", metavar="MEETING", help=told)
    _add_council(parser, t)
    dates: dict[str, Any] = {"metavar": "DATE", "type": near_date_type(t)}
    told = t.gettext("as of this date; also the date of issue (otherwise today)")
    parser.add_argument("--date", help=told, **dates)
    told = t.gettext("the first day of the period (otherwise that of the academic year)")
    parser.add_argument("--since", help=told, **dates)
    told = t.gettext("the last day of the period (otherwise that of the academic year)")
    parser.add_argument("--until", help=told, **dates)
    told = t.gettext("only these decisions, by their numbers: 1.1,2.3 (otherwise all)")
    parser.add_argument("--decisions", metavar="NUMBERS", help=told)
    told = t.gettext("the attendance sheet with empty lines to sign")
    parser.add_argument("--empty", action="store_true", help=told)
    told = t.gettext("how many ballot papers (otherwise as many as are needed)")
    parser.add_argument("--copies", metavar="N", type=count_type(t), default=0, help=told)
    told = t.gettext("who signs the notice (otherwise the secretary)")
    parser.add_argument("--signed-by", choices=SIGNERS, default=SIGNERS[0], help=told)
    told = t.gettext("which assignments the control sheet lists (otherwise all)")
    parser.add_argument("--assignments", choices=ASSIGNMENTS, default=ASSIGNMENTS[0], help=told)


def _papers(add: AddCommand, t: Translator) -> None:
    parser = add("papers", t.gettext("make every paper of a meeting in three languages"))
    _add_file(parser, t, t.gettext("the council file to read"))
    _add_meeting(parser, t)
    told = t.gettext("the folder to write to; a file of the same name there is replaced")
    options: dict[str, Any] = {"metavar": "FOLDER", "type": path_type(t), "required": True}
    parser.add_argument("--output", help=told, **options)


def _dump(add: AddCommand, t: Translator) -> None:
    parser = add("dump", t.gettext("write everything in a council file as JSON"))
    _add_file(parser, t, t.gettext("the council file to read"))
    _add_output(parser, "COUNCIL.json", t)
    told = t.gettext("with attached files, issued papers and the logo")
    parser.add_argument("--with-files", action="store_true", help=told)


def _load(add: AddCommand, t: Translator) -> None:
    parser = add("load", t.gettext("make a new council file from JSON"))
    _add_file(parser, t, t.gettext("the council file to make; it must not be there yet"))
    told = t.gettext("the JSON to read")
    parser.add_argument("document", metavar="COUNCIL.json", type=path_type(t), help=told)


def _check(add: AddCommand, t: Translator) -> None:
    parser = add("check", t.gettext("check a council file: whether it is whole and unchanged"))
    _add_file(parser, t, t.gettext("the council file to check; it is not changed"))
    told = t.gettext(
        "only the record of this meeting (2026-2027/4, date or identifier): what is worth a look"
    )
    parser.add_argument("--meeting", metavar="MEETING", help=told)
    _add_council(parser, t)


def _attendance(add: AddCommand, t: Translator) -> None:
    parser = add("attendance", t.gettext("who came over an academic year, for the annual report"))
    _add_file(parser, t, t.gettext("the council file to read"))
    told = t.gettext("academic year, 2026-2027 (otherwise the present one)")
    parser.add_argument("--year", metavar="YEAR", help=told)
    _add_council(parser, t)
    told = t.gettext("write it as CSV for a spreadsheet to this file")
    parser.add_argument("--output", metavar="OUT.csv", type=path_type(t), help=told)


def _add_file(parser: argparse.ArgumentParser, t: Translator, told: str) -> None:
    parser.add_argument("file", metavar="FILE.qac", type=path_type(t), help=told)


def _add_meeting(parser: argparse.ArgumentParser, t: Translator) -> None:
    told = t.gettext("number (2026-2027/4), date or identifier of the meeting, as `list` shows it")
    parser.add_argument("--meeting", metavar="MEETING", required=True, help=told)
    _add_council(parser, t)


def _add_council(parser: argparse.ArgumentParser, t: Translator) -> None:
    told = t.gettext("code, name or identifier of a council, where the file holds several")
    parser.add_argument("--council", metavar="COUNCIL", help=told)


def _add_output(parser: argparse.ArgumentParser, metavar: str, t: Translator) -> None:
    told = t.gettext("the file to write; a file of that name is replaced")
    options: dict[str, Any] = {"metavar": metavar, "type": path_type(t), "required": True}
    parser.add_argument("--output", help=told, **options)
