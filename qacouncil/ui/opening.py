"""Council files for the window: opened into a session, founded anew, made as a demo."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.queries.council_choice import CouncilName, councils
from qacouncil.rules.numbering import academic_year, academic_year_bounds
from qacouncil.storage.council_file import open_file
from qacouncil.storage.failures import file_error
from qacouncil.ui.session import Session

if TYPE_CHECKING:
    from qacouncil.operations.councils import CouncilNames
    from qacouncil.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class CouncilFiles:
    """actor: the name the audit notes; copies: the folder for the dated copies made at closing;
    demo: the file of the invented council.
    """

    actor: Callable[[], str]
    clock: Callable[[], dt.datetime]
    copies: Callable[[], Path]
    demo: Callable[[], Path]

    def open(self, path: Path, *, read_only: bool = False, council_id: str = "") -> Session:
        """Open a file at one of its councils: the one named if it is there, else the first.

        Raises FileInUse where another program has it open for writing, UserError where it
        cannot be opened or holds no council.
        """
        file = open_file(path, actor=self.actor(), clock=self.clock, read_only=read_only)
        try:
            with file.reading() as connection:
                there = councils(connection)
        except BaseException:
            file.close()
            raise
        if not there:
            file.close()
            raise UserError(
                N_("There is no council in {name}. Choose another file."), name=path.name
            )
        known = council_id in {each.id for each in there}
        return Session(file, council_id if known else there[0].id, self.copies(), self.actor)

    def found(self, path: Path, names: CouncilNames) -> None:
        """Make a new file with one council and the usual rules, in force since 1 September.

        Raises UserError where the name is taken or the disk refuses; nothing is left then.
        """
        # Founding is rare; what only it needs is not loaded at each start.
        from qacouncil.operations.councils import Regulation, found_council  # noqa: PLC0415
        from qacouncil.storage.new_file import create_file  # noqa: PLC0415

        today = self.clock().astimezone().date()
        rules = Regulation(academic_year_bounds(academic_year(today))[0])

        def found(transaction: Transaction) -> None:
            found_council(transaction, names, rules)

        create_file(path, found, actor=self.actor(), now=self.clock())

    def make_demo(self) -> Path:
        """The demo council's file, made where it is not there yet. Raises UserError."""
        from qacouncil.exchange.demo_file import make_demo_file  # noqa: PLC0415

        path = self.demo()
        if path.exists():
            return path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise file_error(error, path.parent) from error
        now = self.clock()
        make_demo_file(path, "small", 1, today=now.astimezone().date(), actor=self.actor(), now=now)
        return path


def council_of(session: Session) -> CouncilName:
    """The council a session shows."""
    return next(each for each in session.read(councils) if each.id == session.council_id)
