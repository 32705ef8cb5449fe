"""The page of what can be brought back, and the Undo button that stands after every deletion."""

import datetime as dt
import html
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.accounts.queries import PAGE
from askaround.interviews.models import Advice, Interview, RelatedField
from askaround.people.models import Organisation, Person
from askaround.testing import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    seeker = make.make_user()
    client.force_login(seeker)
    return seeker


def text_of(answer):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def everything_deletable(owner):
    """One of each thing a page deletes: its row, the address to post to, and what is sent."""
    person = make.make_person(owner=owner, name="Ana Ruiz")
    field = make.make_field(owner=owner, name="Nursing")
    visit = make.make_interview(owner=owner, person=person, career_field=field)
    question = make.make_question(owner=owner, text="What of nights?")
    made = {
        "people:delete": (make.make_person(owner=owner, name="Ben Obi"), {}),
        "people:delete_organisation": (make.make_organisation(owner=owner), {}),
        "careers:delete": (make.make_field(owner=owner, name="Baking"), {}),
        "interviews:delete": (make.make_interview(owner=owner), {}),
        "interviews:delete_research": (make.make_research_note(interview=visit), {}),
        "interviews:promise": (make.make_promise(interview=visit), {"do": "delete"}),
        "interviews:advice": (
            Advice.plain.create(owner=owner, interview=visit, text="Read"),
            {"do": "delete"},
        ),
        "interviews:related": (
            RelatedField.plain.create(owner=owner, interview=visit, name="Midwifery"),
            {"do": "delete"},
        ),
        "questions:delete": (question, {}),
        "questions:delete_set": (make.make_guide(owner=owner, reusable=True), {}),
        "correspondence:discard": (make.make_message(person=person), {}),
    }
    return {name: (row, reverse(name, args=[row.pk]), sent) for name, (row, sent) in made.items()}


DELETES = [
    "people:delete",
    "people:delete_organisation",
    "careers:delete",
    "interviews:delete",
    "interviews:delete_research",
    "interviews:promise",
    "interviews:advice",
    "interviews:related",
    "questions:delete",
    "questions:delete_set",
    "correspondence:discard",
]


@pytest.mark.parametrize("name", DELETES)
def test_whatever_a_page_deletes_the_next_page_can_bring_back(client, seeker, name):
    row, address, sent = everything_deletable(seeker)[name]

    after = client.post(address, sent, follow=True)
    there_after = type(row)._base_manager.filter(pk=row.pk).exists()
    [undo] = [message.extra_tags for message in after.context["messages"]]
    back = client.post(undo, follow=True)

    assert not there_after
    assert f'action="{undo}"' in after.content.decode()
    assert type(row)._base_manager.filter(pk=row.pk).exists()
    assert "is back." in text_of(back)


def test_every_address_that_deletes_is_tried_here():
    assert set(everything_deletable(make.make_user())) == set(DELETES)


def test_a_question_taken_out_of_its_sets_comes_back_into_them(client, seeker):
    question = make.make_question(owner=seeker)
    kept = make.make_guide(owner=seeker, questions=[question], reusable=True)
    make.make_guide(owner=seeker, questions=[question])
    client.post(reverse("questions:delete", args=[question.pk]))
    put_away = type(question).plain.get(pk=question.pk).put_away_at

    client.post(reverse("accounts:undo", args=[Bundle.plain.get().pk]))

    question.refresh_from_db()
    assert put_away is not None
    assert question.put_away_at is None
    assert list(kept.questions.all()) == [question]


def test_a_persons_visit_goes_with_the_list_of_questions_made_for_it(seeker):
    guide = make.make_guide(owner=seeker)
    visit = make.make_interview(owner=seeker, guide=guide)

    bundle = bundles.delete(visit.person, title="Ana", at=timezone.now())
    gone = not type(guide).plain.filter(pk=guide.pk).exists()
    bundles.undo(bundle=bundle, at=timezone.now())

    visit.refresh_from_db()
    assert gone
    assert visit.guide == guide


def test_the_list_says_what_went_along_and_until_when(client, seeker):
    ana = make.make_person(owner=seeker, name="Ana Ruiz")
    field = make.make_field(owner=seeker)
    for _ in range(2):
        make.make_interview(owner=seeker, person=ana, career_field=field)
    make.make_message(person=ana)
    bundles.delete(ana, title=ana.name, at=timezone.now())

    page = text_of(client.get(reverse("accounts:deleted")))

    until = timezone.localtime(timezone.now() + dt.timedelta(days=30))
    assert "Ana Ruiz with 2 visits and 1 message deleted" in page
    assert f"can be undone until {until.day} " in page or str(until.day) in page


def test_what_was_deleted_last_comes_first(client, seeker):
    for name in ("Ana Ruiz", "Ben Obi"):
        person = make.make_person(owner=seeker, name=name)
        client.post(reverse("people:delete", args=[person.pk]))

    page = text_of(client.get(reverse("accounts:deleted")))

    assert page.index("Ben Obi with") if "Ben Obi with" in page else page.index("Ben Obi")
    assert page.rindex("Ben Obi") < page.rindex("Ana Ruiz")


def test_an_empty_list_says_what_it_is_for(client, seeker):
    page = text_of(client.get(reverse("accounts:deleted")))

    assert "Nothing here." in page


def test_a_long_list_goes_on_where_it_stopped(client, seeker):
    for number in range(PAGE + 3):
        place = Organisation.plain.create(owner=seeker, name=f"Place {number:02}")
        bundles.delete(place, title=place.name, at=timezone.now())

    first = client.get(reverse("accounts:deleted"))
    second = client.get(first.context["next_href"])

    shown = [row.bundle.title for page in (first, second) for row in page.context["found"].rows]
    assert shown == [f"Place {number:02}" for number in reversed(range(PAGE + 3))]
    assert "next_href" not in second.context or not second.context["next_href"]


@pytest.mark.parametrize("after", ["nonsense", "2026-11-02|x", "|", "2026-13-02T00:00:00Z|1"])
def test_a_place_in_the_list_that_cant_be_read_is_the_beginning(client, seeker, after):
    answer = client.get(reverse("accounts:deleted"), {"after": after})

    assert answer.status_code == 200


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_asks_no_more_often_for_more(client, seeker, django_assert_max_num_queries, count):
    for number in range(count):
        person = make.make_person(owner=seeker, name=f"Person {number}")
        bundles.delete(person, title=person.name, at=timezone.now())
    client.get("/settings/")

    with django_assert_max_num_queries(4):
        client.get(reverse("accounts:deleted"))


def test_after_undoing_one_stands_on_the_page_of_what_came_back(client, seeker):
    ana = make.make_person(owner=seeker, name="Ana Ruiz")
    bundle = bundles.delete(ana, title=ana.name, at=timezone.now())

    answer = client.post(reverse("accounts:undo", args=[bundle.pk]))

    assert answer["Location"] == reverse("people:person", args=[ana.pk])


def test_after_undoing_a_promise_one_stands_on_its_visit(client, seeker):
    promise = make.make_promise(interview=make.make_interview(owner=seeker))
    bundle = bundles.delete(promise, title="A promise", at=timezone.now())

    answer = client.post(reverse("accounts:undo", args=[bundle.pk]))

    assert answer["Location"] == reverse("interviews:interview", args=[promise.interview_id])


def test_undoing_twice_says_the_same(client, seeker):
    ana = make.make_person(owner=seeker)
    bundle = bundles.delete(ana, title=ana.name, at=timezone.now())

    for _ in range(2):
        answer = client.post(reverse("accounts:undo", args=[bundle.pk]), follow=True)
        assert "Ana Ruiz is back." in text_of(answer)

    assert Person.plain.count() == 1


def test_what_cant_come_back_says_why(client, seeker):
    visit = make.make_interview(owner=seeker)
    person = visit.person
    bundle = bundles.delete(visit, title="The visit with Ana", at=timezone.now())
    bundles.delete(person, title="Ana Ruiz", at=timezone.now())

    answer = client.post(reverse("accounts:undo", args=[bundle.pk]), follow=True)

    assert "“Ana Ruiz” was deleted since. Bring that back first" in text_of(answer)
    assert not Interview.plain.exists()


def test_what_is_undone_is_on_the_list_no_more(client, seeker):
    ana = make.make_person(owner=seeker)
    bundle = bundles.delete(ana, title=ana.name, at=timezone.now())
    bundles.undo(bundle=bundle, at=timezone.now())

    assert "Nothing here." in text_of(client.get(reverse("accounts:deleted")))


@pytest.mark.parametrize(
    "address", ["people:delete", "careers:delete", "people:delete_organisation"]
)
def test_asking_first_says_it_can_be_brought_back(client, seeker, address):
    _row, path, _sent = everything_deletable(seeker)[address]

    assert "back for 30 days" in text_of(client.get(path))


def test_settings_and_the_list_of_people_lead_here(client, seeker):
    for page in ("/settings/", "/people/"):
        assert f'href="{reverse("accounts:deleted")}"' in client.get(page).content.decode()
