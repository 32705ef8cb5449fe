"""A server of one's own, as its seeker sets it up: in processes of their own, on a folder of their own."""

import json
import os
import pty
import sqlite3
import subprocess
import sys
import urllib.error
import urllib.request

import pytest

from tests import data_folders
from tests.running import environment, free_port, run, served

pytestmark = pytest.mark.command

PASSWORD = "four odd green boots"
URL = "https://notes.example.org"
PERSONAL = {"ASKAROUND_MODE": "personal", "ASKAROUND_URL": URL}


def ask(port: int, path: str, **headers: str) -> tuple[int, str]:
    """What Askaround answers the proxy: the status and the words."""
    given = {"Host": "notes.example.org", "X-Forwarded-Proto": "https", **headers}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=given)
    try:
        with urllib.request.build_opener(NoRedirect).open(request) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_given):
        return None


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://notes.example.org",
        "notes.example.org",
        "https://notes.example.org/askaround",
        "https://notes.example.org/?x",
        "https://me:word@notes.example.org",
        "https://notes.example.org:port",
        "https://[::1",
        "https://*.example.org",
        "https:// notes.example.org",
    ],
)
def test_without_an_https_address_it_is_wrong_use(tmp_path, url):
    refused = run("today", "--data-dir", tmp_path, ASKAROUND_MODE="personal", ASKAROUND_URL=url)

    assert refused.returncode == 2
    assert "https://askaround.example.org" in refused.stderr
    assert refused.stderr.count("\n") == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"ASKAROUND_PROXIES": "caddy"}, "172.18.0.2"),
        ({"ASKAROUND_PROXIES": "0.0.0.0/0"}, "believe everybody"),
        ({"ASKAROUND_DEBUG": "1"}, "Leave it out"),
    ],
)
def test_what_would_let_strangers_in_is_wrong_use(tmp_path, more, said):
    refused = run("doctor", "--data-dir", tmp_path, **PERSONAL, **more)

    assert refused.returncode == 1
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_the_settings_are_those_of_personal_mode(tmp_path):
    names = [
        "ALLOWED_HOSTS",
        "EXACT_HOSTS",
        "CSRF_TRUSTED_ORIGINS",
        "SESSION_COOKIE_SECURE",
        "PROXIES",
    ]
    code = (
        "import json; from askaround.config import settings as s;"
        f"print(json.dumps([getattr(s, name) for name in {names}]), s.MIDDLEWARE[0])"
    )
    given = {**environment(), **PERSONAL, "ASKAROUND_URL": f"{URL}:8443/"}
    given |= {"ASKAROUND_DATA_DIR": str(tmp_path), "ASKAROUND_HOSTS": "elsewhere.example.org"}
    given |= {"ASKAROUND_PROXIES": "10.0.0.7, 10.1.0.0/16"}

    said = subprocess.run(
        [sys.executable, "-c", code], env=given, capture_output=True, text=True, check=True
    ).stdout

    settings, first = said.rsplit(" ", 1)
    assert json.loads(settings) == [
        ["notes.example.org", "localhost", "127.0.0.1"],
        ["notes.example.org:8443"],
        [f"{URL}:8443"],
        True,
        ["127.0.0.0/8", "::1", "10.0.0.7", "10.1.0.0/16"],
    ]
    assert first.strip().endswith("BehindProxy")


def test_without_a_password_nothing_is_served_and_it_is_said_what_to_type(ready):
    refused = run("serve", "--no-browser", "--data-dir", ready, **PERSONAL)

    assert refused.returncode == 1
    assert "askaround password" in refused.stderr
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("short\n", "at least 12 characters"),
        ("password1234\n", "too common"),
        ("123456789012345\n", "numeric"),
        ("\n", "no password"),
        ("", "no password"),
    ],
)
def test_a_weak_password_is_refused_in_one_sentence(ready, given, said):
    refused = run("password", "--stdin", "--data-dir", ready, said=given)

    assert refused.returncode == 1
    assert said in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_a_password_is_kept_as_a_hash_alone(ready):
    done = run("password", "--stdin", "--data-dir", ready, said=f"{PASSWORD}\n")

    assert (done.returncode, done.stderr) == (0, "")
    assert PASSWORD not in done.stdout
    with sqlite3.connect(ready / "askaround.sqlite3") as data:
        [(kept,)] = data.execute("SELECT password FROM accounts_user").fetchall()
    assert kept.startswith("pbkdf2_sha256$")


def test_with_nobody_to_ask_it_says_how_to_give_the_password(ready):
    refused = run("password", "--data-dir", ready, said=PASSWORD)

    assert refused.returncode == 2
    assert "--stdin" in refused.stderr


@pytest.mark.parametrize(
    ("again", "status", "said"), [(PASSWORD, 0, "is set"), ("other", 1, "weren't the same")]
)
def test_on_a_terminal_it_asks_twice_and_shows_neither(ready, again, status, said):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "askaround", "password", "--data-dir", str(ready)]
    asking = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(),
        start_new_session=True,
    )
    os.close(theirs)
    shown = ""
    for question, answer in (("or more):", PASSWORD), ("Once more:", again)):
        while question not in shown:
            shown += os.read(ours, 1000).decode()
        os.write(ours, f"{answer}\n".encode())
    while said not in shown:
        shown += os.read(ours, 1000).decode()

    assert asking.wait(timeout=30) == status
    os.close(ours)
    assert PASSWORD not in shown
    assert "other" not in shown


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1"])
def test_beyond_this_machine_it_listens_only_where_the_proxy_is_named(tmp_path, host):
    refused = run("serve", "--host", host, "--data-dir", tmp_path, **PERSONAL)

    assert refused.returncode == 2
    assert "ASKAROUND_PROXIES" in refused.stderr
    assert not list(tmp_path.iterdir())


def test_a_folder_of_local_mode_goes_on_behind_the_proxy_and_back(tmp_path):
    data_folders.sample(tmp_path)
    run("password", "--stdin", "--data-dir", tmp_path, said=PASSWORD)
    port = free_port()

    with served(tmp_path, port, **PERSONAL) as link:
        assert link.startswith(f"{URL}/sign-in/")
        asked = [
            ask(port, "/sign-in/"),
            ask(port, "/people/", Accept="text/html"),
            ask(port, "/healthz", Host=f"localhost:{port}"),
            ask(port, "/sign-in/", Host=f"localhost:{port}"),
        ]
        again = run("serve", "--no-browser", "--data-dir", tmp_path, **PERSONAL)
        checked = run("doctor", "--data-dir", tmp_path, **PERSONAL)

    assert [status for status, _ in asked] == [200, 302, 200, 403]
    assert "Password" in asked[0][1]
    assert again.stdout.startswith(f"Askaround is ready at {URL}/sign-in/")
    assert again.stdout.split("at ")[1] != f"{link}\n"
    assert (checked.returncode, checked.stdout) == (0, "All is well.\n")
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
    with served(tmp_path, free_port()) as local, browser.open(local) as page:
        assert page.status == 200


def test_it_listens_beyond_this_machine_for_the_named_proxy(ready):
    run("password", "--stdin", "--data-dir", ready, said=PASSWORD)
    port = free_port()

    beyond = {**PERSONAL, "ASKAROUND_PROXIES": "172.18.0.2"}
    with served(ready, port, "--host", "0.0.0.0", **beyond):
        assert ask(port, "/sign-in/")[0] == 200


@pytest.mark.parametrize(
    ("more", "said"),
    [({}, "askaround password"), ({"ASKAROUND_SECRET_KEY": "short"}, "ASKAROUND_SECRET_KEY")],
)
def test_doctor_says_what_personal_mode_lacks(ready, more, said):
    checked = run("doctor", "--data-dir", ready, **PERSONAL, **more)

    assert checked.returncode == 1
    assert said in checked.stderr
    assert "Traceback" not in checked.stderr
