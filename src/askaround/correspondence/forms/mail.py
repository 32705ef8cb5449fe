"""A mail account, as it is typed."""

import re
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.correspondence.models import MailAccount
from askaround.correspondence.presets import preset_for

HOST: Final = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]{0,251}[A-Za-z0-9])?")
HIGHEST_PORT: Final = 65535
TLS_PORT: Final = 465
ON_THIS_MACHINE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
Encryption = MailAccount.Encryption
ENCRYPTIONS: Final = (
    (Encryption.STARTTLS.value, _("STARTTLS (port 587)")),
    (Encryption.TLS.value, _("TLS (port 465)")),
    (Encryption.NONE.value, _("None")),
)


class MailForm(forms.Form):
    """Where mail leaves from. The password is asked for, and never shown again."""

    from_address = forms.EmailField(
        label=_("Your e-mail address"),
        max_length=254,
        error_messages={"required": _("Type the address your mail comes from.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    from_name = forms.CharField(
        label=_("Your name, as it stands on your mail"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    host = forms.CharField(
        label=_("Mail server"),
        max_length=253,
        required=False,
        help_text=_("Your provider calls it the SMTP server or outgoing server."),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "spellcheck": "false"}),
    )
    port = forms.IntegerField(
        label=_("Port"), min_value=1, max_value=HIGHEST_PORT, required=False, initial=587
    )
    encryption = forms.ChoiceField(label=_("Encryption"), choices=ENCRYPTIONS, required=False)
    username = forms.CharField(
        label=_("User name"),
        max_length=254,
        required=False,
        help_text=_("Usually your whole e-mail address. Empty where the server asks for none."),
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "username"}),
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=500,
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, has_password: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if has_password:
            self.fields["password"].help_text = _("Leave it empty to keep the one you gave.")

    def clean(self) -> dict[str, Any]:
        """An address of a well-known provider knows its server; a port knows its encryption."""
        said = super().clean() or self.cleaned_data
        known = preset_for(said.get("from_address", ""))
        if not said.get("host") and "host" not in self.errors:
            if known is None:
                self.add_error("host", _("Type the name of the mail server."))
            else:
                said |= {"host": known.host, "port": known.port, "encryption": known.encryption}
                said["username"] = said.get("username") or said.get("from_address", "")
        said["port"] = said.get("port") or 587
        implied = Encryption.TLS if said["port"] == TLS_PORT else Encryption.STARTTLS
        said["encryption"] = said.get("encryption") or implied
        if said.get("password") and not said.get("username"):
            said["username"] = said.get("from_address", "")
        self._refuse_open_password(said)
        return said

    def _refuse_open_password(self, said: dict[str, Any]) -> None:
        """No password crosses a network unencrypted; on this machine it crosses none."""
        open_line = said["encryption"] == Encryption.NONE and said.get("username")
        if open_line and said.get("host") not in ON_THIS_MACHINE:
            self.add_error(
                "encryption",
                _(
                    "Without encryption your password could be read on its way. Choose one of the two."
                ),
            )

    def clean_host(self) -> str:
        host = str(self.cleaned_data["host"]).strip()
        if host and not HOST.fullmatch(host):
            raise forms.ValidationError(
                _("That is not the name of a server. It looks like smtp.example.org.")
            )
        return host
