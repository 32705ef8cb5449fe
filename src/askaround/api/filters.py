"""Which records of a list: by each reference, by some words, by some choices."""

from collections.abc import Collection, Mapping
from functools import reduce
from operator import or_
from typing import Any, ClassVar

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from pydantic import Field

from askaround.api.bodies import Given
from askaround.api.problems import Invalid

MOST_WORDS = 8
"""Words looked for at once; further ones are passed over. Convention, as in the search."""


class Filters(Given):
    """The filters of one collection. A field is a look-up by its own name, unless `lookups` says.

    `q` finds records that hold each word somewhere in the columns of `looked_at`.
    """

    lookups: ClassVar[Mapping[str, str]] = {}
    looked_at: ClassVar[tuple[str, ...]] = ()

    q: str = Field("", max_length=1000, description="Words, each to be found somewhere in it.")

    def narrow(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        for name, value in self.chosen().items():
            rows = rows.filter(**{self.lookups.get(name, name): value})
        for word in self.q.split()[:MOST_WORDS]:
            anywhere = (Q(**{f"{column}__icontains": word}) for column in self.looked_at)
            rows = rows.filter(reduce(or_, anywhere, Q()))
        return rows

    def order(self, usual: str) -> str:
        """The column to list by; a minus for the latest first."""
        return usual

    def chosen(self) -> dict[str, Any]:
        """The filters that were named, `q` apart."""
        named = {name: getattr(self, name) for name in self.model_fields_set - {"q"}}
        return {name: value for name, value in named.items() if value is not None}


def refuse_strangers(request: HttpRequest, known: Collection[str]) -> None:
    """A misspelt filter is refused: passed over, it would bring every record there is.

    So is one given twice, of which one would be passed over.
    """
    twice = [name for name in request.GET if len(request.GET.getlist(name)) > 1]
    if twice:
        raise Invalid(errors={name[:100]: _("Give this once.") for name in twice[:10]})
    strange = [name for name in request.GET if name not in known]
    if strange:
        sentence = _("There is no such filter. There are: %(names)s.")
        names = ", ".join(sorted(known)) or _("none")
        raise Invalid(errors={name[:100]: sentence % {"names": names} for name in strange[:10]})
