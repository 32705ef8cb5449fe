"""What the tests of this package's pages look for."""

from typing import Any

HOSTILE = "<script>alert(1)</script>"


def text_of(answer: Any) -> str:
    """A page with its runs of blanks as one, so that sentences can be looked for."""
    return " ".join(answer.content.decode().split())
