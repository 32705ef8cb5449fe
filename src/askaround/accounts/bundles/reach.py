"""What goes when a row is deleted, what is emptied, and what a package says goes along with it.

Django's own collector follows the foreign keys. What belongs to a row by sense and not by a key
(the list of questions made for one visit) is declared by the package that owns it:
`goes_along(Interview, "guide_id", own_guides)`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.db.models import Model
from django.db.models.deletion import Collector

Along = Callable[[list[UUID]], Iterable[Model]]
"""From the ids of the rows that go, the rows that go along with them."""

_along: dict[type[Model], list[Along]] = defaultdict(list)
along_by_column: dict[str, set[str]] = defaultdict(set)
"""By the label of a model, the columns that point to what goes along."""


def goes_along(model: type[Model], column: str, find: Along) -> None:
    """Whenever rows of `model` are deleted, those that `find` gives are deleted too.

    `column` ("guide_id") points to them.
    """
    along_by_column[model._meta.label_lower].add(column)
    if find not in _along[model]:
        _along[model].append(find)


class Reach:
    """Everything that deleting these rows touches, looked up before anything is touched."""

    def __init__(self, rows: Iterable[Model]) -> None:
        self.collector = Collector(using="default")
        self.gone: dict[type[Model], set[UUID]] = defaultdict(set)
        self.emptied: dict[type[Model], dict[UUID, set[str]]] = {}
        self.rows = [(row, row.pk) for row in rows]
        waiting = [row for row, _pk in self.rows]
        while waiting:
            self._collect(waiting)
            waiting = self._along()
        self._find_emptied()

    def delete(self) -> None:
        """Delete it all, and empty what pointed there. The rows in hand keep their ids."""
        self.collector.delete()
        for row, pk in self.rows:
            row.pk = pk

    def _collect(self, rows: list[Model]) -> None:
        by_model: dict[type[Model], list[Model]] = defaultdict(list)
        for row in rows:
            by_model[type(row)].append(row)
        for some in by_model.values():
            # A queryset of one kind might be deleted unseen, so the rows are handed over as a list.
            self.collector.collect(some)
        for model, instances in self.collector.data.items():
            self.gone[model] |= {each.pk for each in instances}
        for found in self.collector.fast_deletes:
            self.gone[found.model] |= set(found.values_list("pk", flat=True))

    def _along(self) -> list[Model]:
        found = [
            row
            for model, finders in _along.items()
            for find in finders
            if self.gone.get(model)
            for row in find(list(self.gone[model]))
        ]
        return [row for row in found if row.pk not in self.gone[type(row)]]

    def _find_emptied(self) -> None:
        for (field, _value), found in self.collector.field_updates.items():
            model: Any = field.model
            rows = self.emptied.setdefault(model, {})
            lists: Any = found  # each of them a queryset or a list of rows
            for some in lists:
                for row in some:
                    if row.pk not in self.gone[model]:
                        rows.setdefault(row.pk, set()).add(field.attname)
