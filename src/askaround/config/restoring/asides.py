"""What was there before a restore, kept under the date; and what every restore writes to the disk."""

import datetime as dt
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

RESUMES = "resumes"


def new_aside(data: Path, at: dt.datetime) -> Path:
    """An empty folder for what was there."""
    aside = data / "backups" / f"replaced-{at.strftime('%Y%m%d-%H%M%S-%f')}"
    aside.mkdir(mode=0o700, parents=True)
    return aside


def keep(files: Iterable[Path], data: Path, aside: Path) -> None:
    """Give these files, and those of all resumes, a second name in `aside`; they stay where they are."""
    resumes = sorted((data / RESUMES).glob("*/*"))
    made = {aside, aside.parent, data}
    for each in files:
        _second_name(each, aside / each.name)
    for each in resumes:
        second = aside / each.relative_to(data)
        second.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        made |= {second.parent, second.parent.parent}
        _second_name(each, second)
    for folder in made:
        to_disk(folder)


def forget_half_made(data: Path) -> None:
    """Take away what a restore set aside before it was cut off: second names of what is still in
    use, which would change with it."""
    database = data / "askaround.sqlite3"
    for aside in (data / "backups").glob("replaced-*"):
        second = aside / database.name
        if database.exists() and second.exists() and database.samefile(second):
            shutil.rmtree(aside)


def resumes_in(place: Path) -> list[Path]:
    """The files of resumes that were unpacked."""
    return sorted((place / RESUMES).glob("*/*"))


def join(file: Path, place: Path, data: Path) -> None:
    """Put one of them where a row will lead to it; nothing does yet."""
    target = data / file.relative_to(place)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    to_disk(file)
    file.replace(target)
    for folder in (target.parent, target.parent.parent, data):
        to_disk(folder)


def to_disk(path: Path) -> None:
    """Have a file, or a folder's own entries, written down (a folder not on Windows)."""
    if path.is_dir() and os.name != "posix":
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _second_name(file: Path, second: Path) -> None:
    try:
        os.link(file, second)
    except OSError:  # a disk that knows no second names
        shutil.copy2(file, second)
        to_disk(second)
