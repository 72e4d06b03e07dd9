"""`qacouncil dump`: a whole council file as JSON."""

from __future__ import annotations

from pathlib import Path

from qacouncil.commands.context import Answer, Context
from qacouncil.commands.output_file import check_output, write_output
from qacouncil.commands.reading import reading
from qacouncil.exchange.council_json import write_document
from qacouncil.exchange.dump import dump_document


def run(context: Context, *, file: Path, output: Path, with_files: bool) -> Answer:
    """Write everything but the audit; attached files only where asked for."""
    check_output(output)
    with reading(context, file) as connection:
        content = write_document(dump_document(connection, with_files=with_files))
    write_output(output, content)
    return Answer()
