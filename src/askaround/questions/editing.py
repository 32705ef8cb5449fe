"""One change to a list of questions, as a button or a dragged row sends it: `do=verb:which`.

The list of a visit and a kept set are changed by the same buttons, so they are read here once.
"""

import uuid
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _, ngettext

from askaround.accounts.models import User
from askaround.questions import actions, guidelines
from askaround.questions.models import Guide, Question
from askaround.web.say import refuse, say

STEPS = {"up": -1, "down": 1}


class Unreadable(ValueError):
    """No button of ours sends this."""


def edit(*, guide: Guide, typed: Mapping[str, Any], seeker: User, minutes: int) -> str:
    """Do what was sent, and return a sentence to say about it, or nothing.

    `minutes` is how long the visit is. Raises `Unreadable`, `Question.DoesNotExist`, and
    ValidationError for an own question without words.
    """
    verb, _colon, which = typed.get("do", "").partition(":")
    match verb:
        case "up" | "down":
            actions.move_in_guide(guide=guide, question=_id(which), steps=STEPS[verb])
        case "out":
            actions.leave_out(guide=guide, question=_id(which))
        case "add":
            question = Question.objects.visible_to(seeker).get(pk=_id(which))
            actions.add_to_guide(guide=guide, question=question)
        case "own":
            own = actions.add_question(owner=seeker, text=typed.get("text", ""))
            actions.add_to_guide(guide=guide, question=own)
        case "reword":
            return _reword(guide, _id(which))
        case "order":
            actions.order_guide(guide=guide, wanted=map(_id, typed.get("order", "").split()))
        case "fit":
            return said_of(actions.fit_guide(guide=guide, minutes=minutes), minutes)
        case "" | "minutes":
            _give_minutes(guide, typed)
        case _:
            raise Unreadable(verb)
    return ""


def edit_as_sent(request: HttpRequest, *, guide: Guide, seeker: User, minutes: int) -> None:
    """Do what a button of the list sent, and say what needs saying. Raises Http404."""
    try:
        said = edit(guide=guide, typed=request.POST.dict(), seeker=seeker, minutes=minutes)
    except (Unreadable, Question.DoesNotExist):
        raise Http404 from None
    except ValidationError:
        refuse(request, _("Write the question first."))
    else:
        if said:
            say(request, said)


def _reword(guide: Guide, which: uuid.UUID) -> str:
    """Put an own question the way its hint offers. Raises Question.DoesNotExist for a built-in one."""
    hint = Question.objects.owned_by(guide.owner).get(pk=which).hint
    if hint is None or not hint.instead:
        return ""
    actions.reword(guide=guide, question=which, text=hint.instead)
    return _("It is asked that way now.")


def _give_minutes(guide: Guide, typed: Mapping[str, Any]) -> None:
    """Take in every `minutes-<question>` that was typed and is a number."""
    before = dict(guide.places.values_list("question_id", "minutes"))
    for question, now in before.items():
        minutes = typed.get(f"minutes-{question}", "").strip()
        if minutes.isdecimal() and int(minutes[:4]) != now:
            actions.give_minutes(guide=guide, question=question, minutes=int(minutes[:4]))


def said_of(fitted: guidelines.Fitted, minutes: int) -> str:
    """What fitting did, kindly."""
    if not fitted.shortened and not fitted.waiting:
        return _("It fits already.")
    said = [_("It fits %(minutes)d minutes now.") % {"minutes": minutes}]
    if fitted.shortened:
        said.append(_("Long answers get a little less time."))
    if fitted.waiting:
        waiting = len(fitted.waiting)
        said.append(
            ngettext(
                "%(waiting)d question waits for another time; you can add it again.",
                "%(waiting)d questions wait for another time; you can add them again.",
                waiting,
            )
            % {"waiting": waiting}
        )
    return " ".join(said)


def _id(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise Unreadable(text) from None
