"""The settings a seeker can change."""

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.accounts.models import MessageLanguage


class SettingsForm(forms.Form):
    """Who I am, as it stands in messages, and which clock I live by."""

    first_name = forms.CharField(label=_("First name"), max_length=150, required=False)
    last_name = forms.CharField(label=_("Last name"), max_length=150, required=False)
    email = forms.EmailField(label=_("Your e-mail"), required=False)
    phone = forms.CharField(label=_("Your phone"), max_length=40, required=False)
    mailing_address = forms.CharField(
        label=_("Your mailing address"),
        max_length=400,
        required=False,
        help_text=_("It stands on letters you print."),
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "street-address"}),
    )
    about_me = forms.CharField(
        label=_("One sentence about you"),
        max_length=300,
        required=False,
        help_text=_(
            "It opens your messages. For example: I have kept the books of a small bakery for six years."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    not_looking_for_a_change = forms.BooleanField(
        label=_("Say that I am not looking for a new job"),
        required=False,
        help_text=_("Only if it is true. You can still choose for each message."),
    )
    message_language = forms.ChoiceField(
        label=_("Language of your messages"),
        choices=MessageLanguage.choices,
        required=False,
        help_text=_("What drafts begin in. You can choose another one for each message."),
    )
    time_zone = forms.CharField(
        label=_("Your time zone"),
        max_length=64,
        help_text=_("For example Europe/London."),
        widget=forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"}),
    )

    def clean_message_language(self) -> str:
        return self.cleaned_data["message_language"] or MessageLanguage.ENGLISH

    def clean_time_zone(self) -> str:
        zone = str(self.cleaned_data["time_zone"]).strip()
        if zone not in available_timezones():
            raise forms.ValidationError(
                _("We don't know that time zone. Pick one from the list, such as Europe/London.")
            )
        return zone


LONGEST_PASSWORD = 1000
"""Beyond this nobody types; it keeps the work of checking one small."""


class PasswordForm(forms.Form):
    """The password, and nothing else: there is one account."""

    password = forms.CharField(
        label=_("Password"),
        max_length=LONGEST_PASSWORD,
        strip=False,
        error_messages={
            "required": _("Type your password."),
            "max_length": _("That isn't the password."),
        },
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": True}),
    )


class ChangePasswordForm(PasswordForm):
    """The password there is, and the new one twice."""

    new = forms.CharField(
        label=_("New password"),
        max_length=LONGEST_PASSWORD,
        strip=False,
        help_text=_("Twelve characters or more. Four words nobody would put together are good."),
        error_messages={"max_length": _("That is longer than anybody needs.")},
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("The new one again"),
        max_length=LONGEST_PASSWORD,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].label = _("The password until now")

    def clean_again(self) -> str:
        again = str(self.cleaned_data["again"])
        if again != self.cleaned_data.get("new", again):
            raise forms.ValidationError(_("The two aren't the same. Type the new one again."))
        return again
