"""Numbers people gave: the page, what is put right or left out, the API."""

import pytest
from django.urls import reverse

from askaround.api.tests.make import Caller, read
from askaround.findings.models import NumberRead
from askaround.findings.queries.numbers import numbers_of
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.pages import text_of
from askaround.questions.models import Question

pytestmark = pytest.mark.django_db

PAY = ["£24k to £28k a year", "I get £15 an hour.", "£30-40k a year", "€2,000 a month"]


@pytest.fixture
def asked():
    return Question.plain.get(slug="pay", owner=None)


@pytest.fixture
def answers(seeker, asked):
    return make_visits(seeker, PAY, question=asked)


def page(client, answers):
    return text_of(client.get(reverse("findings:numbers", args=[field_of(answers).pk])))


def field_of(answers):
    return answers[0].interview.career_field


def say_of(client, answer, words, **more):
    return client.post(
        reverse("findings:number", args=[answer.pk]), {"words": words, "nth": "0"} | more
    )


def groups(answers):
    return {
        (group.key.currency, group.key.period, group.worked_out): [
            (each.range.low, each.range.high) for each in group.visits
        ]
        for group in numbers_of(field_of(answers)).groups
    }


def test_each_currency_and_period_stands_apart_and_the_year_is_worked_out_beside_them(answers):
    assert groups(answers) == {
        ("EUR", "month", False): [(2000, 2000)],
        ("GBP", "year", False): [(24_000, 28_000), (30_000, 40_000)],
        ("GBP", "hour", False): [(15, 15)],
        ("GBP", "year", True): [(24_000, 28_000), (31_200, 31_200), (30_000, 40_000)],
    }


def test_the_page_draws_a_bar_for_each_visit_that_leads_to_its_words(client, answers):
    shown = page(client, answers)

    assert shown.count('<rect class="ranges-bar') == 7
    assert f"#answer-{answers[0].pk}" in shown
    assert "£15 × 40 hours × 52 weeks = £31,200" in shown
    assert "The middle of 3 visits: £30,000 to £31,200." in shown


def test_a_number_left_out_is_drawn_no_more_and_can_be_counted_again(client, answers):
    say_of(client, answers[3], "€2,000 a month", do="leave_out")
    assert ("EUR", "month", False) not in groups(answers)
    assert "Left out" in page(client, answers)

    client.post(reverse("findings:take_back_number", args=[NumberRead.plain.get().pk]))

    assert ("EUR", "month", False) in groups(answers)


RIGHT = {"about": "pay", "low": "18", "high": "", "currency": "GBP", "period": "hour"}


def test_a_number_put_right_counts_as_the_seeker_says(client, answers):
    say_of(client, answers[1], "£15 an hour", **RIGHT)

    assert groups(answers)["GBP", "hour", False] == [(18, 18)]
    assert "put right: £18 an hour" in page(client, answers)


def test_one_put_right_then_left_out_then_taken_back_is_put_right_still(client, answers):
    say_of(client, answers[1], "£15 an hour", **RIGHT)
    say_of(client, answers[1], "£15 an hour", do="leave_out")

    client.post(reverse("findings:take_back_number", args=[NumberRead.plain.get().pk]))

    assert groups(answers)["GBP", "hour", False] == [(18, 18)]


def test_what_was_put_right_stays_when_other_words_of_the_answer_change(client, answers):
    say_of(client, answers[1], "£15 an hour", **RIGHT)

    answers[1].text = "Well, to begin with: I get £15 an hour."
    answers[1].save()

    assert groups(answers)["GBP", "hour", False] == [(18, 18)]


def test_a_range_that_ends_before_it_begins_is_one_sentence_and_nothing_is_lost(client, answers):
    refused = say_of(client, answers[1], "£15 an hour", **RIGHT | {"high": "5"})

    assert refused.status_code == 422
    assert "less than where it begins" in text_of(refused)
    assert not NumberRead.plain.exists()


def test_a_number_put_right_meanwhile_is_refused_with_both(client, answers):
    say_of(client, answers[1], "£15 an hour", **RIGHT, version=0)

    late = say_of(client, answers[1], "£15 an hour", **RIGHT | {"low": "20"}, version=0)

    assert late.status_code == 409
    assert groups(answers)["GBP", "hour", False] == [(18, 18)]
    told = text_of(late).partition('class="stale"')[2]
    assert told.index('<p class="words">20</p>') < told.index('<p class="words">18</p>')
    assert "Currency, yours" not in told
    assert 'name="version" value="1"' in told


def test_words_that_stand_there_no_longer_are_told(client, answers):
    gone = say_of(client, answers[1], "£99 an hour", do="leave_out")

    assert gone.status_code == 302
    assert "any more" in page(client, answers)


def test_a_line_of_work_without_numbers_says_so(client, seeker):
    answers = make_visits(seeker, ["Nobody told."])

    assert "Nobody has given a number yet." in page(client, answers)


def test_the_number_of_queries_does_not_grow_with_the_visits(
    client, seeker, asked, django_assert_num_queries
):
    few = make_visits(seeker, PAY, question=asked)
    make_visits(seeker, PAY * 5, question=asked, field=field_of(few))
    address = reverse("findings:numbers", args=[field_of(few).pk])
    client.get(address)

    with django_assert_num_queries(6):
        client.get(address)


def test_programs_get_the_same_numbers(asked):
    caller = Caller()
    answers = make_visits(caller.user, PAY, question=asked)

    told = read(caller.get(f"career-fields/{field_of(answers).pk}/numbers"))

    yearly = told["groups"][-1]
    assert (yearly["worked_out"], yearly["median"]) == (True, {"low": "30000", "high": "31200"})
    assert yearly["visits"][1]["numbers"][0]["sum"] == "£15 × 40 hours × 52 weeks = £31,200"


def test_of_very_many_visits_the_last_are_drawn_and_all_when_they_are_asked_for(
    client, seeker, asked
):
    answers = make_visits(seeker, [f"£{20 + nth}k a year" for nth in range(43)], question=asked)
    there = reverse("findings:numbers", args=[field_of(answers).pk])

    last, every = (text_of(client.get(there, asking)) for asking in ({}, {"all": "yes"}))

    assert "The last 40 of 43 visits are drawn. The middle is that of all." in last
    assert "£22,000" not in last
    assert "£23,000" in last
    assert "The middle of 43 visits: £41,000." in last
    assert every.count('<rect class="ranges-bar') == 43
    assert "visits are drawn" not in every
