"""What every collection promises, whatever it holds.

Each test goes through all collections in one world, and leaves nothing of one behind for the next.
"""

import inspect
import itertools
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from askaround.api.tests.make import Caller, read
from tests.api import described
from tests.api.described import body_for
from tests.architecture.world import World, fingerprint, make_world, undone

pytestmark = pytest.mark.django_db

LIST_BUDGET, ONE_BUDGET = 6, 8
"""Queries for a page of a list, and for one record, the token's included."""


@pytest.fixture
def world() -> World:
    return make_world()


@pytest.fixture
def caller(world) -> Caller:
    return Caller(world.owner)


def of_every_collection(test: Callable[..., None]) -> Callable[..., None]:
    """The test, of each collection in turn; those that fail are named."""

    def of_each(subtests: pytest.Subtests, **given: Any) -> None:
        for path in described.PATHS:
            with subtests.test(path=path), undone():
                test(path=path, **given)

    taken = inspect.signature(test).parameters
    asked = ["subtests", *(name for name in taken if name != "path")]
    kind = inspect.Parameter.KEYWORD_ONLY
    of_each.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [inspect.Parameter(name, kind) for name in asked]
    )
    return of_each


def own(world: World, path: str) -> str:
    """The address of the world's record in this collection."""
    return f"{path}/{world.rows[described.ROWS[path]].pk}"


numbers = itertools.count()


def more(caller: Caller, world: World, path: str, count: int) -> list[dict[str, Any]]:
    """So many further records, none like another."""
    made = []
    for number in itertools.islice(numbers, count):
        apart: dict[str, dict[str, Any]] = {
            "questions": {"text": f"What of {number}?"},
            "referrals": {"person": {"name": f"Cleo {number}"}},
            "themes": {"name": f"Early mornings {number}"},
            "readings": {"text": f"Being Mortal, part {number}"},
            "traits": {"text": f"Early mornings {number}"},
        }
        if path == "self-prompts":  # each is answered once for a line of work
            field = caller.made("career-fields", {"name": f"Baking {number}"})
            apart[path] = {"career_field": field["id"]}
        made.append(caller.made(path, body_for(path, world) | apart.get(path, {})))
    return made


@of_every_collection
def test_what_is_posted_is_there(path, caller, world):
    body = body_for(path, world)

    response = caller.post(path, body)

    assert response.status_code == 201
    made = read(response)
    assert response["Location"] == f"/api/v1/{path}/{made['id']}"
    assert read(caller.get(f"{path}/{made['id']}")) == made
    said = {name: value for name, value in body.items() if not isinstance(value, dict)}
    said.pop("content", None)  # a file's bytes, which go out at an address of their own
    assert {name: made[name] for name in said} == said
    assert made["created_at"].endswith("Z")


@of_every_collection
def test_the_same_post_twice_is_one_record(path, caller, world):
    body = body_for(path, world, id=str(uuid.uuid4()))
    first = caller.post(path, body)
    before = fingerprint()

    again = caller.post(path, body)

    assert (first.status_code, again.status_code) == (201, 200)
    assert read(first) == read(again)
    assert read(first)["id"] == body["id"]
    assert fingerprint() == before


@of_every_collection
def test_the_same_put_twice_is_one_record(path, caller, world):
    body, pk = body_for(path, world), uuid.uuid4()
    count = read(caller.get(path))["count"]

    first, again = (caller.put(f"{path}/{pk}", body) for _ in range(2))

    assert (first.status_code, again.status_code) == (201, 200)
    assert read(first)["id"] == read(again)["id"] == str(pk)
    assert read(caller.get(path))["count"] == count + 1


@of_every_collection
def test_what_was_read_can_be_put_back(path, caller, world):
    made = more(caller, world, path, 1)[0]
    address = f"{path}/{made['id']}"

    response = caller.put(address, made)

    assert response.status_code == 200, response.content
    assert {**read(response), "version": 0} == {**made, "version": 0}


@of_every_collection
def test_a_patch_of_nothing_changes_nothing(path, caller, world):
    before = fingerprint()

    response = caller.patch(own(world, path), {})

    assert response.status_code == 200
    assert fingerprint() == before


@of_every_collection
def test_a_record_tells_its_version(path, caller, world):
    response = caller.get(own(world, path))

    assert response["ETag"] == f'"{read(response)["version"]}"'


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
@of_every_collection
def test_a_change_of_an_old_copy_is_refused_and_nothing_lost(path, method, caller, world):
    current = read(caller.get(own(world, path)))
    before = fingerprint()
    body = None if method == "delete" else body_for(path, world)

    response = caller.call(method, own(world, path), body, if_match='"999"')

    assert response.status_code == 412
    assert response["ETag"] == f'"{current["version"]}"'
    assert read(response)["current"] == current
    assert fingerprint() == before


@pytest.mark.parametrize("wrap", ['"{}"', 'W/"{}"', '"7", "{}"', "*"])
@of_every_collection
def test_a_change_of_the_copy_that_stands_is_taken(path, wrap, caller, world):
    version = read(caller.get(own(world, path)))["version"]

    response = caller.patch(own(world, path), {}, if_match=wrap.format(version))

    assert response.status_code == 200


@of_every_collection
def test_a_change_shows_in_the_version(path, caller, world):
    made = more(caller, world, path, 1)[0]
    texts = ("name", "text", "note", "impressions", "body", "mark", "sentence")
    name = next(field for field in texts if field in made)
    otherwise, too_late = ("unsure", "draws_me") if name == "mark" else ("So?", "Too late")

    changed = caller.patch(f"{path}/{made['id']}", {name: otherwise})

    assert changed.status_code == 200
    assert read(changed)[name] == otherwise
    assert read(changed)["version"] > made["version"]
    stale = caller.patch(f"{path}/{made['id']}", {name: too_late}, if_match=f'"{made["version"]}"')
    assert stale.status_code == 412


@of_every_collection
def test_what_is_deleted_is_gone(path, caller, world):
    made = more(caller, world, path, 1)[0]
    address = f"{path}/{made['id']}"

    assert caller.delete(address).status_code == 204
    assert caller.get(address).status_code == 404
    assert caller.delete(address).status_code == 404


@of_every_collection
def test_pages_hold_every_record_once_while_others_come(path, caller, world):
    before = {item["id"] for item in read(caller.get(f"{path}?limit=500"))["items"]}
    before |= {made["id"] for made in more(caller, world, path, 4)}
    seen: list[str] = []
    page = read(caller.get(f"{path}?limit=2"))

    while True:
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        if len(seen) == 4:
            more(caller, world, path, 1)
        page = read(caller.get(f"{path}?limit=2&cursor={page['next']}"))

    assert len(seen) == len(set(seen))
    assert before <= set(seen)


@of_every_collection
def test_a_list_takes_the_same_few_queries_whatever_its_length(path, caller, world):
    more(caller, world, path, 1)
    with CaptureQueriesContext(connection) as few:
        caller.get(path)
    more(caller, world, path, 8)

    with CaptureQueriesContext(connection) as many:
        caller.get(path)

    assert len(few) == len(many) <= LIST_BUDGET


@of_every_collection
def test_one_record_takes_few_queries(path, caller, world):
    with CaptureQueriesContext(connection) as queries:
        caller.get(own(world, path))

    assert len(queries) <= ONE_BUDGET
