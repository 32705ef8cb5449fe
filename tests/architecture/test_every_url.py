"""Every address, every method, every role: what isn't yours doesn't exist, and nothing changes.

Made from the URLconf: a new address with a record in it fails here until `RECORDS` says which.
Each test goes through the addresses of one package in one world, and names the wrong ones.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from askaround.testing.make import make_user
from tests.architecture.world import WORD, World, fingerprint, make_world, undone

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


def by_package(names: list[str]) -> list[Any]:
    """The addresses of each package, under its name."""
    spaces = dict.fromkeys(name.rpartition(":")[0] for name in names)
    return [
        pytest.param(
            [name for name in names if name.rpartition(":")[0] == space], id=space or "root"
        )
        for space in spaces
    ]


each_with_a_record = pytest.mark.parametrize("names", by_package(WITH_RECORD))
each_without = pytest.mark.parametrize("names", by_package(WITHOUT))


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


def changing(names: list[str], ask: Callable[[str], None]) -> list[str]:
    """Those whose asking changes a row; they are told apart only where something did change."""
    before = fingerprint()

    def change(some: list[str]) -> bool:
        with undone():
            for name in some:
                ask(name)
            return fingerprint() != before

    return [name for name in names if change([name])] if change(names) else []


def is_signed_in(client: Client) -> bool:
    """Whether nothing that was asked has signed them out, after which nothing would be shown."""
    request = HttpRequest()
    request.session = client.session
    return get_user(request).is_authenticated


def test_every_address_with_a_record_is_listed():
    words = {name: re.findall(r"([\w-]+)/<uuid:\w+>", ROUTES[name]) for name in WITH_RECORD}

    assert not [ROUTES[name] for name, found in words.items() if not found], (
        "a record's id stands behind a word that names it"
    )
    assert not [ROUTES[name] for name, found in words.items() if not {*found} <= {*RECORDS}], (
        "add these to RECORDS"
    )


@each_with_a_record
def test_another_seekers_record_does_not_exist(client, names):
    world = make_world()
    client.force_login(make_user())
    wrong = set()

    def ask(name: str) -> None:
        for method in METHODS:
            response = getattr(client, method)(path_to(name, world))
            if response.status_code not in {404, 405} or WORD in response.content.decode():
                wrong.add((name, method, response.status_code))

    assert changing(names, ask) == []
    assert wrong == set()


@each_with_a_record
def test_nobody_sees_a_record_without_signing_in(client, names):
    world = make_world()
    wrong = set()

    def ask(name: str) -> None:
        for method in METHODS:
            response = getattr(client, method)(path_to(name, world))
            refused = response.status_code in {302, 401, 403, 405}
            if not refused or WORD in response.content.decode():
                wrong.add((name, method, response.status_code))

    assert changing(names, ask) == []
    assert wrong == set()


@each_without
def test_a_page_without_a_record_shows_only_ones_own(client, names):
    make_world()
    client.force_login(make_user())
    wrong = []

    for name in names:
        response = client.get(plain_path(name), {"q": WORD[:6]})
        said = response.getvalue()  # what is sent in pieces is closed at its end
        if WORD.encode() in said or response.status_code >= 500:
            wrong.append((name, response.status_code))

    assert wrong == []
    assert is_signed_in(client)


@each_without
def test_a_page_without_a_record_needs_signing_in(client, names):
    make_world()
    wrong = set()

    def ask(name: str) -> None:
        for method in ("get", "post"):
            response = getattr(client, method)(plain_path(name))
            if response.status_code not in {302, 401, 403, 405}:
                wrong.add((name, method, response.status_code))

    assert changing(names, ask) == []
    assert wrong == set()


@each_with_a_record
def test_the_owner_reaches_their_record_and_reading_changes_nothing(client, names):
    world = make_world()
    client.force_login(world.owner)
    wrong = set()

    def ask(name: str) -> None:
        response = client.get(path_to(name, world))
        response.getvalue()  # what is sent in pieces is closed at its end
        if response.status_code not in {200, 302, 405}:
            wrong.add((name, response.status_code))

    assert changing(names, ask) == []
    assert wrong == set()
    assert is_signed_in(client)


def test_the_list_of_public_addresses_names_nothing_that_is_gone():
    assert set(ALL) >= PUBLIC - {"web:favicon", "web:offline", "web:manifest"}
