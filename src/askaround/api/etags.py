"""Which version of a record a caller has seen."""

import re

from django.http import HttpRequest

TAG = re.compile(r'(?:W/)?"([^"]*)"')


def etag(version: int) -> str:
    return f'"{version}"'


def fits(request: HttpRequest, version: int | None) -> bool:
    """Whether the request may touch a record at this version (None: there is no such record).

    Without `If-Match` anything goes. A tag made weak on its way (compression does that) counts.
    """
    wanted = request.headers.get("If-Match", "").strip()
    if not wanted:
        return True
    if version is None:
        return False
    return wanted == "*" or str(version) in TAG.findall(wanted)
