"""Everything kept about one person: every row that names them, and every row that hangs on those.

Found by walking the models, so that a table which is new is in it too.
"""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import CASCADE, ForeignKey, Model
from django.db.models.deletion import get_candidate_relations_to_delete

from askaround.accounts.bundles import Traces
from askaround.accounts.bundles.images import columns, in_parts, written
from askaround.accounts.models import BundledRow, User
from askaround.people.models import Person
from askaround.people.person_keys import person_keys, places_beside
from askaround.people.queries.erasing import going

NAMES = ("name", "file_name", "text", "subject")
"""The columns that say in words what a row is, for rows that others point to."""

Ids = dict[type[Model], set[UUID]]


def everything(owner: User, pk: UUID) -> dict[str, Any]:
    """All of it, table by table. Raises Person.DoesNotExist when nothing is kept of them."""
    found = going(owner, pk)
    rows = _rows_about(owner, pk)
    told: dict[str, Any] = {
        plural(model): _told(model, ids) for model, ids in rows.items() if model is not Person
    }
    told["person"] = next(iter(_told(Person, rows[Person])), None)
    told |= _named_in(owner, pk)
    told |= {place.name: list(place.find(found.who)) for place in places_beside()}
    told["deleted"] = _deleted(found.traces)
    return told


def as_json(told: dict[str, Any]) -> str:
    """The same each time, letter for letter, while nothing changes."""
    return json.dumps(told, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def plural(model: type[Model]) -> str:
    """What the rows of a model are called: "contact_details"."""
    return str(model._meta.verbose_name_plural).replace(" ", "_")


def _rows_about(owner: User, pk: UUID) -> Ids:
    """The person, the rows that name them, and those that hang on these, by model."""
    rows: Ids = {
        Person: set(Person.objects.owned_by(owner).filter(pk=pk).values_list("pk", flat=True))
    }
    for key in person_keys():
        if key.model is not Person:
            rows.setdefault(key.model, set()).update(
                key.rows(owner, pk).values_list("pk", flat=True)
            )
    waiting: list[type[Model]] = list(rows)
    while waiting:
        model = waiting.pop()
        for key in _keys_to(model):
            there = rows.setdefault(key.model, set())
            new = _pointing(key, rows[model]) - there
            there |= new
            if new or key.model not in rows:
                waiting.append(key.model)
    return rows


def _keys_to(model: type[Model]) -> list[Any]:
    """The foreign keys by which rows hang on this model's; nobody hangs on another person."""
    relations: Any = get_candidate_relations_to_delete(model._meta)
    return [
        relation.field
        for relation in relations
        if relation.field.remote_field.on_delete is CASCADE
        and relation.related_model is not Person
        and relation.related_model.__module__.startswith("askaround.")
    ]


def _pointing(key: Any, ids: Iterable[UUID]) -> set[UUID]:
    return {
        pk
        for some in in_parts(ids)
        for pk in key.model._base_manager.filter(**{f"{key.attname}__in": some}).values_list(
            "pk", flat=True
        )
    }


def _told(model: type[Model], ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """The rows in the order of their ids; what a row points to by its id and its name."""
    kept = [each for each in columns(model) if each.name != "owner"]
    rows = [
        row
        for some in in_parts(sorted(ids))
        for row in model._base_manager.filter(pk__in=some)
        .order_by("pk")
        .values(*(column.attname for column in kept))
    ]
    for key in kept:
        if isinstance(key, ForeignKey):
            called = _called(key.related_model, {row[key.attname] for row in rows} - {None})
            for row in rows:
                target = row.pop(key.attname)
                row[key.name] = {"id": target, "name": called.get(target, "")} if target else None
    return [{name: _plain(value) for name, value in row.items()} for row in rows]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: written(each) for name, each in value.items()}
    return written(value)


def _called(model: Any, ids: set[UUID]) -> dict[UUID, str]:
    """What these rows are called, where their model has a column for it."""
    has = {column.name for column in columns(model)}
    name = next((each for each in NAMES if each in has), None)
    return {
        pk: called
        for some in in_parts(ids if name else ())
        for pk, called in model._base_manager.filter(pk__in=some).values_list("pk", name)
    }


def _named_in(owner: User, pk: UUID) -> dict[str, Any]:
    """The people whose record names this one and stays: who reports to them."""
    return {
        f"people_by_{key.column}": [
            {"id": str(person.pk), "name": person.name} for person in key.rows(owner, pk)
        ]
        for key in person_keys()
        if key.model is Person
    }


def _deleted(found: Traces) -> list[dict[str, Any]]:
    """What was deleted or changed and can still be brought back, as it was."""
    rows = BundledRow.plain.filter(pk__in=[*found.whole, *found.parts]).select_related("bundle")
    return [
        {
            "action": row.bundle.kind,
            "title": row.bundle.title,
            "at": row.bundle.made_at.isoformat(),
            "until": row.bundle.until.isoformat(),
            "table": row.model,
            "id": str(row.row_id),
            "what": row.what,
            "before": row.before,
            "after": row.after,
        }
        for row in rows.order_by("pk")
    ]
