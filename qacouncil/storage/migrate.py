"""Bringing a file of an older program up to date: copied first, and put back if it fails.

Loaded only when a migration is due; Alembic costs more to load than everything else here.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from qacouncil.errors import UserError
from qacouncil.i18n.marking import N_
from qacouncil.storage.backup import copy_database, free_name
from qacouncil.storage.engine import migrating_engine, sqlite_connection, write_options
from qacouncil.storage.whole_file import journals

SCRIPTS = Path(__file__).parent / "migrations"


def bring_up_to_date(
    path: Path, version: int, now: dt.datetime, *, scripts: Path = SCRIPTS, target: str = "head"
) -> Path:
    """Migrate a council file of schema `version`. Returns the copy made before, beside the file.

    Raises UserError where it fails, OSError or sqlite3.Error where the copy cannot be made; the
    file is then as it was.
    """
    stamp = f"{now:%Y-%m-%d %H-%M-%S}"
    copy = free_name(path.with_name(f"{path.stem} (v{version}, {stamp}){path.suffix}"))
    engine = migrating_engine(path)
    try:
        with sqlite_connection(engine) as source:
            copy_database(source, copy)
    finally:
        engine.dispose()
    try:
        try:
            migrate(engine, scripts, target)
        finally:
            engine.dispose()
    except Exception as error:
        # A journal left by the attempt would be taken for the copy's.
        for journal in journals(path):
            journal.unlink(missing_ok=True)
        copy.replace(path)
        raise UserError(
            N_("{name} could not be brought up to date. It is as it was before."), name=path.name
        ) from error
    return copy


def migrate(engine: Engine, scripts: Path = SCRIPTS, target: str = "head") -> None:
    """Run the migrations that are due, all in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    with engine.connect() as plain:
        connection = write_options(plain)
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, target)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise ValueError("after the migration something refers to what is not there")
