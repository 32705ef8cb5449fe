"""Why to ask this person next, and what asking has brought, in words."""

from typing import Any

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _, gettext_lazy, ngettext

from askaround.people.guidelines import Step, Tie, tie
from askaround.people.models import Ask
from askaround.people.queries.asking import Next, Tally
from askaround.web import dates

KNOWN_AS = {
    "friend": gettext_lazy("A friend or acquaintance."),
    "coworker": gettext_lazy("You have worked together."),
    "current_supervisor": gettext_lazy("Your supervisor."),
    "former_supervisor": gettext_lazy("You have worked for %(name)s."),
}

ASKED_FOR: dict[str, Any] = {
    Ask.Kind.LIKE: gettext_lazy("For something like it"),
    Ask.Kind.JUST_LIKE: gettext_lazy("For just this"),
    Ask.Kind.CLOSE: gettext_lazy("At the close of a visit"),
}


def why(each: Next) -> str:
    """One or two short sentences: what ties you to them, and when you were last in touch."""
    first = _near(each) if each.step == Step.JUST_LIKE else _known(each)
    return " ".join(sentence for sentence in (first, _last_touch(each)) if sentence)


def in_words(tally: Tally) -> str:
    """What one way of asking has brought: "For just this: asked 2 times, 3 names came back …"."""
    asked = ngettext("asked once", "asked %(n)d times", tally.asks) % {"n": tally.asks}
    if not tally.names:
        words = {"kind": ASKED_FOR[tally.kind], "asked": asked}
        return _("%(kind)s: %(asked)s, and no name has come back yet.") % words
    return _("%(kind)s: %(asked)s, %(names)s, %(met)s.") % {
        "kind": ASKED_FOR[tally.kind],
        "asked": asked,
        "names": ngettext("one name came back", "%(n)d names came back", tally.names)
        % {"n": tally.names},
        "met": ngettext("one of them met", "%(n)d of them met", tally.met) % {"n": tally.met}
        if tally.met
        else _("none of them met yet"),
    }


def _known(each: Next) -> str:
    words = {"name": each.person.first_name}
    match tie(each.who):
        case Tie.THOUGHT_OF:
            return _("You thought of %(name)s for this.") % words
        case Tie.IN_PERSON:
            return str(KNOWN_AS[each.who.found_through]) % words
        case Tie.MET:
            return _("You have met.")
        case Tie.REPLIED:
            return _("%(name)s has answered you before.") % words
        case Tie.IN_TOUCH:
            return ""
        case Tie.SAME_CIRCLE:
            return _("Found through %(source)s.") % {
                "source": each.person.get_found_through_display()
            }
    return _("A name you have, and nothing begun yet.")


def _near(each: Next) -> str:
    words = {"name": each.person.first_name, "namer": each.named_by}
    if each.named_by and each.named_by != each.person.name:
        return _("%(namer)s named %(name)s when you asked for something like it.") % words
    if each.who.met:
        return _("%(name)s is near this work, and you have met.") % words
    return _("%(name)s is near this work, and has answered you.") % words


def _last_touch(each: Next) -> str:
    moment = each.person.last_contact_at
    if moment is None:
        return ""
    zone = timezone.get_current_timezone()
    day = dates.spoken(timezone.localdate(moment), timezone.now(), zone)
    return str(capfirst(_("last in touch %(day)s.") % {"day": day}))
