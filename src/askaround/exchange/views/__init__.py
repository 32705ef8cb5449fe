"""The import pages: choose, look, bring in, take back, take out. And the sample."""

from askaround.exchange.views.bringing_in import bring_in, imported, rejected, take_back
from askaround.exchange.views.calendar import calendar, calendar_settings
from askaround.exchange.views.choosing import columns, import_page, preview
from askaround.exchange.views.sample import demo
from askaround.exchange.views.taking_out import export_page, export_people, export_records

__all__ = [
    "bring_in",
    "calendar",
    "calendar_settings",
    "columns",
    "demo",
    "export_page",
    "export_people",
    "export_records",
    "import_page",
    "imported",
    "preview",
    "rejected",
    "take_back",
]
