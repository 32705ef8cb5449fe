"""The search page: narrowed down by words in its address, and the box that goes anywhere."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from askaround.search.narrowing import Narrowing
from askaround.search.queries import search
from askaround.search.tests.notebook import kept, marked, plain
from askaround.testing import make

pytestmark = pytest.mark.django_db
NOON = dt.datetime(2026, 3, 10, 12, tzinfo=dt.UTC)


@pytest.fixture
def two(client):
    """Two fields, each with a visit to somebody somewhere, both telling of nights."""
    owner = make.make_user()
    client.force_login(owner)
    return kept(owner, "Nursing", "Ana Ruiz", NOON), kept(
        owner, "Baking", "Ben Obi", NOON.replace(month=5)
    )


def titles(client, **asked):
    page = client.get(reverse("search:search"), asked)
    assert page.status_code == 200
    return {named(hit) for hit in page.context["found"].hits}


def named(hit):
    """The title, that of a visit without its day."""
    return plain(hit.title).split(",")[0]


@pytest.mark.parametrize("word", ["field", "person", "organisation", "question"])
def test_a_search_is_narrowed_down_by_its_address(client, two, word):
    nursing, _baking = two

    found = titles(client, q="nights", **{word: getattr(nursing, word).pk})

    assert nursing.visit_title in found
    assert not any("Ben" in title or "Baking" in title for title in found)


@pytest.mark.parametrize(
    ("since", "until", "name"),
    [("2026-03-10", "2026-03-10", "Ana"), ("2026-03-11", "", "Ben"), ("", "2026-04-01", "Ana")],
)
def test_the_days_of_visits_are_both_included(client, two, since, until, name):
    [title] = titles(client, q="nights", kind="interview", since=since, until=until)

    assert name in title


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
@pytest.mark.parametrize("ends", ["since=0001-01-01", "until=9999-12-31", "since=9999-12-31"])
def test_the_first_and_the_last_day_there_are_break_nothing(client, ends, zone):
    owner = make.make_user(time_zone=zone)
    make.make_person(owner=owner, name="Ana")
    client.force_login(owner)

    shown = [client.get(f"{reverse('search:search')}?{words}{ends}") for words in ("", "q=ana&")]

    assert [page.status_code for page in shown] == [200, 200]


def test_without_words_the_newest_of_what_was_chosen_are_listed(client, two):
    nursing, _baking = two

    found = titles(client, q="", person=nursing.person.pk)

    assert found == {"Ana Ruiz", nursing.visit_title, "In Nursing nights"}


@pytest.mark.parametrize(
    "words", ["ana nights", "nights Ana", "ana ruiz nights hard", "hard nigh ruiz"]
)
def test_a_name_and_what_they_said_find_the_visit_together(client, two, words):
    nursing, _baking = two
    kept(make.make_user(), "Secretly", "Ana Nilsson", NOON)

    assert titles(client, q=words) == {nursing.visit_title}
    assert titles(client, q=words, field=nursing.field.pk) == {nursing.visit_title}


@pytest.mark.parametrize("words", ["ana bakes", "zed nights", "ana ruiz", "hard ben ana"])
def test_a_name_and_what_somebody_else_said_find_nothing_of_a_visit(client, two, words):
    kept(make.make_user(), "Secretly", "Zed Nilsson", NOON, said="Ana bakes")
    page = client.get(reverse("search:search"), {"q": words})

    assert not any("nights" in plain(hit.snippet) for hit in page.context["found"].hits)


@pytest.mark.parametrize("kind", ["", "interview"])
def test_days_alone_find_what_is_of_them(client, two, kind):
    nursing, _baking = two

    found = titles(client, since="2026-03-10", until="2026-03-10", kind=kind)

    assert found == {nursing.visit_title}


def test_of_days_that_hold_much_only_the_newest_are_looked_at(two):
    nursing, _baking = two
    since = Narrowing(since=dt.date(2026, 1, 1))

    def found(most):
        return search(actor=nursing.person.owner, narrowing=since, text="", look_at=most)

    assert [found(1).more, found(100).more] == [True, False]
    assert found(1).hits == found(100).hits[:1]


def test_kinds_are_counted_whatever_kind_was_chosen(client, two):
    page = client.get("/search/", {"q": "nights", "kind": "interview"})

    assert page.context["found"].counts == {"interview": 2, "finding": 2}
    assert {hit.type for hit in page.context["found"].hits} == {"interview"}


def test_a_choice_is_a_word_that_can_be_taken_away(client, two):
    nursing, _baking = two

    page = client.get("/search/", {"q": "nights", "field": nursing.field.pk, "since": "2026-01-01"})

    first, second = page.context["chips"]
    assert first.words == "in Nursing"
    assert second.words.startswith("from ")
    assert first.href == "?q=nights&since=2026-01-01"


@pytest.mark.parametrize("word", ["field", "person", "organisation", "question"])
def test_a_choice_that_is_not_ones_own_does_not_exist(client, two, word):
    theirs = kept(make.make_user(), "Secretly", "Zed Nilsson", NOON)

    assert client.get("/search/", {word: getattr(theirs, word).pk}).status_code == 404
    assert client.get("/search/", {word: uuid.uuid4()}).status_code == 404


def test_what_cannot_be_read_is_said_and_passed_over(client, two):
    page = client.get("/search/", {"q": "nights", "since": "<b>soon", "person": "7", "kind": "x"})

    assert page.status_code == 200
    assert "“&lt;b&gt;soon” can&#x27;t be read as a day" in page.content.decode()
    assert page.context["found"].hits


def test_while_typing_the_address_follows_and_the_lists_to_choose_from_too(client, two):
    nursing, _baking = two

    part = client.get("/search/", {"q": "nights", "person": ""}, headers={"HX-Request": "true"})

    assert part.headers["HX-Push-Url"] == "/search/?q=nights"
    assert str(nursing.question.pk) in part.content.decode()


def test_a_page_takes_few_queries_with_every_choice_made(
    client, two, django_assert_max_num_queries
):
    nursing, _baking = two
    for number in range(12):
        make.make_answer(interview=nursing.visit, text=f"More of nights, {number}")
    asked = {
        "q": "nights",
        "field": nursing.field.pk,
        "person": nursing.person.pk,
        "organisation": nursing.organisation.pk,
        "since": "2026-01-01",
        "kind": "interview",
    }

    client.get("/search/")  # which keeps the form token in the session

    with django_assert_max_num_queries(6):
        client.get("/search/", asked)


def test_hostile_names_are_text_in_every_part(client):
    owner = make.make_user()
    client.force_login(owner)
    hostile = "<img src=x onerror=alert(1)>"
    row = kept(owner, hostile, hostile, NOON, said=f"{hostile} nights {hostile}")

    for address in ("/search/?q=nights", "/search/?q=onerror", "/search/jump/?q=onerror"):
        page = client.get(f"{address}&person={row.person.pk}").content.decode()
        assert "<img src=x" not in page.replace("<mark>", "").replace("</mark>", "")
        assert "&lt;" in page


def test_only_eight_words_are_looked_for_and_it_says_so(client, two):
    page = client.get("/search/", {"q": "nights " * 70})

    assert "first eight words" in page.content.decode()
    assert page.context["found"].hits


def test_the_box_goes_to_pages_and_to_records(client, two):
    nursing, _baking = two

    pages = client.get("/search/jump/", {"q": "new f"}).context
    records = client.get("/search/jump/", {"q": "ana"}).context

    assert [page.href for page in pages["pages"]] == ["/fields/new/"]
    assert [named(hit) for hit in records["hits"]] == ["Ana Ruiz", nursing.visit_title]
    assert marked(records["hits"][0].title) == ["Ana"]


def test_the_box_offers_pages_before_anything_is_typed(client, two):
    page = client.get("/search/jump/").content.decode()

    for address in ("/", "/people/", "/import/", "/settings/", "/fields/new/"):
        assert f'href="{address}"' in page
