"""What only the machine's own packager can bring: Python's venv, a browser, PostgreSQL.

Installed where that may be done without asking (root, or sudo without a password, on Debian and
its kin); elsewhere the exact command is said.
"""

import functools
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.project import Stop, say

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def need_venv() -> None:
    """Make sure Python can make virtual environments: Debian packs that apart."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    install([f"python{version}-venv"], "Python's venv module")


def need_browser_and_database() -> None:
    """Make sure of what the whole suite drives: a real browser and PostgreSQL."""
    wanted = []
    if not browser():
        wanted.append("chromium")
    if sys.platform == "linux" and not has_atomics():
        wanted.append("libatomic1")
    if may_install() and not postgres_programs():
        wanted.append("postgresql")
    if wanted:
        install(wanted, "what the tests need")


def browser() -> str | None:
    """The Chromium the browser tests drive."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def has_atomics() -> bool:
    """Whether libatomic is there: Playwright's Node needs it, and minimal Debian lacks it."""
    folders = ("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib")
    return any(found for folder in folders for found in Path(folder).glob("**/libatomic.so.1"))


def postgres_programs() -> Path | None:
    """The folder with the newest `initdb`: Debian keeps it off the PATH."""
    kept = [path.parent for path in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if kept:
        return max(kept, key=lambda folder: float(folder.parent.name))
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def install(packages: list[str], what: str) -> None:
    """Install Debian packages, or stop and say the command that does."""
    if not may_install():
        raise Stop(advice(packages, what))
    say(f"Installing {', '.join(packages)} with apt …")
    apt = [*as_root(), "apt-get", "-qq", "-o=Dpkg::Use-Pty=0"]
    quietly(*apt, "update")
    quietly(*apt, "install", "-y", "--no-install-recommends", *packages)


def quietly(*command: str) -> None:
    """Run a program; what it said is shown only when it fails."""
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"{done.stdout}{done.stderr}\nThis failed: {' '.join(command)}")


def advice(packages: list[str], what: str) -> str:
    """What to type where nothing may be installed without asking."""
    if shutil.which("apt-get"):
        return (
            f"Missing: {what}. Type this, then try again:\n\n"
            f"    sudo apt-get update && sudo apt-get install -y {' '.join(packages)}\n"
        )
    return f"Missing: {what}. Install {', '.join(packages)}, then try again."


@functools.cache
def may_install() -> bool:
    """Whether apt is here and may be used without a password."""
    if sys.platform != "linux" or not shutil.which("apt-get"):
        return False
    if os.geteuid() == 0:
        return True
    if not shutil.which("sudo"):
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def as_root() -> list[str]:
    """What to put before a command that only root may run."""
    return [] if os.geteuid() == 0 else ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"]
