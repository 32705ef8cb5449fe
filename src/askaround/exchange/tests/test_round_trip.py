"""Out and in again: the same people, whatever is kept of them."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from askaround.accounts.models import User
from askaround.exchange.export import export
from askaround.exchange.read import read
from askaround.exchange.taking_in import take_in
from askaround.people.actions import add_person
from askaround.people.actions.details import keep_details
from askaround.people.models import ContactDetail, FoundThrough, Person
from askaround.testing import make

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
WAYS = [("vcf", "3.0"), ("vcf", "4.0"), ("csv", "")]
relaxed = settings(
    deadline=None,
    max_examples=12,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

# Control characters, and the mark of a file's encoding, are taken off wherever a file is read.
ODD = ";,:\\\n\"'=+-@|%/ \u00a0\u05d0\u202e\u200d\U0001f469\u0301\uff1dnN"
CHARACTERS = st.sampled_from(ODD) | st.characters(
    exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"
)
WORDS = st.text(CHARACTERS, max_size=30)
NAMES = st.sampled_from(["Ana Ruiz", "ana ruiz", "Ruiz; Ana, Dr.", "BEGIN:VCARD", "=1+1", "//x"])
LABELS = st.sampled_from(["", "home", "work cell", "Home", "UID", "Birthday", "Nickname", "a:b/c"])
DETAILS = st.lists(st.tuples(LABELS | WORDS, WORDS), max_size=4)
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "name": NAMES | WORDS.filter(lambda text: bool(text.strip())),
            "title": WORDS,
            "organisation": st.sampled_from(["", "Acme; Inc.", "St Mary's"]) | WORDS,
            "department": WORDS,
            "found_through": st.sampled_from(["", *FoundThrough.values]),
            "found_note": WORDS,
            "time_zone": st.sampled_from(["", "Europe/Paris"]),
            "notes": WORDS | st.text(CHARACTERS, min_size=60, max_size=400),
            "details": st.dictionaries(st.sampled_from(ContactDetail.Kind.values), DETAILS),
            "boss": st.none() | st.integers(0, 3),
        }
    ),
    max_size=4,
)


def build(said: list[dict[str, Any]]) -> User:
    """A seeker with these people."""
    owner = make.make_user()
    made: list[Person] = []
    for one in said:
        words = {key: value for key, value in one.items() if key not in ("details", "boss")}
        boss = (
            made[one["boss"]]
            if (one["boss"] or 0) < len(made) and one["boss"] is not None
            else None
        )
        made.append(add_person(owner=owner, reports_to=boss, **words))
        for kind, values in one["details"].items():
            keep_details(made[-1], kind, values)
    return owner


def exported(owner: User, kind: str, version: str) -> bytes:
    return b"".join(export(owner=owner, kind=kind, version=version))


def brought(tmp_path: Path, raw: bytes, kind: str, owner: User | None = None) -> User:
    owner = owner or make.make_user()
    file = tmp_path / f"people.{kind}"
    file.write_bytes(raw)
    if raw.strip(b"\xef\xbb\xbf"):
        take_in(owner=owner, reading=read(file), file_name=file.name, at=NOW)
    return owner


def whole(owner: User) -> list[Any]:
    """All that is kept of the owner's people, but for what tells them apart in other programs."""
    rows = Person.objects.owned_by(owner).select_related("organisation", "reports_to").by_name()
    return [
        (
            *(row.name, row.title, row.organisation and row.organisation.name, row.department),
            *(row.found_through, row.found_note, row.time_zone, row.notes),
            row.reports_to and row.reports_to.name,
            [
                (each.kind, each.label, each.value)
                for each in row.details.all()
                if (each.kind, each.label) != ("other", "UID")
            ],
        )
        for row in rows
    ]


@pytest.mark.parametrize(("kind", "version"), WAYS)
@relaxed
@given(said=PEOPLE)
def test_what_is_exported_comes_in_again_as_it_was(tmp_path, kind, version, said):
    owner = build(said)

    again = brought(tmp_path, exported(owner, kind, version), kind)

    assert whole(again) == whole(owner)


@pytest.mark.parametrize(("kind", "version"), WAYS)
@relaxed
@given(said=PEOPLE)
def test_exporting_what_was_imported_gives_the_same_bytes(tmp_path, kind, version, said):
    raw = exported(build(said), kind, version)

    again = brought(tmp_path, raw, kind)

    assert exported(again, kind, version) == raw


@pytest.mark.parametrize(("kind", "version"), WAYS)
def test_two_people_whom_another_program_calls_the_same_stay_two(tmp_path, kind, version):
    one = {"name": "Ana Ruiz", "boss": None, "details": {"other": [("UID", "urn:x:1")]}}
    owner = build([one | {"title": "Nurse"}, one | {"title": "Baker"}])
    raw = exported(owner, kind, version)

    again = brought(tmp_path, raw, kind)

    assert [row[1] for row in whole(again)] == ["Nurse", "Baker"]
    assert exported(again, kind, version) == raw


@pytest.mark.parametrize(("kind", "version"), WAYS)
@relaxed
@given(said=PEOPLE)
def test_importing_ones_own_export_changes_nobody(tmp_path, kind, version, said):
    owner = build(said)
    before = whole(owner)
    raw = exported(owner, kind, version)

    brought(tmp_path, raw, kind, owner)

    assert whole(owner) == before
    assert exported(owner, kind, version) == raw


SAVED = {
    "line ends of Unix": lambda raw: raw.replace(b"\r\n", b"\n"),
    "line ends of Windows": lambda raw: raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"),
    "no mark of the encoding": lambda raw: raw.removeprefix(b"\xef\xbb\xbf"),
    "a mark of the encoding": lambda raw: b"\xef\xbb\xbf" + raw.removeprefix(b"\xef\xbb\xbf"),
    "sixteen bits": lambda raw: raw.decode("utf-8-sig").encode("utf-16"),
    "no last line end": lambda raw: raw.rstrip(b"\r\n"),
}
"""What text editors make of a file when they save it."""


@pytest.mark.parametrize("kind", ["vcf", "csv"])
def test_a_file_a_text_editor_saved_anew_brings_the_same_people(tmp_path, kind):
    owner = build(
        [
            {
                "name": "Ana Ruiz",
                "title": "=1+1",
                "notes": "Zoë: \U0001f469 nurse;\nsince 2001, and well beyond what fits in a line "
                * 3,
                "boss": None,
                "details": {"email": [("work", "ana@example.org")]},
            },
            {"name": "Ben, Jr.", "boss": 0, "details": {}},
        ]
    )
    raw, before = exported(owner, kind, "3.0"), whole(owner)

    for how, saved in SAVED.items():
        assert whole(brought(tmp_path, saved(raw), kind)) == before, how
        assert whole(brought(tmp_path, saved(raw), kind, owner)) == before, how
