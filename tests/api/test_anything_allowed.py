"""Anything its description allows, and much it doesn't: the API answers as it says, and never breaks.

Schemathesis makes the requests from the description, half of them fitting it and half not. The same
ones each time: this is a check, not a search.
"""

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from itertools import count
from typing import Any

import pytest
import schemathesis
from django.conf import settings
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings as examples
from schemathesis import Case
from schemathesis.config import SchemathesisConfig
from schemathesis.generation import GenerationMode
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance

from askaround.api.tests.make import Caller
from tests.api import described
from tests.api.described import Operation
from tests.architecture.world import World, make_world, undone

pytestmark = pytest.mark.django_db

AnyCase = Case[Any]

EXAMPLES = 8
"""Requests of either kind for each operation."""

NOT_CHECKED = [ignored_auth, positive_data_acceptance]
"""The first is `test_every_operation`'s. Of the second there are too many exceptions: a made-up
cursor, a year beyond the calendar, an ETag of another version fit the description too."""

CONFIG = SchemathesisConfig.from_dict(
    {
        "seed": 1,
        "analysis": {"constants": {"enabled": False}},
        "generation": {"with-security-parameters": False},
    }
)

SPARINGLY = examples(
    max_examples=EXAMPLES,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(autouse=True)
def one_connection() -> Iterator[None]:
    """Requests share the test's own connection, as they do with Django's test client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


application = cache(get_wsgi_application)


def whole(environ: dict[str, Any], start_response: Any) -> list[bytes]:
    """The application, each answer read to its end and closed, as a server does."""
    with closing(application()(environ, start_response)) as answer:
        return [b"".join(answer)]


@cache
def schema() -> BaseSchema:
    loaded = schemathesis.openapi.from_dict(described.schema(), config=CONFIG)
    loaded.app = whole
    loaded.config.update(base_url=f"http://{settings.EXACT_HOSTS[0]}")
    return loaded


def by_collection() -> dict[str, list[Operation]]:
    """The operations of each collection, under its name."""
    found: dict[str, list[Operation]] = {}
    for operation in described.operations():
        found.setdefault(operation.path.partition("/")[0], []).append(operation)
    return found


@pytest.mark.parametrize("mode", GenerationMode, ids=lambda mode: mode.value)
@pytest.mark.parametrize("collection", by_collection())
def test_every_answer_is_one_of_those_described(subtests, collection, mode):
    world = make_world()
    headers = {
        "Authorization": f"Bearer {Caller(world.owner).token}",
        "Host": settings.EXACT_HOSTS[0],
        "Accept-Encoding": "identity",
    }
    for operation in by_collection()[collection]:
        # What takes nothing at all can't be asked wrongly.
        if mode is GenerationMode.POSITIVE or operation.takes_something:
            with subtests.test(operation=str(operation)), undone():
                ask(operation, mode, world, headers)


def ask(operation: Operation, mode: GenerationMode, world: World, headers: dict[str, str]) -> None:
    """Make the requests of one operation, and hold each answer to the description."""
    requests = schema()[described.PREFIX + operation.path][operation.method]
    number = count()

    @SPARINGLY
    @given(case=requests.as_strategy(generation_mode=mode))
    def each(case: AnyCase) -> None:
        if mode is GenerationMode.POSITIVE and next(number) % 3:
            refer_to_records(case, world, described.row_named_by(operation))
        case.call_and_validate(headers=headers, excluded_checks=NOT_CHECKED)

    each()


def refer_to_records(case: AnyCase, world: World, row: str) -> None:
    """Let the request name records that are there, or little would come of it."""
    if "id" in case.path_parameters:
        case.path_parameters["id"] = str(world.rows[row].pk)
        if isinstance(case.body, dict):
            case.body.pop("id", None)
    refer_within(case.body, world)


def refer_within(body: object, world: World) -> None:
    """The same for each reference in a body, and in the records inside it."""
    if isinstance(body, list):
        for each in body:
            refer_within(each, world)
    if isinstance(body, dict):
        for field, said in body.items():
            other = described.REFERENCES.get(field)
            if other and isinstance(said, str):
                body[field] = str(world.rows[other].pk)
            elif other and isinstance(said, list):
                body[field] = [str(world.rows[other].pk)] if said else []
            else:
                refer_within(said, world)
