"""The sentences about columns, for who types commands."""

from pathlib import Path

from django.utils.translation import gettext as _

from askaround.exchange.csvs.choices import FIELDS, WrongChoice, field_of
from askaround.exchange.csvs.layout import Layout


def what_to_type(file: Path, layout: Layout) -> str:
    """For a table no column of which is known: the command that would take it."""
    said = " ".join(f'--map "{name}={field}"' for name, field in guesses(layout))
    return _(
        "No column here is one Askaround knows. Say what each holds, for example: %(command)s "
        "(fields: %(fields)s)"
    ) % {"command": f'askaround import "{file}" {said}', "fields": ", ".join(FIELDS)}


def guesses(layout: Layout) -> list[tuple[str, str]]:
    """Each column, by its heading or its number, and the field it seems to hold."""
    return [
        (column.label if layout.has_headings else str(column.at + 1), field_of(column))
        for column in layout.headings.columns
    ]


def what_is_wrong(wrong: WrongChoice) -> str:
    """For a choice of columns that cannot be followed."""
    words = {"named": wrong.named, "fields": ", ".join(FIELDS)}
    if wrong.problem == "column":
        return _("There is no column %(named)s: use its heading or its number.") % words
    if wrong.problem == "field":
        return _("%(named)s is no field: choose one of %(fields)s.") % words
    return _("Say which column holds their name, or else an e-mail, phone or organisation.")
