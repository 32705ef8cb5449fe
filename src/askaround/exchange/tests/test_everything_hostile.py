"""Archives that were damaged or made to harm: refused in one sentence, and nothing of them kept."""

import hashlib
import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from askaround.accounts.models import User
from askaround.careers.resumes import files
from askaround.exchange.everything.bringing import bring_in
from askaround.exchange.everything.opening import is_ours
from askaround.exchange.everything.packing import DATA, MANIFEST, RESUMES, pack
from askaround.exchange.everything.tables import tables
from askaround.exchange.sentences import NOTEBOOK_DAMAGED, NOTEBOOK_NEWER, NotContacts
from askaround.exchange.tests.test_everything import NOW, wipe
from askaround.findings.models import NumberRead
from askaround.testing import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def small():
    """The members of a small export, whose records are not here any more; and its resume's id."""
    owner = make.make_user()
    person = make.make_person(owner=owner, name="Ana Ruiz", time_zone="Europe/Madrid")
    make.make_detail(person=person, value="ana@example.org")
    answer = make.make_answer(interview=make.make_interview(person=person), text="£28k a year")
    understood = {"about": "pay", "low": 28000, "high": 28000, "currency": "GBP", "period": "year"}
    NumberRead.plain.create(owner=owner, answer=answer, words="£28k a year", **understood)
    resume = make.make_resume(owner=owner)
    out = BytesIO()
    pack(out, owner=owner, at=NOW)
    wipe(owner)
    with ZipFile(out) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return members, f"{RESUMES}{resume.pk}"


def sealed(members, **said):
    """The manifest put right for what the members are now: somebody who tampers would do that."""
    manifest = json.loads(members[MANIFEST])
    manifest["files"] = {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in members.items()
        if name != MANIFEST
    }
    return members | {MANIFEST: json.dumps(manifest | said).encode()}


def written(members, path, more=()):
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, data in [*members.items(), *more]:
            archive.writestr(name, data)
    return path


def refused(path):
    owner = make.make_user()
    with pytest.raises(NotContacts) as fault:
        bring_in(path, owner=owner)
    assert not any(table.mine(owner).exists() for table in tables())
    assert not files.path_of(owner.pk, owner.pk).parent.exists() or not list(
        files.path_of(owner.pk, owner.pk).parent.iterdir()
    )
    return str(fault.value)


def test_the_small_export_itself_is_taken(small, tmp_path):
    members, _ = small

    assert bring_in(written(members, tmp_path / "x.zip"), owner=make.make_user()).people == 1


@pytest.mark.parametrize("name", [DATA, "people.vcf"])
def test_a_changed_byte_is_noticed(small, tmp_path, name):
    members, _ = small
    members[name] = members[name].replace(b"Ana Ruiz", b"Ann Ruiz")

    assert refused(written(members, tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


def test_an_export_of_a_newer_askaround_is_told_apart(small, tmp_path):
    members, _ = small

    assert refused(written(sealed(members, version=2), tmp_path / "x.zip")) == NOTEBOOK_NEWER


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"Ana Ruiz"', b"7"),
        (b'"Ana Ruiz"', b'"A\\u0000"'),
        (b'"Ana Ruiz"', b'"\\ud800"'),
        (b'"Ana Ruiz"', b'""' + b" " * 10 + b',"name":"' + b"x" * 300 + b'"'),
        (b'"Europe/Madrid"', b'"../../etc/passwd"'),
        (b'"kind":"email"', b'"kind":"pigeon"'),
        (b'"about":"pay"', b'"about":"money"'),
        (b'"period":"year"', b'"period":"aeon"'),
        (b'"currency":"GBP"', b'"currency":"<b>"'),
        (b'"version":1', b'"version":-1'),
        (b'"version":1', b'"version":true'),
        (b'"version":1', b'"owner":1,"version":1'),
        (b'"reports_to":null', b'"reports_to":"0198b6f4-0000-7000-8000-000000000000"'),
        (b'"reports_to":null', b'"reports_to":7'),
        (b'"reports_to":null', b'"reports_to":["0198b6f4-0000-7000-8000-000000000000"]'),
        (b'"people.person":[', b'"accounts.user":['),
        (b'"people.person":[', b'"people.person":[]\n"people.person":['),
        (b'"seeker":{', b'"seeker":{"is_superuser":true,'),
        (b'"records":{', b'"records":{{'),
        (b'"format"', b"[" * 100_000 + b'"format"'),
    ],
)
def test_a_record_that_no_export_of_ours_holds_is_refused(small, tmp_path, old, new):
    members, _ = small
    assert old in members[DATA]
    members[DATA] = members[DATA].replace(old, new)

    assert refused(written(sealed(members), tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


def test_a_record_of_somebody_else_is_not_led_to(small, tmp_path):
    members, _ = small
    foreign = make.make_person(name="Somebody Else")
    said = f'"reports_to":"{foreign.pk}"'.encode()
    members[DATA] = members[DATA].replace(b'"reports_to":null', said)

    assert refused(written(sealed(members), tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


def test_an_id_that_is_there_twice_is_refused(small, tmp_path):
    members, _ = small
    lines = members[DATA].split(b"\n")
    at = lines.index(b'"people.person":[') + 1
    lines[at : at + 1] = [lines[at] + b",", lines[at]]
    members[DATA] = b"\n".join(lines)

    assert refused(written(sealed(members), tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


@pytest.mark.parametrize("name", ["../evil", "resumes/../../evil", "/etc/evil", "a\\..\\evil"])
def test_a_file_that_would_lie_elsewhere_is_refused(small, tmp_path, name):
    members, _ = small
    members[name] = b"evil"

    assert refused(written(sealed(members), tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_is_there_twice_is_refused(small, tmp_path):
    members, _ = small

    path = written(members, tmp_path / "x.zip", more=[(DATA, b"{}")])

    assert refused(path) == NOTEBOOK_DAMAGED


def test_an_archive_that_unfolds_without_end_is_refused(small, tmp_path):
    members, _ = small
    members["people.csv"] = b"\x00" * (30 << 20)

    assert refused(written(sealed(members), tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


def test_a_resume_that_is_something_else_is_refused(small, tmp_path):
    members, resume = small
    members[resume] = b"<html><script>evil</script>"

    assert refused(written(sealed(members), tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


def test_a_resume_that_is_missing_is_refused(small, tmp_path):
    members, resume = small
    del members[resume]

    assert refused(written(sealed(members), tmp_path / "x.zip")) == NOTEBOOK_DAMAGED


def test_half_an_archive_is_none(small, tmp_path):
    members, _ = small
    path = written(members, tmp_path / "x.zip")
    path.write_bytes(path.read_bytes()[:-400])

    assert not is_ours(path)
    assert refused(path) == NOTEBOOK_DAMAGED


def test_nobody_becomes_more_than_they_are(small, tmp_path):
    members, _ = small
    bring_in(written(members, tmp_path / "x.zip"), owner=make.make_user())

    assert not User.objects.filter(is_superuser=True).exists()
