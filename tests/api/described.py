"""The API as it describes itself: its operations, and the references in what it takes."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from askaround.api.api import COLLECTIONS, api
from tests.architecture.world import World

PREFIX = "/api/v1/"
PATHS = [things.path for things in COLLECTIONS]
ABOUT_ONE = {
    "messages/send": "messages",
    "people/erase": "people",
    "people/everything": "people",
    "people/merge": "people",
    "organisations/chart": "organisations",
    "resumes/file": "resumes",
    "interviews/record": "interviews",
    "interviews/fit": "interviews",
    "resumes/erase": "resumes",
    "answers/bring-back": "answers",
    "answers/history": "answers",
    "career-fields/whom-to-ask": "career-fields",
    "career-fields/sources": "career-fields",
    "career-fields/comparison": "career-fields",
    "career-fields/numbers": "career-fields",
    "career-fields/job-description": "career-fields",
    "career-fields/saturation": "career-fields",
    "career-fields/report": "career-fields",
    "career-fields/objectives": "career-fields",
    "career-fields/fit": "career-fields",
    "career-fields/sources/{kind}/tried": "career-fields",
}
"""What is told about one record: its path without the id, and the collection of the record."""

OF_NO_COLLECTION = {"deleted/undo": "bundle"}
"""What is done to a record that is in no collection: its path, and the row of a `World`."""

OTHERS = [
    "today",
    "today/tasks",
    "duplicates",
    "duplicates/apart",
    "network",
    "search",
    "import",
    "export",
    "deleted",
    *ABOUT_ONE,
    *OF_NO_COLLECTION,
]
"""What is no collection."""

ROWS = {
    "career-fields": "field",
    "people": "person",
    "organisations": "organisation",
    "asks": "ask",
    "referrals": "referral",
    "questions": "question",
    "guides": "guide",
    "interviews": "interview",
    "research-notes": "research_note",
    "answers": "answer",
    "messages": "message",
    "message-templates": "template",
    "promises": "promise",
    "readings": "reading",
    "self-prompts": "self_prompt",
    "traits": "trait",
    "themes": "theme",
    "passages": "passage",
    "findings": "finding",
    "plan-steps": "plan_step",
    "decisions": "decision",
    "resumes": "resume",
    "resume-criticism": "resume_criticism",
}
"""By the path of a collection: the row of a `World` that is in it."""

REFERENCES = {
    "asked": "person",
    "one": "person",
    "other": "other_person",
    "person": "person",
    "reports_to": "person",
    "organisation": "organisation",
    "career_field": "field",
    "neighbour": "field",
    "interview": "interview",
    "ask": "ask",
    "referral": "referral",
    "question": "question",
    "questions": "question",
    "guide": "guide",
    "answer": "answer",
    "theme": "theme",
    "passage": "passage",
    "passages": "passage",
    "trait": "trait",
    "finding": "finding",
    "resume": "resume",
    "answered_by": "resume",
}
"""By the name of a field: the row of a `World` that it refers to."""


@dataclass(frozen=True)
class Operation:
    """One method of one address, without the address's beginning: `get people/{id}`."""

    method: str
    path: str
    details: Any

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    @property
    def takes_something(self) -> bool:
        return bool(self.details.get("parameters")) or "requestBody" in self.details


@cache
def schema() -> dict[str, Any]:
    """The description as it is sent."""
    sent: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema()))
    return sent


def operations() -> list[Operation]:
    return [
        Operation(method, path.removeprefix(PREFIX), details)
        for path, methods in schema()["paths"].items()
        for method, details in methods.items()
    ]


def collection_of(operation: Operation) -> str:
    """The path of its collection; of what is told about one record, that with its own path."""
    return operation.path.removesuffix("/{id}").replace("/{id}/", "/")


def row_named_by(operation: Operation) -> str:
    """The row of a `World` whose id stands in the operation's address."""
    collection = collection_of(operation)
    whose = ABOUT_ONE.get(collection, collection)
    return OF_NO_COLLECTION.get(collection) or ROWS.get(whose, "")


def references() -> list[tuple[str, str]]:
    """Each collection with each field of what it takes that holds an id of another record."""
    return [
        (operation.path, name)
        for operation in operations()
        if operation.method == "post" and operation.path in ROWS
        for name, kind in body_of(operation)["properties"].items()
        if name != "id" and (name in REFERENCES or _holds_an_id(kind))
        if (operation.path, name) not in IN_WORDS
    ]


IN_WORDS = {("career-fields", "organisation")}
"""Fields that are called like a reference, and hold a name."""


def row_of(field: str) -> str:
    """The row of a `World` that a field refers to."""
    return REFERENCES[field]


def refer(path: str, field: str, pk: str) -> dict[str, Any]:
    """A part of what a collection takes, whose `field` refers to this record: alone, or as a list."""
    making = next(each for each in operations() if (each.method, each.path) == ("post", path))
    is_list = body_of(making)["properties"][field].get("type") == "array"
    return {field: [pk] if is_list else pk}


def body_of(operation: Operation) -> dict[str, Any]:
    reference = operation.details["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    body: dict[str, Any] = schema()["components"]["schemas"][reference.rpartition("/")[2]]
    return body


def _holds_an_id(kind: dict[str, Any]) -> bool:
    inside = [*kind.get("anyOf", []), *([kind["items"]] if "items" in kind else [])]
    return kind.get("format") == "uuid" or any(_holds_an_id(each) for each in inside)


def body_to(path: str, world: World) -> dict[str, Any] | None:
    """What an operation takes that makes no record, where it has to be told something."""
    row = {name: str(row.pk) for name, row in world.rows.items()}
    bodies: dict[str, dict[str, Any]] = {
        "answers/bring-back": {"edit": row["answer"]},
        "career-fields/objectives": {"facts": True},
        "interviews/fit": {"traits": [{"trait": row["trait"], "level": 1}]},
        "people/merge": {"other": row["other_person"]},
        "today": {"rule": "own_task", "subject": row["own_task"], "do": "later"},
        "today/tasks": {"text": "Buy flour"},
        "duplicates/apart": {"one": row["person"], "other": row["other_person"]},
    }
    return bodies.get(path)


def body_for(path: str, world: World, **other: Any) -> dict[str, Any]:
    """What makes one more record in a collection, beside those of the world."""
    row = {name: str(row.pk) for name, row in world.rows.items()}
    bodies: dict[str, dict[str, Any]] = {
        "career-fields": {"name": "Baking"},
        "people": {"name": "Cleo"},
        "organisations": {"name": "Bakery"},
        "asks": {"asked": row["person"], "kind": "like", "career_field": row["field"]},
        "referrals": {"ask": row["ask"], "person": {"name": "Cleo"}},
        "questions": {"text": "What do you bake first?"},
        "guides": {"name": "At the bakery", "questions": [row["question"]]},
        "interviews": {"person": row["person"], "career_field": row["field"]},
        "research-notes": {"interview": row["interview"], "text": "They open at five."},
        "answers": {"interview": row["interview"], "text": "Rolls first."},
        "messages": {
            "person": row["person"],
            "kind": "news",
            "channel": "post",
            "body": "I have begun.",
        },
        "message-templates": {"name": "To a baker", "kind": "introduction", "body": "Good day."},
        "traits": {"text": "Early mornings"},
        "self-prompts": {"prompt": "hate", "text": "Sitting all day"},
        "readings": {"interview": row["interview"], "text": "Being Mortal"},
        "promises": {"interview": row["interview"], "text": "Bring a loaf"},
        "themes": {"name": "Early mornings", "career_field": row["field"]},
        "passages": {"answer": row["answer"], "start": 0, "end": 5, "theme": row["theme"]},
        "findings": {
            "career_field": row["field"],
            "kind": "difference",
            "text": "on yeast",
            "passages": [row["passage"]],
        },
        "decisions": {
            "career_field": row["field"],
            "outcome": "yes",
            "sentence": "I will bake.",
        },
        "plan-steps": {"career_field": row["field"], "text": "Bake every day for a week"},
        "resumes": {"name": "One page", "content": "QW5hLCBudXJzZQo="},
        "resume-criticism": {"interview": row["interview"], "text": "Shorter."},
    }
    return bodies[path] | other
