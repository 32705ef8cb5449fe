"""What the tests of the page look for in the picture."""

import re
from typing import Any


def drawn(answer: Any) -> list[str]:
    """The names in the picture, from top to bottom as they are written."""
    return re.findall(r'<text (?:class="trail-you" )?x=[^>]*>([^<]*)</text>', svg_of(answer))


def svg_of(answer: Any) -> str:
    """The picture alone."""
    found: list[str] = re.findall(
        r'<svg class="trail".*?</svg>', answer.content.decode(), re.DOTALL
    )
    return found[0]
