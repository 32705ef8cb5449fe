"""The list of what became of each name, and the facts marked in it."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.careers.tests.make import make_field
from askaround.people.tests.make import NOW, make_ask, make_person, make_referral
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db

LIST = "/referrals/"


@pytest.fixture
def ana(seeker):
    """Ana, whom Ben named for tree care."""
    ben = make_person(owner=seeker, name="Ben Okafor")
    ask = make_ask(asked=ben, career_field=make_field(owner=seeker, name="Tree care"))
    return make_referral(ask=ask, person=make_person(owner=seeker, name="Ana Ruiz"))


def marking(referral):
    return reverse("people:mark_referral", args=[referral.pk])


def test_with_nobody_named_it_says_how_names_come(client, seeker):
    field = make_field(owner=seeker)

    page = text_of(client.get(LIST))

    assert "Nobody has been named to you yet." in page
    assert reverse("people:asking", args=[field.pk]) in page


def test_a_row_says_who_named_whom_and_the_next_step(client, ana):
    page = text_of(client.get(LIST))

    assert "Ana Ruiz" in page
    assert "Ben Okafor" in page
    assert "Ask Ben whether Ana may hear who sent you." in page
    assert 'met<span class="unseen">: not yet</span>' in page


def test_a_late_report_says_who_waits(client, ana):
    ana.met_at = timezone.now() - dt.timedelta(days=10)
    ana.save()

    page = text_of(client.get(LIST))

    assert "and Ben is waiting to hear." in page
    assert f"?kind=report_back&amp;referral={ana.pk}" in page
    assert "overdue" not in page


def test_whether_the_name_may_be_used_is_one_click_and_back_at_the_row(client, ana):
    answer = client.post(marking(ana), {"may_use_name": "yes", "step": "approach"})

    ana.refresh_from_db()
    assert ana.may_use_name == "yes"
    assert answer.headers["Location"] == f"/referrals/?step=approach#referral-{ana.pk}"


def test_with_script_the_row_alone_comes_back(client, ana):
    answer = client.post(marking(ana), {"may_use_name": "no"}, headers={"HX-Request": "true"})

    page = text_of(answer)
    assert page.strip().startswith(f'<li class="row" id="referral-{ana.pk}"')
    assert "You haven't written to Ana yet." in page


def test_that_they_know_is_marked_and_taken_back_by_the_same_control(client, ana):
    ana.met_at = NOW
    ana.save()

    client.post(marking(ana), {"told": "yes"})
    ana.refresh_from_db()
    told_at = ana.reported_back_at
    client.post(marking(ana), {"told": "no"})

    ana.refresh_from_db()
    assert told_at is not None
    assert ana.reported_back_at is None


@pytest.mark.parametrize("said", [{}, {"may_use_name": "perhaps"}, {"told": "maybe"}])
def test_nonsense_is_refused(client, ana, said):
    assert client.post(marking(ana), said).status_code == 400


def test_somebody_elses_referral_is_not_there(client, seeker):
    theirs = make_referral()

    answer = client.post(marking(theirs), {"may_use_name": "yes"})

    theirs.refresh_from_db()
    assert (answer.status_code, theirs.may_use_name) == (404, "not_asked")


def test_filters_keep_one_another(client, ana):
    make_field(owner=ana.owner, name="Cheese")
    field = ana.ask.career_field_id

    page = text_of(client.get(LIST, {"field": str(field), "step": "meet"}))

    assert f"?field={field}&amp;step=approach" in page
    assert "Nobody stands here just now." in page


@pytest.mark.parametrize("query", [{"step": "x"}, {"field": "x"}, {"after": "x\x00|"}])
def test_a_filter_that_means_nothing_shows_everyone(client, ana, query):
    assert "Ana Ruiz" in text_of(client.get(LIST, query))


def test_hostile_names_are_only_words(client, seeker):
    ask = make_ask(asked=make_person(owner=seeker, name=HOSTILE))
    make_referral(ask=ask, person=make_person(owner=seeker, name=HOSTILE), met_at=NOW)

    assert HOSTILE not in text_of(client.get(LIST))


@pytest.mark.parametrize("number", [10, 40])
def test_the_page_takes_few_queries_however_many_names(
    client, seeker, number, django_assert_num_queries
):
    ask = make_ask(
        asked=make_person(owner=seeker, name="Ben"), career_field=make_field(owner=seeker)
    )
    for each in range(number):
        make_referral(ask=ask, person=make_person(owner=seeker, name=f"N {each}"))
    client.get(LIST)

    with django_assert_num_queries(5):
        client.get(LIST)
