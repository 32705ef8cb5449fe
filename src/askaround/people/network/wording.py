"""The picture in words: one line for each person, which is its title, its summary and its name."""

import datetime as dt

from django.utils import timezone
from django.utils.translation import gettext as _, ngettext

from askaround.people.network.reading import Details, Everyone, moment_of
from askaround.people.network.tree import YOU, Branch, Key
from askaround.web import dates
from askaround.web.stages import STAGES

MOST_NAMERS = 3
"""Names in one sentence; further ones are counted. Convention."""


def role(details: Details) -> str:
    """Title and place as they were typed, as much of it as is known."""
    if details.title and details.place:
        return _("%(title)s at %(place)s") % {"title": details.title, "place": details.place}
    return details.title or details.place


def summary(person: Key, everyone: Everyone, details: Details) -> str:
    """Who they are, who named them, how far things have come: "Ana Ruiz, nurse. Ben named …"."""
    name, what = everyone.names[person], role(details)
    tree, stage = everyone.tree, everyone.stages[person]
    parts = [
        _("%(name)s, %(role)s.") % {"name": name, "role": what} if what else f"{name}.",
        _came(person, everyone),
        # That you wrote to somebody you asked yourself would say the same twice.
        "" if tree.parent[person] is YOU and stage == "asked" else _stands(stage, details),
        _gave(tree.given.get(person, 0), stage),
    ]
    return " ".join(part for part in parts if part)


def numbers(branch: Branch) -> str:
    """How many people, and how many of them met: "14 people, 3 met"."""
    people = ngettext("%(count)d person", "%(count)d people", branch.people) % {
        "count": branch.people
    }
    if not branch.met:
        return people
    return _("%(people)s, %(met)d met") % {"people": people, "met": branch.met}


def stage_word(stage: str) -> str:
    """The word beside the shape."""
    return str(STAGES[stage])


def _came(person: Key, everyone: Everyone) -> str:
    tree = everyone.tree
    day = _on_day(moment_of(tree.since[person]))
    namers = [
        everyone.names[each] for each in tree.namers.get(person, ()) if each in everyone.names
    ]
    if tree.parent[person] is YOU:
        asked = _("You asked them %(day)s.") % {"day": day}
        if not namers:
            return asked
        return f"{asked} {_('Later %(names)s named them too.') % {'names': _list(namers)}}"
    if len(namers) == 1:
        return _("%(name)s named them %(day)s.") % {"name": namers[0], "day": day}
    return _("%(name)s named them %(day)s, and so did %(others)s.") % {
        "name": namers[0],
        "day": day,
        "others": _list(namers[1:]),
    }


def _stands(stage: str, details: Details) -> str:
    if stage == "named":
        return _("You haven't been in touch yet.")
    sentence, at = {
        "asked": (_("You got in touch %(day)s."), details.approached_at),
        "agreed": (_("They said yes %(day)s."), details.agreed_at),
        "met": (_("You met %(day)s."), details.met_at),
        "heard_back": (
            _("You met %(day)s, and they know what came of it."),
            details.met_at,
        ),
        "resting": (_("Resting since %(day)s."), details.resting_since),
    }[stage]
    if at is None:
        return ""
    return sentence % {"day": _day(at) if stage == "resting" else _on_day(at)}


def _gave(count: int, stage: str) -> str:
    if count:
        return ngettext("They named %(count)d person.", "They named %(count)d people.", count) % {
            "count": count
        }
    return "" if stage in {"named", "resting"} else _("No names from them yet.")


def _list(names: list[str]) -> str:
    """Names as a sentence lists them; beyond a few, how many more."""
    more = len(names) - MOST_NAMERS
    if more > 0:
        names = [
            *names[:MOST_NAMERS],
            ngettext("%(count)d more", "%(count)d more", more) % {"count": more},
        ]
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def _day(at: dt.datetime) -> str:
    zone = timezone.get_current_timezone()
    return dates.spoken(at.astimezone(zone).date(), timezone.now(), zone)


def _on_day(at: dt.datetime) -> str:
    """A day gone by as a sentence takes it: "yesterday", "3 days ago", "on 2 November"."""
    zone = timezone.get_current_timezone()
    away = (timezone.now().astimezone(zone).date() - at.astimezone(zone).date()).days
    return _day(at) if 0 <= away <= dates.DAYS_COUNTED else _("on %(day)s") % {"day": _day(at)}
