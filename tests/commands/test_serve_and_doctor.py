"""The command itself, as a person types it: in a process of its own, on a folder of its own."""

import re
import socket
import sqlite3
import urllib.request

import pytest

from tests.running import READY, free_port, run, run_from_nothing, served

pytestmark = pytest.mark.command


def test_serve_prints_one_ready_line_whose_link_signs_in(tmp_path):
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())

    with served(tmp_path / "data", free_port()) as link, browser.open(link) as page:
        assert page.status == 200
        assert page.url.count("/") == 3


def test_a_first_start_makes_a_folder_for_its_owner_alone_by_the_machines_clock(tmp_path):
    run_from_nothing("token", "--data-dir", tmp_path / "data", TZ="Asia/Kathmandu")

    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    with sqlite3.connect(tmp_path / "data" / "askaround.sqlite3") as data:
        assert data.execute("SELECT time_zone FROM accounts_user").fetchall() == [
            ("Asia/Kathmandu",)
        ]


def test_starting_twice_prints_a_fresh_link_to_the_one_that_serves(ready):
    port = free_port()
    with served(ready, port) as link:
        again = run("serve", "--no-browser", "--data-dir", ready)

    assert again.returncode == 0
    fresh = READY.fullmatch(again.stdout)
    assert fresh
    assert fresh[1] != link
    assert fresh[2] == str(port)


def test_a_taken_port_is_named_with_another_to_try(ready):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        refused = run("serve", "--no-browser", "--port", port, "--data-dir", ready)

    assert refused.returncode == 1
    assert f"--port {port + 1}" in refused.stderr
    assert refused.stderr.count("\n") == 1


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org"])
def test_a_host_beyond_this_machine_is_wrong_use(tmp_path, host):
    refused = run("serve", "--host", host, "--data-dir", tmp_path)

    assert refused.returncode == 2
    assert "this machine" in refused.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("arguments", [["bogus"], ["import"], ["serve", "--port", "x"], ["--nope"]])
def test_wrong_usage_is_one_sentence_and_status_two(arguments):
    refused = run(*arguments)

    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1
    assert "Traceback" not in refused.stderr


def test_a_token_is_printed_alone(ready):
    printed = run_from_nothing("token", "--data-dir", ready)

    assert re.fullmatch(r"[\w-]{40,}\n", printed.stdout)
    assert printed.stderr == ""


def test_doctor_finds_nothing_wrong_with_a_fresh_folder(ready):
    checked = run("doctor", "--data-dir", ready)

    assert (checked.returncode, checked.stderr) == (0, "")


FOREIGN = {
    "an empty file": b"",
    "no database at all": b"Dear diary, " * 100,
    "a database with its middle torn out": b"SQLite format 3\x00" + b"\xff" * 5000,
}


@pytest.mark.parametrize("content", FOREIGN)
@pytest.mark.parametrize("command", ["doctor", "token", "today"])
def test_a_file_that_is_not_ours_is_refused_and_left_as_it_is(tmp_path, content, command):
    tmp_path.chmod(0o700)
    file = tmp_path / "askaround.sqlite3"
    file.write_bytes(FOREIGN[content])

    refused = run(command, "--data-dir", tmp_path)

    assert refused.returncode == 1
    assert "Traceback" not in refused.stderr
    assert str(file) in refused.stderr
    assert file.read_bytes() == FOREIGN[content]


def test_another_programs_database_is_refused_and_left_as_it_is(tmp_path):
    with sqlite3.connect(tmp_path / "askaround.sqlite3") as foreign:
        foreign.execute("CREATE TABLE recipes (name TEXT)")
    before = (tmp_path / "askaround.sqlite3").read_bytes()

    refused = run("token", "--data-dir", tmp_path)

    assert refused.returncode == 1
    assert "another program" in refused.stderr
    assert (tmp_path / "askaround.sqlite3").read_bytes() == before


def test_data_of_a_newer_version_is_refused(ready):
    with sqlite3.connect(ready / "askaround.sqlite3") as data:
        data.execute(
            "INSERT INTO django_migrations (app, name, applied)"
            " VALUES ('people', '9999_tomorrow', '2099-01-01')"
        )

    refused = run("token", "--data-dir", ready)

    assert refused.returncode == 1
    assert "newer Askaround" in refused.stderr


def test_before_a_migration_there_is_a_backup_that_opens(ready):
    with sqlite3.connect(ready / "askaround.sqlite3") as data:
        data.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
        data.execute("DROP TABLE django_session")

    run("token", "--data-dir", ready)

    [backup] = (ready / "backups").glob("*.sqlite3")
    with sqlite3.connect(backup) as copy:
        assert copy.execute("SELECT count(*) FROM accounts_apitoken").fetchone() == (1,)


def test_an_unknown_mode_says_which_there_is(tmp_path):
    refused = run("token", "--data-dir", tmp_path, ASKAROUND_MODE="cloud")

    assert refused.returncode == 2
    assert "'local'" in refused.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ASKAROUND_DEBUG", "perhaps"),
        ("DATABASE_URL", "nonsense://"),
        ("DATABASE_URL", "postgresql://127.0.0.1:1/x"),
    ],
)
def test_a_setting_that_cannot_be_used_is_one_sentence(tmp_path, name, value):
    refused = run("token", "--data-dir", tmp_path, **{name: value})

    assert refused.returncode in {1, 2}
    assert "Traceback" not in refused.stderr
    assert refused.stderr.count("\n") == 1
