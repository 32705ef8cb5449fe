"""What the server runs."""

import gc
import importlib
import os
import threading

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askaround.config.settings")
application = get_wsgi_application()

SETTLED = 5.0
"""Seconds after which the first page has surely been drawn. Convention."""


def _settle() -> None:
    """The rules of every country's holidays take half a second, better now than inside a page. And
    what is loaded by now stays: to look through all of it for what nobody needs any more, as Python
    does every so often, takes a tenth of a second, inside whichever page comes along."""
    importlib.import_module("holidays")
    gc.collect()
    gc.freeze()


_later = threading.Timer(SETTLED, _settle)
_later.daemon = True
_later.start()
