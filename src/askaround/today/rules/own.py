"""What a seeker wrote down to do."""

from django.utils.translation import gettext as _

from askaround.today import facts
from askaround.today.items import Item, Now, Subject, when_shown
from askaround.today.models import OwnTask
from askaround.today.rules.links import to
from askaround.today.rules.registry import rule


@rule(facts.own_tasks)
def own_task(task: OwnTask, now: Now) -> Item | None:
    """Something I want to do myself; nobody else waits for it, so it is never late. Convention."""
    if task.done_at:
        return None
    due_at = now.not_before_today(now.end_of(task.due_on) if task.due_on else task.created_at)

    def why() -> str:
        if task.due_on is None:
            return _("You wrote this down %(day)s.") % {"day": now.say_day(task.created_at)}
        if task.due_on < now.day:
            return _("Set for %(day)s; any day will do.") % {"day": now.say_day(task.due_on)}
        return _("You set this for %(day)s.") % {"day": now.say_day(task.due_on)}

    return Item(
        rule="own_task",
        subject=Subject("own_task", task.pk, task.text),
        fact=task.pk,
        whom=task.person.first_name if task.person else task.text,
        what=task.text,
        why=when_shown(why),
        since=task.created_at,
        due_at=due_at,
        url=to("today:task", task),
        action="",
        settles=True,
        waits=task.due_on is None,
    )
