"""The sheet to carry, through its page."""

import datetime as dt

import pytest
from django.urls import reverse

from askaround.accounts.tests.make import make_user
from askaround.careers.tests.make import make_field
from askaround.interviews.models import Interview, ResearchNote
from askaround.interviews.tests.make import make_answer, make_interview, make_research_note
from askaround.interviews.tests.pages import HOSTILE, fields_of, text_of
from askaround.people.tests.make import make_detail, make_organisation, make_person
from askaround.questions.models import Guide, Question
from askaround.questions.starters import FIRST_CONVERSATION
from askaround.questions.tests.make import make_guide, make_question

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


@pytest.fixture
def visit(seeker):
    return make_interview(owner=seeker)


def page(visit):
    return reverse("interviews:prepare", args=[visit.pk])


def do(client, visit, **fields):
    return client.post(reverse("interviews:questions", args=[visit.pk]), fields)


def asked(visit):
    visit.refresh_from_db()
    places = visit.guide.places.select_related("question") if visit.guide else []
    return [place.question for place in places]


def test_a_visit_without_a_list_shows_six_questions_and_keeps_none(client, visit):
    answer = text_of(client.get(page(visit)))
    for question in FIRST_CONVERSATION.questions:
        assert question.text in answer
    assert "17 of 20 minutes" in answer
    assert not Guide.plain.exists()


def test_the_first_change_keeps_the_list_that_was_shown(client, visit):
    first = FIRST_CONVERSATION.questions[0]
    do(client, visit, do=f"down:{first.id}")
    assert [question.pk for question in asked(visit)][:2] == [
        FIRST_CONVERSATION.questions[1].id,
        first.id,
    ]


def test_buttons_add_move_and_leave_out(client, visit):
    pay = Question.plain.get(slug="pay")
    do(client, visit, do=f"add:{pay.pk}")
    assert pay in asked(visit)
    do(client, visit, do=f"up:{pay.pk}")
    assert asked(visit).index(pay) == 4
    do(client, visit, do=f"out:{pay.pk}")
    assert pay not in asked(visit)


def test_a_dragged_order_is_kept(client, visit):
    ids = [str(question.id) for question in reversed(FIRST_CONVERSATION.questions)]
    do(client, visit, do="order", order=" ".join(ids))
    assert [str(question.pk) for question in asked(visit)] == ids


def test_minutes_typed_are_kept_and_nonsense_is_passed_over(client, visit):
    one, two = (str(question.id) for question in FIRST_CONVERSATION.questions[:2])
    do(client, visit, **{f"minutes-{one}": "7", f"minutes-{two}": "many"})
    visit.refresh_from_db()
    assert visit.guide.places.get(question=one).minutes == 7
    assert visit.guide.places.get(question=two).minutes == 4


def test_too_many_minutes_are_said_and_fitted_kindly(client, visit):
    for slug in ("pay", "career-paths", "changes-ahead"):
        do(client, visit, do=f"add:{Question.plain.get(slug=slug).pk}")
    assert "more than a visit of 20 can hold" in text_of(client.get(page(visit)))
    answer = do(client, visit, do="fit")
    said = text_of(client.get(answer.url))
    assert "It fits 20 minutes now." in said
    assert "can hold" not in said


def test_an_own_question_joins_the_list_and_the_bank(client, visit):
    do(client, visit, do="own", text="What would you not do again?")
    own = Question.plain.get(owner=visit.owner)
    assert own in asked(visit)


def test_an_own_question_without_words_says_so(client, visit):
    answer = do(client, visit, do="own", text="  ")
    assert "Write the question first." in text_of(client.get(answer.url))


def test_another_list_can_be_started_from(client, seeker, visit):
    do(client, visit, do="start:someone-who-supervises")
    assert "goals-of-the-group" in [question.slug for question in asked(visit)]
    own = make_question(owner=seeker)
    kept = make_guide(owner=seeker, questions=[own], reusable=True)
    do(client, visit, do=f"set:{kept.pk}")
    assert asked(visit) == [own]
    do(client, visit, do=f"out:{own.pk}")
    assert kept.places.count() == 1


def test_a_list_can_be_kept_for_other_visits_once(client, visit):
    url = reverse("interviews:keep_as_set", args=[visit.pk])
    client.post(url, {"name": "Mine"})
    client.post(url, {"name": "Mine"})
    assert Guide.plain.filter(reusable=True, name="Mine").count() == 1
    assert asked(visit)


def test_the_sheet_is_marked_ready_and_not_ready(client, visit):
    url = reverse("interviews:ready", args=[visit.pk])
    client.post(url, {"ready": "yes"})
    visit.refresh_from_db()
    assert visit.prepared_at
    assert visit.guide
    client.post(url, {"ready": "no"})
    visit.refresh_from_db()
    assert visit.prepared_at is None


def test_the_sheet_says_when_and_where_and_when_to_leave(client, seeker):
    person = make_person(owner=seeker, name="Ana Ruiz")
    make_detail(person=person, kind="phone", value="+44 20 7946 0000")
    visit = make_interview(
        owner=seeker,
        person=person,
        starts_at=dt.datetime(2026, 7, 1, 13, 30, tzinfo=dt.UTC),
        time_zone="America/New_York",
        place="Ward 4",
        travel_minutes=25,
    )
    answer = text_of(client.get(page(visit)))
    assert "Wednesday, July 1, 2026, 9:30 am in New York" in answer
    assert "Ward 4" in answer
    assert "+44 20 7946 0000" in answer
    assert "1:55 pm" in answer  # the seeker leaves by their own clock


def test_research_is_added_once_with_its_source_and_link(client, visit):
    url = reverse("interviews:add_research", args=[visit.pk])
    form = {"text": "24 beds", "source": "report", "link": "example.org/r", "sent": "one"}
    client.post(url, form)
    client.post(url, form)
    note = ResearchNote.plain.get()
    assert (note.text, note.source, note.link) == ("24 beds", "report", "https://example.org/r")
    assert 'href="https://example.org/r"' in text_of(client.get(page(visit)))


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "https://", "a b"])
def test_a_link_that_leads_nowhere_good_is_refused_and_the_note_stays(client, visit, link):
    url = reverse("interviews:add_research", args=[visit.pk])
    answer = client.post(url, {"text": "24 beds", "link": link})
    assert answer.status_code == 422
    assert "24 beds" in text_of(answer)
    assert not ResearchNote.plain.exists()


def test_a_link_from_elsewhere_is_shown_and_not_followed(client, visit):
    make_research_note(interview=visit, link="javascript:alert(1)")
    assert 'href="javascript' not in text_of(client.get(page(visit)))


def test_research_is_changed_and_a_late_change_shows_both(client, visit):
    note = make_research_note(interview=visit, text="24 beds")
    url = reverse("interviews:research", args=[note.pk])
    form = fields_of(client.get(url))
    client.post(url, form | {"text": "26 beds"})
    late = client.post(url, form | {"text": "28 beds"})
    note.refresh_from_db()
    assert note.text == "26 beds"
    assert late.status_code == 409
    assert "26 beds" in text_of(late)
    assert "28 beds" in text_of(late)


def test_research_can_be_erased(client, visit):
    note = make_research_note(interview=visit)
    client.post(reverse("interviews:delete_research", args=[note.pk]))
    assert not ResearchNote.plain.exists()


@pytest.mark.parametrize("sent", ["up:", "add:nonsense", "dance", "start:nobody", "set:nonsense"])
def test_what_no_button_sends_is_not_there(client, visit, sent):
    assert do(client, visit, do=sent).status_code == 404


def test_somebody_elses_question_or_set_is_not_there(client, visit):
    assert do(client, visit, do=f"add:{make_question().pk}").status_code == 404
    assert do(client, visit, do=f"set:{make_guide(reusable=True).pk}").status_code == 404


@pytest.mark.parametrize("name", ["questions", "ready", "add_research", "keep_as_set"])
def test_somebody_elses_visit_is_not_there_and_stays_as_it_is(client, seeker, name):
    visit = make_interview()
    answer = client.post(
        reverse(f"interviews:{name}", args=[visit.pk]), {"text": "x", "ready": "yes", "do": "fit"}
    )
    visit.refresh_from_db()
    assert answer.status_code == 404
    assert (visit.version, visit.guide, visit.prepared_at) == (1, None, None)
    assert not ResearchNote.plain.exists()


def test_somebody_elses_pages_are_not_there(client, seeker):
    note = make_research_note()
    assert client.get(page(note.interview)).status_code == 404
    for name in ("research", "delete_research"):
        url = reverse(f"interviews:{name}", args=[note.pk])
        assert client.post(url, {"text": "x"}).status_code == 404
    assert ResearchNote.plain.get().text == note.text


def test_names_notes_and_questions_are_shown_as_words(client, seeker):
    place = make_organisation(owner=seeker, name=HOSTILE)
    person = make_person(owner=seeker, name=HOSTILE, title=HOSTILE, organisation=place)
    visit = make_interview(owner=seeker, person=person, place=HOSTILE)
    make_research_note(interview=visit, text=HOSTILE, source=HOSTILE, link=HOSTILE)
    question = make_question(owner=seeker, text=HOSTILE)
    make_guide(owner=seeker, name=HOSTILE, questions=[question], reusable=True)
    do(client, visit, do=f"add:{question.pk}")
    answer = text_of(client.get(page(visit)))
    assert HOSTILE not in answer
    assert "&lt;script&gt;" in answer


def test_the_sheet_takes_few_queries_however_much_there_is(
    client, seeker, django_assert_max_num_queries
):
    questions = [make_question(owner=seeker, text=str(number)) for number in range(30)]
    guide = make_guide(owner=seeker, questions=questions)
    visit = make_interview(owner=seeker, guide=guide)
    for number in range(5):
        make_research_note(interview=visit, text=str(number))
        make_guide(owner=seeker, name=str(number), reusable=True)
    client.get(page(visit))
    with django_assert_max_num_queries(8):
        client.get(page(visit))


def test_a_person_deleted_in_another_window_leaves_a_plain_page(client, visit):
    visit.person.delete()
    assert client.get(page(visit)).status_code == 404
    assert do(client, visit, do="fit").status_code == 404
    assert not Interview.plain.exists()


def test_preparing_by_get_changes_nothing(client, visit):
    client.get(page(visit))
    visit.refresh_from_db()
    assert (visit.version, visit.guide) == (1, None)


def test_once_somebody_has_answered_the_rest_stand_first(client, seeker):
    field = make_field(owner=seeker)
    asked, new = (make_question(owner=seeker, text=text) for text in ("Why stay?", "Why leave?"))
    earlier = make_interview(owner=seeker, career_field=field)
    make_answer(interview=earlier, question=asked, text="The people.")
    visit = make_interview(owner=seeker, career_field=field)
    shelves = client.get(page(visit)).context["shelves"]
    assert shelves[0].label == "Nobody has answered these yet"
    assert new in shelves[0].questions
    assert asked not in shelves[0].questions
    assert [shelf.group for shelf in shelves[1:]] == ["own"]


def test_an_answer_about_other_work_or_an_empty_one_leaves_a_question_open(client, seeker):
    question = make_question(owner=seeker, text="Why stay?")
    make_answer(interview=make_interview(owner=seeker), question=question, text="The people.")
    visit = make_interview(owner=seeker)
    make_answer(interview=visit, question=question, text="")
    shelves = client.get(page(visit)).context["shelves"]
    assert not any(shelf.unanswered for shelf in shelves)
