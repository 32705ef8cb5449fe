"""What holds for every test: a folder of its own, and no network beyond this machine."""

import ipaddress
import os
import shutil
import sys
from collections.abc import Iterator
from typing import Any

import hypothesis
import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, Playwright, expect, sync_playwright
from pytest_django import DjangoDbBlocker

from askaround.web.tests.browser import CHROMIUM, slowed
from tests import migrated
from tools.project import keep_what_is_compiled

BY_NAME = {"localhost", "localhost.", "ip6-localhost", ""}


hypothesis.settings.register_profile(
    "suite",
    deadline=None,  # speed is the benchmark's; a busy machine fails no test
    derandomize=True,  # the same examples each time; `--hypothesis-profile=default` looks further
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("suite")

TOUCHES = {"db", "transactional_db", "live_server"}
"""The fixtures that give a test the database."""


class NoNetworkInTests(AssertionError):
    """A test tried to reach another machine."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--only-database", action="store_true", help="leave out tests that touch no database"
    )
    parser.addoption(
        "--everyday",
        action="store_true",
        help="the unit tests: leave out what needs a database, a browser or a process of its own",
    )


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("only_database"):
        kept = [item for item in items if touches_the_database(item)]
    elif config.getoption("everyday"):
        kept = [item for item in items if not (touches_the_database(item) or is_slow(item))]
    else:
        return
    chosen = set(kept)
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = kept


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Long bytes are no name of a test: an archive's hold the hour it was made at."""
    return f"{argname} of {len(val)} bytes" if isinstance(val, bytes) and len(val) > 60 else None


def touches_the_database(item: pytest.Item) -> bool:
    """Whether a test may reach the database: else another database changes nothing for it."""
    if item.get_closest_marker("django_db"):
        return True
    return isinstance(item, pytest.Function) and not TOUCHES.isdisjoint(item.fixturenames)


def is_slow(item: pytest.Item) -> bool:
    """Whether a test starts another program: a browser, the command, Node, a build."""
    return any(item.get_closest_marker(name) for name in ("browser", "command", "node", "wheel"))


def pytest_configure(config: pytest.Config) -> None:
    keep_what_is_compiled()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    sys.addaudithook(refuse_other_machines)


def pytest_unconfigure(config: pytest.Config) -> None:
    shutil.rmtree(settings.TESTS_FOLDER, ignore_errors=True)


def refuse_other_machines(event: str, given: tuple[Any, ...]) -> None:
    """Stop a connection or a name look-up that leaves this machine."""
    if event == "socket.connect":
        address = given[1]
        host = address[0] if isinstance(address, tuple) else ""
    elif event == "socket.getaddrinfo":
        host = given[0] or ""
    else:
        return
    if not is_this_machine(host.decode() if isinstance(host, bytes) else str(host)):
        raise NoNetworkInTests(f"A test tried to reach {host}.")


def is_this_machine(host: str) -> bool:
    """Whether a host's name or number means this machine."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host in BY_NAME
    return address.is_loopback or address.is_unspecified


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest, django_db_modify_db_settings: None) -> bool:
    """On SQLite, begin with the database an earlier run has migrated, where nothing changed since."""
    if connection.vendor != "sqlite" or request.config.getoption("create_db"):
        return bool(request.config.getoption("reuse_db"))
    database = migrated.kept()
    if database.exists():
        shutil.copyfile(database, connection.settings_dict["TEST"]["NAME"])
    return True


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_keepdb: bool, django_db_blocker: DjangoDbBlocker
) -> None:
    """Keep what was migrated for the next run, and for after each test that commits."""
    if connection.vendor != "sqlite":
        return
    database = migrated.kept()
    if not database.exists():
        with django_db_blocker.unblock():
            migrated.keep(database)
    empty = settings.TESTS_FOLDER / "empty.sqlite3"
    shutil.copyfile(database, empty)
    migrated.put_back_after_tests(empty)


@pytest.fixture
def client() -> Client:
    """A browser that asks under the address Askaround answers to."""
    return Client(headers={"host": settings.EXACT_HOSTS[0]})


PATIENCE_MS = 30_000
"""How long what a page is to say is waited for: a machine may be busy with other tests."""


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one driver of browsers: a process can't have two."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    browser = playwright.chromium.launch(executable_path=program, args=CHROMIUM)
    expect.set_options(timeout=PATIENCE_MS)
    if rate := os.environ.get("SLOWED_BROWSER"):  # to find what a test does not wait for
        browser.on("context", lambda context: slowed(context, float(rate)))
    yield browser
    browser.close()


@pytest.fixture(autouse=True)
def the_bank(request: pytest.FixtureRequest) -> None:
    """On PostgreSQL a test that commits leaves the tables empty: bring the built-in questions back."""
    marked = request.node.get_closest_marker("django_db")
    if marked is None or not marked.kwargs.get("transaction") or connection.vendor == "sqlite":
        return
    request.getfixturevalue("transactional_db")
    from askaround.questions.bank import BANK
    from askaround.questions.models import Question

    if not Question.objects.built_in().exists():
        Question.plain.bulk_create(
            Question(
                pk=each.id,
                slug=each.slug,
                group=each.group,
                position=each.position,
                text=each.text,
                short=each.short,
                why=each.why,
                parts=list(each.parts),
                minutes=each.minutes,
            )
            for each in BANK
        )
