"""What the register says of a decision, as facts of its card: what it is on, the chain."""

from __future__ import annotations

from qacouncil.i18n.programme_words import programme_state_words
from qacouncil.i18n.register_words import does_words, done_words
from qacouncil.i18n.standard_words import standard_words
from qacouncil.queries.discipline_choices import named_disciplines
from qacouncil.queries.programmes_list import programme_choices
from qacouncil.queries.register_entry import RelatedDecision, register_entry
from qacouncil.ui.context import Ui
from qacouncil.ui.decisions.discipline_rows import discipline_words
from qacouncil.ui.decisions.rows import number_of
from qacouncil.ui.said import capital, one_line, today


def entry_facts(ui: Ui, decision_id: str) -> list[tuple[str, str]]:
    """Label and words of each; what is not said is left out."""
    t, session = ui.words, ui.session
    entry = session.read(register_entry, decision_id, today(ui))
    if entry is None:
        return []
    known = {each.id: each for each in session.read(programme_choices, session.council_id)}
    programmes = []
    for each, state in (entry.programmes or dict.fromkeys(entry.item_programmes)).items():
        if each in known:
            named = f"{known[each].code} {one_line(known[each].name, ui)}"
            into = "" if state is None else f" – {programme_state_words(t, state)}"
            programmes.append(f"{named}{into}")
    found = session.read(named_disciplines, entry.disciplines)
    disciplines = [discipline_words(ui, each) for each in found]
    standards = [standard_words(t, each) for each in entry.standards or entry.item_standards]
    facts = [
        (t.pgettext("field", "Programme"), "\n".join(programmes)),
        (t.pgettext("field", "Disciplines"), "\n".join(disciplines)),
        (t.pgettext("field", "Standard"), "\n".join(standards)),
        (t.pgettext("field", "Basis"), one_line(entry.basis, ui)),
        (t.pgettext("field", "Note"), one_line(entry.note, ui)),
        *((capital(does_words(t, each.kind)), _named(ui, each)) for each in entry.earlier),
        *((capital(done_words(t, each.kind)), _named(ui, each)) for each in entry.later),
    ]
    return [(name, fact) for name, fact in facts if fact]


def _named(ui: Ui, other: RelatedDecision) -> str:
    return f"{number_of(other.line.line)}. {one_line(other.line.line.text, ui)}"
