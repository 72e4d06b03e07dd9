"""What the control sheet of assignments prints: plain values, free of language and database."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from qacouncil.documents.person_name import PersonName
from qacouncil.documents.register_content import RegisterHead
from qacouncil.localized import NO_TEXT, Localized
from qacouncil.rules.execution import AssignmentChoice, Execution, Step, execution


@dataclass(frozen=True, slots=True)
class ControlledAssignment:
    """point: 2.1; text: of the point. deadline: as the minutes set it; steps: of its execution.

    files, evidence: by what it is shown that it is done, or why it was closed.
    """

    point: str
    text: Localized
    responsible: tuple[PersonName, ...] = ()
    responsible_text: Localized = NO_TEXT
    deadline: dt.date | None = None
    steps: tuple[Step, ...] = ()
    files: tuple[str, ...] = ()
    evidence: Localized = NO_TEXT

    def on(self, date: dt.date) -> Execution:
        """How it stands on a date."""
        return execution(self.deadline, self.steps, date)


@dataclass(frozen=True, slots=True)
class ControlledMinutes:
    """The assignments of one meeting. number: as written, with its prefix; may be empty."""

    number: str
    date: dt.date
    assignments: tuple[ControlledAssignment, ...]
    signed: bool = True


@dataclass(frozen=True, slots=True)
class ControlSheetContent:
    """date: as of which. since: of meetings from this day on; None: of all before the date too.

    minutes: all there are, whichever of them are chosen to be printed.
    """

    head: RegisterHead
    date: dt.date
    since: dt.date | None = None
    choice: AssignmentChoice = AssignmentChoice.ALL
    minutes: tuple[ControlledMinutes, ...] = ()
