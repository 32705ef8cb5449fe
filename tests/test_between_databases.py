"""A notebook goes from one database to the other and back, and is the same."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from django.db import connection
from django.utils import timezone

from askaround.exchange.everything.bringing import bring_in
from askaround.exchange.everything.packing import pack
from askaround.exchange.tests.test_everything import wipe
from askaround.testing.make import make_user
from tests import data_folders
from tests.architecture.world import make_world
from tests.running import run


def members(path: Path) -> dict[str, bytes]:
    """Each file of an export, but the one that says when it was made."""
    with ZipFile(path) as archive:
        return {n: archive.read(n) for n in archive.namelist() if n != "manifest.json"}


@pytest.mark.django_db
def test_from_postgresql_to_sqlite_and_back_nothing_changes(tmp_path):
    if connection.vendor != "postgresql":
        pytest.skip("between the two databases: it runs on PostgreSQL")
    here, there, back = (tmp_path / f"{n}.zip" for n in ("here", "there", "back"))
    owner, other = make_world().owner, make_user()
    data = data_folders.ready(tmp_path / "sqlite")

    with here.open("wb") as opened:
        pack(opened, owner=owner, at=timezone.now())
    brought = run("import", here, "--data-dir", data)
    again = run("export", there, "--data-dir", data)
    wipe(owner)
    bring_in(there, owner=other)
    with back.open("wb") as opened:
        pack(opened, owner=other, at=timezone.now())

    assert (brought.returncode, again.returncode) == (0, 0), brought.stderr + again.stderr
    assert members(here) == members(there) == members(back)
