"""The register's entry of a decision: what it takes over, what is refused, and the way back."""

from __future__ import annotations

import datetime as dt

import pytest

from qacouncil.errors import FieldError
from qacouncil.localized import Localized
from qacouncil.models.programmes import programme as programme_table
from qacouncil.operations.decisions import remove_decision
from qacouncil.operations.meetings import close_meeting
from qacouncil.operations.minutes import sign_minutes
from qacouncil.operations.programmes import ProgrammeData, add_programme
from qacouncil.operations.register_entry import EntryData, write_entry
from qacouncil.operations.saved_views import remove_view, rename_view, save_view
from qacouncil.operations.undo import restore
from qacouncil.operations.votes import VoteData
from qacouncil.queries.register_filter import RegisterFilter, Sorting
from qacouncil.queries.register_list import register_page
from qacouncil.queries.saved_views import saved_views
from qacouncil.rules.supersession import Standing
from qacouncil.rules.terms import ProgrammeLevel, ProgrammeState, RelationKind
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, HOUR, Council, found
from tests.programmes_made import small_version

TABLES = (
    "decision_entry",
    "decision_programme",
    "decision_discipline",
    "decision_standard",
    "decision_relation",
)


def point(there: Council, *, days: int = 0, for_: int | None = 7, signed: bool = False) -> str:
    """A decision of a meeting so many days before; for_: votes for it, None: no vote."""
    meeting = there.held(DAY - dt.timedelta(days))
    item = there.item(meeting)
    made = str(there.rows(meeting).of("decision")[0]["id"])
    if for_ is not None:
        data = VoteData([made], minute=HOUR, for_=for_, against=7 - for_)
        there.closed_vote(item, data)
    there.do(close_meeting, meeting)
    if signed:
        there.do(sign_minutes, meeting)
    return made


def programme(there: Council) -> str:
    data = ProgrammeData("6B06101", Localized(kk="Жүйе"), ProgrammeLevel.BACHELOR, 6, 6, 240)
    return there.do(add_programme, there.id, data)


def kept(there: Council) -> dict[str, list[tuple[object, ...]]]:
    with there.file.reading() as connection:
        found = {}
        for table in TABLES:
            rows = connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1, 2").mappings()
            left_out = ("id", "created_at", "changed_at", "version")
            found[table] = [
                tuple(value for name, value in row.items() if name not in left_out) for row in rows
            ]
        return found


def standing_of(there: Council, decision: str) -> Standing:
    wanted = RegisterFilter(there.id, DAY)
    with there.file.reading() as connection:
        lines = register_page(connection, wanted, Sorting(), 99, 0, 99)
    (found,) = (each.standing for each in lines if each.id == decision)
    return found


def test_an_entry_is_written_on_signed_minutes_and_undone(seven: Council) -> None:
    earlier = point(seven, days=30)
    decision = point(seven, signed=True)
    given = programme(seven)
    empty = kept(seven)
    data = EntryData(
        area="A03",
        programmes={given: ProgrammeState.IN_FORCE},
        standards=["S02", "S09"],
        basis=Localized(kk="№ 595 бұйрық"),
        relations={earlier: RelationKind.SUPERSEDES},
    )
    done = seven.file.write(write_entry, decision, data)
    there = kept(seven)
    assert there["decision_programme"] == [(decision, given, "in_force")]
    assert there["decision_relation"] == [(decision, earlier, "supersedes")]
    assert len(there["decision_standard"]) == 2
    assert standing_of(seven, earlier) is Standing.SUPERSEDED
    assert seven.file.write(write_entry, decision, data).sequence is None  # nothing is new
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert kept(seven) == empty
    assert standing_of(seven, earlier) is Standing.WHOLE


def test_an_empty_entry_takes_everything_away(seven: Council) -> None:
    decision = point(seven)
    empty = kept(seven)
    seven.do(write_entry, decision, EntryData(area="A03", standards=["S01"]))
    seven.do(write_entry, decision, EntryData())
    assert kept(seven) == empty


@pytest.mark.parametrize(("for_", "refused"), [(7, False), (0, True), (None, True)])
def test_only_what_was_adopted_changes_a_programme(
    seven: Council, for_: int | None, refused: bool
) -> None:
    decision, given = point(seven, for_=for_), programme(seven)
    seven.do(write_entry, decision, EntryData(programmes={given: None}))
    data = EntryData(programmes={given: ProgrammeState.IN_FORCE})
    if not refused:
        seven.do(write_entry, decision, data)
        return
    with pytest.raises(FieldError, match="not adopted") as error:
        seven.do(write_entry, decision, data)
    assert error.value.field == "programmes"


def test_disciplines_are_kept_and_those_of_another_council_refused(seven: Council) -> None:
    decision, own = point(seven), small_version(seven, programme(seven))
    seven.do(write_entry, decision, EntryData(disciplines=[own["OOP1206"]]))
    assert kept(seven)["decision_discipline"] == [(decision, own["OOP1206"])]

    def to_another(transaction: Transaction) -> None:
        other = found(transaction)
        for row in transaction.rows(programme_table):
            transaction.update(programme_table, row["id"], council_id=other)

    seven.do(to_another)
    with pytest.raises(FieldError, match="another council") as error:
        seven.do(write_entry, decision, EntryData(disciplines=[own["OOP1206"]]))
    assert error.value.field == "disciplines"


def test_a_rejected_decision_leaves_earlier_ones_in_force(seven: Council) -> None:
    earlier, decision = point(seven, days=30), point(seven, for_=0)
    seven.do(write_entry, decision, EntryData(relations={earlier: RelationKind.REPEALS}))
    assert standing_of(seven, earlier) is Standing.WHOLE


def test_itself_a_later_one_and_a_circle_are_refused(seven: Council) -> None:
    first, second = point(seven, days=30), point(seven)
    for decision, earlier in ((first, first), (first, second)):
        data = EntryData(relations={earlier: RelationKind.AMENDS})
        with pytest.raises(FieldError) as error:
            seven.do(write_entry, decision, data)
        assert error.value.field == "relations"
    seven.do(write_entry, second, EntryData(relations={first: RelationKind.AMENDS}))
    with pytest.raises(FieldError, match="circle"):
        seven.do(write_entry, first, EntryData(relations={second: RelationKind.AMENDS}))


def test_a_decision_that_a_later_one_repeals_stays(seven: Council) -> None:
    first, second = point(seven, days=30, for_=None), point(seven)
    seven.do(write_entry, second, EntryData(relations={first: RelationKind.REPEALS}))
    with pytest.raises(Exception, match="later decision"):
        seven.do(remove_decision, first)


def views(there: Council) -> list[tuple[str, dict[str, str]]]:
    with there.file.reading() as connection:
        return [(each.name, each.choice) for each in saved_views(connection, there.id, "decisions")]


def test_a_standard_that_was_added_to_another_is_taken_back(seven: Council) -> None:
    decision = point(seven, signed=True)
    seven.do(write_entry, decision, EntryData(standards=["S01"]))
    before = kept(seven)
    done = seven.file.write(write_entry, decision, EntryData(standards=["S01", "S02"]))
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert kept(seven) == before


def test_views_are_kept_renamed_removed_and_put_back(seven: Council) -> None:
    first = seven.do(save_view, seven.id, "decisions", " Менің  тізімім ", {"area": "A03"})
    seven.do(save_view, seven.id, "decisions", "Басқа", {"words": "қ"})
    assert seven.do(save_view, seven.id, "decisions", "Менің тізімім", {"part": "done"}) == first
    assert views(seven) == [("Менің тізімім", {"part": "done"}), ("Басқа", {"words": "қ"})]
    seven.do(rename_view, first, "Жаңа")
    for name in ("Басқа", "  ", "а" * 101):
        with pytest.raises(FieldError):
            seven.do(rename_view, first, name)
    before = views(seven)
    done = seven.file.write(remove_view, first)
    assert [name for name, _ in views(seven)] == ["Басқа"]
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert views(seven) == before
