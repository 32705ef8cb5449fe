"""Where names can come from: what fits whom, what was tried, what it brought, what to try next."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from askaround.careers.tests.make import make_field
from askaround.people import actions
from askaround.people.guidelines import (
    INSIDE_SOURCES,
    MOST_TO_TRY,
    fits,
    sources_in_order,
    sources_to_try,
)
from askaround.people.models import FieldMark, FoundThrough, Person, SourceTried
from askaround.people.one_line import read
from askaround.people.queries import next_sources, sources_of
from askaround.people.source_words import way_of
from askaround.people.tests.make import (
    NOW,
    make_ask,
    make_mark,
    make_person,
    make_referral,
    make_source_tried,
)
from askaround.people.tests.pages import HOSTILE, text_of

pytestmark = pytest.mark.django_db

EVERY_KIND = set(FoundThrough.values) - {"other"}


@pytest.fixture
def cheese(seeker):
    return make_field(owner=seeker, name="Making cheese")


def kinds(sources) -> list[str]:
    return [source.kind for source in sources]


def address(field) -> str:
    return reverse("people:sources", args=[field.pk])


def page_of(client, field) -> str:
    return text_of(client.get(address(field)))


def send(client, field, do, kind="society", **words):
    return client.post(address(field), {"do": do, "kind": kind, **words})


@pytest.mark.parametrize("inside", [True, False])
def test_every_kind_of_source_stands_once_with_how_to_use_it_and_what_to_say(inside):
    order = sources_in_order(inside=inside)

    assert sorted(order) == sorted(EVERY_KIND)
    for kind in order:
        way = way_of(kind, inside=inside)
        assert way is not None
        assert str(way.how)
        assert "%(field)s" in str(way.opening)


@pytest.mark.parametrize("inside", [True, False])
def test_the_fitting_sources_come_first(inside):
    fitting = [fits(kind, inside=inside) for kind in sources_in_order(inside=inside)]

    assert fitting == sorted(fitting, reverse=True)


def test_somebody_outside_is_not_sent_to_what_only_insiders_have_until_all_else_was_tried():
    first = sources_to_try(set(), inside=False)
    last = sources_to_try(EVERY_KIND - INSIDE_SOURCES, inside=False)

    assert not INSIDE_SOURCES & set(first)
    assert set(last) <= INSIDE_SOURCES
    assert len(first) == MOST_TO_TRY


def test_nothing_is_left_to_try_when_all_was_tried():
    assert sources_to_try(EVERY_KIND, inside=True) == []


def test_working_there_changes_what_to_try_next(cheese):
    outside = kinds(sources_of(cheese).next)
    cheese.works_there = True

    assert kinds(sources_of(cheese).next) != outside
    assert "current_supervisor" in kinds(sources_of(cheese).next)


def test_a_source_shows_whom_it_brought_for_this_field_alone(seeker, cheese):
    ana = make_person(owner=seeker, name="Ana", found_through="directory")
    make_mark(person=ana, career_field=cheese)
    named = make_person(owner=seeker, name="Ben", found_through="referral")
    make_referral(ask=make_ask(asked=ana, career_field=cheese), person=named)
    other = make_person(owner=seeker, name="Cleo", found_through="directory")
    make_mark(person=other, career_field=make_field(owner=seeker))

    brought = {source.kind: [p.name for p in source.found] for source in sources_of(cheese).brought}

    assert brought == {"directory": ["Ana"], "referral": ["Ben"]}


def test_a_person_marked_and_named_is_brought_once(seeker, cheese):
    ana = make_person(owner=seeker, found_through="referral")
    make_mark(person=ana, career_field=cheese)
    make_referral(ask=make_ask(asked=make_person(owner=seeker), career_field=cheese), person=ana)

    assert [len(source.found) for source in sources_of(cheese).brought] == [1]


def test_another_way_is_shown_only_when_it_brought_somebody(seeker, cheese):
    assert "other" not in kinds(sources_of(cheese).all)

    make_mark(person=make_person(owner=seeker, found_through="other"), career_field=cheese)

    assert "other" in kinds(sources_of(cheese).brought)


def test_what_brought_somebody_or_was_tried_is_not_to_try_next(seeker, cheese):
    before = kinds(sources_of(cheese).next)
    make_mark(person=make_person(owner=seeker, found_through=before[0]), career_field=cheese)
    make_source_tried(career_field=cheese, kind=before[1])

    after = kinds(sources_of(cheese).next)

    assert after[0] == before[2]
    assert not set(before[:2]) & set(after)
    assert next_sources(cheese, {before[0]}) == [str(FoundThrough(kind).label) for kind in after]


def test_the_sources_of_a_field_take_two_queries(seeker, cheese, django_assert_num_queries):
    for number in range(12):
        ana = make_person(owner=seeker, name=f"N {number}", found_through="friend")
        make_mark(person=ana, career_field=cheese)

    with django_assert_num_queries(2):
        sources_of(cheese)


def test_tried_is_kept_once_and_said_again_says_anew(cheese):
    actions.mark_tried(career_field=cheese, kind="society", at=NOW)
    actions.mark_tried(career_field=cheese, kind="society", at=NOW, note=" Nobody  answered. ")

    assert [tried.note for tried in cheese.sources_tried.all()] == ["Nobody answered."]


@pytest.mark.parametrize("words", [{"kind": "a dream"}, {"kind": "society", "note": "x" * 501}])
def test_what_is_no_source_or_too_long_is_refused(cheese, words):
    with pytest.raises(ValidationError):
        actions.mark_tried(career_field=cheese, at=NOW, **words)


def test_somebody_from_a_list_of_names_does_the_work_and_somebody_known_might_know(cheese):
    ana = actions.add_found(career_field=cheese, kind="society", line=read("Ana Ruiz"))
    ben = actions.add_found(career_field=cheese, kind="friend", line=read("Ben Lee"))

    assert ana.marks.get().purpose == FieldMark.Purpose.DOES_IT
    assert ben.marks.get().purpose == FieldMark.Purpose.MIGHT_KNOW
    assert (ana.found_through, ben.found_through) == ("society", "friend")


def test_how_somebody_was_found_first_stays(seeker, cheese):
    ana = make_person(owner=seeker, found_through="friend")

    found = actions.add_found(career_field=cheese, kind="society", line=read("Ana Ruiz"))

    found.refresh_from_db()
    assert (found, found.found_through) == (ana, "friend")


def test_somebody_of_whom_it_was_not_noted_is_found_through_it_now(seeker, cheese):
    make_person(owner=seeker)

    found = actions.add_found(career_field=cheese, kind="society", line=read("Ana Ruiz"))

    found.refresh_from_db()
    assert found.found_through == "society"


def test_a_name_is_added_on_the_page_in_one_line(client, seeker, cheese):
    answer = send(
        client, cheese, "found", "directory", line="Ana Ruiz, dairy hand, ana@example.org"
    )

    ana = Person.objects.owned_by(seeker).get()
    assert answer.url == f"{address(cheese)}#directory"
    assert (ana.name, ana.title, ana.found_through) == ("Ana Ruiz", "dairy hand", "directory")
    assert "Ana Ruiz" in page_of(client, cheese)


def test_a_source_that_brought_nobody_is_noted_and_taken_back(client, cheese):
    send(client, cheese, "tried", note="No branch near here.")
    noted = page_of(client, cheese)

    send(client, cheese, "untried")

    assert "No branch near here." in noted
    assert not SourceTried.plain.exists()
    assert "No branch near here." not in page_of(client, cheese)


def test_what_was_noted_of_a_source_is_found_again(client, cheese):
    send(client, cheese, "tried", note="No branch near Kendal.")

    page = text_of(client.get(reverse("search:search"), {"q": "kendal"}))

    assert cheese.get_absolute_url() in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"do": "found", "line": ""}, "Whom did it bring?"),
        ({"do": "found", "line": "ana@example.org"}, "There is no name in this line."),
        ({"do": "tried", "note": "x" * 501}, "at most 500"),
    ],
)
def test_what_cannot_be_kept_is_refused_beside_it_with_what_was_typed(
    client, seeker, cheese, words, sentence
):
    answer = client.post(address(cheese), {"kind": "career_centre", **words})

    page = text_of(answer)
    assert answer.status_code == 422
    assert sentence in page
    assert not words.get("line") or f'value="{words["line"]}"' in page
    assert not Person.plain.filter(owner=seeker).exists()
    assert not SourceTried.plain.exists()


@pytest.mark.parametrize("words", [{}, {"do": "found"}, {"do": "burn", "kind": "society"}])
def test_a_strange_request_is_refused_and_changes_nothing(client, cheese, words):
    assert client.post(address(cheese), words).status_code == 422


def test_hostile_words_are_only_words(client, seeker):
    field = make_field(owner=seeker, name=HOSTILE)
    make_mark(
        person=make_person(owner=seeker, name=HOSTILE, title=HOSTILE, found_through="society"),
        career_field=field,
    )
    make_source_tried(career_field=field, kind="college", note=HOSTILE)

    assert HOSTILE not in page_of(client, field)


def test_a_percent_sign_in_a_fields_name_is_no_fault(client, seeker):
    assert "100% wool" in page_of(client, make_field(owner=seeker, name="100% wool"))


def test_the_page_of_a_field_leads_here_and_names_what_to_try(client, cheese):
    page = text_of(client.get(cheese.get_absolute_url()))

    assert address(cheese) in page
    assert next_sources(cheese, set())[0] in page


def test_the_page_takes_few_queries_however_much_was_found(
    client, seeker, cheese, django_assert_max_num_queries
):
    for number in range(30):
        kind = sorted(EVERY_KIND)[number % 12]
        ana = make_person(owner=seeker, name=f"N {number}", found_through=kind)
        make_mark(person=ana, career_field=cheese)
    client.get(address(cheese))

    with django_assert_max_num_queries(6):
        client.get(address(cheese))
