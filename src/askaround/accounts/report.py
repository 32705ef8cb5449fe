"""What can be brought back, for other programs and for a terminal."""

import json
from collections.abc import Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from askaround.accounts.queries import Taken


def as_dict(taken: Taken) -> dict[str, Any]:
    """One of them as the API gives it out."""
    bundle = taken.bundle
    return {
        "id": str(bundle.pk),
        "kind": bundle.kind,
        "title": bundle.title,
        "along": list(taken.with_it),
        "made_at": bundle.made_at.isoformat(),
        "until": bundle.until.isoformat(),
        "subject": {"type": bundle.subject_model.partition(".")[2], "id": str(bundle.subject_id)},
    }


def as_json(every: Sequence[Taken]) -> str:
    """All of them, as `GET deleted` answers."""
    return json.dumps({"items": [as_dict(each) for each in every]}, ensure_ascii=False, indent=2)


def as_text(every: Sequence[Taken]) -> str:
    """All of them for a terminal: what it was, and on the line below how to bring it back."""
    if not every:
        return _("There is nothing to bring back.")
    return "\n".join(f"• {_line(each)}\n    askaround undo {each.bundle.pk}" for each in every)


def _line(taken: Taken) -> str:
    with_it = _(" with %(list)s") % {"list": ", ".join(taken.with_it)} if taken.with_it else ""
    until = date_format(localtime(taken.bundle.until), "DATE_FORMAT")
    said = f"{taken.bundle.title}{with_it}, {_('until %(day)s') % {'day': until}}"
    return "".join(each if each.isprintable() else " " for each in said)
