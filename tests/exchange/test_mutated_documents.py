"""However a document is spoilt, it is loaded or refused in a sentence, and nothing else."""

from __future__ import annotations

import copy
import datetime as dt
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, event

from qacouncil.errors import UserError
from qacouncil.exchange.council_json import read_document, write_document
from qacouncil.exchange.dump import dump_document
from qacouncil.exchange.load import load_document
from qacouncil.i18n.translator import Translator
from qacouncil.localized import Language
from qacouncil.storage.schema import create_schema
from qacouncil.storage.transaction import Transaction
from tests.council_builder import council
from tests.exchange.documents import Raw, minimal
from tests.exchange.test_round_trip import everything

NOW = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
Path = tuple[str | int, ...]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[Raw]:
    """A document written by hand, and one with everything in it."""
    path = tmp_path_factory.mktemp("whole") / "whole.qac"
    with council(path) as there:
        everything(there)
        with there.file.reading() as connection:
            written = write_document(dump_document(connection, with_files=True))
    return [minimal(), json.loads(written)]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    """An empty council file in memory; what is loaded is rolled back."""
    engine = create_engine("sqlite://")

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    with engine.begin() as connection:
        create_schema(connection)
    yield engine
    engine.dispose()


def places(value: Any, here: Path = ()) -> Iterator[Path]:
    """Every key and index in a JSON tree."""
    inside = value.items() if isinstance(value, dict) else enumerate(value)
    for key, each in inside:
        yield (*here, key)
        if isinstance(each, dict | list):
            yield from places(each, (*here, key))


def at(document: Any, path: Path) -> Any:
    for step in path:
        document = document[step]
    return document


STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 5),
    st.sampled_from([10**6, -(10**6), 2**31, 2**63, 10**40, 1.5, -0.0]),
    st.text(max_size=5),
    st.sampled_from(
        [
            *("", " ", "\x01", "p1", "p2", "m1", "00:00", "47:59", "15:30", "2026-09-17"),
            *("0001-01-01", "9999-12-31", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"),
            *("plan", "hold", "signed", "not_held", "secret", "chair", "fixed", "all_mandates"),
            *("extended", "closed", "in_force", "supersedes", "1,2", "2,1", "S01", "6B06101"),
            *("A01", "2026-2027", "2026", "00000000-0000-4000-8000-000000000000", "{place}"),
        ]
    ),
    st.builds(list),
    st.builds(dict),
)


@st.composite
def spoilt(draw: st.DrawFn, sources: list[Raw]) -> Raw:
    """A document after a few strokes: something taken away, doubled, moved or overwritten."""
    document = copy.deepcopy(sources[draw(st.integers(0, len(sources) - 1))])
    for _ in range(draw(st.integers(1, 4))):
        everywhere = list(places(document))
        if not everywhere:
            break
        path = everywhere[draw(st.integers(0, len(everywhere) - 1))]
        holder, last = at(document, path[:-1]), path[-1]
        stroke = draw(st.sampled_from(["overwrite", "take away", "double", "copy", "add"]))
        if stroke == "overwrite":
            holder[last] = draw(STRANGE)
        elif stroke == "take away":
            del holder[last]
        elif stroke == "double" and isinstance(holder, list) and isinstance(last, int):
            holder.insert(last, copy.deepcopy(holder[last]))
        elif stroke == "copy":
            # A value from another place with the same key: another person, time, stage …
            alike = [each for each in everywhere if each[-1] == last]
            other = alike[draw(st.integers(0, len(alike) - 1))]
            holder[last] = copy.deepcopy(at(document, other))
        elif stroke == "add" and isinstance(holder[last], dict):
            holder[last][draw(st.sampled_from(sorted(KEYS)))] = draw(STRANGE)
    return document


KEYS = {
    *("id", "created", "version", "person", "stage", "number", "regulation", "presiding", "points"),
    *("repeats", "result", "closed", "by_name", "kind", "complete", "revision", "mandate", "code"),
    *("attendance", "signed", "ends", "starts", "end", "at", "numbering_year", "role", "seats"),
    *("programmes", "disciplines", "standards", "relations", "entries", "steps", "evidence"),
    *("decision", "earlier", "prerequisites", "outcomes", "semesters", "deadline", "mandate"),
}


def read_and_load(document: Raw, engine: Engine) -> bytes | UserError:
    """What the document gives when dumped again, or the refusal."""
    data = json.dumps(document).encode()
    with engine.connect() as connection:
        try:
            transaction = Transaction(connection, "load", "A. Tester", NOW)
            load_document(transaction, read_document(data, "a.json"), "ab" * 32)
            assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
            return write_document(dump_document(connection, with_files=True))
        except UserError as refusal:
            return refusal
        finally:
            connection.rollback()


@settings(
    max_examples=120,
    database=None,  # ids differ from run to run: an old example would be another one
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_a_spoilt_document_is_loaded_or_refused(
    data: st.DataObject,
    sources: list[Raw],
    engine: Engine,
    translators: dict[Language, Translator],
) -> None:
    document = data.draw(spoilt(sources))
    found = read_and_load(document, engine)
    if isinstance(found, UserError):
        assert "{" not in found.sentence(translators["kk"]).replace("{place}", "")
        return
    # What was loaded is loaded again as it is.
    assert read_and_load(json.loads(found), engine) == found


def test_unspoilt_documents_are_loaded(sources: list[Raw], engine: Engine) -> None:
    for source in sources:
        assert isinstance(read_and_load(source, engine), bytes)
