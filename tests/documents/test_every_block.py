"""Every kind of block is shown wherever a paper can go."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qacouncil.documents.docx_file import paper_docx
from qacouncil.documents.html_file import paper_html
from qacouncil.documents.rendering import Paper, paper_lines, paper_pdf
from tests.documents.every_block import every_block, kinds_of_block


def test_the_specimen_has_a_block_of_every_kind() -> None:
    shown = {type(block) for block in every_block("Сапа").story.blocks}
    assert shown == kinds_of_block()


@pytest.mark.parametrize("write", [paper_pdf, paper_docx, paper_html, paper_lines])
def test_every_form_of_a_paper_shows_every_block(write: Callable[[Paper], object]) -> None:
    assert write(every_block("Сапа жөніндегі кеңес"))
