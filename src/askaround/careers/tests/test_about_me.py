"""What matters to the seeker: own words first, entries of lists, what was written before a visit."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.careers import traits
from askaround.careers.about_me import keeping
from askaround.careers.models import Trait
from askaround.careers.tests.make import make_field, make_self_prompt, make_trait

pytestmark = pytest.mark.django_db

PAGE = "/about-me/"
SENT = {"words": "Being outdoors", "wanted": "more", "importance": "5", "kind": "value"}


@pytest.fixture
def seeker(client):
    seeker = make_user()
    client.force_login(seeker)
    return seeker


def page(client):
    return client.get(PAGE).content.decode()


def test_the_four_lists_hold_what_they_name():
    counts = [len(traits.of_kind(kind)) for kind in traits.KINDS]

    assert counts == [6, 35, 6, 16]
    assert traits.elements()["1.B.1.a"].name == "Realistic"


def test_own_words_come_first_and_the_lists_are_folded(client, seeker):
    shown = page(client)

    assert shown.index('name="words"') < shown.index("<summary>Look through")
    assert "Used under the CC BY 4.0 license" in shown


def test_what_is_typed_is_kept(client, seeker):
    client.post(PAGE, SENT)

    kept = Trait.plain.get()
    assert (kept.words, kept.importance, kept.wanted, kept.owner) == (
        "Being outdoors",
        5,
        "more",
        seeker,
    )


def test_nothing_typed_is_said_to_be_and_the_rest_stays(client, seeker):
    response = client.post(PAGE, {**SENT, "words": " ", "importance": "1"})

    assert response.status_code == 422
    assert '<option value="1" selected>' in response.content.decode()


def test_an_entry_is_taken_in_one_press_and_once(client, seeker):
    client.post(PAGE, {"element": "1.C.6"})
    client.post(PAGE, {"element": "1.C.6"})

    kept = Trait.plain.get()
    assert (kept.label, kept.kind) == ("Independence", "style")
    assert 'value="1.C.6"' not in page(client)


@pytest.mark.parametrize("sent", [{"element": "9.Z"}, {"prompt": "x"}])
def test_what_is_on_no_list_is_refused(client, seeker, sent):
    assert client.post(PAGE, sent).status_code == 404


@pytest.mark.parametrize(
    ("prompt", "kind", "wanted"),
    [("must", "value", "more"), ("hate", "value", "less"), ("unsure", "skill", "more")],
)
def test_what_was_written_before_a_visit_becomes_one_in_one_press(
    client, seeker, prompt, kind, wanted
):
    row = make_self_prompt(career_field=make_field(owner=seeker), prompt=prompt)
    assert str(row.pk) in page(client)

    client.post(PAGE, {"prompt": str(row.pk)})

    kept = Trait.plain.get()
    assert (kept.words, kept.kind, kept.wanted) == (row.text, kind, wanted)
    assert str(row.pk) not in page(client)


def test_another_seekers_prompt_does_not_exist(client, seeker):
    other = make_self_prompt()

    assert client.post(PAGE, {"prompt": str(other.pk)}).status_code == 404
    assert not Trait.plain.exists()


def test_an_older_edit_is_shown_beside_the_newer(client, seeker):
    trait = make_trait(owner=seeker, words="Quiet")
    keeping.change_trait(trait=trait, words="Quiet rooms")

    response = client.post(reverse("careers:trait", args=[trait.pk]), {**SENT, "version": "1"})

    assert response.status_code == 409
    assert "Quiet rooms" in response.content.decode()


def test_one_from_a_list_may_go_without_words_of_its_own(client, seeker):
    trait = make_trait(owner=seeker, words="", element="1.C.6", kind="style")

    client.post(
        reverse("careers:trait", args=[trait.pk]),
        {"words": "", "wanted": "less", "importance": "2", "version": "1"},
    )

    trait.refresh_from_db()
    assert (trait.wanted, trait.importance, trait.label) == ("less", 2, "Independence")


def test_what_no_longer_matters_can_come_back(client, seeker):
    trait = make_trait(owner=seeker)

    page = client.post(reverse("careers:delete_trait", args=[trait.pk]), follow=True)
    (message,) = page.context["messages"]
    client.post(message.extra_tags)

    assert Trait.plain.get() == trait


@pytest.mark.parametrize("said", [{"words": ""}, {"words": "x", "importance": 6}])
def test_a_trait_without_words_or_off_the_scale_is_refused(said):
    with pytest.raises(ValidationError):
        keeping.add_trait(owner=make_user(), **said)


@pytest.mark.parametrize("many", [1, 12])
def test_the_page_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    for number in range(many):
        make_trait(owner=seeker, words=f"Thing {number}")
    page(client)

    with django_assert_max_num_queries(6):
        page(client)
