"""The command line's manners: exit codes, one plain line for a mistake, never a traceback.

0 done; 1 something the person can mend; 2 wrong usage; 70 an error of the program itself, written
down in a report; 130 interrupted; 141 nobody reads the output any more.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from qacouncil.bug_report import write_report
from qacouncil.cli import build_parser, carry_out
from qacouncil.commands.context import Answer, Context
from qacouncil.commands.table import one_line
from qacouncil.console import BUG, INTERRUPTED, MENDABLE, NOBODY_READS, WRONG_USAGE
from qacouncil.errors import UserError
from qacouncil.i18n.argparse_messages import spoken_by_argparse


def run_commands(context: Context, arguments: Sequence[str]) -> int:
    """Parse the arguments, run the command, say what it answers; the exit code."""
    try:
        code = _run(context, arguments)
        _flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return _nobody_reads()
    return code


def _run(context: Context, arguments: Sequence[str]) -> int:
    try:
        with spoken_by_argparse(context.translator.language):
            parser = build_parser(context.translator)
            if not arguments:
                parser.print_help(sys.stderr)
                return WRONG_USAGE
            chosen = parser.parse_args(arguments)
        answer = carry_out(context, chosen)
    except SystemExit as left:  # argparse has said why
        return left.code if isinstance(left.code, int) else WRONG_USAGE
    except UserError as error:
        return _say(Answer(notices=[error.sentence(context.translator)], code=MENDABLE))
    except BrokenPipeError:
        raise
    except Exception as error:  # the last place where a bug can be caught
        return _say(Answer(notices=[_bug(context, error, arguments)], code=BUG))
    try:
        return _say(answer)
    except BrokenPipeError:
        raise
    except OSError as error:
        sentence = context.translator.gettext(
            "The answer could not be written: {reason}.", reason=error.strerror or str(error)
        )
        _drop_output()
        return _say(Answer(notices=[sentence], code=MENDABLE))


def _say(answer: Answer) -> int:
    if answer.output and sys.stdout is not None:
        sys.stdout.write(answer.output)
        sys.stdout.flush()
    if sys.stderr is not None:
        for notice in answer.notices:
            sys.stderr.write(f"{one_line(notice)}\n")
    return answer.code


def _bug(context: Context, error: Exception, arguments: Sequence[str]) -> str:
    report = write_report(error, arguments, context.report_folder(), context.clock())
    if report is None:
        return context.translator.gettext(
            "An error of the program itself: {error}. The council file is as it was.",
            error=type(error).__name__,
        )
    return context.translator.gettext(
        "An error of the program itself; the council file is as it was."
        " Please send this report to the developers: {report}",
        report=report,
    )


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _nobody_reads() -> int:
    _drop_output()
    return NOBODY_READS


def _drop_output() -> None:
    """What is still held back goes nowhere, so that the interpreter's end says nothing."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
