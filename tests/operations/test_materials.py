"""Files attached to the items of the agenda."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select

from qacouncil.errors import UserError
from qacouncil.localized import Localized
from qacouncil.models.kept_files import kept_file
from qacouncil.operations import materials
from qacouncil.operations.agenda import add_item, remove_item
from qacouncil.operations.materials import (
    Attached,
    attach_material,
    move_material,
    remove_material,
    rename_material,
)
from qacouncil.operations.meetings import cancel_meeting
from qacouncil.operations.undo import restore
from qacouncil.queries.materials import item_materials, material_file
from qacouncil.queries.notice import notice_content
from qacouncil.storage.transaction import Transaction
from tests.council_builder import DAY, Council


def two_items(seven: Council) -> tuple[str, str, str]:
    meeting_id = seven.plan()
    first = seven.do(add_item, meeting_id, Localized(kk="Бірінші"), "A04")
    return meeting_id, first, seven.do(add_item, meeting_id, Localized(kk="Екінші"), "A04")


def names(seven: Council, item_id: str) -> list[str]:
    with seven.file.reading() as connection:
        return [each.file_name for each in item_materials(connection, item_id)]


def content(seven: Council, material_id: str) -> bytes:
    with seven.file.reading() as connection:
        found = material_file(connection, material_id)
    assert found is not None
    return found[1]


def attached(seven: Council, item_id: str, *files: str) -> list[str]:
    return [seven.do(attach_material, item_id, each, each.encode()).id for each in files]


def test_a_file_is_kept_as_it_is(seven: Council) -> None:
    meeting_id, first, _ = two_items(seven)
    done = seven.do(attach_material, first, "құжаттар\\жоба.docx", b"words")
    with seven.file.reading() as connection:
        (line,) = item_materials(connection, first)
        assert material_file(connection, "none") is None
        assert [each.materials for each in notice_content(connection, meeting_id, DAY).items] == [
            ("жоба.docx",),
            (),
        ]
    assert (line.id, line.item_id, line.file_name, line.size) == (done.id, first, "жоба.docx", 5)
    assert content(seven, done.id) == b"words"


def test_the_same_file_twice_is_told(seven: Council) -> None:
    _, first, second = two_items(seven)
    seven.do(attach_material, first, "a.pdf", b"same")
    with pytest.raises(UserError, match=r"already: a\.pdf"):
        seven.do(attach_material, first, "b.pdf", b"same")
    other = seven.do(attach_material, second, "b.pdf", b"same")
    assert (other, names(seven, second)) == (Attached(other.id, also_in=1), ["b.pdf"])
    assert seven.do(attach_material, second, "c.pdf", b"other").also_in is None


def test_too_large_empty_and_nameless_files_are_refused(
    seven: Council, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, first, _ = two_items(seven)
    monkeypatch.setattr(materials, "LARGEST_FILE", 2 * 1024**2)
    with pytest.raises(UserError, match=r"a\.pdf is too large: 3 MB\. Files of at most 2 MB"):
        seven.do(attach_material, first, "a.pdf", bytes(2 * 1024**2 + 1))
    with pytest.raises(UserError, match=r"a\.pdf is empty"):
        seven.do(attach_material, first, "a.pdf", b"")
    with pytest.raises(UserError, match="needs a name"):
        seven.do(attach_material, first, "/", b"x")
    assert names(seven, first) == []
    seven.do(attach_material, first, "a.pdf", bytes(2 * 1024**2))


def test_a_material_is_renamed_and_keeps_its_ending(seven: Council) -> None:
    _, first, _ = two_items(seven)
    (material,) = attached(seven, first, "a.pdf")
    seven.do(rename_material, material, "Есеп")
    assert names(seven, first) == ["Есеп.pdf"]
    seven.do(rename_material, material, "Есеп.docx")
    assert names(seven, first) == ["Есеп.docx"]
    with pytest.raises(UserError, match="needs a name"):
        seven.do(rename_material, material, " ")


def test_materials_are_moved_and_close_up(seven: Council) -> None:
    _, first, _ = two_items(seven)
    a, b, c = attached(seven, first, "a", "b", "c")
    seven.do(move_material, c, 1)
    assert names(seven, first) == ["c", "a", "b"]
    seven.do(move_material, c, 9)
    assert names(seven, first) == ["a", "b", "c"]
    seven.do(remove_material, a)
    seven.do(move_material, b, 2)
    assert names(seven, first) == ["c", "b"]


def undo(seven: Council, sequence: int | None) -> None:
    assert sequence is not None
    seven.do(restore, sequence)


def lose_kept_files(transaction: Transaction) -> None:
    """As of a removal by a program that did not keep them yet."""
    transaction.connection.execute(delete(kept_file))


def test_a_removed_material_is_put_back_with_its_file(seven: Council) -> None:
    _, first, _ = two_items(seven)
    a, _ = attached(seven, first, "a", "b")
    done = seven.file.write(remove_material, a)
    assert names(seven, first) == ["b"]
    undo(seven, done.sequence)
    assert names(seven, first) == ["a", "b"]
    assert content(seven, a) == b"a"


def test_a_file_removed_twice_is_kept_once(seven: Council) -> None:
    _, first, _ = two_items(seven)
    a, _ = attached(seven, first, "a", "b")
    undo(seven, seven.file.write(remove_material, a).sequence)
    seven.do(remove_material, a)
    with seven.file.reading() as connection:
        kept = connection.execute(select(kept_file.c.content, kept_file.c.size)).all()
    assert [tuple(each) for each in kept] == [(b"a", 1)]


def test_a_material_whose_file_was_not_kept_does_not_come_back_empty(seven: Council) -> None:
    _, first, _ = two_items(seven)
    a, _ = attached(seven, first, "a", "b")
    done = seven.file.write(remove_material, a)
    seven.do(lose_kept_files)
    with pytest.raises(UserError, match="did not keep its file"):
        undo(seven, done.sequence)
    assert names(seven, first) == ["b"]


def test_a_removed_item_comes_back_with_its_materials(seven: Council) -> None:
    meeting_id, first, _ = two_items(seven)
    a, b = attached(seven, first, "a", "b")
    done = seven.file.write(remove_item, first)
    undo(seven, done.sequence)
    assert names(seven, first) == ["a", "b"]
    assert [content(seven, each) for each in (a, b)] == [b"a", b"b"]
    assert seven.item(meeting_id) == first


def test_attaching_is_undone_unless_something_came_of_it(seven: Council) -> None:
    _, first, _ = two_items(seven)
    done = seven.file.write(attach_material, first, "a", b"a")
    undo(seven, done.sequence)
    assert names(seven, first) == []
    done = seven.file.write(attach_material, first, "a", b"a")
    seven.do(rename_material, done.result.id, "b")
    with pytest.raises(UserError, match="changed meanwhile"):
        undo(seven, done.sequence)


def test_a_meeting_that_takes_no_changes_takes_no_files(seven: Council) -> None:
    meeting_id, first, _ = two_items(seven)
    (material,) = attached(seven, first, "a")
    seven.do(cancel_meeting, meeting_id, Localized())
    for act in (
        lambda: seven.do(attach_material, first, "b", b"b"),
        lambda: seven.do(rename_material, material, "b"),
        lambda: seven.do(move_material, material, 1),
        lambda: seven.do(remove_material, material),
    ):
        with pytest.raises(UserError, match="cancelled"):
            act()
