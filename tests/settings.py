"""The shipped settings, as tests need them.

`DATABASE_URL` is obeyed, so the same suite runs on SQLite (the default) and on PostgreSQL. A
module, not fixtures: pytest-django reads the settings before any conftest.
"""

import os
import secrets
import tempfile
from pathlib import Path

TESTS_FOLDER = Path(tempfile.gettempdir(), f"askaround-tests-{secrets.token_hex(6)}")
"""What this run writes; the root conftest makes it and takes it away."""

for _name in [name for name in os.environ if name.startswith("ASKAROUND_")]:
    del os.environ[_name]
os.environ.pop("EMAIL_URL", None)
os.environ["ASKAROUND_DATA_DIR"] = str(TESTS_FOLDER)
os.environ["ASKAROUND_SECRET_KEY"] = "only-for-tests"
# The browser tests drive Chromium from an event loop, where Django would refuse the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from askaround.config.settings import *  # noqa: E402, F403
from askaround.config.settings import (  # noqa: E402
    DATABASES,
    EXACT_HOSTS,
    PLAIN_NAMES,
    SQLITE_OPTIONS,
    STORAGES,
)

EXACT_HOSTS += ["testserver"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STATIC_ROOT = TESTS_FOLDER / "static"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": PLAIN_NAMES}}
WHITENOISE_USE_FINDERS = True
MISUSED_STATEMENTS_FAIL = True

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, since browser tests read and write it from several threads; no test cuts the power.
    DATABASES["default"]["TEST"] = {"NAME": str(TESTS_FOLDER / "test.sqlite3")}
    DATABASES["default"]["OPTIONS"] = {
        **SQLITE_OPTIONS,
        "init_command": f"{SQLITE_OPTIONS['init_command']} PRAGMA synchronous=OFF;",
    }
