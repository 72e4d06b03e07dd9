from __future__ import annotations

import pytest

from qacouncil.file_names import fit_name, is_run


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Бағдарлама, 2-нұсқа.docx", "Бағдарлама, 2-нұсқа.docx"),
        ("D:\\құжаттар\\есеп.pdf", "есеп.pdf"),
        ("../../etc/passwd", "passwd"),
        ('жоба: "1"?.pdf', "жоба- -1--.pdf"),
        ("есеп\u202efdp.exe", "есеп-fdp.exe"),
        ("nul.txt", "_nul.txt"),
        ("есеп. ", "есеп"),
        (" . ", ""),
        ("..", ""),
        ("й.pdf", "й.pdf"),
    ],
)
def test_a_name_fits_every_system(given: str, kept: str) -> None:
    assert fit_name(given) == kept


def test_a_long_name_keeps_its_ending() -> None:
    fitted = fit_name("ұ" * 300 + ".pdf")
    assert fitted.endswith("ұ.pdf")
    assert len(fitted.encode()) <= 200
    assert len(fit_name("a" * 300).encode()) == 200


@pytest.mark.parametrize(("name", "run"), [("a.EXE", True), ("a.pdf", False), ("a.pdf.lnk", True)])
def test_programs_are_known_by_their_endings(name: str, run: bool) -> None:
    assert is_run(name) is run
