"""Boxes that hold several things, one a line: names heard, e-mails, telephone numbers."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _, gettext_lazy

from askaround.accounts.typed import one_line
from askaround.people.guidelines import LINES_AT_ONCE
from askaround.people.one_line import Line, read_all


class Lines(forms.CharField):
    """A box of values, one a line; `clean` gives the list without blank ones."""

    def __init__(self, *, rows: int = 1, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        """A list as it is typed; what was sent stays as it came."""
        return value if isinstance(value, str) or value is None else "\n".join(map(str, value))

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value))
        return [line for each in text.splitlines() if (line := one_line(each))]


class Emails(Lines):
    """E-mail addresses, one a line. Those in `known` pass as they are: a file may have brought them."""

    known: Sequence[str] = ()

    def clean(self, value: Any) -> Any:
        emails = super().clean(value)
        for each in emails:
            if each in self.known:
                continue
            try:
                validate_email(each)
            except ValidationError as error:
                sentence = _(
                    "“%(typed)s” is not an e-mail address. One looks like ana@example.org."
                )
                raise ValidationError(sentence % {"typed": each}) from error
        return emails


class Blocks(forms.CharField):
    """Values of several lines each, with an empty line between them: postal addresses."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) or value is None else "\n\n".join(map(str, value))

    def clean(self, value: Any) -> Any:
        text = str(super().clean(value)).replace("\r\n", "\n")
        return [block for each in text.split("\n\n") if (block := each.strip())]


class Names(forms.CharField):
    """People, one a line, each read as a line about a person; `clean` gives the `Line`s."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": 4, "autocapitalize": "words"}))
        kwargs.setdefault(
            "error_messages", {"required": gettext_lazy("One name is enough to begin with.")}
        )
        super().__init__(max_length=20_000, **kwargs)

    def clean(self, value: Any) -> Any:
        lines = read_all(str(super().clean(value)))
        if len(lines) > LINES_AT_ONCE:
            sentence = _(
                "That is more than %(most)d names at once. Bring them in a part at a time."
            )
            raise ValidationError(sentence % {"most": LINES_AT_ONCE})
        nameless = [line for line in lines if not line.name]
        if nameless:
            raise ValidationError([self._nameless(line) for line in nameless])
        return lines

    def _nameless(self, line: Line) -> str:
        said = [*line.emails, *line.phones, *line.links, line.found_note, line.organisation]
        said += [line.notes, line.named_by]
        typed = next((each for each in said if each), "")
        if not typed:
            return _("There is a line without a name in it.")
        return _("There is no name in the line with “%(typed)s”.") % {"typed": typed}
