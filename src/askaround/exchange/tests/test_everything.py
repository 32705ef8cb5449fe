"""Export, import, export: the same again; and what never goes out."""

import datetime as dt
import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import jsonschema_rs
import pytest

from askaround.accounts.actions import make_api_token
from askaround.careers.models import CareerField
from askaround.careers.resumes import files
from askaround.careers.tests.make import PDF
from askaround.correspondence.models import MailAccount
from askaround.exchange.everything import notebook, schema, tables as tables_module
from askaround.exchange.everything.bringing import bring_in
from askaround.exchange.everything.packing import DATA, MANIFEST, pack
from askaround.exchange.everything.tables import has_owner, our_models, stays, tables
from askaround.exchange.export import export
from askaround.exchange.sentences import NOTEBOOK_ELSEWHERE, NOTEBOOK_NOT_EMPTY, NotContacts
from askaround.people.models import Person
from askaround.questions.models import Question
from askaround.search.queries import search
from askaround.testing import make
from tests.architecture.world import WORD, make_world

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
PUBLISHED = Path(__file__).parents[4] / "docs" / "export-schema.json"


def exported(owner, at=NOW):
    out = BytesIO()
    pack(out, owner=owner, at=at)
    with ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def as_file(owner, path):
    with path.open("wb") as opened:
        pack(opened, owner=owner, at=NOW)
    return path


def wipe(owner):
    """Take the owner's records away, so that their ids are free."""
    for table in tables():
        rows = table.mine(owner)
        rows._raw_delete(rows.db)


def test_export_import_export_is_identical_but_for_the_time(tmp_path):
    owner, other = make_world().owner, make.make_user()
    before = exported(owner)
    file = as_file(owner, tmp_path / "out.zip")
    wipe(owner)

    bring_in(file, owner=other)

    after = exported(other, at=NOW + dt.timedelta(days=1))
    manifests = json.loads(before.pop(MANIFEST)), json.loads(after.pop(MANIFEST))
    assert manifests[0].pop("made_at") != manifests[1].pop("made_at")
    assert manifests[0] == manifests[1]
    assert {name for name in before if before[name] != after[name]} == set()


def test_every_model_goes_out_or_says_why_it_stays():
    neither = [m._meta.label for m in our_models() if not has_owner(m) and not stays(m)]

    # The account is no record: what its seeker says of themself goes out beside the records.
    assert neither == ["accounts.User"]


def test_every_record_of_a_whole_world_is_in_the_file():
    owner = make_world().owner

    records = json.loads(exported(owner)[DATA])["records"]

    for table in tables():
        ids = sorted(str(pk) for pk in table.mine(owner).values_list("pk", flat=True))
        assert [row["id"] for row in records[table.name]] == ids, table.name


def test_the_published_schema_is_current():
    assert PUBLISHED.read_text() == schema.as_text(), (
        "a model has changed; type: python -m tools.export_schema"
    )


def test_the_published_schema_describes_an_export():
    owner = make_world().owner
    validator = jsonschema_rs.Draft202012Validator(schema.schema(), validate_formats=True)

    data = json.loads(exported(owner)[DATA])

    assert [error.message for error in validator.iter_errors(data)] == []
    data["records"]["people.person"][0]["name"] = None
    assert not validator.is_valid(data)


def test_no_owner_no_secret_and_nobody_elses_words_go_out():
    owner = make_world().owner
    make_world(word="somebodyelse")
    token = make_api_token(user=owner, at=NOW)
    MailAccount.plain.filter(owner=owner).update(sealed_password="sealedpassword")

    text = b"".join(part for name, part in exported(owner).items() if name != MANIFEST).decode()

    for secret in (str(owner.pk), owner.pk.hex, token, "sealedpassword", "somebodyelse"):
        assert secret not in text
    assert WORD in text


def test_what_came_is_found_by_search(tmp_path):
    owner, other = make_world().owner, make.make_user()
    file = as_file(owner, tmp_path / "out.zip")
    wipe(owner)

    bring_in(file, owner=other)

    assert search(actor=other, text=WORD).hits


def test_the_files_of_the_resumes_come_along(tmp_path):
    world, other = make_world(), make.make_user()
    file = as_file(world.owner, tmp_path / "out.zip")
    wipe(world.owner)

    bring_in(file, owner=other)

    assert files.path_of(other.pk, world.rows["resume"].pk).read_bytes() == PDF


def test_a_notebook_with_somebody_in_it_is_left_alone(tmp_path):
    file = as_file(make_world().owner, tmp_path / "out.zip")
    other = make.make_person().owner

    with pytest.raises(NotContacts, match="into an empty Askaround only") as refused:
        bring_in(file, owner=other)

    assert str(refused.value) == NOTEBOOK_NOT_EMPTY
    assert Person.objects.owned_by(other).count() == 1


def test_records_that_are_here_in_another_account_are_refused(tmp_path):
    file, other = as_file(make_world().owner, tmp_path / "out.zip"), make.make_user()

    with pytest.raises(NotContacts) as refused:
        bring_in(file, owner=other)

    assert str(refused.value) == NOTEBOOK_ELSEWHERE
    assert not CareerField.objects.owned_by(other).exists()


def test_a_question_of_ones_own_that_is_here_already_is_not_doubled(tmp_path):
    owner = make_world().owner
    file = as_file(owner, tmp_path / "out.zip")
    kept = Question.plain.get(owner=owner, put_away_at=None)
    wipe(owner)
    Question.plain.create(id=kept.pk, owner=owner, text="As it was before")

    bring_in(file, owner=owner)

    assert Question.plain.get(pk=kept.pk).text == kept.text


def test_trying_keeps_nothing(tmp_path):
    owner = make_world().owner
    file = as_file(owner, tmp_path / "out.zip")
    wipe(owner)

    brought = bring_in(file, owner=owner, dry_run=True)

    assert brought.people == 2
    assert not Person.objects.owned_by(owner).exists()


def test_the_records_are_written_some_at_a_time(monkeypatch):
    owner = make_world().owner
    whole = exported(owner)[DATA]
    monkeypatch.setattr(tables_module, "PIECE", 1)

    pieces = list(notebook.written(owner))

    rows = [piece.strip(b",\n") for piece in pieces if piece.startswith((b"\n{", b",\n"))]
    assert len(rows) == sum(table.mine(owner).count() for table in tables())
    assert not any(b"\n" in row for row in rows)
    assert b"".join(pieces) == whole


def test_people_in_the_archive_are_those_of_the_files_alone():
    owner = make_world().owner

    files = exported(owner)

    for kind in ("vcf", "csv"):
        assert files[f"people.{kind}"] == b"".join(export(owner=owner, kind=kind))
