"""The page about the API says what the API is."""

from pathlib import Path

from askaround.api.problems import titles
from tests.api import described

PAGE = (Path(__file__).resolve().parents[2] / "docs/api.md").read_text()


def test_every_address_is_on_the_page():
    missing = {each.path for each in described.operations() if f"/{each.path}" not in PAGE}

    assert missing == set()


def test_every_kind_of_refusal_is_on_the_page():
    assert {name for name in titles() if f"`{name}`" not in PAGE} == set()


def test_what_a_record_needs_is_on_the_page():
    missing = [
        f"{operation.path}: {needed}"
        for operation in described.operations()
        if operation.method == "post" and operation.path in described.ROWS
        for needed in described.body_of(operation).get("required", [])
        if f"`{needed}`" not in line_of(operation.path)
    ]

    assert missing == []


def line_of(path: str) -> str:
    return next(line for line in PAGE.splitlines() if line.startswith(f"| `/{path}`"))
