"""Words of the seeker's own to begin messages with: kept, changed, thrown away."""

import datetime as dt
import uuid
from typing import TypedDict, Unpack

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from askaround.accounts import bundles
from askaround.accounts.models import Bundle, User
from askaround.accounts.owned import change, make_once
from askaround.accounts.typed import fit
from askaround.correspondence.models import MessageTemplate
from askaround.correspondence.wordings.blanks import unknown


class TemplateWords(TypedDict, total=False):
    """What can be changed of a template; what is left out stays."""

    name: str
    kind: str
    asking: str
    language: str
    subject: str
    body: str


@transaction.atomic
def add_template(
    *, owner: User, id: uuid.UUID | None = None, **words: Unpack[TemplateWords]
) -> MessageTemplate:
    """Keep a template. Sent twice under one `id`, it is kept once. A blank there isn't is refused."""
    kept, _new = make_once(
        MessageTemplate, owner=owner, id=id, **fit(MessageTemplate, **_checked(words))
    )
    return kept


@transaction.atomic
def change_template(
    *, template: MessageTemplate, expected: int | None = None, **words: Unpack[TemplateWords]
) -> MessageTemplate:
    """Change what is named. Messages that began with it stay as they are. Raises Stale."""
    return change(template, expected=expected, **fit(MessageTemplate, **_checked(words)))


@transaction.atomic
def delete_template(*, template: MessageTemplate, at: dt.datetime) -> Bundle:
    """Throw a template away; it can be brought back."""
    return bundles.delete(template, title=_("The words “%s”") % template.name, at=at)


def _checked(words: TemplateWords) -> TemplateWords:
    wrong = {
        name: [blank_not_known(blank, near) for blank, near in unknown(str(text))]
        for name, text in words.items()
        if name in {"subject", "body"}
    }
    if any(wrong.values()):
        raise ValidationError({name: said for name, said in wrong.items() if said})
    return words


def blank_not_known(blank: str, near: str) -> str:
    """One kind sentence about a blank there isn't."""
    words = {"blank": f"{{{blank}}}", "near": f"{{{near}}}", "by_hand": f"[{blank}]"}
    if near:
        return (
            _(
                "There is no blank called %(blank)s. Did you mean %(near)s? For one to fill by hand, "
                "write %(by_hand)s."
            )
            % words
        )
    return (
        _("There is no blank called %(blank)s. For one to fill by hand, write %(by_hand)s.") % words
    )
