"""Data folders to measure on: made once for each size, kept for the next run, never measured on directly."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / "build" / "bench"
EMPTY = 0


def environment(data: Path, **more: str) -> dict[str, str]:
    """This machine's own, less what would make the program another one."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ASKAROUND_", "DJANGO_"))}
    kept.pop("DATABASE_URL", None)
    # Installed, its modules are compiled once for all; where Python may not keep them, every start
    # would compile them all again.
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**kept, "ASKAROUND_DATA_DIR": str(data), **more}


def python(data: Path, *words: object) -> str:
    """Run a module or a script of ours on a data folder; what it printed on standard output."""
    done = subprocess.run(
        [sys.executable, *map(str, words)],
        cwd=ROOT,
        env=environment(data),
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def folder_of(*made: int | str) -> Path:
    """The folder with so many people in it, and asks; or "visits", and how many. Made when it isn't
    there; 0 people is an empty one. The words are those of `benchmarks.make`."""
    folder = KEPT / "-".join([*map(str, made), _recipe()])
    if not folder.exists():
        making = Path(tempfile.mkdtemp(dir=_kept()))
        try:
            python(making, "-m", "benchmarks.make", *made)
        except BaseException:
            shutil.rmtree(making)
            raise
        making.rename(folder)
    return folder


@contextmanager
def copy_of(*made: int | str) -> Iterator[Path]:
    """A copy to write in, gone afterwards."""
    with tempfile.TemporaryDirectory(dir=_kept(), ignore_cleanup_errors=True) as name:
        copy = Path(name) / "data"
        shutil.copytree(folder_of(*made), copy)
        # What it was made with may be older than the styles and scripts of now.
        python(copy, "-m", "benchmarks.make", "up-to-date")
        yield copy


def _kept() -> Path:
    KEPT.mkdir(parents=True, exist_ok=True)
    return KEPT


def _recipe() -> str:
    """Changes when the tables do, or the data maker: then the folders are made anew."""
    parts = [*(ROOT / "src").glob("askaround/*/migrations/0*.py"), *_maker()]
    seen = hashlib.sha256()
    for part in sorted(parts):
        seen.update(part.read_bytes())
    return seen.hexdigest()[:12]


def _maker() -> list[Path]:
    here = Path(__file__).parent
    return [here / name for name in ("data.py", "heard.py", "speech.py", "words.py")]
