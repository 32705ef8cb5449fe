"""What the environment says: the settings a person may give, read once, typed.

Every name here is documented in docs/settings.md, and a test holds the two together.
"""

import os
import secrets
from pathlib import Path

from environs import Env
from platformdirs import user_data_path

env = Env()

MODES = ("local", "personal", "centre")

DATA_DIR = Path(env.str("ASKAROUND_DATA_DIR", "") or user_data_path("askaround", appauthor=False))
DATABASE_URL = env.str("DATABASE_URL", "")
MODE = env.str("ASKAROUND_MODE", "local")
SECRET_KEY = env.str("ASKAROUND_SECRET_KEY", "")
HOSTS: list[str] = env.list("ASKAROUND_HOSTS", [])
URL = env.str("ASKAROUND_URL", "")
PROXIES: list[str] = env.list("ASKAROUND_PROXIES", [])
EMAIL_URL = env.str("EMAIL_URL", "")
PORT = env.int("ASKAROUND_PORT", 8765)
DEBUG = env.bool("ASKAROUND_DEBUG", False)


def secret_key(data_dir: Path) -> str:
    """The key that signs cookies: the given one, else one made once and kept, for the owner's eyes only."""
    if SECRET_KEY:
        return SECRET_KEY
    kept = data_dir / "secret-key"
    if kept.exists() and (key := kept.read_text().strip()):
        return key
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = secrets.token_urlsafe(50)
    whole = data_dir / f"secret-key.{secrets.token_hex(4)}"
    whole.touch(mode=0o600)
    with whole.open("w") as opened:
        opened.write(key)
        opened.flush()
        os.fsync(opened.fileno())
    # All of it under its name at once: half a key, or none, would stay for good.
    whole.replace(kept)
    return key
