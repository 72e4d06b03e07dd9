"""Run by Alembic: migrates on the connection it is handed, and keeps `user_version` in step."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

connection = context.config.attributes["connection"]
assert isinstance(connection, Connection)
context.configure(connection=connection, transactional_ddl=True)
context.run_migrations()
version = int(context.get_context().get_current_revision() or 0)
connection.exec_driver_sql(f"PRAGMA user_version = {version}")
