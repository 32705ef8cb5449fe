"""The addresses of scripts, styles and pictures, each with what is in it in its name."""

from typing import Any

from whitenoise.storage import (  # type: ignore[import-untyped]
    CompressedManifestStaticFilesStorage,
)


class HashedNames(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """As they were collected when the server began. A page has six of them, and all the same ones."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known: dict[str, str] = {}

    def url(self, name: str | None, force: bool = False) -> str:
        known = self.known.get(name or "")
        if known is None:
            known = super().url(name, force)
            if len(self.known) < MOST_NAMES:
                self.known[name or ""] = known
        return known


MOST_NAMES = 256
"""There are some fifty files."""
