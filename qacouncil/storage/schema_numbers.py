"""The numbers by which a council file is known, apart from the tables: they are asked for first."""

from __future__ import annotations

# "QAC1", at byte 68 of the file: the mark by which a council file is told from other databases.
APPLICATION_ID = 0x51414331
# The newest migration in storage/migrations, kept in the file as `user_version`.
SCHEMA_VERSION = 7
