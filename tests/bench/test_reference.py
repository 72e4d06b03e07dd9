"""The reference of the protocol benchmarks sets the program's own words: else it proves nothing."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from pypdf import PdfReader

from bench import council, reference_protocol

WORD = re.compile(r"[^\W\d_]{2,}")


def words(file: Path) -> Counter[str]:
    """The words of a PDF, those divided at a line's end put together again."""
    text = " ".join(page.extract_text() for page in PdfReader(file).pages)
    return Counter(WORD.findall(re.sub(r"\u00ad\s*", "", text)))


def test_both_print_the_same_words(tmp_path: Path) -> None:
    file, meeting = council.make(tmp_path, items=3)
    ours, theirs = tmp_path / "ours.pdf", tmp_path / "theirs.pdf"
    order = ["--meeting", meeting, "--language", "kk", "--output", str(ours)]
    council.program("protocol", str(file), *order)
    reference_protocol.main(str(file), str(theirs))
    assert sum(words(theirs).values()) > 300
    assert words(ours) == words(theirs)
