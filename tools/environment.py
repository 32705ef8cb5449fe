"""The virtual environment in `.venv`: made once, brought up to date where a lock changed."""

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools import machine
from tools.project import ROOT, VENV, digest, program, run, say, stamp, stamped

LOCKS = ROOT / "requirements"


def prepare(*, everything: bool) -> None:
    """Install what running needs, or with `everything` what testing needs too."""
    make_venv()
    install_uv()
    install_packages(everything=everything)
    if not install_project():
        build_assets()


def make_venv() -> None:
    """Make `.venv`, again where an earlier try left half of one or Python changed."""
    wanted = digest()
    if stamped("python", wanted) and program("python").exists():
        return
    machine.need_venv()
    if not (program("python").exists() and program("pip").exists() and same_python()):
        say("Making the virtual environment .venv …")
        shutil.rmtree(VENV, ignore_errors=True)
        run(sys.executable, "-m", "venv", VENV, why="Making .venv")
    stamp("python", wanted)


def same_python() -> bool:
    """Whether the environment's Python is the one running now."""
    ask = [str(program("python")), "-c", "import sys; print(sys.version)"]
    done = subprocess.run(ask, capture_output=True, text=True, check=False)
    return done.stdout.strip() == sys.version.strip()


def install_uv() -> None:
    """Install uv by pip: the one step pip takes, since uv is ten times quicker."""
    lock = LOCKS / "bootstrap.txt"
    wanted = digest(lock)
    if stamped("bootstrap", wanted):
        return
    pip = (program("python"), "-m", "pip", "--disable-pip-version-check", "install", "-q")
    run(*pip, "--require-hashes", "-r", lock, why="Installing uv")
    stamp("bootstrap", wanted)


def install_packages(*, everything: bool) -> None:
    """Install the locked packages, every one checked against its hash."""
    full = [LOCKS / "dev.txt"]
    wanted = digest(*full)
    if stamped("packages", wanted):
        return
    if not everything:
        full = [LOCKS / "run.txt", LOCKS / "build.txt"]
        wanted = digest(*full)
        if stamped("packages", wanted):
            return
    say("Installing packages …")
    files = [word for lock in full for word in ("-r", str(lock))]
    uv("pip", "install", "--require-hashes", *files, why="Installing packages")
    stamp("packages", wanted)


def install_project() -> bool:
    """Install Askaround itself, in place; tell whether that was needed. It builds the assets."""
    wanted = digest(ROOT / "pyproject.toml", ROOT / "hatch_build.py")
    if stamped("project", wanted):
        return False
    say("Installing Askaround in place, and building its scripts and styles …")
    in_place = ("-e", ".", "--no-deps", "--no-build-isolation")
    uv("pip", "install", *in_place, why="Installing Askaround")
    stamp("project", wanted)
    return True


def build_assets() -> None:
    """Bring the scripts, styles and catalogues up to date; does nothing where nothing changed."""
    run(program("python"), "hatch_build.py", why="Building the scripts and styles")


def uv(*words: str | Path, why: str) -> None:
    """Run uv on `.venv`, with the package indexes this machine's pip was given."""
    env = {**pip_settings(), "VIRTUAL_ENV": str(VENV)}
    run(program("uv"), *words, "-q", why=why, env=env)


def pip_settings() -> dict[str, str]:
    """The machine's own settings for pip, as uv names them: uv reads none of pip's."""
    ask = [str(program("python")), "-m", "pip", "--disable-pip-version-check", "config", "list"]
    listed = subprocess.run(ask, capture_output=True, text=True, check=False).stdout
    pip = {
        name.rpartition(".")[2]: " ".join(ast.literal_eval(value).split())
        for name, _, value in (line.partition("=") for line in listed.splitlines())
        if value.startswith(("'", '"'))
    }
    given = {
        "UV_DEFAULT_INDEX": pip.get("index-url", ""),
        "UV_INDEX": pip.get("extra-index-url", ""),
        "UV_FIND_LINKS": pip.get("find-links", "").replace(" ", ","),
        "UV_INSECURE_HOST": pip.get("trusted-host", ""),
        "SSL_CERT_FILE": pip.get("cert", ""),
    }
    if given["UV_INDEX"]:
        # As pip does: look in every index, since one of them may hold only some versions.
        given["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {name: value for name, value in given.items() if value and name not in os.environ}
