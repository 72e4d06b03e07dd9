"""Names that lead nowhere, to what is no file, or in a circle."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qacouncil.errors import UserError
from qacouncil.storage.ordinary_file import demand_ordinary, real_path
from tests.loaded_file import opened

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes as on Linux")


def refused(path: Path) -> str:
    with pytest.raises(UserError) as refusal:
        opened(path)
    return str(refusal.value)


def test_a_circle_of_links(tmp_path: Path) -> None:
    circle = tmp_path / "circle.qac"
    circle.symlink_to(circle)
    assert real_path(circle).name == "circle.qac"
    assert refused(circle).startswith("circle.qac could not be read")


def test_a_name_that_no_file_system_takes(tmp_path: Path) -> None:
    assert (
        refused(tmp_path / ("y" * 300)) == "The name of the file is too long. Choose a shorter one."
    )


def test_what_is_no_ordinary_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for each in (tmp_path / "pipe", Path(os.devnull)):
        assert refused(each) == f"{each.name} is not an ordinary file. Choose another."


def test_the_size_of_one_that_is(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert demand_ordinary(tmp_path / "a") == 5
