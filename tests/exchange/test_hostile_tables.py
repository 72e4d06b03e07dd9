"""The hostile samples that are tables: refused in a sentence, at once and without much memory."""

from __future__ import annotations

import tracemalloc
import zipfile
from pathlib import Path

import pytest
import yaml

from qacouncil.errors import UserError
from qacouncil.exchange.sheet_file import read_sheets
from qacouncil.i18n.translator import load_translator
from qacouncil.localized import LANGUAGES
from tests.samples_folder import samples_folder

TABLES = (".xlsx", ".csv", ".zip")

# What each sentence must say, in English and in Russian.
SAID = {
    "empty.xlsx": ("is empty", "пуст"),
    "external_entity.xlsx": ("entities", "сущности"),
    "nul_bytes.csv": ("NUL bytes", "байты NUL"),
    "old_binary_format_renamed.xlsx": ("old .xls file or protected", "старый файл .xls"),
    "one_row_5mb.csv": ("longer than a row may be", "длиннее допустимого"),
    "path_traversal.zip": ("lead out of its folder", "за пределы"),
    "truncated.xlsx": ("not copied to its end", "не до конца"),
    "word_document_renamed.xlsx": ("is a Word document", "документ Word"),
    "zip_bomb.xlsx": ("far larger than a table", "намного больше"),
}


def hostile(tmp_path: Path) -> dict[str, Path]:
    """The samples that an import of tables is given, unpacked where the sample says so."""
    folder = samples_folder() / "hostile"
    expected = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
    found = {}
    for name, about in expected.items():
        assert about["refused"] is True
        if "unzip_first" in about:
            with zipfile.ZipFile(folder / name) as archive:
                path = Path(archive.extract(about["unzip_first"], tmp_path))
            found[path.name] = path
        elif name.endswith(TABLES):
            found[name] = folder / name
    return found


@pytest.mark.samples
def test_each_hostile_table_is_refused_in_each_language(tmp_path: Path) -> None:
    files = hostile(tmp_path)
    assert set(SAID) <= set(files)
    for name, path in files.items():
        tracemalloc.start()
        with pytest.raises(UserError) as refused:
            read_sheets(path)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert most < 100 * 2**20, name
        said = {each: refused.value.sentence(load_translator(each)) for each in LANGUAGES}
        assert len(set(said.values())) == len(LANGUAGES)
        assert all(name in sentence and "\n" not in sentence for sentence in said.values())
        if name in SAID:
            assert SAID[name][0] in said["en"]
            assert SAID[name][1] in said["ru"]


@pytest.mark.samples
def test_an_archive_with_the_table_in_it_is_not_unpacked() -> None:
    with pytest.raises(UserError, match="is an archive"):
        read_sheets(samples_folder() / "hostile" / "one_row_5mb.csv.zip")
