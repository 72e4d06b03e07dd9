"""The council's own phrases."""

from __future__ import annotations

from qacouncil.localized import Localized
from qacouncil.operations.phrases import PhraseData, add_phrase, change_phrase, remove_phrase
from qacouncil.operations.undo import restore
from qacouncil.queries.phrases import Phrase, own_phrases
from qacouncil.rules.terms import PhrasePart
from tests.council_builder import Council
from tests.operations.refusals import refused


def kept(there: Council) -> tuple[Phrase, ...]:
    with there.file.reading() as connection:
        return own_phrases(connection, there.id)


def words(text: str, area: str = "A01") -> PhraseData:
    return PhraseData(PhrasePart.HEARD, area, Localized(kk=text))


def test_a_phrase_is_kept_changed_and_removed_and_comes_back(seven: Council) -> None:
    first = seven.do(add_phrase, seven.id, words("Бірінші"))
    seven.do(add_phrase, seven.id, words("Екінші"))
    changed = PhraseData(PhrasePart.RESOLVED, "A05", Localized(ru="Первая"))
    seven.do(change_phrase, first, changed)
    assert kept(seven)[0] == Phrase(first, PhrasePart.RESOLVED, "A05", Localized(ru="Первая"))
    done = seven.file.write(remove_phrase, first)
    assert [each.text.kk for each in kept(seven)] == ["Екінші"]
    assert done.sequence is not None
    seven.do(restore, done.sequence)
    assert kept(seven)[0].id == first


def test_an_empty_phrase_and_one_for_no_area_are_refused(seven: Council) -> None:
    with refused(seven, "The phrase is empty."):
        seven.do(add_phrase, seven.id, words(" "))
    with refused(seven, "There is no such area of decision: A99."):
        seven.do(add_phrase, seven.id, words("Бірінші", "A99"))
