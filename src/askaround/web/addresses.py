"""Addresses of single records, made quickly: a list has dozens, and Django works each out anew."""

from functools import cache
from uuid import UUID

from django.urls import get_script_prefix, reverse

NOBODY = UUID(int=0)


def address(name: str, pk: object) -> str:
    """The address of the page `name` for the record `pk`, as `reverse(name, args=[pk])`, worked out once."""
    return _pattern(name, get_script_prefix()).replace(str(NOBODY), str(pk))


@cache
def _pattern(name: str, prefix: str) -> str:
    return reverse(name, args=[NOBODY])
