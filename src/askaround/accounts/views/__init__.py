"""The pages of accounts: signing in and out, the seeker's settings, what can be brought back."""

from askaround.accounts.views.deleted import deleted, undo
from askaround.accounts.views.settings import phone, settings_page
from askaround.accounts.views.signed_in import signed_in
from askaround.accounts.views.signing_in import (
    password,
    session,
    sign_in,
    sign_in_needed,
    sign_out,
    sign_out_others,
)

__all__ = [
    "deleted",
    "password",
    "phone",
    "session",
    "settings_page",
    "sign_in",
    "sign_in_needed",
    "sign_out",
    "sign_out_others",
    "signed_in",
    "undo",
]
