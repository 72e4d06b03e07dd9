"""The tables of the register's index: what its lists are filtered, sorted and searched by.

They are kept by the program from what the file says elsewhere (storage/register_index.py), are in
no dump, and may be made anew at any time. Texts stand in for nothing here: what a list shows is
read from the decisions themselves, a page at a time. Numbers, and few of them, so that a hundred
thousand rows are walked through in hundredths of a second.
"""

from __future__ import annotations

from sqlalchemy import Connection

# Dates are days (date.toordinal), NEVER where there is no deadline; council and meeting are numbers
# made of their ids (key_of); state, standing, execution and area as storage/register_rows.py counts
# them; of standards each has a bit.
_INDEX = """
CREATE TABLE decision_index (
    place INTEGER PRIMARY KEY,
    council INTEGER NOT NULL,
    meeting INTEGER NOT NULL,
    moment INTEGER NOT NULL,
    number INTEGER NOT NULL,
    date INTEGER NOT NULL,
    area INTEGER NOT NULL,
    state INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    execution INTEGER NOT NULL,
    deadline INTEGER NOT NULL,
    standards INTEGER NOT NULL
)
"""
# Which decision it is, and how its words sort in each language.
_SORTING = """
CREATE TABLE decision_sorting (
    place INTEGER PRIMARY KEY,
    decision VARCHAR(36) NOT NULL UNIQUE,
    council INTEGER NOT NULL,
    text_kk BLOB NOT NULL,
    text_ru BLOB NOT NULL,
    text_en BLOB NOT NULL,
    who_kk BLOB NOT NULL,
    who_ru BLOB NOT NULL,
    who_en BLOB NOT NULL
)
"""
_PERSONS = """
CREATE TABLE decision_person (
    person VARCHAR(36) NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (person, place)
) WITHOUT ROWID
"""
_PLAIN = ("date", "state", "standing", "execution", "deadline", "standards", "number")
# Folded words (i18n/folding.py); found by how they begin.
_WORDS = "CREATE VIRTUAL TABLE decision_words USING fts5(words, detail=none, columnsize=0)"
# By which program's reckoning the index was made; empty: it is to be made.
_MARK = "CREATE TABLE decision_index_mark (reckoning INTEGER NOT NULL)"

# Another one with every change of what the rows say: files made before are reckoned anew.
RECKONING = 2
# After all deadlines.
NEVER = 4_000_000


def register_statements() -> list[str]:
    """The CREATE statements, in a fixed order."""
    return [
        *(statement.strip() for statement in (_INDEX, _SORTING, _PERSONS, _WORDS, _MARK)),
        _index("decision_index", "council", "moment"),
        _index("decision_index", "council", "number"),
        _index("decision_index", "council", "deadline"),
        _index("decision_index", "council", "execution", "deadline"),
        # All that is filtered by plain values stands in an index, which is less to read.
        _index("decision_index", "council", "area", *_PLAIN),
        _index("decision_index", "council", *_PLAIN),
        _index("decision_index", "meeting"),
        *(
            _index("decision_sorting", "council", f"{name}_{language}")
            for name in ("text", "who")
            for language in ("kk", "ru", "en")
        ),
        _index("decision_person", "place"),
    ]


def is_stale(connection: Connection) -> bool:
    """Whether the index is missing, reckoned otherwise, or was not kept by whoever wrote last."""
    marks = connection.exec_driver_sql("SELECT reckoning FROM decision_index_mark").scalars().all()
    counted = "SELECT (SELECT count(*) FROM decision) = (SELECT count(*) FROM decision_index)"
    return marks != [RECKONING] or not connection.exec_driver_sql(counted).scalar_one()


def _index(table: str, *columns: str) -> str:
    name = "_".join(("ix", table, *columns[:3]))
    return f"CREATE INDEX {name} ON {table} ({', '.join(columns)})"
