"""The sample: complete, of one owner, believable on any day, and touching no real address."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.db.models import Model
from pytest_django import DjangoDbBlocker

from askaround.accounts.models import User
from askaround.accounts.tests.make import make_user
from askaround.careers.models import CareerField
from askaround.correspondence.facts import blanks
from askaround.correspondence.models import Message
from askaround.exchange.demo.load import Loaded, load
from askaround.exchange.demo.shelf import IN_THIS_ORDER
from askaround.interviews import notes
from askaround.interviews.models import Answer, Interview, NoteEvent
from askaround.people.models import ContactDetail, Person, Referral

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 11, 24, 16, 10, tzinfo=dt.UTC)
INVENTED = re.compile(r"([\w-]+\.)*example\.(org|com|net)")


@pytest.fixture(scope="module")
def seeker(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[User]:
    """Whose sample it is, loaded once for all tests here and taken away after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_user(time_zone="America/New_York")
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def sample(seeker: User) -> Loaded:
    return load(owner=seeker, at=NOW)


@pytest.fixture
def loaded(sample: Loaded, db: None) -> Loaded:
    return sample


def every_row() -> list[Any]:
    return [row for model in IN_THIS_ORDER for row in model.plain.all()]


def texts_of(row: Model) -> list[str]:
    values = [getattr(row, field.attname) for field in row._meta.concrete_fields]
    return [value for value in values if isinstance(value, str)]


def test_it_brings_two_fields_about_forty_people_and_twelve_conversations(loaded: Loaded) -> None:
    assert loaded.fields == CareerField.plain.count() == 2
    assert 38 <= loaded.people == Person.plain.count() <= 44
    assert loaded.interviews == Interview.plain.count() == 12


def test_conversations_stand_at_every_stage(loaded: Loaded) -> None:
    stages = Counter(interview.stage for interview in Interview.plain.all())
    assert stages == {"agreed": 1, "arranged": 2, "held": 1, "written_up": 1, "thanked": 7}


def test_people_stand_at_every_stage(loaded: Loaded) -> None:
    stages = {person.stage for person in Person.plain.all()}
    assert stages == {"named", "asked", "agreed", "met", "heard_back", "resting"}


def test_conversations_took_place_in_all_three_ways(loaded: Loaded) -> None:
    assert set(Interview.plain.values_list("mode", flat=True)) == {"visit", "video", "phone"}


def test_one_conversation_is_today_and_one_two_working_days_ahead(loaded: Loaded) -> None:
    coming = Interview.plain.filter(held_at=None, starts_at__gt=NOW).order_by("starts_at")
    days = [interview.starts_at.date() for interview in coming if interview.starts_at]
    assert days == [dt.date(2026, 11, 24), dt.date(2026, 11, 26)]


def test_one_report_back_is_owed_for_days_and_others_are_done(loaded: Loaded) -> None:
    met = Referral.plain.filter(met_at__isnull=False)
    owed = met.filter(reported_back_at=None, met_at__lt=NOW - dt.timedelta(days=4))
    assert [referral.ask.asked.name for referral in owed] == ["Dr. Priya Raman"]
    assert met.filter(reported_back_at__isnull=False).count() >= 6


def test_names_lead_on_for_several_steps(loaded: Loaded) -> None:
    def steps(person: Person, seen: frozenset[Any] = frozenset()) -> int:
        named_by = [row.ask.asked for row in person.referrals.all() if row.pk not in seen]
        return 1 + max((steps(each, seen | {person.pk}) for each in named_by), default=0)

    assert steps(Person.plain.get(name="Oluwaseun Bankole")) >= 5


def test_nobody_is_named_before_they_were_asked_about(loaded: Loaded) -> None:
    for person in Person.plain.exclude(approached_at=None):
        first = person.referrals.order_by("named_at").first()
        assert first is None or first.named_at <= (person.approached_at or NOW)


def test_everybody_asked_counts_as_approached(loaded: Loaded) -> None:
    assert not Person.plain.filter(asks__isnull=False, approached_at=None).exists()


def test_reporting_lines_stay_inside_one_workplace(loaded: Loaded) -> None:
    reporting = Person.plain.exclude(reports_to=None).select_related("reports_to")
    assert len(reporting) >= 8
    for person in reporting:
        assert person.reports_to
        assert person.organisation_id == person.reports_to.organisation_id


def test_every_row_has_the_one_owner(seeker: User, loaded: Loaded) -> None:
    assert {row.owner_id for row in every_row()} == {seeker.pk}


def test_every_row_passes_its_own_checks(loaded: Loaded) -> None:
    for row in every_row():
        row.full_clean()


def test_what_was_written_down_is_not_dated_ahead(loaded: Loaded) -> None:
    for row in every_row():
        assert row.created_at <= NOW


def test_each_note_is_the_text_its_events_make(loaded: Loaded) -> None:
    for answer in Answer.plain.prefetch_related("events"):
        events = [_event(row) for row in answer.events.all()]
        note = notes.replay(events)
        assert (note.main.text, note.main.head) == (answer.text, answer.head)


def test_addresses_belong_to_nobody(loaded: Loaded) -> None:
    for row in every_row():
        for text in texts_of(row):
            for address in re.findall(r"(?:@|https?://)([\w.-]+\w)", text):
                assert INVENTED.fullmatch(address), text


def test_telephone_numbers_belong_to_nobody(loaded: Loaded) -> None:
    numbers = ContactDetail.plain.filter(kind="phone").values_list("value", flat=True)
    assert all(re.fullmatch(r"\+1 802 555 01\d\d", number) for number in numbers)


def test_messages_have_no_blanks_left(loaded: Loaded) -> None:
    for message in Message.plain.all():
        assert blanks(f"{message.subject}\n{message.body}") == ()


def test_a_first_message_names_only_those_who_agreed_to_it(loaded: Loaded) -> None:
    first = Message.plain.filter(kind="introduction", referral__isnull=False)
    for message in first.exclude(referral__may_use_name="yes"):
        assert message.referral
        assert message.referral.ask.asked.first_name not in message.body


def _event(row: NoteEvent) -> notes.Event:
    splice = notes.Splice(row.at, row.remove, row.insert)
    return notes.Event(row.pk, row.device, row.seq, row.answer_id, row.base, splice)
