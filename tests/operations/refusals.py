"""Whether an operation is refused with its sentence and leaves everything as it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from qacouncil.errors import UserError
from qacouncil.models.audit import audit
from tests.council_builder import Council


@contextmanager
def refused(there: Council, words: str) -> Iterator[pytest.ExceptionInfo[UserError]]:
    """The block is refused in these words; the file's content and its audit stay as they are."""
    before = there.dump(), audit_rows(there)
    with pytest.raises(UserError) as refusal:
        yield refusal
    assert words in str(refusal.value)
    assert (there.dump(), audit_rows(there)) == before


def audit_rows(there: Council) -> list[dict[str, Any]]:
    with there.file.reading() as connection:
        return [dict(row) for row in connection.execute(audit.select()).mappings()]
