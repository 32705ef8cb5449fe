"""The sample's story, as it stands in `story/`: who there is, who named whom, what was said.

Everything is keyed by short words (`priya`, `millrace`), and moments are in working days from
today (see `days.py`), so that the story reads as if it had just happened whenever it is loaded.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, TypedDict

STORY = files(__package__) / "story"


class FieldStory(TypedDict):
    name: str
    target_job: str
    why: str
    added: str


class PlaceStory(TypedDict, total=False):
    name: str
    address: str
    website: str
    notes: str


class MarkStory(TypedDict):
    field: str
    purpose: str
    why: str


class PersonStory(TypedDict, total=False):
    name: str
    greeting: str
    title: str
    organisation: str
    department: str
    reports_to: str
    found_through: str
    found_note: str
    emails: list[str]
    phones: list[str]
    addresses: list[str]
    links: list[str]
    notes: str
    marks: list[MarkStory]
    resting: str


class NamedStory(TypedDict, total=False):
    person: str
    may_use_name: str
    note: str


class AskStory(TypedDict, total=False):
    """One ask; `answered_at` is the same as `at` where they answered at once."""

    asked: str
    field: str
    kind: str
    channel: str
    at: str
    answered_at: str
    note: str
    named: list[NamedStory]


class ThanksStory(TypedDict, total=False):
    channel: str
    subject: str
    body: str


class VisitStory(TypedDict, total=False):
    """One conversation. `lasted` and `written_after` are minutes; no `starts`, no day yet."""

    person: str
    field: str
    asked_by: str
    asked_at: str
    why_you: str
    replied_at: str
    agreed_at: str
    starts: str
    minutes: int
    extra_minutes: int
    lasted: int
    mode: str
    place: str
    travel_minutes: int
    prepared_at: str
    notes_permitted: bool
    thanked_in_person: bool
    written_after: int
    thanked_at: str
    report_back: str
    guide: list[str]
    starred: list[str]
    story: str
    impressions: str
    observations: str
    compared_to_before: str
    drawn: int
    drawn_why: str
    answers: dict[str, str]
    unplanned: list[dict[str, str]]
    research: list[dict[str, str]]
    close: AskStory
    related: list[dict[str, str]]
    promise: list[dict[str, str]]
    advice: list[dict[str, str]]
    reading: list[dict[str, str]]
    thanks: ThanksStory


class MessageStory(TypedDict, total=False):
    """`person` or `to` it went to; `about` is the person whose naming it reports back on."""

    person: str
    to: str
    about: str
    field: str
    channel: str
    sent_at: str
    replied_at: str
    why_you: str
    subject: str
    body: str


@dataclass(frozen=True, kw_only=True)
class Story:
    """The whole of it, unchecked; a test holds it together."""

    fields: dict[str, FieldStory]
    places: dict[str, PlaceStory]
    people: dict[str, PersonStory]
    asks: list[AskStory]
    visits: list[VisitStory]
    messages: dict[str, list[MessageStory]]
    seeker: dict[str, Any]
    findings: dict[str, dict[str, Any]]


def read_story() -> Story:
    """The story from its files, the visits in the order of their names."""
    people: dict[str, PersonStory] = {}
    for name in ("people-asked", "people-hearing", "people-trees"):
        people |= _table(f"{name}.toml")
    visits = sorted(each.name for each in (STORY / "interviews").iterdir())
    return Story(
        fields=_table("fields.toml"),
        places=_table("organisations.toml"),
        people=people,
        asks=_table("asks.toml")["ask"],
        visits=[_visit(f"interviews/{name}") for name in visits if name.endswith(".toml")],
        messages=_table("messages.toml"),
        seeker=_table("seeker.toml"),
        findings={name: _table(f"findings/{name}.toml") for name in ("audiology", "trees")},
    )


def _visit(name: str) -> VisitStory:
    visit: Any = _table(name)
    return visit  # type: ignore[no-any-return] # as its file says; a test checks the words


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((STORY / name).read_text(encoding="utf-8"))
