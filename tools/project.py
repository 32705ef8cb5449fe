"""Where things are, how a program is run, and what has been done before."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMPS = VENV / ".stamps"
COMPILED = VENV / "compiled"
WINDOWS = os.name == "nt"


class Stop(Exception):
    """Set-up can't go on; the message says what to do."""


def program(name: str) -> Path:
    """A program of the virtual environment."""
    return VENV / "Scripts" / f"{name}.exe" if WINDOWS else VENV / "bin" / name


def say(sentence: str) -> None:
    """Tell the developer, at once, also on a pipe."""
    print(sentence, flush=True)


def keep_what_is_compiled() -> None:
    """Let the Pythons we start keep what they compile, in `.venv` where the machine forbids it elsewhere.

    A test run starts hundreds; compiling every module again is half of what each of them does.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", ""):
        os.environ.setdefault("PYTHONPYCACHEPREFIX", str(COMPILED))


def run(*command: str | Path, why: str, env: Mapping[str, str] | None = None) -> None:
    """Run a program from the project's root; stop with one sentence when it fails."""
    sys.stdout.flush()
    done = subprocess.run(
        [str(word) for word in command], cwd=ROOT, env={**os.environ, **(env or {})}, check=False
    )
    if done.returncode:
        raise Stop(f"{why} failed: see above. The command was: {' '.join(map(str, command))}")


def digest(*files: Path) -> str:
    """One fingerprint for this Python and what some files hold."""
    total = hashlib.sha256(sys.version.encode())
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


def stamped(part: str, wanted: str) -> bool:
    """Whether a part of the set-up was last made from exactly this."""
    mark = STAMPS / part
    return mark.exists() and mark.read_text() == wanted


def stamp(part: str, made_from: str) -> None:
    """Remember what a part was made from."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / part).write_text(made_from)
