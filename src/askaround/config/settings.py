"""Django's settings. What a person may set is in `environment.py`; the rest is decided here."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF
from environs import Env

from askaround.config import environment, personal

DATA_DIR = environment.DATA_DIR
MODE = environment.MODE
PORT = environment.PORT
DEBUG = environment.DEBUG
SECRET_KEY = environment.secret_key(DATA_DIR)

# Those of local mode; what personal mode has instead is at the end of this file.
ALLOWED_HOSTS = ["localhost", "127.0.0.1", *environment.HOSTS]
EXACT_HOSTS = [f"localhost:{PORT}", f"127.0.0.1:{PORT}"]
HEALTH_HOSTS = EXACT_HOSTS
ORIGIN = f"http://localhost:{PORT}"
PROXIES: list[str] = []

PACKAGES = [
    "accounts",
    "careers",
    "people",
    "questions",
    "interviews",
    "correspondence",
    "findings",
    "search",
    "today",
    "exchange",
    "api",
    "web",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "django_htmx",
    *(f"askaround.{name}" for name in PACKAGES),
    "askaround.config",  # for its own `migrate`
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "askaround.accounts.middleware.OnlyThisAddress",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "askaround.accounts.middleware.SignInRequired",
    "askaround.accounts.middleware.SeekersClock",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "askaround.config.urls"
WSGI_APPLICATION = "askaround.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_LOADERS: list[Any] = [
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    _LOADERS if DEBUG else [("django.template.loaders.cached.Loader", _LOADERS)],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "template_partials.templatetags.partials",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "askaround.web.templatetags.addresses",
            ],
        },
    }
]
FORM_RENDERER = "askaround.web.forms.Renderer"

# Accounts -----------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
# Sessions name what let them in: the second is what those begun before there was the first name.
AUTHENTICATION_BACKENDS = [
    "askaround.accounts.backends.Seekers",
    "django.contrib.auth.backends.ModelBackend",
]
LOGIN_URL = "accounts:sign_in_needed"
LOGIN_REDIRECT_URL = "/"
# The cookies name the port, since a browser keeps one cookie jar for every port of a host.
SESSION_COOKIE_NAME = f"askaround_{PORT}"
SESSION_ENGINE = "askaround.accounts.sessions"
SESSION_COOKIE_AGE = int(timedelta(days=180).total_seconds())
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
CSRF_USE_SESSIONS = True
SIGN_IN_LINK_LASTS = timedelta(minutes=10)
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["first_name", "last_name", "email"]},
    },
]

# Data ---------------------------------------------------------------------------------
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # Moments and days come as their text, once: else the driver reads each by a function of Django's,
    # and Django then does so again. Of Today's time that was an eighth.
    "detect_types": 0,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; "
        "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-16000; PRAGMA mmap_size=134217728;"
    ),
}


def database(url: str, data_dir: Path) -> dict[str, Any]:
    """The database a URL names; without one, SQLite in the data folder."""
    if url and not url.startswith("sqlite"):
        return {**dj_database_url.parse(url, conn_max_age=600), "CONN_HEALTH_CHECKS": True}
    name = dj_database_url.parse(url)["NAME"] if url else str(data_dir / "askaround.sqlite3")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "CONN_MAX_AGE": None,
        "OPTIONS": SQLITE_OPTIONS,
    }


DATABASES = {"default": database(environment.DATABASE_URL, DATA_DIR)}

# Words and time -----------------------------------------------------------------------
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("en-gb", "British English")]
FORMAT_MODULE_PATH = "askaround.web.formats"
LOCALE_PATHS = [Path(__file__).resolve().parent.parent / "locale"]

# Static files -------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
HASHED_NAMES = "askaround.web.static_names.HashedNames"
PLAIN_NAMES = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": PLAIN_NAMES if DEBUG else HASHED_NAMES},
}
WHITENOISE_USE_FINDERS = DEBUG
WHITENOISE_AUTOREFRESH = DEBUG

# A statement that can't be kept is told of in the log, and asked as any other; tests fail of it.
MISUSED_STATEMENTS_FAIL = False

# Uploads: beyond 2.5 MB a file goes to disk, and the importers read it from there.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

# The browser may load from us alone ---------------------------------------------------
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Mail ---------------------------------------------------------------------------------
MAIL_SET_UP = bool(environment.EMAIL_URL)
if MAIL_SET_UP:
    _mail = Env().dj_email_url("EMAIL_URL")
    EMAIL_HOST = _mail["EMAIL_HOST"]
    EMAIL_PORT = _mail["EMAIL_PORT"]
    EMAIL_HOST_USER = _mail["EMAIL_HOST_USER"]
    EMAIL_HOST_PASSWORD = _mail["EMAIL_HOST_PASSWORD"]
    EMAIL_USE_TLS = _mail["EMAIL_USE_TLS"]
    EMAIL_USE_SSL = _mail["EMAIL_USE_SSL"]
    DEFAULT_FROM_EMAIL = _mail.get("DEFAULT_FROM_EMAIL", EMAIL_HOST_USER)
EMAIL_TIMEOUT = 10

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_secrets": {"()": "askaround.web.logs.WithoutSecrets"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "filters": ["without_secrets"]}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
}

# On a server of one's own ---------------------------------------------------------------
if MODE == "personal":
    globals().update(personal.settings_of(environment.URL, environment.PROXIES, PORT, MIDDLEWARE))
