"""What became of each name, for other programs and for a terminal."""

import json
from collections.abc import Iterable
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from askaround.people.paths import STEP_WORDS
from askaround.people.queries.ledger import Entry
from askaround.web import dates


def as_dict(entry: Entry) -> dict[str, Any]:
    """One referral: who named whom, when, each date of its path, what comes next and since when."""
    referral = entry.referral
    moments = ("named_at", "approached_at", "met_at", "reported_back_at", "last_contact_at")
    return {
        "id": str(referral.pk),
        "person": {"id": str(referral.person_id), "name": referral.person.name},
        "named_by": {"id": str(referral.ask.asked_id), "name": referral.ask.asked.name},
        "may_use_name": referral.may_use_name,
        "step": entry.step.value,
        "owed_since": _written(entry.since),
        "late": entry.late,
        **{name: _written(getattr(referral, name)) for name in moments},
    }


def as_json(entries: Iterable[Entry]) -> str:
    """All of them; the names are those of the API."""
    items = [as_dict(entry) for entry in entries]
    return json.dumps({"items": items}, ensure_ascii=False, indent=2)


def as_text(entries: Iterable[Entry]) -> str:
    """All of them to read: what comes next, who named whom, since when it stands open."""
    lines = [_line(entry) for entry in entries]
    return "\n".join(lines) if lines else _("Nobody has been named to you yet.")


def _line(entry: Entry) -> str:
    referral = entry.referral
    words = {
        "step": STEP_WORDS[entry.step],
        "name": referral.person.name,
        "giver": referral.ask.asked.name,
        "day": _day(referral.named_at),
    }
    line = _("%(step)s: %(name)s, named by %(giver)s %(day)s") % words
    if not entry.late or entry.since is None:
        return line
    waiting = _("%(giver)s is waiting to hear, met %(day)s") % (words | {"day": _day(entry.since)})
    return f"{line}\n    {waiting}"


def _day(moment: Any) -> str:
    zone = timezone.get_current_timezone()
    return dates.spoken(timezone.localdate(moment), timezone.now(), zone)


def _written(moment: Any) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None
