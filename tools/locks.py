"""Rewrites the lock files: `python3 dev.py lock [--upgrade]`.

None of them names a registry's host: a machine's own settings say where packages come from.
"""

from tools.environment import LOCKS, uv
from tools.project import program, run

SHAPE = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
)


def rewrite(options: list[str]) -> None:
    """Lock again what changed in `pyproject.toml` and `package.json`; `--upgrade` renews all."""
    project = ("pyproject.toml",)
    lock("dev.txt", *project, "--all-extras", "--group=dev", *options)
    for name, wanted in {"run": project, "build": ("--group=build",)}.items():
        lock(f"{name}.txt", *wanted, "--constraints", str(LOCKS / "dev.txt"))
    lock("bootstrap.txt", "--group=bootstrap", *options)
    lock_scripts(upgrade="--upgrade" in options)


def lock(name: str, *wanted: str) -> None:
    """Write one lock of Python packages, with a hash for every file of every package."""
    kept = ("-o", f"requirements/{name}")
    uv("pip", "compile", *wanted, *SHAPE, *kept, why=f"Locking requirements/{name}")


def lock_scripts(*, upgrade: bool) -> None:
    """Write the lock of the scripts' packages."""
    again = "update" if upgrade else "install"
    code = (
        "import hatch_build as h;"
        f"h.run_node(h.ROOT, str(h.node_folder() / 'npm/bin/npm-cli.js'), '{again}',"
        " '--package-lock-only', '--ignore-scripts')"
    )
    run(program("python"), "-c", code, why="Locking package-lock.json")
