"""A mail's header lines, whatever was typed."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import HealthCheck, given, settings as hypothesis_settings, strategies as st

from askaround.accounts.tests.make import make_user
from askaround.correspondence import outbox
from askaround.correspondence.actions import change_draft
from askaround.correspondence.models import Message, OutgoingMail
from askaround.correspondence.routes import Route
from askaround.correspondence.tests.make import make_message
from askaround.people.tests.make import make_detail, make_person

ROUTE = Route(
    host="127.0.0.1",
    port=25,
    encryption="none",
    username="",
    password="",
    from_address="nell@example.org",
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def message() -> Message:
    owner = make_user(first_name="Nell", last_name="Abara", email="nell.abara@example.org")
    person = make_person(owner=owner)
    make_detail(person=person, value="ana@example.org")
    return make_message(person=person, subject="A question about organ building")


@hypothesis_settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50
)
@given(subject=st.text(max_size=300), name=st.text(max_size=150))
def test_whatever_is_typed_a_mail_has_one_line_for_each_header(
    message: Message, subject: str, name: str
) -> None:
    message.subject, message.owner.first_name = subject, name
    waiting = OutgoingMail(message=message, recipient="ana@example.org", mail_id="<1@example.org>")
    mail = outbox.as_mail(waiting, ROUTE).message()
    lines = [line.partition(":")[0] for line in mail.as_string().split("\n\n")[0].split("\n")]
    named = [line for line in lines if line and not line.startswith((" ", "\t"))]
    expected = "Content-Type MIME-Version Content-Transfer-Encoding Subject From To Date Message-ID"
    assert set(named) <= {*expected.split(), "Reply-To"}


def test_a_subject_too_long_for_any_letter_is_refused(message: Message) -> None:
    with pytest.raises(ValidationError):
        change_draft(message=message, subject="x" * 301)
