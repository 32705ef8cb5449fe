"""Data folders as Askaround leaves them, made once and copied: making one runs every migration."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from tests.running import environment, run

SOURCE = Path(__file__).parents[1] / "src" / "askaround"

A_DAY_S = 24 * 3600


def ready(folder: Path) -> Path:
    """A folder that was started once and holds nobody; at `folder`, which must be empty or new."""
    return _copied("token", folder)


def sample(folder: Path) -> Path:
    """A folder with the sample data; at `folder`, which must be empty or new."""
    return _copied("demo", folder)


def _copied(command: str, folder: Path) -> Path:
    shutil.copytree(_made(command), folder, dirs_exist_ok=True)
    folder.chmod(0o700)
    return folder


@cache
def _made(command: str) -> Path:
    """The folder this command leaves behind, shared by every process of a test run."""
    kept = Path(tempfile.gettempdir()) / f"askaround-tests-{os.getuid()}-{command}"
    wanted = kept.with_name(f"{kept.name}-{_fingerprint()}")
    if not wanted.exists():
        for stale in kept.parent.glob(f"{kept.name}-*"):
            if time.time() - stale.stat().st_mtime > A_DAY_S:  # another run may use a newer one
                shutil.rmtree(stale, ignore_errors=True)
        making = Path(tempfile.mkdtemp(prefix="askaround-making-"))
        made = run(command, "--data-dir", making)
        assert made.returncode == 0, made.stderr
        collect_static_files(making)
        try:
            making.rename(wanted)
        except OSError:  # another process was quicker
            shutil.rmtree(making)
    return wanted


def collect_static_files(folder: Path) -> None:
    """What the first server on a folder does before all else, and takes longest over."""
    words = (
        "from askaround.config import assets, starting;"
        "starting.load_django(); assets.collect_static_files()"
    )
    env = {**environment(), "ASKAROUND_DATA_DIR": str(folder)}
    subprocess.run([sys.executable, "-c", words], env=env, check=True)


def _fingerprint() -> str:
    """Of everything a fresh folder could depend on."""
    found = hashlib.sha256()
    for path in sorted(SOURCE.rglob("*")):
        if (
            path.suffix in {".py", ".json", ".toml", ".sql", ".js", ".css"}
            and "tests" not in path.parts
        ):
            found.update(path.read_bytes())
    return found.hexdigest()[:16]
