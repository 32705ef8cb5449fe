"""Starting Django for a command, once it is known which data folder is meant."""

import os
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

from environs import EnvError
from tzlocal import get_localzone_name

from askaround.config import personal
from askaround.config.refusals import Refused, WrongUse

MODES_THAT_WORK = ("local", "personal")
TRUE = ("1", "true", "t", "yes", "y", "on")


def start_django(data_dir: Path | None = None, *, port: int | None = None) -> None:
    """Point the settings at the data folder, load Django and make the data ready."""
    load_django(data_dir, port=port)
    from askaround.config.data import make_ready

    make_ready()


def load_django(data_dir: Path | None = None, *, port: int | None = None) -> None:
    """As `start_django`, without touching the data."""
    if data_dir is not None:
        os.environ["ASKAROUND_DATA_DIR"] = str(data_dir.expanduser().resolve())
    if port is not None:
        os.environ["ASKAROUND_PORT"] = str(port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "askaround.config.settings")
    _check_mode()
    machine_zone()
    import django

    try:
        django.setup()
    except EnvError as error:
        raise WrongUse(f"A setting can't be used: {error}. docs/settings.md lists them.") from error
    except OSError as error:
        raise Refused(
            f"The data folder can't be used: {error.strerror}: {error.filename}."
        ) from error


def mode() -> str:
    """How Askaround is to be reached, before Django is loaded."""
    return os.environ.get("ASKAROUND_MODE", "local")


def proxies() -> list[str]:
    """The reverse proxies elsewhere that may connect, before Django is loaded."""
    given = os.environ.get("ASKAROUND_PROXIES", "")
    return [each.strip() for each in given.split(",") if each.strip()]


def _check_mode() -> None:
    """Raises `WrongUse` for a mode there isn't, and for what personal mode can't be served with."""
    if mode() not in MODES_THAT_WORK:
        raise WrongUse(
            f"ASKAROUND_MODE is {mode()!r}. This version knows 'local': one seeker, on this machine; "
            "and 'personal': one seeker, on a server of their own."
        )
    if mode() == "personal":
        personal.own_address(os.environ.get("ASKAROUND_URL", ""))
        personal.networks(proxies())
        if os.environ.get("ASKAROUND_DEBUG", "").lower() in TRUE:
            raise WrongUse(
                "ASKAROUND_DEBUG shows strangers what is inside. Leave it out in personal mode."
            )


@cache
def machine_zone() -> str:
    """The IANA name of the zone this machine is set to; UTC where it can't be told.

    Asked before Django is loaded, which sets the process's own zone to UTC, and remembered.
    """
    try:
        name = get_localzone_name()
    except (ValueError, LookupError, OSError):
        return "UTC"
    return name if name in available_timezones() else "UTC"
