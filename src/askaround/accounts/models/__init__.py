"""Who signs in, what lets them in, and what was taken away and can still be brought back."""

from askaround.accounts.models.bundles import Bundle, BundledRow
from askaround.accounts.models.users import (
    ApiToken,
    MessageLanguage,
    Secret,
    SignInLink,
    User,
    WrongTries,
    digest,
)

__all__ = [
    "ApiToken",
    "Bundle",
    "BundledRow",
    "MessageLanguage",
    "Secret",
    "SignInLink",
    "User",
    "WrongTries",
    "digest",
]
