"""The repository as a whole: what is in it, what must never be, and that its papers are true."""

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tools.project import ROOT

REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "yarnpkg" + ".com")
CODE = {".py", ".ts", ".css", ".html", ".js"}
LONGEST = 300
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())
SOURCE = ROOT / "src/askaround"


def tracked() -> list[Path]:
    """Every file in git that is still there; nothing outside a checkout."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    files = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [file for file in files if file.is_file()]


def packages() -> set[str]:
    """The packages of the product; `testing` is only for tests."""
    return {path.parent.name for path in SOURCE.glob("*/__init__.py")} - {"testing"}


def layers() -> list[str]:
    """The packages from the highest down, as the contract for imports lists them."""
    contract = PROJECT["tool"]["importlinter"]["contracts"][0]
    return [name.strip(" ()") for layer in contract["layers"] for name in layer.split("|")]


def pins(name: str) -> dict[str, str]:
    """Each package a lock file holds, with its version."""
    text = (ROOT / "requirements" / name).read_text()
    return dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE))


def test_no_tracked_file_names_a_registry():
    naming = [
        f"{file.relative_to(ROOT)}: {host}"
        for file in tracked()
        for host in REGISTRIES
        if host.encode() in file.read_bytes()
    ]

    assert naming == []


def test_no_file_of_code_is_too_long():
    long = {
        str(file.relative_to(ROOT)): lines
        for file in tracked()
        if file.suffix in CODE and "migrations" not in file.parts
        if (lines := len(file.read_text().splitlines())) > LONGEST
    }

    assert long == {}


def test_nothing_that_is_built_or_brought_is_tracked():
    assert [f for f in tracked() if f.suffix == ".js" or f.suffix == ".mo"] == []
    assert [f for f in tracked() if f.suffix == ".css" and "styles" not in f.parts] == []


def test_every_package_has_its_place_among_the_layers():
    assert packages() <= set(layers())


def test_every_package_keeps_the_order_of_its_rooms():
    held = PROJECT["tool"]["importlinter"]["contracts"][1]["containers"]

    assert {name.removeprefix("askaround.") for name in held} == packages() - {"config"}


def test_every_package_with_an_app_is_installed():
    apps = {path.parent.name for path in SOURCE.glob("*/apps.py")}

    assert apps == set(settings.PACKAGES)


@pytest.mark.parametrize("part", ["run.txt", "build.txt"])
def test_the_locks_agree(part: str):
    whole = pins("dev.txt")

    assert pins(part).items() <= whole.items()


def test_the_licence_is_in_the_project():
    assert (ROOT / "LICENSE").read_text().startswith("MIT License")
    assert PROJECT["project"]["license"] == "MIT"
