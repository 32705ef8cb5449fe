"""An export or a backup at the wrong door, and one that went through another program's hands."""

import json
from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest

from askaround.exchange import sentences
from askaround.exchange.backups import NotABackup, prove
from askaround.exchange.backups.proving import DATABASE, DUMP
from askaround.exchange.everything.bringing import bring_in
from askaround.exchange.everything.opening import is_ours
from askaround.exchange.everything.packing import DATA, MANIFEST
from askaround.exchange.read import read
from askaround.exchange.sentences import NotContacts
from askaround.exchange.tests.test_backups import packed
from askaround.exchange.tests.test_everything_hostile import refused, sealed, small, written
from askaround.testing import make

WRITTEN = b'{\n"format":"askaround-export",\n"records":{\n"careers.careerfield":[],\n'
LATER = b'{"records": {"accounts.bundle": [], "careers.careerfield" : [], "format'

__all__ = ["small"]


def refusal(path):
    with pytest.raises(NotContacts) as fault:
        read(path)
    return str(fault.value)


@pytest.mark.parametrize(
    "data",
    [
        WRITTEN,
        WRITTEN.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + WRITTEN,
        WRITTEN.decode().encode("utf-16"),
        b"\n  " + LATER,
    ],
)
def test_an_export_as_json_is_told_to_come_as_a_zip(tmp_path, data):
    path = tmp_path / "all.json"
    path.write_bytes(data)

    assert refusal(path) == sentences.NOTEBOOK_AS_JSON


@pytest.mark.parametrize("name", [DATABASE, DUMP])
def test_a_backup_is_told_to_be_restored(tmp_path, name):
    assert refusal(packed(tmp_path / "copy.zip", {name: b"rows"})) == sentences.BACKUP


def test_a_copy_of_the_database_is_told_to_be_restored(tmp_path):
    path = tmp_path / "before-update.sqlite3"
    path.write_bytes(b"SQLite format 3\x00" + bytes(4000))

    assert refusal(path) == sentences.BACKUP


@pytest.mark.parametrize("data", [WRITTEN, b"\xef\xbb\xbf" + WRITTEN.replace(b"\n", b"\r\n")])
def test_a_restore_of_json_is_told_to_be_an_import(tmp_path, data):
    path = tmp_path / "all.json"
    path.write_bytes(data)

    with pytest.raises(NotABackup, match="brought in with askaround import"):
        prove(path, tmp_path)


@pytest.mark.django_db
def test_one_that_was_unpacked_and_packed_again_comes_in(small, tmp_path):
    members, _ = small
    inside = {f"all/{name}": data for name, data in members.items()}
    litter = [("all/", b""), ("all/resumes/", b""), ("__MACOSX/all/._data.json", b"x")]

    path = written(inside, tmp_path / "x.zip", more=[*litter, ("all/.DS_Store", b"x")])

    assert is_ours(path)
    assert bring_in(path, owner=make.make_user()).people == 1


def reordered(data):
    return json.dumps(json.loads(data), indent=2, sort_keys=False).encode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "through",
    [
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: b"\xef\xbb\xbf" + data,
        reordered,
        lambda data: data.decode().encode("cp1252", errors="replace") + b"\xff",
    ],
)
@pytest.mark.parametrize("mended", [False, True])
def test_what_a_text_editor_saved_is_refused_as_changed(small, tmp_path, through, mended):
    members, _ = small
    members[DATA] = through(members[DATA])

    path = written(sealed(members) if mended else members, tmp_path / "x.zip")

    assert refused(path) == sentences.NOTEBOOK_DAMAGED


def as_link(name, to):
    link = ZipInfo(name)
    link.create_system, link.external_attr = 3, 0o120777 << 16
    return link, to


@pytest.mark.django_db
def test_a_link_in_an_export_leads_nowhere(small, tmp_path):
    members, resume = small
    members[resume] = b"/etc/passwd"
    sealed_ones = sealed(members)
    sealed_ones.pop(resume)

    path = written(sealed_ones, tmp_path / "x.zip", more=[as_link(resume, b"/etc/passwd")])

    assert refused(path) == sentences.NOTEBOOK_DAMAGED


@pytest.mark.django_db
@pytest.mark.parametrize(
    "said",
    [b"[" * 200_000, b'{"counts": ' + b"9" * 6000 + b"}", b"\xff\xfe", b"[]"],
)
def test_a_manifest_that_is_no_manifest_is_refused(small, tmp_path, said):
    members, _ = small
    members[MANIFEST] = said

    assert refused(written(members, tmp_path / "x.zip")) == sentences.NOTEBOOK_DAMAGED
    with pytest.raises(NotABackup):
        prove(written({DATABASE: b"rows", MANIFEST: said}, tmp_path / "y.zip"), tmp_path)


def test_a_link_in_a_backup_is_a_file_of_its_own(tmp_path):
    made = packed(tmp_path / "x.zip", {DATABASE: b"/etc/passwd"})
    with ZipFile(made) as archive:
        manifest = archive.read(MANIFEST)
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        archive.writestr(*as_link(DATABASE, b"/etc/passwd"))
        archive.writestr(MANIFEST, manifest)
    made.write_bytes(out.getvalue())

    with pytest.raises(NotABackup, match="its database is damaged"):
        prove(made, tmp_path)
