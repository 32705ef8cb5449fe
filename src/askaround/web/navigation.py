"""The places a page can lead to, by the addresses that are promised to stay (docs: the pages).

They are paths and not url names, so that a package which isn't there yet, or is renamed, never
breaks every page; this package also knows no other.
"""

from functools import cache
from typing import NamedTuple

from django.http import HttpRequest
from django.urls import Resolver404, get_script_prefix, resolve
from django.utils.translation import gettext_lazy as _

MAIN = (
    ("today", "", _("Today")),
    ("people", "people/", _("People")),
    ("fields", "fields/", _("Fields")),
    ("questions", "questions/", _("Questions")),
)
FOOT = (
    ("network", "network/", _("Who led to whom")),
    ("import", "import/", _("Bring people in")),
    ("export", "export/", _("Take people out")),
    ("settings", "settings/", _("Settings")),
)
ACTIONS = (
    ("add_name", "people/#add", _("+ name")),
    ("search", "search/", _("Search")),
)
INSIDE = {"people": ("people/", "organisations/", "network/", "referrals/", "asks/")}
"""Whose pages are elsewhere too: places, the picture and the names are reached from people."""
PATHS = {name: path for name, path, _label in (*MAIN, *FOOT, *ACTIONS)}


class Place(NamedTuple):
    """One entry: `here` is "page" on that page, "true" inside it, else empty (aria-current)."""

    href: str
    label: str
    here: str


def address(name: str) -> str:
    """Where a named place is; KeyError for one that isn't listed above."""
    return get_script_prefix() + PATHS[name]


def main(request: HttpRequest | None) -> list[Place]:
    """The four places of the bar."""
    return [Place(address(name), str(label), _here(request, name)) for name, _path, label in MAIN]


def foot(request: HttpRequest | None) -> list[Place]:
    """The quieter places at the foot, those that exist in this installation."""
    return [
        Place(address(name), str(label), _here(request, name))
        for name, _path, label in FOOT
        if _exists(address(name))
    ]


def _here(request: HttpRequest | None, name: str) -> str:
    if request is None:
        return ""
    if request.path == address(name):
        return "page"
    inside = INSIDE.get(name, (PATHS[name],))
    path = request.path.removeprefix(get_script_prefix())
    return "true" if any(part and path.startswith(part) for part in inside) else ""


@cache
def _exists(path: str) -> bool:
    try:
        resolve(path.removeprefix(get_script_prefix().rstrip("/")))
    except Resolver404:
        return False
    return True
