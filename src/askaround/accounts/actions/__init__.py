"""Every change to accounts: the seeker and their settings, what lets in, the password and its tries."""

from askaround.accounts.actions.letting_in import (
    make_api_token,
    make_sign_in_link,
    trade_sign_in_link,
    user_of_token,
)
from askaround.accounts.actions.passwords import has_password, set_password, sign_out_elsewhere
from askaround.accounts.actions.seekers import LOCAL_USERNAME, change_settings, local_seeker
from askaround.accounts.actions.tries import Tried, try_password

__all__ = [
    "LOCAL_USERNAME",
    "Tried",
    "change_settings",
    "has_password",
    "local_seeker",
    "make_api_token",
    "make_sign_in_link",
    "set_password",
    "sign_out_elsewhere",
    "trade_sign_in_link",
    "try_password",
    "user_of_token",
]
