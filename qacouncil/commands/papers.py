"""`qacouncil papers`: every paper of a meeting in three languages, into a folder."""

from __future__ import annotations

from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import write_output
from qacouncil.commands.reading import reading
from qacouncil.errors import UserError
from qacouncil.i18n.paper_words import kind_words
from qacouncil.paper_names import paper_name
from qacouncil.queries.council_choice import find_council
from qacouncil.queries.meeting_reference import find_meeting
from qacouncil.queries.papers import all_of_meeting, read_paper
from qacouncil.rules.terms import PaperFormat, PaperLanguage
from qacouncil.storage.failures import DiskRefused, file_error

_LANGUAGES = (PaperLanguage.KK, PaperLanguage.RU, PaperLanguage.EN)


def run(context: Context, *, file: Path, meeting: str, council: str | None, output: Path) -> Answer:
    """Write them as PDF, one after the other; a paper the meeting does not have is told."""
    t, told = context.translator, []
    with reading(context, file) as connection:
        council_id = find_council(connection, council).id if council is not None else None
        named = find_meeting(connection, meeting, council_id)
        _make_folder(output)
        for wish in all_of_meeting(named.id, named.council_id, named.stage, context.today()):
            try:
                paper = read_paper(connection, wish)
                for language in _LANGUAGES:
                    name = paper_name(t, wish, named, language, PaperFormat.PDF)
                    write_output(output / name, paper.file(PaperFormat.PDF, language).content)
                    told.append(t.gettext("Written: {name}.", name=name))
            except DiskRefused:
                raise
            except UserError as error:
                told.append(f"{kind_words(t, wish.kind)}: {error.sentence(t)}")
    return Answer(notices=told)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise file_error(error, folder) from error
