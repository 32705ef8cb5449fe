"""Ids as the databases have them in text, for where objects made of them would only be text again."""

from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast


def id_as_text(column: str) -> Any:
    """The ids of this column as text: with dashes, or in SQLite without; the same for the same id."""
    return Cast(column, TextField())


def dashed(text: str) -> str:
    """Such an id as everybody writes it."""
    if "-" in text:
        return text
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
