"""Every change to what matters to a seeker."""

import datetime as dt
import uuid
from typing import Any, TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, make_once
from askaround.accounts.typed import fit
from askaround.careers import traits
from askaround.careers.models import SelfPrompt, Trait

LONGEST = 300
"""As the column allows."""

MIDDLING = 3
"""How much something matters until it is said. Convention."""


class TraitWords(TypedDict, total=False):
    """What can be said of a trait. `element` is the id of an entry of a list."""

    kind: str
    words: str
    importance: int
    wanted: str


@transaction.atomic
def add_trait(
    *, owner: User, element: str = "", id: uuid.UUID | None = None, **said: Unpack[TraitWords]
) -> Trait:
    """Something that matters. An entry of a list, or the same words, is one trait however often it is
    taken. Raises ValidationError for neither, and for an entry that no list has."""
    kept = _checked(element, fit(Trait, element=element, **said))
    twin = trait_like(owner, element=kept["element"], words=kept.get("words", ""))
    if twin is not None and id in (None, twin.pk):
        return twin
    row, _new = make_once(Trait, owner=owner, id=id, **kept)
    return row


@transaction.atomic
def change_trait(*, trait: Trait, expected: int | None = None, **said: Unpack[TraitWords]) -> Trait:
    """Change what is named. Raises `Stale`, and ValidationError where nothing would be left."""
    kept = _checked(trait.element, {"words": trait.words, **fit(Trait, **said)})
    del kept["element"]
    return change(trait, expected=expected, **kept)


@transaction.atomic
def delete_trait(*, trait: Trait, at: dt.datetime) -> Bundle:
    """Take a trait away, and what was told of it."""
    return bundles.delete(trait, title=bundles.quoted(trait.label), at=at)


@transaction.atomic
def trait_of_prompt(*, prompt: SelfPrompt) -> Trait:
    """What somebody asked of a line of work before a visit, as something that matters about any: what
    must be true is wanted, what they would hate is not, what they aren't sure they can do is a skill."""
    hated = prompt.prompt == SelfPrompt.Prompt.HATE
    must = prompt.prompt == SelfPrompt.Prompt.MUST
    skill = prompt.prompt == SelfPrompt.Prompt.UNSURE
    return add_trait(
        owner=prompt.owner,
        words=words_of(prompt),
        kind=Trait.Kind.SKILL if skill else Trait.Kind.VALUE,
        wanted=Trait.Wanted.LESS if hated else Trait.Wanted.MORE,
        importance=traits.MOST if must or hated else MIDDLING,
    )


def words_of(prompt: SelfPrompt) -> str:
    """What was written, as the words of a trait: on one line."""
    return " ".join(prompt.text.split())[:LONGEST]


def trait_like(owner: User, *, element: str = "", words: str = "") -> Trait | None:
    """The one of this entry, or else in these words, whatever case."""
    rows = Trait.objects.owned_by(owner)
    if element:
        found: Trait | None = rows.filter(element=element).first()
    else:
        found = rows.filter(element="", words__iexact=words.strip()).first() if words else None
    return found


def _checked(element: str, kept: dict[str, Any]) -> dict[str, Any]:
    entry = traits.elements().get(element)
    if element and entry is None:
        raise ValidationError({"element": _("None of the lists has this.")})
    if not element and not kept.get("words"):
        raise ValidationError({"words": _("Say in a word or two what matters to you.")})
    if entry is not None:
        kept["kind"] = entry.kind
    importance = kept.get("importance", MIDDLING)
    if not isinstance(importance, int) or not traits.LEAST <= importance <= traits.MOST:
        raise ValidationError({"importance": _("From 1, a little, to 5, a great deal.")})
    return {**kept, "element": element}
