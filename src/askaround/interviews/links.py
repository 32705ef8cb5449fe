"""Which links may be followed. Pure."""

from urllib.parse import urlsplit

WEB = ("http", "https")


def site_of(link: str) -> str:
    """The site a link leads to, without "www."; empty for one that leads nowhere on the web,
    or that a browser would run."""
    if any(each.isspace() or not each.isprintable() for each in link):
        return ""
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in WEB else ""
