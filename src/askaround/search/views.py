"""The search page."""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from askaround.accounts.views import signed_in
from askaround.search import queries
from askaround.search.asking import LONGEST, Asked, Names, chips, read_asked, read_names
from askaround.search.queries import Found
from askaround.search.records import RECORDS
from askaround.search.told import Named
from askaround.web import navigation

JUMPS = 8
"""Records offered to go to. Convention: what is seen without scrolling."""


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What holds the words typed, narrowed down; as you type, only the list is sent."""
    asked = read_asked(request.GET.dict())
    user = signed_in(request)
    names = read_names(user, asked.narrowing)
    found = queries.search(actor=user, text=asked.text, narrowing=asked.narrowing)
    context = {
        "asked": asked,
        "found": found,
        "chips": chips(asked, names),
        "kinds": _kinds(asked, found),
        "choices": _choices(asked, names, found),
        "passed_over": len(queries.all_tokens_of(asked.text)) > queries.MOST_WORDS,
    }
    if not request.headers.get("HX-Request"):
        return render(request, "search/search.html", context)
    part = render(request, "search/search.html#results", context)
    part["HX-Push-Url"] = reverse("search:search") + asked.narrowing.address(asked.text)
    return part


@require_safe
def jump(request: HttpRequest) -> HttpResponse:
    """Where one can go by these words: pages of that name, then records; the list alone."""
    words = request.GET.get("q", "")[:LONGEST].replace("\x00", "").strip()
    pages = navigation.by_name(words)
    hits = queries.search(
        actor=signed_in(request), text=words, limit=JUMPS, look_at=10 * JUMPS
    ).hits
    number = len(pages) + len(hits)
    context = {"words": words, "pages": pages, "hits": hits, "number": number}
    return render(request, "search/jump.html", context)


class KindOf(NamedTuple):
    """A kind of record as a filter: what it is called, how many there are, and its address."""

    words: str
    how_many: str
    href: str
    is_chosen: bool


def _kinds(asked: Asked, found: Found) -> list[KindOf]:
    """Everything, then each kind that was found; nothing where there is only one to choose."""
    chosen, narrowing = asked.narrowing.kind, asked.narrowing
    kinds = [kind for kind in RECORDS if kind in found.counts or kind == chosen]
    if len(kinds) < 2 and not chosen:
        return []
    more = "+" if found.more else ""
    return [
        KindOf("", "", narrowing.without("kind").address(asked.text), not chosen),
        *(
            KindOf(
                str(RECORDS[kind].many),
                f"{found.counts.get(kind, 0)}{more}",
                narrowing.of_kind(kind).address(asked.text),
                kind == chosen,
            )
            for kind in kinds
        ),
    ]


class Choice(NamedTuple):
    """One list to choose from: the word of the address, what can be chosen, and what is."""

    word: str
    options: list[Named]
    chosen: UUID | None


def _choices(asked: Asked, names: Names, found: Found) -> list[Choice]:
    """What to narrow down to: every line of work, and whom, where and which questions were found."""
    told = [hit.told for hit in found.hits]
    offered: dict[str, Iterable[Named | None]] = {
        "field": names.fields,
        "person": (each.person for each in told),
        "organisation": (each.organisation for each in told),
        "question": (hit.question for hit in found.hits),
    }
    return [
        Choice(word, _options(each, word, asked, names), getattr(asked.narrowing, word))
        for word, each in offered.items()
    ]


def _options(offered: Iterable[Named | None], word: str, asked: Asked, names: Names) -> list[Named]:
    chosen = getattr(asked.narrowing, word)
    first: list[Any] = [Named(chosen, names.chosen[word])] if chosen else []
    options = {each.id: each for each in (*first, *offered) if each}
    return list(options.values())
