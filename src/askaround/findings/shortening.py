"""Text cut to what a list has room for. Pure."""


def shortened(text: str, most: int) -> str:
    """The text, or as much of it as `most` characters hold, with an ellipsis for the rest."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
