"""Lists, a page at a time: where a page ended, the next begins, whatever was added in between."""

from collections.abc import Callable
from typing import Any

from django.core import signing
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from pydantic import BaseModel, Field, create_model

from askaround.api.bodies import Given, Shape
from askaround.api.problems import Invalid

MOST = 500
"""Records in one page. surfaces: at most 500."""

COUNTED = 10_000
"""As far as records are counted. surfaces: exact to 10,000."""


class Paging(Given):
    """Which part of a list."""

    limit: int = Field(50, ge=1, le=MOST, description="Records at a time.")
    offset: int = Field(
        0, ge=0, le=COUNTED, description="Records to pass over; not together with `cursor`."
    )
    cursor: str = Field("", description="The `next` of the page before, with the same filters.")


class Page(BaseModel):
    """A part of a list."""

    count: int = Field(
        description="How many records there are in all pages, exact to 10,000.", ge=0, le=COUNTED
    )
    more: bool = Field(description="Whether there are more than were counted.")
    next: str | None = Field(
        description="Send it as `cursor` for the records that follow; null on the last page."
    )


def page_of(shape: type[Shape], name: str) -> type[BaseModel]:
    """The kind of page that holds these records."""
    around = {field: (info.annotation, info) for field, info in Page.model_fields.items()}
    fields: Any = {"items": (list[shape], ...)} | around  # type: ignore[valid-type]
    page: type[BaseModel] = create_model(name, __doc__=Page.__doc__, __module__=__name__, **fields)
    return page


def read_page(
    rows: QuerySet[Any], *, paging: Paging, order: str, of: Callable[[Any], Shape]
) -> dict[str, Any]:
    """One page as `Page` tells it. `order` is a column, with a minus for the newest first.

    Two queries, beside those that `rows` prefetches. Raises `Invalid` for a strange cursor.
    """
    few = rows.order_by()[: COUNTED + 1].count()
    sign = "-" if order.startswith("-") else ""
    ordered = rows.order_by(order, f"{sign}pk")
    start = paging.offset
    if paging.cursor:
        ordered, start = _beyond(ordered, paging.cursor, order), 0
    found = list(ordered[start : start + paging.limit + 1])
    more = len(found) > paging.limit
    return {
        "items": [of(row) for row in found[: paging.limit]],
        "count": min(few, COUNTED),
        "more": few > COUNTED,
        "next": _cursor(found[paging.limit - 1], order) if more else None,
    }


def _cursor(last: Any, order: str) -> str:
    """The place after a record. Signed, so that whatever comes back is a place we named."""
    value = last._meta.get_field(order.lstrip("-")).value_to_string(last)
    return signing.dumps([str(value), str(last.pk)], salt=_salt(type(last), order))


def _beyond(rows: QuerySet[Any], cursor: str, order: str) -> QuerySet[Any]:
    column, further = order.lstrip("-"), "lt" if order.startswith("-") else "gt"
    try:
        value, pk = signing.loads(cursor, salt=_salt(rows.model, order))
    except signing.BadSignature:
        raise Invalid(
            errors={"cursor": _("Send the next of the page before, as it was.")}
        ) from None
    at = rows.model._meta.get_field(column).to_python(value)
    from_here = rows.filter(**{f"{column}__{further}e": at})
    return from_here.filter(Q(**{f"{column}__{further}": at}) | Q(**{f"pk__{further}": pk}))


def _salt(model: type[Any], order: str) -> str:
    return f"api:{model._meta.label}:{order}"
