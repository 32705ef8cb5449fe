"""Questions, guides, conversations, answers, messages and promises through the API."""

import uuid

import pytest

from askaround.api.tests.make import read
from askaround.careers.tests.make import make_field
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.people.tests.make import make_person
from askaround.questions.bank import BANK
from askaround.questions.models import Question
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


def test_the_bank_is_listed_before_ones_own_questions(api):
    own = make_question(owner=api.user)

    page = read(api.get("questions?limit=500"))

    assert page["count"] == len(BANK) + 1
    assert page["items"][0]["id"] == str(BANK[0].id)
    assert page["items"][0]["built_in"]
    assert page["items"][-1]["id"] == str(own.pk)


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_a_question_of_the_bank_stays_as_it_is(api, method):
    response = api.call(method, f"questions/{BANK[0].id}", {"text": "Why?"})

    assert response.status_code == 403
    assert Question.plain.get(pk=BANK[0].id).text == BANK[0].text


def test_the_same_question_is_not_asked_twice(api):
    first = api.made("questions", {"text": "Why this town?", "group": "job"})

    again = api.post("questions", {"text": "Why this town?", "group": "job"})

    assert (again.status_code, read(again)["id"]) == (200, first["id"])


def test_a_deleted_question_that_was_asked_is_gone_and_can_be_put_back(api):
    question = make_question(owner=api.user)
    make_answer(interview=make_interview(owner=api.user), question=question)
    address = f"questions/{question.pk}"

    assert api.delete(address).status_code == 204
    assert api.get(address).status_code == 404
    back = api.put(address, {"text": "What then?"})

    assert back.status_code == 201
    assert read(api.get(address))["text"] == "What then?"


def test_a_guide_keeps_its_questions_in_order(api):
    ids = [str(question.id) for question in (BANK[5], BANK[0], BANK[3])]

    guide = api.made("guides", {"name": "Mine", "questions": ids})
    turned = read(api.patch(f"guides/{guide['id']}", {"questions": ids[::-1]}))

    assert guide["questions"] == ids
    assert turned["questions"] == ids[::-1]
    assert turned["name"] == "Mine"


def test_a_guide_says_which_question_is_not_here(api):
    ids = [str(BANK[0].id), str(make_question().pk)]

    response = api.post("guides", {"name": "Mine", "questions": ids})

    assert response.status_code == 404
    assert read(response)["errors"][0]["field"] == "questions.1"


def test_a_guide_is_brought_to_one_conversation_and_copied_to_the_next(api):
    guide = make_guide(owner=api.user, questions=[make_question(owner=api.user)])
    first, second = make_interview(owner=api.user), make_interview(owner=api.user)

    brought = [
        read(api.patch(f"interviews/{each.pk}", {"guide": str(guide.pk)}))["guide"]
        for each in (first, second, second)
    ]

    assert brought[0] == str(guide.pk)
    assert brought[1] not in {None, str(guide.pk)}
    assert brought[2] == brought[1]
    copy = read(api.get(f"guides/{brought[1]}"))
    assert copy["questions"] == read(api.get(f"guides/{guide.pk}"))["questions"]


def test_a_guide_taken_from_a_conversation_stays_a_guide(api):
    guide = make_guide(owner=api.user)
    interview = make_interview(owner=api.user, guide=guide)

    api.patch(f"interviews/{interview.pk}", {"guide": None})

    assert api.get(f"guides/{guide.pk}").status_code == 200


def test_a_conversation_asks_for_twenty_minutes_on_their_clock(api):
    person = make_person(owner=api.user, time_zone="America/New_York")
    body = {"person": str(person.pk), "career_field": str(make_field(owner=api.user).pk)}

    interview = api.made("interviews", body | {"starts_at": "2026-12-01T10:00:00-05:00"})

    assert interview["minutes"] == 20
    assert interview["mode"] == "visit"
    assert interview["time_zone"] == "America/New_York"
    assert interview["starts_at"] == "2026-12-01T15:00:00Z"
    assert interview["notes_permitted"] is None


def test_a_question_has_one_answer_in_a_conversation(api):
    interview = make_interview(owner=api.user)
    body = {"interview": str(interview.pk), "question": str(BANK[0].id), "text": "By chance."}
    first = api.made("answers", body)

    again = api.post("answers", body)
    other = api.post("answers", body | {"text": "On purpose."})
    under_another_id = api.post("answers", body | {"id": str(uuid.uuid4())})

    assert (again.status_code, read(again)["id"]) == (200, first["id"])
    assert (other.status_code, read(other)["current"]["text"]) == (409, "By chance.")
    assert under_another_id.status_code == 409
    assert read(api.get(f"interviews/{interview.pk}"))["answers"] == [first["id"]]


def test_every_edit_of_an_answer_is_an_event(api):
    interview = make_interview(owner=api.user)
    answer = api.made("answers", {"interview": str(interview.pk), "text": "Night shifts."})

    edited = read(api.patch(f"answers/{answer['id']}", {"text": "Night shifts. Rarely."}))

    assert (answer["version"], edited["version"]) == (1, 2)
    row = interview.answers.get()
    assert [event.insert for event in row.events.all()] == ["Night shifts.", " Rarely."]


def test_a_message_is_drafted_unless_its_words_come_along(api):
    person = make_person(owner=api.user)
    asked = {"person": str(person.pk), "kind": "introduction", "channel": "email"}

    drafted = api.made("messages", asked)
    own = api.made("messages", asked | {"subject": "Hello", "body": "May I come by?"})

    assert "Ana" in drafted["body"]
    assert (own["subject"], own["body"]) == ("Hello", "May I come by?")


def test_words_left_out_of_a_put_of_a_message_stay(api):
    person = make_person(owner=api.user)
    asked = {"person": str(person.pk), "kind": "news", "channel": "email"}
    message = api.made("messages", asked | {"body": "I begin in May."})

    put = read(api.put(f"messages/{message['id']}", asked | {"channel": "post"}))

    assert (put["channel"], put["body"]) == ("post", "I begin in May.")


def test_what_was_said_already_is_not_drafted_afterwards(api):
    person = make_person(owner=api.user)

    message = api.made(
        "messages",
        {
            "person": str(person.pk),
            "kind": "introduction",
            "channel": "phone",
            "sent_at": "2026-11-01T09:00:00Z",
        },
    )

    assert message["body"] == ""


def test_a_promise_without_a_day_falls_due_in_two_weeks(api):
    interview = make_interview(owner=api.user)

    promise = api.made("promises", {"interview": str(interview.pk), "text": "Send the article"})
    kept = read(api.patch(f"promises/{promise['id']}", {"kept_at": "2026-11-20T08:00:00Z"}))

    assert promise["due_on"] is not None
    assert kept["kept_at"] == "2026-11-20T08:00:00Z"
    assert kept["due_on"] == promise["due_on"]
