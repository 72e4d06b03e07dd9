"""One piece of work to be killed in the middle: python -m faults.tasks NAME FOLDER.

It says "ready" before it begins and "done" at the end.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from faults import council
from qacouncil.exchange.demo_file import make_demo_file
from qacouncil.i18n.translator import load_translator
from qacouncil.storage.new_file import create_file

FILE = "council.qac"
OLD = "old.qac"
NOTHING = "nothing"


def found(folder: Path) -> Callable[[], object]:
    """A new council, as the window founds it."""
    from qacouncil.ui.opening import CouncilFiles  # noqa: PLC0415 - only this task needs Qt

    files = CouncilFiles(lambda: "–", council.clock, lambda: folder, lambda: folder)
    return lambda: files.found(folder / "target.qac", council.NAMES)


def demo(folder: Path) -> Callable[[], object]:
    """The invented council of a decade."""
    today = council.NOW.date()
    return lambda: make_demo_file(
        folder / "target.qac", "decade", 1, today=today, actor="–", now=council.NOW
    )


def load(folder: Path) -> Callable[[], object]:
    """A council from JSON."""
    from qacouncil.exchange.council_json import read_document  # noqa: PLC0415
    from qacouncil.exchange.load import load_document  # noqa: PLC0415
    from qacouncil.storage.transaction import Transaction  # noqa: PLC0415

    content = (folder / "council.json").read_bytes()

    def load_it() -> None:
        document = read_document(content, "council.json")

        def fill(transaction: Transaction) -> None:
            load_document(transaction, document, "0" * 64)

        create_file(folder / "target.qac", fill, actor="–", now=council.NOW)

    return load_it


def copy(folder: Path) -> Callable[[], object]:
    """A copy of the open file over an older copy."""
    file = council.opened(folder / FILE)
    return lambda: file.copy_to(folder / "target.qac")


def migration(folder: Path) -> Callable[[], object]:
    """A file of an older program, opened."""
    from qacouncil.storage import migrate  # noqa: PLC0415

    del migrate  # loaded before the clock of the kill runs
    return lambda: council.opened(folder / OLD).close()


def export(folder: Path) -> Callable[[], object]:
    """A protocol in three languages over older ones."""
    from qacouncil.localized import LANGUAGES  # noqa: PLC0415
    from qacouncil.queries.protocol import protocol_content  # noqa: PLC0415
    from qacouncil.ui.export import write_protocols  # noqa: PLC0415

    with council.opened(folder / FILE) as file, file.reading() as connection:
        (meeting_id,) = connection.exec_driver_sql("SELECT id FROM meeting").one()
        content = protocol_content(connection, meeting_id)
    load_translator("kk")
    return lambda: write_protocols(
        content, {each: folder / f"target {each}.pdf" for each in LANGUAGES}
    )


TASKS: Mapping[str, Callable[[Path], Callable[[], object]]] = MappingProxyType(
    {
        "new council": found,
        "demo": demo,
        "load": load,
        "copy": copy,
        "migration": migration,
        "export": export,
    }
)


def main(name: str, folder: str) -> None:
    task = TASKS[name](Path(folder))
    os.write(1, b"ready\n")
    task()
    os.write(1, b"done\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
