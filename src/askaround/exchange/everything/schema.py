"""The published description of an export's records, as JSON Schema (2020-12), made from the tables.

`docs/export-schema.json` is a copy of it, held current by a test; so is `/export/schema.json`.
"""

import json
from typing import Any

from askaround.exchange.everything.notebook import FORMAT, VERSION
from askaround.exchange.everything.tables import Table, seeker_columns, tables


def schema() -> dict[str, Any]:
    """The whole description."""
    names = [table.name for table in tables()]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Askaround export",
        "description": "All records of one seeker. Lists are ordered by id; a record without an "
        "entry in the lists is a built-in question, whose id never changes.",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "records", "seeker", "version"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "records": {
                "type": "object",
                "additionalProperties": False,
                "required": names,
                "properties": {
                    name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in names
                },
            },
            "seeker": _record({column.name: column.schema for column in seeker_columns()}),
        },
        "$defs": {table.name: _described(table) for table in tables()},
    }


def as_text() -> str:
    """The description as a file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _described(table: Table) -> dict[str, Any]:
    said = " ".join((table.model.__doc__ or "").split("\n\n")[0].split())
    return {
        "description": said,
        **_record({column.name: _column(table, column.name) for column in table.columns}),
    }


def _column(table: Table, name: str) -> dict[str, Any]:
    found = next(column.schema for column in table.columns if column.name == name)
    field = table.model._meta.get_field(name)
    leads_to = field.related_model if field.is_relation else None
    if leads_to is None or isinstance(leads_to, str):
        return found
    return {**found, "description": f"The id of a {leads_to._meta.label_lower}."}


def _record(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": sorted(properties),
        "properties": properties,
    }
