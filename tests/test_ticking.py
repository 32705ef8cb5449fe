"""What happens by itself while Askaround is served."""

import datetime as dt
from typing import Any

import pytest

from askaround.config.ticking import one_round, tasks
from askaround.correspondence.models import OutgoingMail
from askaround.correspondence.tests.make import make_message

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)


@pytest.mark.django_db(transaction=True)
def test_mail_whose_time_has_come_is_tried_by_itself():
    message = make_message()
    waiting = OutgoingMail.plain.create(
        owner=message.owner,
        message=message,
        mail_id="<1@example.org>",
        recipient="ana@example.org",
        queued_at=NOW,
        retry_at=NOW,
    )

    one_round(tasks())

    waiting.refresh_from_db()
    assert (waiting.attempts, waiting.retry_at) == (1, None)
    assert waiting.last_error == "No mail server is set up any more."


@pytest.mark.django_db(transaction=True)
def test_one_task_that_breaks_keeps_no_other_from_its_turn(caplog):
    done: list[Any] = []

    def breaks(at):
        raise ValueError(at)

    one_round((breaks, done.append))

    assert len(done) == 1
    assert "did not" in caplog.text
