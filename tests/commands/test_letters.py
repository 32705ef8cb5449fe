"""`askaround messages` and `askaround send-mail`, in processes of their own."""

import json
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from askaround.correspondence.tests import mail_process
from tests import data_folders
from tests.running import environment, free_port, run

pytestmark = pytest.mark.command


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, with two of its messages waiting for a mail server again."""
    data = data_folders.sample(tmp_path_factory.mktemp("letters"))
    with sqlite3.connect(data / "askaround.sqlite3") as database:
        rows = database.execute(
            "select id, owner_id from correspondence_message where channel = 'email' limit 2"
        ).fetchall()
        for message, owner in rows:
            database.execute(
                "update correspondence_message set sent_at = null, replied_at = null where id = ?",
                [message],
            )
            database.execute(
                "insert into correspondence_outgoingmail (id, owner_id, created_at, version,"
                " message_id, mail_id, recipient, queued_at, attempts, retry_at, last_error)"
                " values (?, ?, '2026-01-01', 1, ?, ?, 'ana@example.org', '2026-01-01', 0,"
                " '2026-01-01', '')",
                [uuid.uuid4().hex, owner, message, f"<{message}@example.org>"],
            )
    database.close()
    return data


@pytest.fixture
def slow_server(tmp_path: Path) -> Iterator[str]:
    """The EMAIL_URL of a mail server that takes its time, and writes each mail to a file."""
    port = free_port()
    command = [sys.executable, mail_process.__file__, str(port), "slow", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    yield f"smtp://127.0.0.1:{port}/?_default_from_email=nell@example.org"
    process.kill()
    process.wait()
    process.stdout.close()


def test_what_waits_is_told_and_two_processes_at_once_send_each_mail_once(
    sample: Path, slow_server: str, tmp_path: Path
) -> None:
    told = json.loads(run("messages", "--json", "--data-dir", sample).stdout)["items"]
    assert sorted(each["state"] for each in told).count("waiting") == 2
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "askaround", "send-mail", "--data-dir", str(sample)],
            env={**environment(), "EMAIL_URL": slow_server},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _process in range(2)
    ]
    for process in both:
        process.communicate(timeout=60)
    assert len(list(tmp_path.glob("*.eml"))) == 2
    said = run("messages", "--data-dir", sample)
    assert said.returncode == 0
    assert "waits" not in said.stdout
