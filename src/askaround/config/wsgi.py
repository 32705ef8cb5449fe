"""What the server runs."""

import importlib
import os
import threading

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askaround.config.settings")
application = get_wsgi_application()

SETTLED = 5.0
"""Seconds after which the first page has surely been drawn. Convention."""


def _load_holidays() -> None:
    """The rules of every country's holidays take half a second, better now than inside a page."""
    importlib.import_module("holidays")


_later = threading.Timer(SETTLED, _load_holidays)
_later.daemon = True
_later.start()
