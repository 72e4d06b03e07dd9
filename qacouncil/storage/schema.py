"""The schema of a new council file."""

from __future__ import annotations

from sqlalchemy import Connection

from qacouncil.models.all_tables import metadata
from qacouncil.storage.register_tables import register_statements
from qacouncil.storage.schema_numbers import APPLICATION_ID, SCHEMA_VERSION
from qacouncil.storage.triggers import trigger_statements


def create_schema(connection: Connection) -> None:
    """Make all tables and triggers in an empty database and mark it as a council file.

    A test compares the result with what the migrations make.
    """
    metadata.create_all(connection)
    for statement in (*register_statements(), *trigger_statements()):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{SCHEMA_VERSION}')")
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
