"""Words of one's own, as they are typed."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.accounts.models import MessageLanguage
from askaround.correspondence.models import MessageTemplate

USES: Final = (
    ("introduction", _("A first message")),
    ("introduction:like", _("Asking who they know: something like it")),
    ("introduction:just_like", _("Asking who they know: just this")),
    ("reminder", _("A reminder")),
    ("reminder:like", _("A reminder of asking: something like it")),
    ("reminder:just_like", _("A reminder of asking: just this")),
    ("thank_you", _("Thanks")),
    ("report_back", _("Telling who named them how it went")),
    ("news", _("News")),
    ("news:like", _("News, asking once more for a name")),
)
"""What words may be for: a kind of message and, after the colon, what it asks."""


class TemplateForm(forms.Form):
    """A name, what the words are for, their language, and the words."""

    name = forms.CharField(
        label=_("A name for them"),
        max_length=200,
        error_messages={"required": _("Give them a name, to find them by on a draft.")},
    )
    use = forms.ChoiceField(label=_("For"), choices=USES)
    language = forms.ChoiceField(label=_("Language"), choices=MessageLanguage.choices)
    subject = forms.CharField(
        label=_("Subject"),
        max_length=300,
        required=False,
        help_text=_("For e-mail; elsewhere it is left out."),
    )
    body = forms.CharField(
        label=_("The words"),
        strip=False,
        error_messages={"required": _("Write the words first.")},
        widget=forms.Textarea(attrs={"rows": 14}),
    )

    def words(self) -> dict[str, Any]:
        """What is kept of them."""
        said = dict(self.cleaned_data)
        kind, _colon, asking = said.pop("use").partition(":")
        return said | {"kind": kind, "asking": asking}


def use_of(template: MessageTemplate) -> str:
    """What a template is for, as the form says it."""
    return ":".join(part for part in (template.kind, template.asking) if part)


def as_typed(template: MessageTemplate) -> dict[str, Any]:
    """A template as its form shows it."""
    names = ("name", "language", "subject", "body")
    return {"use": use_of(template)} | {name: getattr(template, name) for name in names}
