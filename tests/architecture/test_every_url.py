"""Every address, every method, every role: what isn't yours doesn't exist, and nothing changes.

Made from the URLconf: a new address with a record in it fails here until `RECORDS` says which.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from askaround.testing.make import make_user
from tests.architecture.world import WORD, World, fingerprint, make_world

pytestmark = pytest.mark.django_db

PUBLIC = {
    "accounts:sign_in",
    "accounts:sign_in_needed",
    "accounts:session",
    "exchange:calendar",
    "today:stop_digest",
    "web:favicon",
    "web:healthz",
    "web:manifest",
    "web:offline",
    "web:readyz",
    "web:service_worker",
    "web:widgets",
}
"""What anybody on this machine may see; it holds no record."""

RECORDS = {
    "fields": "field",
    "people": "person",
    "organisations": "organisation",
    "asks": "ask",
    "referrals": "referral",
    "questions": "question",
    "guides": "guide",
    "interviews": "interview",
    "messages": "message",
    "share": "sharing",
    "templates": "template",
    "promises": "promise",
    "imports": "import",
    "sets": "set",
    "let-rest": "person",
    "merge": "other_person",
    "apart": "other_person",
    "again": "other_person",
    "wake": "person",
    "research": "research_note",
    "research-notes": "research_note",
    "answers": "answer",
    "edits": "edit",
    "advice": "advice",
    "readings": "reading",
    "related": "related_field",
    "related-fields": "related_field",
    "places": "place",
    "marks": "mark",
    "details": "detail",
    "deleted": "bundle",
    "passages": "passage",
    "findings": "finding",
    "decisions": "decision",
    "plan-steps": "plan_step",
    "numbers": "number_read",
    "job-lines": "job_line",
    "themes": "theme",
    "traits": "trait",
    "tasks": "own_task",
    "resumes": "resume",
    "resume-criticism": "resume_criticism",
}
"""The word before a record's id in an address → the record of `World` it names."""

METHODS = ("get", "head", "post", "put", "patch", "delete")


def addresses() -> Iterator[tuple[str, str, list[str]]]:
    """Each named address of ours outside the API: its name, its route, the names of its parts."""

    def walk(patterns: list[Any], prefix: str, space: str) -> Iterator[tuple[str, str, list[str]]]:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
                yield from walk(pattern.url_patterns, prefix + str(pattern.pattern), inner)
            elif isinstance(pattern, URLPattern) and not prefix.startswith("api/"):
                route = prefix + str(pattern.pattern)
                yield f"{space}{pattern.name}", route, re.findall(r"<uuid:(\w+)>", route)

    yield from walk(get_resolver().url_patterns, "", "")


SAID = {"moment": "2026-11-02T09:00:00Z", "what": "own_task.none", "token": "none"}
"""Parts of an address that name no record."""

ALL = sorted({name for name, _, _ in addresses()})
ROUTES = {name: route for name, route, _ in addresses()}
WITH_RECORD = [name for name, route, parts in addresses() if parts and name not in PUBLIC]
WITHOUT = [name for name, route, parts in addresses() if not parts and name not in PUBLIC]


def path_to(name: str, world: World) -> str:
    """The address of the world's own record."""
    route = ROUTES[name]
    kwargs = {
        part: world.rows[RECORDS[before]].pk
        for before, part in re.findall(r"([\w-]+)/<uuid:(\w+)>", route)
    }
    return reverse(name, kwargs=kwargs)


def plain_path(name: str) -> str:
    """An address that names no record."""
    said = {part: SAID[part] for part in re.findall(r"<str:(\w+)>", ROUTES[name])}
    return reverse(name, kwargs=said)


@pytest.mark.parametrize("name", WITH_RECORD)
def test_every_address_with_a_record_is_listed(name):
    words = re.findall(r"([\w-]+)/<uuid:\w+>", ROUTES[name])
    assert words, f"{ROUTES[name]}: a record's id stands behind a word that names it"
    assert set(words) <= set(RECORDS), f"add {ROUTES[name]} to RECORDS"


@pytest.mark.parametrize("name", WITH_RECORD)
def test_another_seekers_record_does_not_exist(client, name):
    world = make_world()
    client.force_login(make_user())
    before = fingerprint()

    for method in METHODS:
        response = getattr(client, method)(path_to(name, world))
        assert response.status_code in {404, 405}, method
        assert WORD not in response.content.decode(), method

    assert fingerprint() == before


@pytest.mark.parametrize("name", WITH_RECORD)
def test_nobody_sees_a_record_without_signing_in(client, name):
    world = make_world()
    before = fingerprint()

    for method in METHODS:
        response = getattr(client, method)(path_to(name, world))
        assert response.status_code in {302, 401, 403, 405}
        assert WORD not in response.content.decode()

    assert fingerprint() == before


@pytest.mark.parametrize("name", WITHOUT)
def test_a_page_without_a_record_shows_only_ones_own(client, name):
    make_world()
    client.force_login(make_user())

    response = client.get(plain_path(name), {"q": WORD[:6]})
    said = response.getvalue()
    response.close()

    assert WORD.encode() not in said
    assert response.status_code < 500


@pytest.mark.parametrize("name", WITHOUT)
def test_a_page_without_a_record_needs_signing_in(client, name):
    make_world()
    before = fingerprint()

    for method in ("get", "post"):
        assert getattr(client, method)(plain_path(name)).status_code in {302, 401, 403, 405}

    assert fingerprint() == before


@pytest.mark.parametrize("name", WITH_RECORD)
def test_the_owner_reaches_their_record_and_reading_changes_nothing(client, name):
    world = make_world()
    client.force_login(world.owner)
    before = fingerprint()

    response = client.get(path_to(name, world))

    assert response.status_code in {200, 302, 405}
    assert fingerprint() == before


def test_the_list_of_public_addresses_names_nothing_that_is_gone():
    assert set(ALL) >= PUBLIC - {"web:favicon", "web:offline", "web:manifest"}
