"""Everything written is found again, by its owner alone, and no sign breaks it."""

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import HealthCheck, given, settings, strategies as st

from askaround.accounts.bundles import undo
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.people.actions import merge
from askaround.people.tests.make import make_detail, make_organisation, make_person
from askaround.search import index
from askaround.search.models import SearchEntry
from askaround.search.queries import search
from askaround.search.tests.notebook import marked, plain
from askaround.testing import make

pytestmark = pytest.mark.django_db


def titles(actor, text):
    return [plain(hit.title) for hit in search(actor=actor, text=text).hits]


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("José García", "jose"),
        ("Æsop Fontaine", "fontaine"),
        ("Ana Ruiz", "ana ru"),
        ("Ana Ruiz", "RUIZ"),
        ("Zoë Müller-Lüdenscheidt", "muller"),
        ("नमस्ते देव", "देव"),
    ],
)
def test_a_person_is_found_by_their_name(written, asked):
    if connection.vendor == "postgresql" and written.startswith("न"):
        pytest.skip("PostgreSQL's parser splits Devanagari by the cluster's locale")
    person = make_person(name=written)

    assert titles(person.owner, asked) == [written]


def test_a_person_is_found_by_their_email_address():
    detail = make_detail(value="ana.ruiz@example.org")

    assert titles(detail.owner, "ana.ruiz@example.org") == [detail.person.name]


def test_a_visit_is_found_by_what_was_said():
    answer = make_answer(text="The night shifts are the hardest")

    [hit] = search(actor=answer.owner, text="hardest").hits

    assert hit.type == "interview"
    assert hit.id == answer.interview.pk
    assert marked(hit.snippet) == ["hardest"]
    assert hit.url.endswith("#results")


def test_another_form_of_a_word_is_found():
    answer = make_answer(text="Everyone rotates through the wards")

    [hit] = search(actor=answer.owner, text="rotating").hits

    assert marked(hit.snippet) == ["rotates"]


@pytest.mark.parametrize(
    ("written", "asked", "found"),
    [
        ("José came by", "jose", ["José"]),
        ("Write to berta.lund@example.org today", "lund", ["lund"]),
        ("The <b>nights</b> & <i>nightmares</i>", "night", ["nights", "nightmares"]),
        ("我是护士，上夜班很累", "夜班", ["夜班"]),
        ("تعمل ممرضة في الليل", "ممرضة", ["ممرضة"]),
        ("Will is on the ward", "will", ["Will"]),
    ],
)
def test_words_found_are_marked_as_they_were_written(written, asked, found):
    answer = make_answer(text=written)

    [hit] = search(actor=answer.owner, text=asked).hits

    assert plain(hit.snippet) == written
    assert marked(hit.snippet) == found


@pytest.mark.parametrize(
    "make_row", [make_person, make_organisation, make.make_field, make.make_message]
)
def test_another_seekers_words_are_not_found(make_row):
    make_row(owner=make.make_user())

    assert search(actor=make.make_user(), text="a").hits == []


def test_a_changed_text_is_found_by_its_new_words_only():
    person = make_person(name="Ana Ruiz")
    person.name = "Berta Lund"
    person.save()

    assert titles(person.owner, "berta") == ["Berta Lund"]
    assert titles(person.owner, "ruiz") == []


def test_what_is_deleted_is_found_no_more():
    answer = make_answer(text="A secret kept")
    owner = answer.owner
    answer.interview.delete()

    assert search(actor=owner, text="secret").hits == []
    assert not SearchEntry.objects.visible_to(owner).filter(source="interviews_answer").exists()


def test_rows_written_in_bulk_are_found():
    owner = make.make_user()
    people = [make_person(owner=owner, name=f"Carla {n}") for n in range(3)]

    assert len(titles(owner, "carla")) == len(people)


@pytest.mark.django_db(transaction=True)
def test_the_index_mends_itself_when_triggers_were_lost():
    person = make_person(name="Ana Ruiz")
    SearchEntry.objects.owned_by(person.owner).delete()
    assert index.problems()

    index.make()

    assert index.problems() == []
    assert titles(person.owner, "ruiz") == ["Ana Ruiz"]


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(text=st.text(max_size=60))
def test_nothing_typed_breaks_the_search(text):
    search(actor=make.make_user(), text=text)


@pytest.mark.parametrize(
    "text", ['"', "NEAR(a b)", "a AND", "-", "*", "a:b", "^x", "it's", "\x00", "100%", "%s"]
)
def test_signs_that_mean_something_to_a_database_mean_nothing_here(text):
    assert search(actor=make.make_user(), text=text).hits == []


def test_queries_stay_the_same_in_number_as_the_notes_grow(django_assert_max_num_queries):
    owner = make.make_user()
    interview = make_interview(owner=owner)
    for number in range(30):
        make_answer(interview=interview, text=f"common word {number}")
        make_person(owner=owner, name=f"Common {number}")

    with django_assert_max_num_queries(3):
        search(actor=owner, text="common")


def test_the_page_shows_what_is_found_and_escapes_it(client):
    person = make_person(name="<b>Ana</b> Ruiz")
    client.force_login(person.owner)

    page = client.get("/search/", {"q": "ruiz"}).content.decode()

    assert "&lt;b&gt;Ana&lt;/b&gt;" in page
    assert person.get_absolute_url() in page


def test_while_typing_only_the_list_is_sent(client):
    person = make_person(name="Ana Ruiz")
    client.force_login(person.owner)

    part = client.get("/search/", {"q": "ruiz"}, headers={"HX-Request": "true"}).content.decode()

    assert "Ana <mark>" in part or "<mark>" in part
    assert "<html" not in part


def test_nothing_found_says_what_to_try(client):
    client.force_login(make.make_user())

    page = client.get("/search/", {"q": "zebra"}).content.decode()

    assert "Nothing holds" in page


def test_what_two_people_brought_is_found_under_the_one_who_is_left():
    detail = make_detail(value="ana.ruiz@example.org")
    stays = make_person(owner=detail.owner, name="Ana Ruiz")

    _left, bundle = merge(keep=stays, other=detail.person, at=timezone.now())

    [hit] = search(actor=stays.owner, text="ana.ruiz@example.org").hits
    assert hit.id == stays.pk

    undo(bundle=bundle, at=timezone.now())

    [hit] = search(actor=stays.owner, text="ana.ruiz@example.org").hits
    assert hit.id == detail.person_id


@pytest.mark.django_db(transaction=True)
def test_entries_that_lead_to_another_record_are_noticed_and_mended():
    detail = make_detail()
    entries = SearchEntry.plain.filter(source_id=detail.pk)
    entries.update(record_id=make_person().pk)
    assert index.problems()

    index.make()

    assert entries.get().record_id == detail.person_id
    assert not index.problems()
