"""A council of seven in a file, open; and how many statements a query takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from tests.council_builder import Council, council


@pytest.fixture
def seven(tmp_path: Path) -> Iterator[Council]:
    with council(tmp_path / "council.qac") as there:
        yield there


@pytest.fixture
def statements() -> Callable[..., int]:
    """Run a query on a council's file and count its statements."""

    def count(there: Council, query: Callable[..., object], *args: Any, **kwargs: Any) -> int:
        seen: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            seen.append(statement)

        with there.file.reading() as connection:
            event.listen(connection, "before_cursor_execute", note)
            query(connection, *args, **kwargs)
            event.remove(connection, "before_cursor_execute", note)
        return len(seen)

    return count
