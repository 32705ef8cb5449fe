"""A notebook goes from one database to the other and back, and is the same."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from django.db import connection
from django.utils import timezone

from askaround.exchange.everything.bringing import bring_in
from askaround.exchange.everything.packing import pack
from askaround.testing.make import make_user
from tests import data_folders
from tests.running import run


def members(path: Path) -> dict[str, bytes]:
    """Each file of an export, but the one that says when it was made."""
    with ZipFile(path) as archive:
        return {n: archive.read(n) for n in archive.namelist() if n != "manifest.json"}


@pytest.mark.django_db
def test_from_sqlite_to_postgresql_and_back_nothing_changes(tmp_path):
    if connection.vendor != "postgresql":
        pytest.skip("between the two databases: it runs on PostgreSQL")
    sample, ready = data_folders.sample(tmp_path / "a"), data_folders.ready(tmp_path / "b")
    first, second, third = (tmp_path / f"{n}.zip" for n in (1, 2, 3))
    owner = make_user()

    out = run("export", first, "--data-dir", sample)
    bring_in(first, owner=owner)
    with second.open("wb") as opened:
        pack(opened, owner=owner, at=timezone.now())
    brought = run("import", second, "--data-dir", ready)
    again = run("export", third, "--data-dir", ready)

    assert (out.returncode, brought.returncode, again.returncode) == (0, 0, 0)
    assert members(first) == members(second) == members(third)
