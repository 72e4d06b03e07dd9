"""What every command is given: the reader's language, the clock, who is at work."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language


@dataclass(frozen=True, slots=True)
class Context:
    """`clock` gives the moment in UTC; `actor` the name the audit notes; `report_folder` where
    errors of the program itself are written down. The last two ask the system only when called.
    """

    translator: Translator
    translator_for: Callable[[Language], Translator]
    clock: Callable[[], dt.datetime]
    actor: Callable[[], str]
    report_folder: Callable[[], Path]

    def today(self) -> dt.date:
        """The date on the wall where the program runs."""
        return self.clock().astimezone().date()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command says: `output` on standard output, `notices` on standard error, a line each.

    code: the exit code, 0 done or 1 something to mend.
    """

    output: str = ""
    notices: Sequence[str] = ()
    code: int = 0
