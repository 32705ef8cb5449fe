"""The seeker's own words for what answers speak of."""

import datetime as dt
import unicodedata
import uuid

from django.db import IntegrityError, transaction

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.owned import change, make_once
from askaround.accounts.typed import one_line
from askaround.careers.models import CareerField
from askaround.findings.models import Theme
from askaround.findings.models.marking import LONGEST_NAME


class NameTaken(Exception):
    """Another theme of this line of work has the name, whatever its case: `theme`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("there is such a theme")
        self.theme = theme


@transaction.atomic
def add_theme(*, career_field: CareerField, name: str, id: uuid.UUID | None = None) -> Theme:
    """A theme under a name; one that has the name already is that theme."""
    known = theme_called(career_field, name)
    if known is not None:
        return known
    theme, _new = make_once(
        Theme,
        owner=career_field.owner,
        id=id,
        career_field=career_field,
        name=one_line(name)[:LONGEST_NAME],
    )
    return theme


@transaction.atomic
def rename_theme(*, theme: Theme, name: str, expected: int | None = None) -> Theme:
    """Give a theme another name. Raises `NameTaken`, and `Stale` after another edit."""
    known = theme_called(theme.career_field, name)
    if known is not None and known.pk != theme.pk:
        raise NameTaken(known)
    try:
        with transaction.atomic():
            return change(theme, expected=expected, name=one_line(name)[:LONGEST_NAME])
    except IntegrityError:  # made under that name just now
        known = theme_called(theme.career_field, name)
        if known is None:
            raise
        raise NameTaken(known) from None


def delete_theme(*, theme: Theme, at: dt.datetime) -> Bundle:
    """Take a theme away, with its marks; the answers stay."""
    return bundles.delete(theme, title=theme.name, at=at)


def theme_called(career_field: CareerField, name: str) -> Theme | None:
    """The theme of this name, whatever its case and however its accents are put together."""
    found = Theme.plain.filter(career_field=career_field, owner_id=career_field.owner_id)
    wanted = one_line(name)[:LONGEST_NAME]
    for pk, called in found.order_by("created_at", "id").values_list("pk", "name"):
        if _key(called) == _key(wanted):
            return found.get(pk=pk)
    return found.filter(name__iexact=wanted).first()  # as the database compares them


def _key(name: str) -> str:
    """SQLite compares A to Z alone whatever their case."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
