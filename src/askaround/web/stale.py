"""An edit that came too late: what was typed beside what was kept meanwhile."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext as _


def version_seen(request: HttpRequest) -> int | None:
    """The version a form was filled in from, as it came back with it; None where it says none."""
    return version_in(request.POST.get("version", ""))


def version_in(sent: str) -> int | None:
    """A version as a form carries it; None for what is none."""
    return int(sent) if sent.isdecimal() and len(sent) < 10 else None


class Difference(NamedTuple):
    """One thing the two edits disagree on, in words."""

    label: str
    yours: str
    kept: str


def differences(form: forms.BaseForm, kept: Mapping[str, Any]) -> list[Difference]:
    """What a form that was sent says otherwise than the row as it stands now.

    `kept` holds the row's values under the names of the form's fields; others are left out.
    """
    found = []
    for name, field in form.fields.items():
        if name not in kept or field.widget.is_hidden:
            continue
        yours, now = _words(field, form.cleaned_data.get(name)), _words(field, kept[name])
        if yours != now:
            found.append(Difference(str(field.label), yours, now))
    return found


def _words(field: forms.Field, value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple):
        return "\n".join(map(str, value))
    choices = getattr(field, "choices", None)
    if choices is not None and not isinstance(field, forms.ModelChoiceField):
        value = dict(choices).get(value, value)
    return "" if value is None else str(value).replace("\r\n", "\n").strip()
