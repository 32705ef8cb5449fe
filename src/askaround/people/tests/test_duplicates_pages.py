"""The pages of people who may be here twice: the list, two side by side, kept apart."""

import pytest
from django.urls import reverse

from askaround.accounts.models import Bundle
from askaround.people import actions
from askaround.people.models import Person, PossibleDuplicate
from askaround.people.tests.make import NOW, make_detail, make_organisation, make_person
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(seeker):
    """Two people who share an e-mail, found as a pair."""
    place = make_organisation(owner=seeker)
    ana = make_person(owner=seeker, title="nurse", organisation=place)
    double = make_person(owner=seeker, name="Ana Ruis", organisation=place, title="head nurse")
    for person in (ana, double):
        make_detail(person=person)
    actions.look_everywhere(owner=seeker)
    return ana, double


def address(name, *people):
    return reverse(f"people:{name}", args=[person.pk for person in people])


def test_the_list_says_who_and_why(client, two):
    page = text_of(client.get(reverse("people:duplicates")))

    assert "Ana Ruiz" in page
    assert "Ana Ruis" in page
    assert (
        "Almost certainly the same person: nearly the same name, the same e-mail address"
        " and both at St Mary&#x27;s Hospital" in page
    )


def test_with_nobody_here_twice_the_list_says_so(client, seeker):
    make_person(owner=seeker)

    assert "Everybody seems to be here once." in text_of(client.get(reverse("people:duplicates")))


def test_the_surest_comes_first(client, seeker, two):
    make_person(owner=seeker, name="Xiomara Vander")
    make_person(owner=seeker, name="Xiomara Vandder")
    actions.look_everywhere(owner=seeker)

    page = text_of(client.get(reverse("people:duplicates")))

    assert page.index("Ana Ruis") < page.index("Xiomara Vandder")
    assert "Perhaps the same person: nearly the same name" in page


def test_a_pair_that_is_alike_no_more_is_not_shown(client, two):
    double = two[1]
    Person.plain.filter(pk=double.pk).update(name="Ben Okafor", organisation=None)
    double.details.all().delete()

    page = text_of(client.get(reverse("people:duplicates")))

    assert "Ben Okafor" not in page


def test_a_long_list_comes_a_page_at_a_time(client, seeker):
    for number in range(60):
        make_person(owner=seeker, name=f"Person{number:02} Verdi{number:02}")
        make_person(owner=seeker, name=f"Person{number:02} Verdi{number:02}")
    actions.look_everywhere(owner=seeker)
    seen, here = [], reverse("people:duplicates")

    for _page in range(3):
        response = client.get(here)
        seen += [pair.id for pair in response.context["pairs"]]
        here = response.context["next_href"]

    assert len(seen) == len(set(seen)) == 60
    assert here == ""


@pytest.mark.parametrize("count", [2, 20])
def test_the_list_takes_the_same_few_queries(client, seeker, django_assert_num_queries, count):
    client.get(reverse("people:people"))
    for number in range(count):
        make_person(owner=seeker, name=f"Person{number:02} Verdi{number:02}")
        make_person(owner=seeker, name=f"Person{number:02} Verdi{number:02}")
    actions.look_everywhere(owner=seeker)

    with django_assert_num_queries(5):
        client.get(reverse("people:duplicates"))


def test_two_side_by_side_show_what_to_choose_and_what_stays(client, two):
    ana, double = two
    make_detail(person=double, kind="phone", value="+44 20 7946 0958")
    Person.plain.filter(pk=ana.pk).update(notes="Works nights.")

    page = text_of(client.get(address("merge", ana, double)))

    for words in ("head nurse", "Ana Ruis", "+44 20 7946 0958", "Works nights.", "St Mary"):
        assert words in page
    assert page.count("ana@example.org") == 1


def test_side_by_side_takes_few_queries(client, two, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        client.get(address("merge", *two))


def test_made_one_they_are_one_and_it_can_be_undone(client, two):
    ana, double = two

    response = client.post(
        address("merge", ana, double),
        {"title": "other", "name": "this", "version": 1, "other_version": 1},
        follow=True,
    )

    assert Person.plain.get().title == "head nurse"
    undo = reverse("accounts:undo", args=[Bundle.plain.get().pk])
    assert undo in response.content.decode()
    client.post(undo)
    assert Person.plain.count() == 2


def test_changed_meanwhile_both_are_shown_again_with_what_was_chosen(client, two):
    ana, double = two
    actions.change_person(person=Person.plain.get(pk=double.pk), title="matron")

    response = client.post(
        address("merge", ana, double), {"title": "this", "version": 1, "other_version": 1}
    )

    assert response.status_code == 409
    page = text_of(response)
    assert "was changed while you were looking" in page
    assert "matron" in page
    assert 'name="title" value="this" checked' in page
    assert Person.plain.count() == 2


def test_a_choice_that_is_none_is_refused(client, two):
    response = client.post(address("merge", *two), {"title": "neither"})

    assert response.status_code == 422
    assert Person.plain.count() == 2


def test_two_kept_apart_are_not_asked_about_again(client, seeker, two):
    response = client.post(address("apart", *two), follow=True)

    assert "stay two people" in text_of(response)
    actions.look_everywhere(owner=seeker)
    assert "Everybody seems to be here once." in text_of(client.get(reverse("people:duplicates")))
    assert "Ana Ruis" in text_of(client.get(reverse("people:duplicates") + "?apart=yes"))


def test_keeping_apart_can_be_taken_back(client, two):
    client.post(address("apart", *two))

    client.post(address("ask_again", *two))

    assert "Ana Ruis" in text_of(client.get(reverse("people:duplicates")))


def test_two_who_were_never_a_pair_can_be_kept_apart(client, seeker):
    ana, ben = make_person(owner=seeker), make_person(owner=seeker, name="Ben Okafor")

    client.post(address("apart", ben, ana))

    assert PossibleDuplicate.plain.get().kept_apart_at is not None
    page = text_of(client.get(reverse("people:duplicates") + "?apart=yes"))
    assert "Ben Okafor" in page


def test_everybody_can_be_looked_through_again(client, seeker, two):
    PossibleDuplicate.plain.all().delete()

    response = client.post(reverse("people:look_again"), follow=True)

    assert "1 pair may be one person." in text_of(response)


def test_a_person_and_themself_are_no_pair(client, two):
    assert client.get(address("merge", two[0], two[0])).status_code == 404


def test_a_persons_page_says_who_may_be_the_same(client, two):
    ana, double = two

    page = text_of(client.get(ana.get_absolute_url()))

    assert "This may be the same as" in page
    assert "Ana Ruis at St Mary&#x27;s Hospital" in page
    assert address("merge", ana, double) in page


def test_a_persons_page_says_nothing_of_somebody_kept_apart(client, two):
    ana, double = two
    actions.keep_apart(one=ana, other=double, at=NOW)

    assert "This may be the same as" not in text_of(client.get(ana.get_absolute_url()))


def test_hostile_names_stay_words(client, seeker):
    for _each in range(2):
        make_person(owner=seeker, name=f"{HOSTILE} Ruiz", notes=HOSTILE, approached_at=NOW)
    actions.look_everywhere(owner=seeker)
    one, other = Person.plain.all()

    for page in (reverse("people:duplicates"), address("merge", one, other)):
        assert HOSTILE not in client.get(page).content.decode()


def test_adding_somebody_much_like_one_here_offers_the_known_one(client, seeker):
    make_person(owner=seeker, name="Robert Vandersteen")

    page = text_of(client.get(reverse("people:add"), {"q": "Bob Vandersteen, baker"}))

    assert "Already here, and perhaps the same:" in page
    assert "Robert Vandersteen" in page
