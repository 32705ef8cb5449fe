"""Drafts made from the record, and what changing a choice does to them."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from askaround.accounts.ids import new_id
from askaround.accounts.models import User
from askaround.accounts.owned import Stale
from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.correspondence.actions import change_draft, discard_draft, draft, mark_sent
from askaround.correspondence.models import Message
from askaround.interviews.models import CloseAsk
from askaround.interviews.tests.make import make_answer, make_interview, make_promise
from askaround.people.models import Ask, Person, Referral
from askaround.people.tests.make import make_ask, make_mark, make_person, make_referral

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
Kind, Channel = Message.Kind, Message.Channel
NOT_LOOKING = "not looking for a job change"

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> User:
    return make_user(
        first_name="Nell", last_name="Abara", about_me="I've run a garden centre for nine years"
    )


@pytest.fixture
def ana(owner: User) -> Person:
    return make_person(owner=owner, name="Ana Ruiz")


def introduction(person: Person, **more: object) -> Message:
    choices = {"kind": Kind.INTRODUCTION, "channel": Channel.EMAIL} | more
    return draft(owner=person.owner, person=person, **choices)  # type: ignore[arg-type]


def named_by_ben(ana: Person, may_use_name: str) -> Referral:
    ben = make_person(owner=ana.owner, name="Ben Okafor")
    ask = make_ask(asked=ben, career_field=make_field(owner=ana.owner, name="organ building"))
    return make_referral(ask=ask, person=ana, may_use_name=may_use_name)


def test_an_introduction_says_who_i_am_and_what_i_ask_about(ana: Person) -> None:
    make_mark(person=ana, career_field=make_field(owner=ana.owner, name="organ building"))
    body = introduction(ana).body
    for part in ("Hello Ana,", "Nell Abara", "garden centre", "organ building", "twenty minutes"):
        assert part in body


def test_whoever_named_them_is_named_when_they_said_yes(ana: Person) -> None:
    named_by_ben(ana, "yes")
    message = introduction(ana)
    assert "Ben Okafor" in message.body
    assert message.career_field is not None
    assert message.career_field.name == "organ building"


@pytest.mark.parametrize("may_use_name", ["no", "not_asked"])
def test_whoever_named_them_stays_unnamed_without_a_yes(ana: Person, may_use_name: str) -> None:
    named_by_ben(ana, may_use_name)
    assert "Ben" not in introduction(ana).body


def test_of_two_who_named_them_the_one_who_lends_their_name_is_named(ana: Person) -> None:
    named_by_ben(ana, "yes")
    lu = make_person(owner=ana.owner, name="Lu Chen")
    make_referral(ask=make_ask(asked=lu), person=ana, named_at=NOW + dt.timedelta(days=3))
    assert "Ben Okafor" in introduction(ana).body


def test_a_first_ask_asks_who_they_know_in_something_like_it(ana: Person) -> None:
    field = make_field(owner=ana.owner, name="organ building")
    message = introduction(ana, asking="like", career_field=field)
    assert message.subject == "Who do you know?"
    assert "something like it" in message.body


def test_the_choice_about_looking_for_work_begins_as_the_seeker_set_it(ana: Person) -> None:
    assert NOT_LOOKING not in introduction(ana).body
    ana.owner.not_looking_for_a_change = True
    assert NOT_LOOKING in introduction(ana).body


@pytest.mark.parametrize("channel", ["post", "phone", "in_person", "online"])
def test_only_a_mail_has_a_subject(ana: Person, channel: str) -> None:
    assert introduction(ana, channel=channel).subject == ""


def test_a_reminder_names_the_day_i_asked(ana: Person) -> None:
    ana.approached_at = NOW
    assert "On Monday, November 2" in introduction(ana, kind=Kind.REMINDER).body


def test_a_reminder_is_of_what_was_first_asked(ana: Person) -> None:
    field = make_field(owner=ana.owner, name="organ building")
    mark_sent(message=introduction(ana, asking="like", career_field=field), at=NOW)
    message = introduction(ana, kind=Kind.REMINDER)
    assert (message.asking, message.career_field) == ("like", field)
    assert "I asked whom you know near organ building" in message.body


@pytest.mark.parametrize("kind", [Kind.REPORT_BACK, Kind.NEWS])
def test_with_nothing_owed_a_message_says_how_it_goes_on(ana: Person, kind: str) -> None:
    make_field(owner=ana.owner, name="organ building")
    message = introduction(ana, kind=kind)
    assert message.subject == "How it is going"
    assert "?" not in message.body


def test_thanks_hold_what_they_said_and_whom_they_named(ana: Person) -> None:
    visit = make_interview(person=ana, held_at=NOW)
    make_answer(interview=visit, text="It began with a summer job.")
    make_answer(interview=visit, text="Nobody works alone.\nNot even at night.", starred_at=NOW)
    make_promise(interview=visit, text="Send the article on rosters")
    ask = make_ask(asked=ana, kind=Ask.Kind.CLOSE)
    CloseAsk.plain.create(owner=ana.owner, interview=visit, ask=ask)
    make_referral(ask=ask, person=make_person(owner=ana.owner, name="Ivo Marek"))
    message = introduction(ana, kind=Kind.THANK_YOU)
    assert message.interview == visit
    for part in ("Nobody works alone.", "Ivo Marek", "[what you will do with it]"):
        assert part in message.body
    assert "rosters" not in message.body


def test_from_the_story_only_words_in_quotation_marks_reach_a_thank_you(ana: Person) -> None:
    story = "She looked tired. “Half the work is listening.” I liked her."
    make_interview(person=ana, held_at=NOW, story=story)
    body = introduction(ana, kind=Kind.THANK_YOU).body
    assert "“Half the work is listening.”" in body
    assert "tired" not in body


def test_thanks_with_no_notes_leave_a_blank(ana: Person) -> None:
    make_interview(person=ana, held_at=NOW)
    assert "[what they said that stayed with you]" in introduction(ana, kind=Kind.THANK_YOU).body


def test_a_report_back_finds_whom_i_met_of_those_they_named(ana: Person) -> None:
    met = make_person(owner=ana.owner, name="Lu Chen")
    referral = make_referral(ask=make_ask(asked=ana), person=met, met_at=NOW)
    message = introduction(ana, kind=Kind.REPORT_BACK)
    assert message.referral == referral
    assert "Lu Chen" in message.body


def test_what_one_person_said_is_not_told_to_another_unasked(ana: Person) -> None:
    met = make_person(owner=ana.owner, name="Lu Chen")
    make_referral(ask=make_ask(asked=ana), person=met, met_at=NOW)
    make_answer(interview=make_interview(person=met, held_at=NOW), text="The pay is poor.")
    assert "The pay is poor." not in introduction(ana, kind=Kind.REPORT_BACK).body


def test_another_channel_rewrites_words_nobody_has_touched(ana: Person) -> None:
    message = introduction(ana)
    changed = change_draft(message=message, channel=Channel.PHONE)
    assert changed.body.startswith("Hello, am I speaking with Ana Ruiz?")
    assert changed.subject == ""
    assert not changed.own_words


def test_the_choice_about_looking_for_work_rewrites_untouched_words(ana: Person) -> None:
    message = introduction(ana)
    assert NOT_LOOKING in change_draft(message=message, not_looking=True).body
    assert NOT_LOOKING not in change_draft(message=message, not_looking=False).body


def test_words_of_my_own_are_never_rewritten(ana: Person) -> None:
    message = change_draft(message=introduction(ana), body="My own words.")
    changed = change_draft(message=message, channel=Channel.PHONE, not_looking=True)
    assert changed.body == "My own words."
    assert changed.not_looking


def test_a_form_that_sends_the_same_words_back_has_not_touched_them(ana: Person) -> None:
    message = introduction(ana)
    as_sent = message.body.replace("\n", "\r\n") + "\r\n"
    changed = change_draft(message=message, subject=message.subject, body=as_sent)
    assert not changed.own_words


def test_a_message_already_sent_is_never_rewritten(ana: Person) -> None:
    message = introduction(ana)
    Message.plain.filter(pk=message.pk).update(sent_at=NOW)
    message.refresh_from_db()
    body = message.body
    assert change_draft(message=message, channel=Channel.POST).body == body


def test_words_given_from_outside_are_taken_as_they_are(ana: Person) -> None:
    message = introduction(ana, subject="Hello", body="Mine.")
    assert (message.subject, message.body, message.own_words) == ("Hello", "Mine.", True)


def test_the_same_id_twice_is_one_draft(ana: Person) -> None:
    same = new_id()
    assert introduction(ana, id=same) == introduction(ana, id=same)
    assert Message.plain.count() == 1


def test_an_id_of_somebody_elses_draft_counts_as_missing(ana: Person) -> None:
    theirs = introduction(make_person())
    with pytest.raises(Message.DoesNotExist):
        introduction(ana, id=theirs.pk)


@pytest.mark.parametrize("given", ["interview", "career_field", "referral"])
def test_nothing_of_somebody_else_can_be_written_about(ana: Person, given: str) -> None:
    theirs = {
        "interview": make_interview,
        "career_field": make_field,
        "referral": make_referral,
    }[given]()
    with pytest.raises(type(theirs).DoesNotExist):
        introduction(ana, **{given: theirs})
    assert not Message.plain.exists()


@pytest.mark.parametrize("wrong", [{"kind": "love_letter"}, {"channel": "pigeon"}])
def test_a_kind_or_channel_there_is_not_is_refused(ana: Person, wrong: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        introduction(ana, **wrong)


def test_an_edit_of_an_old_copy_is_refused_and_shows_the_new_one(ana: Person) -> None:
    message = introduction(ana)
    change_draft(message=message, expected=1, body="First.")
    with pytest.raises(Stale) as refused:
        change_draft(message=message, expected=1, body="Second.")
    assert refused.value.current.body == "First."  # type: ignore[attr-defined]


def test_a_draft_thrown_away_is_gone(ana: Person) -> None:
    discard_draft(message=introduction(ana), at=NOW)
    assert not Message.plain.exists()
