"""What holds for every test: a folder of its own, and no network beyond this machine."""

import ipaddress
import shutil
import sys
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

BY_NAME = {"localhost", "localhost.", "ip6-localhost", ""}


class NoNetworkInTests(AssertionError):
    """A test tried to reach another machine."""


def pytest_configure(config: pytest.Config) -> None:
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


@pytest.fixture
def client() -> Client:
    """A browser that asks under the address Askaround answers to."""
    return Client(headers={"host": settings.EXACT_HOSTS[0]})
