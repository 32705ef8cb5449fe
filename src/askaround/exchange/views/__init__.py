"""The import pages: choose, look, bring in, take back, take out. And the sample."""

from askaround.exchange.views.bringing_in import bring_in, imported, rejected, take_back
from askaround.exchange.views.calendar import calendar, calendar_settings
from askaround.exchange.views.choosing import columns, import_page, preview
from askaround.exchange.views.everything import (
    backup,
    bring_whole_in,
    export_everything,
    export_schema,
    whole,
)
from askaround.exchange.views.sample import demo
from askaround.exchange.views.taking_out import export_page, export_people, export_records

__all__ = [
    "backup",
    "bring_in",
    "bring_whole_in",
    "calendar",
    "calendar_settings",
    "columns",
    "demo",
    "export_everything",
    "export_page",
    "export_people",
    "export_records",
    "export_schema",
    "import_page",
    "imported",
    "preview",
    "rejected",
    "take_back",
    "whole",
]
