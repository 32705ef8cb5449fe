"""The resume at the visits: which version is in the bag, who saw it, what they said, what answers it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.accounts import bundles
from askaround.accounts.tests.make import make_user
from askaround.careers.models import Resume
from askaround.careers.resumes import keeping
from askaround.careers.tests.make import make_resume
from askaround.interviews import actions
from askaround.interviews.models import Interview, ResumeCriticism
from askaround.interviews.tests.make import make_criticism, make_interview
from askaround.interviews.tests.test_visit_facts import said, send
from askaround.interviews.tests.write_up_steps import done
from askaround.people.tests.make import NOW, make_person

pytestmark = pytest.mark.django_db

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def seeker(client):
    user = make_user()
    client.force_login(user)
    return user


def visit_with(seeker, name="Ana Ruiz", **fields):
    return make_interview(owner=seeker, person=make_person(owner=seeker, name=name), **fields)


def body(response):
    return response.content.decode()


def test_the_version_in_the_bag_is_chosen_where_one_gets_ready(client, seeker):
    resume, visit = make_resume(owner=seeker, name="For clinics"), visit_with(seeker)
    page = body(client.get(reverse("interviews:prepare", args=[visit.pk])))
    assert f'<option value="{resume.pk}">For clinics</option>' in page

    client.post(
        reverse("interviews:tick", args=[visit.pk]),
        {"what": "resume", "done": "yes", "resume": str(resume.pk)},
    )

    visit.refresh_from_db()
    assert visit.resume == resume
    page = body(client.get(reverse("interviews:prepare", args=[visit.pk])))
    assert "“For clinics” is in the bag" in page


def test_a_resume_that_is_kept_elsewhere_can_be_in_the_bag_too(client, seeker):
    visit = visit_with(seeker)

    client.post(reverse("interviews:tick", args=[visit.pk]), {"what": "resume", "done": "yes"})

    visit.refresh_from_db()
    assert visit.resume_packed_at
    assert visit.resume is None


def test_somebody_elses_version_is_not_there(client, seeker):
    visit, foreign = visit_with(seeker), make_resume()

    answer = client.post(
        reverse("interviews:tick", args=[visit.pk]),
        {"what": "resume", "done": "yes", "resume": str(foreign.pk)},
    )

    assert answer.status_code == 404
    with pytest.raises(Resume.DoesNotExist):
        actions.keep_criticism(interview=visit, text="Shorter.", resume=foreign)


def test_the_same_words_twice_at_one_visit_are_one(seeker):
    visit = visit_with(seeker)

    for _ in range(2):
        actions.keep_criticism(interview=visit, text="Shorter.")

    assert ResumeCriticism.plain.count() == 1


def test_a_version_says_who_saw_it_and_what_they_made_of_it(client, seeker):
    resume = make_resume(owner=seeker)
    visit_with(seeker, "Ben Obi", resume=resume, held_at=NOW)
    visit = visit_with(seeker, resume=resume, resume_handed_over=True, held_at=NOW)
    make_criticism(interview=visit, resume=resume, text=HOSTILE, asked_for=True)

    page = body(client.get(resume.get_absolute_url()))

    assert "handed over" in page
    assert "stayed in the bag" in page
    assert "you asked" in page
    assert "&lt;script&gt;" in page
    assert HOSTILE not in page


def test_a_newer_version_answers_what_was_said_of_an_older_one(client, seeker):
    old, new = make_resume(owner=seeker, name="Old"), make_resume(owner=seeker, name="New")
    word = make_criticism(interview=visit_with(seeker), resume=old, text="Two pages are too long.")
    other = make_criticism(interview=word.interview, resume=old, text="Nights first.")
    assert "Two pages are too long." in body(client.get("/resumes/"))

    client.post(reverse("interviews:resume_answers", args=[new.pk]), {"answers": [str(word.pk)]})

    word.refresh_from_db()
    assert word.answered_by == new
    page = body(client.get("/resumes/"))
    assert "Two pages are too long." not in page
    assert "Nights first." in page
    assert "answered by" in body(client.get(old.get_absolute_url()))
    assert f'value="{word.pk}" checked' in body(client.get(new.get_absolute_url()))
    assert f'value="{other.pk}">' in body(client.get(new.get_absolute_url()))


def test_what_a_version_answers_can_be_taken_back(seeker):
    new = make_resume(owner=seeker)
    word = make_criticism(interview=visit_with(seeker), answered_by=new)

    actions.answer_criticism(resume=new, answers=[])

    word.refresh_from_db()
    assert word.answered_by is None


def test_what_another_version_answers_stays_with_it(seeker):
    first, second = make_resume(owner=seeker), make_resume(owner=seeker)
    word = make_criticism(interview=visit_with(seeker), answered_by=first)
    foreign = make_criticism()

    actions.answer_criticism(resume=second, answers=[word.pk, foreign.pk])

    word.refresh_from_db()
    foreign.refresh_from_db()
    assert word.answered_by == first
    assert foreign.answered_by is None


def test_deleting_a_version_leaves_what_was_said_and_undo_brings_all_of_it_back(seeker):
    resume = make_resume(owner=seeker)
    visit = visit_with(seeker, resume=resume, resume_handed_over=True)
    word = make_criticism(interview=visit, resume=resume)

    bundle = keeping.delete_resume(resume=resume, at=timezone.now())
    word.refresh_from_db()
    assert word.resume is None
    bundles.undo(bundle=bundle, at=timezone.now())

    word.refresh_from_db()
    assert word.resume == resume
    assert Interview.plain.get().resume == resume


def test_the_record_says_which_version_and_what_they_said(client, seeker):
    resume = make_resume(owner=seeker, name="For clinics")
    visit = visit_with(seeker, resume=resume, resume_handed_over=True, held_at=NOW)
    make_criticism(interview=visit, resume=resume, text="Nights first.", asked_for=False)

    page = " ".join(body(client.get(visit.get_absolute_url())).split())

    assert f'handed over: <a href="{resume.get_absolute_url()}">For clinics</a>' in page
    assert "Nights first." in page
    assert "of “For clinics”, they offered" in page


def test_something_noted_by_mistake_is_taken_out_and_comes_back(client, seeker):
    word = make_criticism(interview=visit_with(seeker))

    answer = client.post(
        reverse("interviews:resume_criticism", args=[word.pk]), {"do": "delete"}, follow=True
    )

    assert "Undo" in body(answer)
    assert not ResumeCriticism.plain.exists()


@pytest.mark.parametrize("many", [1, 12])
def test_the_pages_need_few_queries(client, seeker, django_assert_max_num_queries, many):
    resume = make_resume(owner=seeker)
    for number in range(many):
        visit = visit_with(seeker, f"Ana {number}", resume=resume, resume_handed_over=True)
        make_criticism(interview=visit, resume=resume)
        make_criticism(interview=visit)
    client.get("/resumes/")  # the first page of a session writes its CSRF token down

    with django_assert_max_num_queries(6):
        client.get("/resumes/")
    with django_assert_max_num_queries(8):
        client.get(resume.get_absolute_url())


def test_the_write_up_takes_what_they_said_and_which_version_they_saw(client, seeker):
    resume = make_resume(owner=seeker, name="For clinics")
    visit = visit_with(seeker, held_at=NOW, ended_at=NOW, story="We talked.")

    answer = done(
        client,
        visit,
        resume=str(resume.pk),
        resume_handed_over="yes",
        resume_said="Nights first.\n\nOne page.",
        resume_asked_for="no",
    )

    assert answer.status_code == 302
    visit.refresh_from_db()
    assert (visit.resume, visit.resume_handed_over) == (resume, True)
    kept = ResumeCriticism.plain.order_by("text")
    assert [(each.text, each.resume, each.asked_for) for each in kept] == [
        ("Nights first.", resume, False),
        ("One page.", resume, False),
    ]


def test_the_write_up_keeps_the_version_that_was_in_the_bag(client, seeker):
    resume = make_resume(owner=seeker)
    visit = visit_with(seeker, held_at=NOW, ended_at=NOW, story="We talked.", resume=resume)

    done(client, visit)

    visit.refresh_from_db()
    assert visit.resume == resume


def test_the_write_up_refuses_a_version_that_is_somebody_elses(client, seeker):
    visit = visit_with(seeker, held_at=NOW, ended_at=NOW, story="We talked.")

    answer = done(client, visit, resume=str(make_resume().pk), resume_said="Nights first.")

    assert answer.status_code == 422
    assert "That version is gone." in body(answer)
    assert "Nights first." in body(answer)
    assert not ResumeCriticism.plain.exists()


def test_the_close_of_the_visit_says_which_version_was_handed_over(client, seeker):
    old, new = make_resume(owner=seeker, name="Old"), make_resume(owner=seeker, name="New")
    visit = visit_with(seeker, resume=old)
    data = client.get(reverse("interviews:live_data", args=[visit.pk])).json()
    assert [each["name"] for each in data["resumes"]] == ["New", "Old"]
    assert data["interview"]["resume"] == str(old.pk)

    send(
        visit,
        said("close", {"resume_handed_over": True}),
        said("close", {"resume": str(new.pk)}, seq=2),
    )

    visit.refresh_from_db()
    assert (visit.resume_handed_over, visit.resume) == (True, new)


@pytest.mark.parametrize("version", [None, "", "not an id", "foreign"])
def test_the_close_takes_no_version_that_is_not_ones_own(seeker, version):
    visit = visit_with(seeker, resume=make_resume(owner=seeker))

    send(
        visit,
        said("close", {"resume": str(make_resume().pk) if version == "foreign" else version}),
    )

    visit.refresh_from_db()
    assert visit.resume is None
