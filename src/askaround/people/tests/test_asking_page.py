"""The page of a field's asking: two steps, whom to ask next, what came of it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.accounts.ids import new_id
from askaround.careers.tests.make import make_field
from askaround.people.models import Ask, FieldMark
from askaround.people.tests.make import NOW, make_ask, make_mark, make_person, make_referral
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def field(seeker):
    return make_field(owner=seeker, name="Tree care")


def asking(field):
    return reverse("people:asking", args=[field.pk])


def test_with_nobody_to_ask_it_leads_to_three_names(client, field):
    answer = client.get(asking(field))

    assert answer.headers["Location"] == reverse("people:who", args=[field.pk])


def test_each_person_to_ask_says_why_and_leads_to_the_words(client, field):
    ana = make_person(owner=field.owner, name="Ana Ruiz")
    make_mark(person=ana, career_field=field, purpose=FieldMark.Purpose.MIGHT_KNOW)

    page = text_of(client.get(asking(field)))

    assert "You thought of Ana for this." in page
    assert f"{reverse('people:ask', args=[ana.pk])}?kind=like&amp;field={field.pk}" in page


def test_what_asking_brought_is_listed(client, field):
    ben = make_person(owner=field.owner, name="Ben Okafor")
    ask = make_ask(asked=ben, career_field=field)
    make_referral(ask=ask, person=make_person(owner=field.owner, name="Chidi"))
    make_ask(asked=ben, career_field=field, nobody_at=NOW)

    page = text_of(client.get(asking(field)))

    assert "For something like it: asked 2 times, one name came back" in page
    assert "Asked Ben Okafor" in page
    assert "Chidi" in page
    assert "Nobody came to mind." in page


def test_of_many_names_the_first_are_listed_and_the_rest_is_a_press_away(client, field):
    ask = make_ask(asked=make_person(owner=field.owner), career_field=field)
    for number in range(14):
        make_referral(ask=ask, person=make_person(owner=field.owner, name=f"Named {number}"))

    answer = client.get(reverse("people:asking", args=[field.pk]))

    assert len(answer.context["asks"][0].first_named) == 12
    assert "and 2 more" in answer.content.decode()


def test_the_page_of_a_field_shows_the_first_people_named_and_the_rest_unfolds(client, field):
    for number in range(10):
        make_mark(person=make_person(owner=field.owner, name=f"Doer {number}"), career_field=field)

    page = text_of(client.get(field.get_absolute_url()))

    first, _fold, rest = page.partition("2 more</summary>")
    assert [f"Doer {number}" in first for number in (0, 7, 8)] == [True, True, False]
    assert "Doer 8" in rest
    assert "Doer 9" in rest


def test_somebody_elses_field_is_not_there(client, seeker):
    assert client.get(asking(make_field())).status_code == 404


def test_hostile_names_are_only_words(client, field):
    make_person(owner=field.owner, name=HOSTILE, title=HOSTILE)
    ask = make_ask(asked=make_person(owner=field.owner, name=HOSTILE), career_field=field)
    make_referral(ask=ask, person=make_person(owner=field.owner, name=HOSTILE))

    assert HOSTILE not in text_of(client.get(asking(field)))


@pytest.mark.parametrize("number", [1, 40])
def test_the_page_takes_few_queries_however_many_people(
    client, field, number, django_assert_num_queries
):
    for each in range(number):
        ben = make_person(owner=field.owner, name=f"B {each}")
        ask = make_ask(asked=ben, career_field=field)
        make_referral(ask=ask, person=make_person(owner=field.owner, name=f"N {each}"))
        make_person(owner=field.owner, name=f"F {each}", found_through="friend")

    client.get(asking(field))

    with django_assert_num_queries(6):
        client.get(asking(field))


def test_the_words_stand_ready_for_each_way_of_asking(client, field):
    ana = make_person(owner=field.owner, name="Ana Ruiz")
    address = reverse("people:ask", args=[ana.pk])

    page = text_of(client.get(address, {"kind": "just_like", "field": str(field.pk)}))

    assert page.count("Who do you know who does just this?") == 3
    assert all(way in page for way in ("In a message", "On the phone", "Face to face"))
    assert page.index("Words to say or send") < page.index("What came back")


def test_the_words_take_few_queries(client, field, django_assert_max_num_queries):
    ana = make_person(owner=field.owner)
    make_referral(person=ana, ask=make_ask(asked=make_person(owner=field.owner)))
    address = reverse("people:ask", args=[ana.pk])
    client.get(address)

    with django_assert_max_num_queries(8):
        client.get(address, {"kind": "just_like", "field": str(field.pk)})
    with django_assert_max_num_queries(8):
        client.get(address)


def test_whoever_was_named_near_it_is_asked_for_just_this(client, field):
    ask = make_ask(asked=make_person(owner=field.owner), career_field=field)
    ana = make_person(owner=field.owner, name="Ana")
    make_referral(ask=ask, person=ana)

    page = text_of(client.get(reverse("people:ask", args=[ana.pk]), {"field": str(field.pk)}))

    assert (
        'value="just_like" id="id_kind_1" checked' in page
        or "checked" in (page.split('value="just_like"')[1].split(">")[0])
    )


def typed(**more):
    words = {"id": str(new_id()), "kind": "like", "asked_on": timezone.localdate().isoformat()}
    return words | {"names": "", "may_use_name": "not_asked"} | more


def test_that_nobody_came_to_mind_is_kept_with_a_gentle_next(client, field):
    ben = make_person(owner=field.owner, name="Ben Okafor")
    said = typed(nobody="yes", career_field=str(field.pk))

    page = text_of(client.post(reverse("people:ask", args=[ben.pk]), said, follow=True))

    assert ben.asks.get().nobody_at is not None
    assert "When you tell Ben how it's going, ask once more." in page
    assert asking(field) in page


def test_names_typed_win_over_nobody(client, field):
    ben = make_person(owner=field.owner, name="Ben Okafor")

    client.post(reverse("people:ask", args=[ben.pk]), typed(nobody="yes", names="Ana"))

    ask = ben.asks.get()
    assert (ask.nobody_at, ask.referrals.count()) == (None, 1)


def test_nobody_is_kept_later_and_taken_back_by_the_same_control(client, field):
    ask = make_ask(asked=make_person(owner=field.owner), career_field=field)
    address = reverse("people:asked", args=[ask.pk])

    client.post(address, {"nobody": "yes"})
    kept = Ask.plain.get().nobody_at
    client.post(address, {"nobody": "no"})

    assert kept is not None
    assert Ask.plain.get().nobody_at is None
