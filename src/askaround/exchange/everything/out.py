"""Everything, on its way out: to a file, or as an answer to a browser or a program."""

import datetime as dt
import tempfile
from collections.abc import Callable
from typing import IO

from django.conf import settings
from django.http import FileResponse

from askaround.accounts.models import User
from askaround.exchange.everything import notebook, packing
from askaround.exchange.everything.snapshot import as_of_now

KINDS = {"zip": "application/zip", "json": "application/json"}
"""What everything can be exported as, and its media type."""

Write = Callable[[IO[bytes]], object]


def write_everything(out: IO[bytes], *, owner: User, kind: str, at: dt.datetime) -> None:
    """Write the whole notebook to `out`: the archive, or its records alone as JSON."""
    if kind == "zip":
        packing.pack(out, owner=owner, at=at)
        return
    with as_of_now():
        for piece in notebook.written(owner):
            out.write(piece)


def as_download(name: str, media_type: str, write: Write) -> FileResponse:
    """A file made first and then sent: what goes wrong is known before the answer begins, and a slow
    reader holds up nobody. It lies in the data folder without a name, and goes when it is sent."""
    made = tempfile.TemporaryFile(dir=settings.DATA_DIR)  # noqa: SIM115 - closed with the answer
    try:
        write(made)
    except BaseException:
        made.close()
        raise
    made.seek(0)
    response = FileResponse(made, as_attachment=True, filename=name, content_type=media_type)
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def everything_as_download(*, owner: User, kind: str, at: dt.datetime) -> FileResponse:
    """The whole notebook as an answer."""
    return as_download(
        f"askaround-{at.date().isoformat()}.{kind}",
        KINDS[kind],
        lambda out: write_everything(out, owner=owner, kind=kind, at=at),
    )
