"""What the drafts say, what they leave out, and where they leave a blank."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from askaround.correspondence.facts import Draft, Facts, blanks, joined
from askaround.correspondence.scripts import (
    JUST_LIKE,
    LIKE,
    THROUGH_REFERRER,
    ask_again,
    first_ask,
    introduction,
    reminder,
    report_back,
    thank_you,
)

CHANNELS = ["email", "post", "online", "phone", "in_person", THROUGH_REFERRER]
FULL = Facts(
    my_name="Nell Abara",
    about_me="I've managed a garden centre near Leeds for nine years",
    my_phone="0113 496 0182",
    first_name="Ana",
    full_name="Ana Ruiz",
    field="organ building",
    referrer="Ben Ode",
    referrer_first_name="Ben",
    may_use_name="yes",
    times=("Tuesday 4 May at 10:00", "Thursday 6 May after 14:00"),
    asked_on="3 May",
    met="Lu Chen",
    stayed="half the work is listening before anyone lifts a tool",
    names_given=("Ivo Marek", "Dot Pryce"),
    learned="the apprenticeship takes four years and is paid from the first week",
    will_do="spend a Saturday in the workshop",
)
JOB_SEEKING = re.compile(
    r"\b(jobs?|vacanc\w+|positions?|openings?|hir(e|ing)|recruit\w*|r[eé]sum[eé]s?|cv|"
    r"opportunit\w+|employ\w*|informational|interviews?)\b",
    re.IGNORECASE,
)
EVERY_DRAFT: dict[str, Callable[[Facts], Draft]] = {
    **{channel: partial(introduction, channel=channel, not_looking=False) for channel in CHANNELS},
    "first ask, like": lambda facts: first_ask(facts, kind=LIKE),
    "first ask, just like": lambda facts: first_ask(facts, kind=JUST_LIKE),
    "reminder": reminder,
    "thank-you": thank_you,
    "report back": report_back,
    "ask again": ask_again,
}

every_channel = pytest.mark.parametrize("channel", CHANNELS)
every_draft = pytest.mark.parametrize("draft", EVERY_DRAFT.values(), ids=EVERY_DRAFT.keys())


@every_draft
def test_a_draft_from_full_facts_has_no_blank(draft: Callable[[Facts], Draft]) -> None:
    assert draft(FULL).blanks == ()


@every_draft
def test_a_draft_from_nothing_shows_its_blanks(draft: Callable[[Facts], Draft]) -> None:
    assert "the line of work" in draft(Facts()).blanks or "whom you met" in draft(Facts()).blanks


@every_draft
def test_a_draft_sounds_nothing_like_looking_for_a_job(draft: Callable[[Facts], Draft]) -> None:
    made = draft(FULL)
    assert not JOB_SEEKING.search(f"{made.subject}\n{made.body}")


@every_draft
def test_a_draft_asks_or_thanks_without_exclaiming(draft: Callable[[Facts], Draft]) -> None:
    assert "!" not in draft(FULL).body


@every_channel
def test_an_introduction_is_at_most_120_words(channel: str) -> None:
    assert len(introduction(FULL, channel=channel, not_looking=True).body.split()) <= 120


@every_channel
def test_an_introduction_says_who_asks_about_what_and_for_how_long(channel: str) -> None:
    body = introduction(FULL, channel=channel, not_looking=False).body
    for part in ("Nell Abara", "organ building", "twenty minutes", "information"):
        assert part in body
    assert ("garden centre" in body) == (channel != "online")


@every_channel
def test_an_introduction_offers_to_come_on_the_days_given(channel: str) -> None:
    body = introduction(FULL, channel=channel, not_looking=False).body
    assert "Tuesday 4 May at 10:00 or Thursday 6 May after 14:00" in body
    assert re.search(r"come and see you|come by|come to your place", body)


@every_channel
def test_not_looking_for_a_job_change_is_said_only_when_chosen(channel: str) -> None:
    said = "not looking for a job change"
    assert said in introduction(FULL, channel=channel, not_looking=True).body
    assert said not in introduction(FULL, channel=channel, not_looking=False).body


@pytest.mark.parametrize("channel", ["email", "post", "online", "phone", "in_person"])
@pytest.mark.parametrize("answer", ["no", "not_asked", ""])
def test_whoever_named_them_stays_unnamed_without_a_yes(channel: str, answer: str) -> None:
    facts = replace(FULL, may_use_name=answer)
    body = introduction(facts, channel=channel, not_looking=False).body
    assert "Ben" not in body
    assert "Your name came up" in body


@pytest.mark.parametrize("channel", ["email", "post", "online", "phone", "in_person"])
def test_whoever_named_them_is_named_when_they_said_yes(channel: str) -> None:
    assert "Ben Ode" in introduction(FULL, channel=channel, not_looking=False).body


def test_a_person_nobody_named_is_told_why_they_are_asked() -> None:
    body = introduction(replace(FULL, referrer=""), channel="email", not_looking=False).body
    assert "one line on why you're asking them" in blanks(body)


def test_another_length_is_asked_for_where_one_is_given() -> None:
    facts = replace(FULL, length="half an hour")
    body = introduction(facts, channel="email", not_looking=False).body
    assert "half an hour" in body
    assert "twenty minutes" not in body


@pytest.mark.parametrize("channel", ["online", "phone", "in_person"])
def test_what_is_said_aloud_or_online_has_no_subject(channel: str) -> None:
    assert introduction(FULL, channel=channel, not_looking=False).subject == ""


def test_a_note_to_pass_on_greets_whoever_will_pass_it_on() -> None:
    made = introduction(FULL, channel=THROUGH_REFERRER, not_looking=False)
    assert made.body.startswith("Hello Ben,")
    assert "Ana Ruiz" in made.subject


def test_the_two_first_asks_differ_in_how_near_they_aim() -> None:
    assert "something like it" in first_ask(FULL, kind=LIKE).body
    assert "just this" in first_ask(FULL, kind=JUST_LIKE).body


def test_a_reminder_says_it_is_the_only_one() -> None:
    body = reminder(FULL).body
    assert "3 May" in body
    assert "once more and then not again" in body


def test_thanks_repeat_what_they_said_whom_they_named_and_what_follows() -> None:
    body = thank_you(FULL).body
    for part in (FULL.stayed, "Ivo Marek and Dot Pryce", FULL.will_do):
        assert part in body


def test_thanks_without_a_memory_of_the_talk_leave_a_blank_for_it() -> None:
    made = thank_you(replace(FULL, stayed=""))
    assert "[what they said that stayed with you]" in made.body


def test_thanks_say_nothing_of_names_when_none_were_given() -> None:
    assert "naming" not in thank_you(replace(FULL, names_given=())).body


def test_a_posted_thank_you_begins_like_a_letter() -> None:
    assert thank_you(FULL, channel="post").body.startswith("Dear Ana,")


def test_a_report_back_says_whom_i_met_and_what_i_took_away() -> None:
    made = report_back(FULL)
    assert made.subject == "I met Lu Chen"
    assert FULL.learned in made.body


def test_asking_again_brings_news_before_it_asks() -> None:
    body = ask_again(FULL).body
    assert body.index(FULL.learned) < body.index("Who else")


def test_words_with_a_percent_sign_are_taken_as_they_are() -> None:
    assert "90 % waiting, 10 %(s)" in thank_you(replace(FULL, stayed="90 % waiting, 10 %(s)")).body


def test_a_line_break_in_a_fact_cannot_break_a_subject() -> None:
    facts = replace(FULL, field="organ building\r\nBcc: x@example.org")
    assert "\n" not in introduction(facts, channel="email", not_looking=False).subject


def test_three_things_are_joined_as_people_say_them() -> None:
    assert joined(["today", "Friday", "Monday"], "or") == "today, Friday or Monday"
    assert joined(["Ivo", "Dot"], "and") == "Ivo and Dot"
    assert joined([], "and") == ""
