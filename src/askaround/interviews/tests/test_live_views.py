"""The visit page's addresses: what each holds, refuses and keeps to itself."""

import json
import uuid
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from askaround.accounts.models import User
from askaround.interviews.models import Answer, AnswerStrand, Interview, NoteEvent
from askaround.interviews.notes import answer_id
from askaround.interviews.queries.live import CLOSE
from askaround.interviews.tests.make import make_answer, make_interview
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db


def signed_in(owner: User, **options: Any) -> Client:
    client = Client(
        headers={"host": settings.EXACT_HOSTS[0], "accept": "application/json"}, **options
    )
    client.force_login(owner)
    return client


def address(name: str, interview: Interview) -> str:
    return reverse(f"interviews:{name}", args=[interview.pk])


def event(**fields: Any) -> dict[str, Any]:
    fresh = {"id": str(uuid.uuid4()), "answer": str(uuid.uuid4()), "device": "phone", "seq": 1}
    return fresh | {"base": None, "at": 0, "remove": 0, "insert": "noted"} | fields


def post(interview: Interview, *, account: Any = None, **body: Any) -> Any:
    body = {"account": str(account or interview.owner.pk)} | body
    return signed_in(interview.owner).post(
        address("events", interview), json.dumps(body), content_type="application/json"
    )


def test_the_shell_is_the_same_for_every_visit_and_names_nobody():
    one, other = make_interview(), make_interview()

    shells = [signed_in(i.owner).get(address("live", i)).content for i in (one, other)]

    assert shells[0] == shells[1]
    assert one.person.name not in shells[0].decode()
    assert b"csrf" not in shells[0].lower()


@pytest.mark.parametrize("page", ["live", "live_data"])
def test_another_owner_s_visit_is_not_there(page: str):
    theirs, mine = make_interview(), make_interview()

    answer = signed_in(mine.owner).get(address(page, theirs))

    assert answer.status_code == 404
    assert theirs.person.name not in answer.content.decode()


def test_nobody_signed_in_gets_no_data():
    interview = make_interview()
    nobody = Client(headers={"host": settings.EXACT_HOSTS[0], "accept": "application/json"})

    assert nobody.get(address("live_data", interview)).status_code == 401


def test_the_data_holds_the_appointment_and_the_questions_with_their_notes():
    interview = make_interview()
    answered = make_question(owner=interview.owner)
    answer = make_answer(interview=interview, question=answered, text="Nights are long")
    AnswerStrand.plain.create(
        owner=interview.owner, answer=answer, device="x", head=uuid.uuid4(), text="Short"
    )

    data = signed_in(interview.owner).get(address("live_data", interview)).json()

    assert data["account"] == str(interview.owner.pk)
    assert data["interview"]["person"]["name"] == interview.person.name
    found = {asked["question"]: asked for asked in data["questions"]}[str(answered.pk)]
    assert (found["note"], found["head"]) == ("Nights are long", str(answer.tip))
    assert [other["text"] for other in found["others"]] == ["Short"]


def test_a_visit_without_a_list_gets_six_questions_that_suit_almost_anyone():
    interview = make_interview()

    data = signed_in(interview.owner).get(address("live_data", interview)).json()

    assert len(data["questions"]) == 6
    assert data["close"]["answer"] == str(answer_id(interview.pk, CLOSE))


def test_the_data_takes_the_same_queries_however_much_there_is(
    django_assert_max_num_queries: Any,
):
    interview = make_interview()
    client = signed_in(interview.owner)
    make_answer(interview=interview, question=make_question(owner=interview.owner))
    client.get(address("live_data", interview))

    with django_assert_max_num_queries(8) as little:
        client.get(address("live_data", interview))
    for _ in range(20):
        make_answer(interview=interview, question=make_question(owner=interview.owner))
    with django_assert_max_num_queries(8) as much:
        client.get(address("live_data", interview))

    assert len(little) == len(much)


def test_a_batch_is_on_disk_when_it_is_accepted():
    interview = make_interview()
    first = event()
    second = event(answer=first["answer"], base=first["id"], seq=2, at=5, insert=" down")

    answer = post(interview, events=[first, second], facts=[])

    assert answer.status_code == 200
    assert answer.json()["accepted"] == [first["id"], second["id"]]
    told = answer.json()["answers"][first["answer"]]
    assert (told["head"], told["text"], told["others"]) == (second["id"], "noted down", [])
    assert Answer.plain.get().text == "noted down"


def test_saving_a_note_takes_few_queries(django_assert_max_num_queries: Any):
    interview = make_interview()
    first = event()
    post(interview, events=[first])
    client = signed_in(interview.owner)
    body = {"account": str(interview.owner.pk), "events": [event(**_after(first))]}
    client.get(reverse("accounts:session"))

    # The last reads the passages marked in these notes, whose places move with the words.
    with django_assert_max_num_queries(11):
        client.post(address("events", interview), body, content_type="application/json")

    assert Answer.plain.get().text == "noted too"


def _after(first: dict[str, Any]) -> dict[str, Any]:
    return {"answer": first["answer"], "base": first["id"], "seq": 2, "at": 5, "insert": " too"}


def test_an_id_used_again_for_something_else_is_a_conflict_and_the_rest_is_kept():
    interview = make_interview()
    first, other = event(), event()
    post(interview, events=[first])

    answer = post(interview, events=[first | {"insert": "forged"}, other])

    assert answer.status_code == 409
    assert (answer.json()["refused"], answer.json()["accepted"]) == ([first["id"]], [other["id"]])
    assert NoteEvent.plain.count() == 2


def test_notes_of_another_account_are_refused():
    interview = make_interview()

    answer = post(interview, account=uuid.uuid4(), events=[event()])

    assert (answer.status_code, answer.json()["reason"]) == (403, "account")
    assert not NoteEvent.plain.exists()


def test_another_owner_s_visit_takes_no_notes():
    theirs, mine = make_interview(), make_interview()
    body = {"account": str(mine.owner.pk), "events": [event()]}

    answer = signed_in(mine.owner).post(
        address("events", theirs), body, content_type="application/json"
    )

    assert answer.status_code == 404
    assert not NoteEvent.plain.exists()


def test_an_event_in_another_owner_s_answer_is_named_and_nothing_is_kept():
    theirs, mine = make_answer(text="secret"), make_interview()
    foreign, own = event(answer=str(theirs.pk)), event()

    answer = post(mine, events=[own, foreign])

    assert (answer.status_code, answer.json()["refused"]) == (404, [foreign["id"]])
    assert "secret" not in answer.content.decode()
    assert not NoteEvent.plain.exists()


def test_a_star_on_another_owner_s_answer_is_named_and_nothing_is_kept():
    theirs, mine = make_answer(), make_interview()
    star = {"id": str(uuid.uuid4()), "device": "phone", "seq": 1, "kind": "star"}
    star["value"] = {"answer": str(theirs.pk), "question": None}

    answer = post(mine, facts=[star])

    assert (answer.status_code, answer.json()["refused"]) == (404, [star["id"]])


def test_notes_without_the_session_s_token_are_refused():
    interview = make_interview()
    strict = signed_in(interview.owner, enforce_csrf_checks=True)
    body = {"account": str(interview.owner.pk), "events": [event()]}

    plain = strict.post(address("events", interview), body, content_type="application/json")
    token = strict.get(reverse("accounts:session")).json()["csrf"]
    trusted = strict.post(
        address("events", interview),
        body,
        content_type="application/json",
        headers={"X-CSRFToken": token},
    )

    assert (plain.status_code, trusted.status_code) == (403, 200)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"nonsense",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"account": 1}',
        b'{"account": "00000000-0000-0000-0000-000000000000", "events": {}}',
        b'{"account": "00000000-0000-0000-0000-000000000000", "events": [1]}',
    ],
)
def test_what_is_no_batch_is_refused_with_a_sentence(body: bytes):
    interview = make_interview()

    answer = signed_in(interview.owner).post(
        address("events", interview), body, content_type="application/json"
    )

    assert answer.status_code == 422
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    "bad",
    [
        {"at": -1},
        {"at": True},
        {"at": 2**40},
        {"remove": "3"},
        {"insert": None},
        {"device": ""},
        {"device": "x" * 65},
        {"seq": 2**70},
        {"base": "x"},
        {"answer": None},
    ],
)
def test_a_malformed_event_is_named_and_nothing_is_kept(bad: dict[str, Any]):
    interview = make_interview()
    wrong = event(**bad)

    answer = post(interview, events=[event(), wrong])

    assert (answer.status_code, answer.json()["refused"]) == (422, [wrong["id"]])
    assert not NoteEvent.plain.exists()


def test_characters_that_no_database_keeps_are_replaced():
    interview = make_interview()
    raw = json.dumps({"account": str(interview.owner.pk), "events": [event(insert="a\x00b\ud800")]})

    answer = signed_in(interview.owner).post(
        address("events", interview), raw, content_type="application/json"
    )

    assert answer.status_code == 200
    assert Answer.plain.get().text == "a\ufffdb\ufffd"
