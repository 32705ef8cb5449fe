"""A backup for a browser: made and proved first, then sent."""

import datetime as dt
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from django.conf import settings
from django.http import FileResponse

from askaround.exchange.backups.making import WORKING, back_up
from askaround.exchange.everything.out import as_download


def backup_as_download(*, at: dt.datetime) -> FileResponse:
    """The backup as an answer. Raises NoBackup."""

    def write(out: IO[bytes]) -> None:
        with TemporaryDirectory(prefix=WORKING, dir=settings.DATA_DIR) as folder:
            made = Path(folder) / "backup.zip"
            back_up(made, at=at)
            with made.open("rb") as opened:
                shutil.copyfileobj(opened, out)

    name = f"askaround-backup-{at.strftime('%Y-%m-%d-%H%M')}.zip"
    return as_download(name, "application/zip", write)
