"""Starting Django for a command, once it is known which data folder is meant."""

import os
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

from environs import EnvError
from tzlocal import get_localzone_name

from askaround.config.refusals import Refused, WrongUse

MODES_THAT_WORK = ("local",)


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


def _check_mode() -> None:
    mode = os.environ.get("ASKAROUND_MODE", "local")
    if mode not in MODES_THAT_WORK:
        raise WrongUse(
            f"ASKAROUND_MODE is {mode!r}. This version knows 'local': one seeker, on this machine."
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
