"""What somebody typed, made fit to keep: every action passes its words through here first.

Forms and the API check too, but files and other programs come by neither.
"""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
"""The control characters of Unicode, category Cc."""


def one_line(text: str) -> str:
    """The text on one line: every run of blanks is one space, and no control characters.

    PostgreSQL refuses the character NUL, and nobody's name holds a line break.
    """
    return " ".join(CONTROL.sub(" ", text).split())


def several_lines(text: str) -> str:
    """The text with its line breaks, without the blanks around it and without NUL."""
    return text.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def fit(model: type[models.Model], **fields: Any) -> dict[str, Any]:
    """The named fields as they can be stored: trimmed, and checked against the model.

    Rows (foreign keys) pass as they are. Raises ValidationError with a sentence for each field
    that is missing, too long or not among its choices.
    """
    kept: dict[str, Any] = {}
    wrong: dict[str, Any] = {}
    for name, value in fields.items():
        field = model._meta.get_field(name)
        if not isinstance(field, models.Field) or field.is_relation:
            kept[name] = value
            continue
        try:
            kept[name] = field.clean(_tidy(field, value), None)
        except ValidationError as error:
            wrong[name] = error.error_list
    if wrong:
        raise ValidationError(wrong)
    return kept


def _tidy(field: "models.Field[Any, Any]", value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return several_lines(value) if isinstance(field, models.TextField) else one_line(value)
