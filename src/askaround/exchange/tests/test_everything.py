"""Export, import, export: the same again; and what never goes out."""

import datetime as dt
import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from askaround.exchange.everything.bringing import bring_in
from askaround.exchange.everything.packing import MANIFEST, pack
from askaround.exchange.everything.tables import tables
from askaround.testing import make
from tests.architecture.world import make_world

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)


def exported(owner, at=NOW):
    out = BytesIO()
    pack(out, owner=owner, at=at)
    with ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def as_file(owner, path):
    with path.open("wb") as opened:
        pack(opened, owner=owner, at=NOW)
    return path


def wiped(owner):
    """Take the owner's records away, so that their ids are free."""
    for table in reversed(tables()):
        rows = table.mine(owner)
        rows._raw_delete(rows.db)


def test_export_import_export_is_identical_but_for_the_time(tmp_path):
    owner, other = make_world().owner, make.make_user()
    before = exported(owner)
    file = as_file(owner, tmp_path / "out.zip")
    wiped(owner)

    bring_in(file, owner=other)

    after = exported(other, at=NOW + dt.timedelta(days=1))
    manifests = json.loads(before.pop(MANIFEST)), json.loads(after.pop(MANIFEST))
    for manifest in manifests:
        del manifest["made_at"]
    assert manifests[0] == manifests[1]
    assert {name for name in before if before[name] != after[name]} == set()
