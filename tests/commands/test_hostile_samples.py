"""Every hostile sample through the command that would take it: a sentence, and nothing else."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
import yaml

from tests.commands.conftest import Run
from tests.commands.test_import_disciplines import programme
from tests.council_builder import council
from tests.samples_folder import samples_folder


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def order(sample: Path, file: Path, new: Path) -> list[tuple[object, ...]]:
    """The commands that somebody may give this file to."""
    if sample.suffix == ".json":
        return [("load", new, sample)]
    if sample.suffix == ".qac":
        return [("check", sample), ("list", sample, "members"), ("dump", sample, "--output", new)]
    return [
        ("import-disciplines", file, "--programme", "6B06101", sample, "--apply"),
        ("import-members", file, sample, "--apply"),
    ]


@pytest.mark.samples
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_each_is_refused_in_a_sentence_and_changes_nothing(
    run: Run, tmp_path: Path, language: str
) -> None:
    folder = samples_folder() / "hostile"
    work, file = tmp_path / "work", tmp_path / "work" / "council.qac"
    work.mkdir()
    with council(file, members=2) as there:
        programme(there, "6B06101")
    expected = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
    for name, about in expected.items():
        sample = Path(shutil.copy(folder / name, work))
        if "unzip_first" in about:
            with zipfile.ZipFile(sample) as archive:
                sample = Path(archive.extract(about["unzip_first"], work))
        before = everything(work)
        for each in order(sample, file, work / "new.qac"):
            said = run(*each, language=language).refusal()
            assert sample.name in said
        assert everything(work) == before, name
