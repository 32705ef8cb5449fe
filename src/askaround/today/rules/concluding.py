"""What follows from what was heard: look whether it is enough, take the next step, share it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from askaround.correspondence.words import in_a_sentence
from askaround.findings.guidelines import BASE, RUN
from askaround.findings.models import PlanStep
from askaround.today import facts_of_fields as facts
from askaround.today.items import Item, Now, Subject, when_shown
from askaround.today.rules.links import to
from askaround.today.rules.registry import rule


@rule(facts.fields_heard_of)
def look_whether_enough(field: Any, now: Now) -> Item | None:
    """So many were heard that it can be told what is new: decide, or name what is still open.

    method.md, the agenda; before BASE + RUN conversations nothing can be told (Guest and others,
    2020). Whether it is enough is measured on the page it leads to, not here.
    """
    if field.heard < BASE + RUN or field.last_heard is None:
        return None
    name = field.name

    def why() -> str:
        words = {"n": field.heard, "field": in_a_sentence(name)}
        return (
            ngettext(
                "%(n)d conversation about %(field)s. Decide, or see what is still open.",
                "%(n)d conversations about %(field)s. Decide, or see what is still open.",
                field.heard,
            )
            % words
        )

    return Item(
        rule="look_whether_enough",
        subject=Subject("career_field", field.pk, name),
        fact=field.pk,
        whom=name,
        what=_("See whether you have heard enough"),
        why=when_shown(why),
        since=field.last_heard,
        due_at=now.not_before_today(field.last_heard),
        url=to("findings:enough", field),
        action=_("See what is open"),
        waits=True,
    )


@rule(facts.steps_planned)
def plan_step(step: PlanStep, now: Now) -> Item | None:
    """A step of one's own plan is near. Nobody else waits for it, so it is never late. Convention."""
    if step.done_at or step.due_on is None:
        return None
    field, due_on = step.career_field, step.due_on

    def why() -> str:
        words = {"day": now.say_day(due_on), "field": in_a_sentence(field.name)}
        if due_on < now.day:
            return _("In your plan for %(field)s. Set for %(day)s; any day will do.") % words
        return _("In your plan for %(field)s, for %(day)s.") % words

    return Item(
        rule="plan_step",
        subject=Subject("plan_step", step.pk, step.text),
        fact=step.pk,
        whom=field.name,
        what=step.text,
        why=when_shown(why),
        since=step.created_at,
        due_at=now.not_before_today(now.end_of(due_on)),
        url=f"{to('findings:plan', field)}#step-{step.pk}",
        action="",
        settles=True,
    )


@rule(facts.readings_to_share)
def share_something(reading: Any, now: Now) -> Item | None:
    """Somebody named something to read: others met about the same work may like it. method.md, F2."""
    if not reading.others_met:
        return None
    visit = reading.interview
    words = {
        "text": " ".join(reading.text.split()),
        "name": visit.person.first_name,
        "n": reading.others_met,
    }
    return Item(
        rule="share_something",
        subject=Subject("reading", reading.pk, reading.text),
        fact=reading.pk,
        whom=visit.person.first_name,
        what=when_shown(lambda: _("Share “%(text)s”") % words),
        why=when_shown(
            lambda: (
                ngettext(
                    "%(name)s named it. %(n)d other you met about this work may like it.",
                    "%(name)s named it. %(n)d others you met about this work may like it.",
                    reading.others_met,
                )
                % words
            )
        ),
        since=reading.created_at,
        due_at=now.not_before_today(reading.created_at),
        url=f"{reverse('correspondence:share')}?reading={reading.pk}",
        action=_("Choose who"),
        waits=True,
    )
