"""The wheel as a person installs it: no Node, no compiler, no source tree."""

import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from tools.environment import pip_settings
from tools.postgres import free_port
from tools.project import ROOT, WINDOWS, program

pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]

READY = re.compile(r"Askaround is ready at (http://localhost:\d+/\S*)")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source tree."""
    out = tmp_path_factory.mktemp("dist")
    asked = ("-m", "build", "--no-isolation", "--wheel", "--outdir", str(out))
    call(sys.executable, *asked, str(ROOT), cwd=out)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `askaround` of a clean environment that holds the wheel and what it needs, no more."""
    venv = tmp_path_factory.mktemp("installed") / "venv"
    uv = str(program("uv"))
    env = {**os.environ, **pip_settings(), "VIRTUAL_ENV": str(venv)}
    call(uv, "venv", "-q", "--python", sys.executable, str(venv), env=env, cwd=venv.parent)
    install = (uv, "pip", "install", "-q")
    locked = ("--require-hashes", "-r", str(ROOT / "requirements/run.txt"))
    call(*install, *locked, env=env, cwd=venv.parent)
    call(*install, "--no-deps", str(wheel), env=env, cwd=venv.parent)
    return venv / ("Scripts/askaround.exe" if WINDOWS else "bin/askaround")


@pytest.fixture
def serving(installed: Path, tmp_path: Path) -> Iterator[str]:
    """The sign-in link of a running server, as its ready line gives it."""
    words = ("serve", "--no-browser", "--port", str(free_port()), "--data-dir", str(tmp_path))
    with subprocess.Popen(
        [installed, *words],
        env=bare(installed),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            said = server.stdout.readline()
            link = READY.search(said)
            assert link, said + (server.stdout.read() if server.poll() is not None else "")
            yield link[1]
        finally:
            server.terminate()


def test_the_wheel_holds_the_built_files_and_no_sources_of_them(wheel: Path):
    names = set(zipfile.ZipFile(wheel).namelist())

    assert "askaround/web/static/web/app.css" in names
    assert "askaround/web/static/web/app.js" in names
    assert not [name for name in names if name.endswith((".ts", ".po"))]
    assert not [name for name in names if "/tests/" in name or "/styles/" in name]
    assert not [name for name in names if name.startswith("askaround/testing/")]


def test_the_wheel_holds_every_template(wheel: Path):
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if "/templates/" in name}

    source = ROOT / "src"
    assert packed == {
        file.relative_to(source).as_posix()
        for file in source.glob("askaround/*/templates/**/*")
        if file.is_file()
    }


def test_the_installed_command_says_what_it_can_do(installed: Path, tmp_path: Path):
    said = call(str(installed), "--help", env=bare(installed), cwd=tmp_path)

    assert "serve" in said
    assert "doctor" in said


def test_the_doctor_finds_a_fresh_install_well(installed: Path, tmp_path: Path):
    call(str(installed), "doctor", "--data-dir", str(tmp_path), env=bare(installed), cwd=tmp_path)


def test_the_sign_in_link_opens_a_page_whose_files_are_all_there(serving: str):
    browser = build_opener(HTTPCookieProcessor(CookieJar()))

    page = browser.open(serving, timeout=30)
    text = page.read().decode()

    assert page.status == 200
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', text)
    assert any(file.endswith(".css") for file in files)
    assert any(file.endswith(".js") for file in files)
    origin = re.match(r"http://[^/]+", serving)
    assert origin
    for file in files:
        assert browser.open(origin[0] + file, timeout=30).status == 200


def bare(command: Path) -> dict[str, str]:
    """An environment without Node, without the source tree and without settings of ours."""
    kept = ("HOME", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMPDIR", "TZ")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "PATH": str(command.parent),
    }


def call(*command: str, cwd: Path, env: dict[str, str] | None = None) -> str:
    """What a program says; a failed test with all of it when the program fails."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env=env,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout
