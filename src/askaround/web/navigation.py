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
    ("jump", "search/jump/", _("Go to anything")),
)
BESIDE = (
    ("new_field", "fields/new/", _("New field")),
    ("places", "organisations/", _("Places")),
    ("referrals", "referrals/", _("What became of each name")),
    ("resumes", "resumes/", _("Your resume")),
    ("about_me", "about-me/", _("What matters to you")),
    ("templates", "messages/templates/", _("Words to begin messages with")),
    ("share", "share/", _("Share something")),
    ("deleted", "deleted/", _("What was deleted")),
)
"""Pages without a place in the bar or at the foot, reached from others or by going to them by name."""
INSIDE = {"people": ("people/", "organisations/", "network/", "referrals/", "asks/")}
"""Whose pages are elsewhere too: places, the picture and the names are reached from people."""
PATHS = {name: path for name, path, _label in (*MAIN, *FOOT, *ACTIONS, *BESIDE)}


class Place(NamedTuple):
    """One entry: `here` is "page" on that page, "true" inside it, else empty (aria-current)."""

    href: str
    label: str
    here: str


def address(name: str) -> str:
    """Where a named place is; KeyError for one that isn't listed above."""
    return get_script_prefix() + PATHS[name]


def standing(request: HttpRequest | None) -> tuple[str, ...]:
    """At which of the places of the bar and the foot the page is: all that sets these apart from page
    to page."""
    return tuple(_here(request, name) for name, _path, _label in (*MAIN, *FOOT))


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


def by_name(words: str) -> list[Place]:
    """The places any of whose words begin so, the bar's first; all of them for no words."""
    begun = words.casefold().split()
    return [
        Place(address(name), str(label), "")
        for name, _path, label in (*MAIN, *BESIDE[:1], *FOOT, *BESIDE[1:])
        if _begins(str(label), begun) and _exists(address(name))
    ]


def _begins(label: str, begun: list[str]) -> bool:
    words = label.casefold().split()
    return all(any(word.startswith(each) for word in words) for each in begun)


def _here(request: HttpRequest | None, name: str) -> str:
    if request is None:
        return ""
    path = request.path.removeprefix(get_script_prefix())
    if path == PATHS[name]:
        return "page"
    inside = INSIDE.get(name, (PATHS[name],))
    return "true" if any(part and path.startswith(part) for part in inside) else ""


@cache
def _exists(path: str) -> bool:
    try:
        resolve(path.removeprefix(get_script_prefix().rstrip("/")))
    except Resolver404:
        return False
    return True
