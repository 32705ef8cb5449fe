"""One question at a time, each person's words, and marking them."""

import pytest
from django.urls import reverse

from askaround.careers.tests.make import make_field
from askaround.findings.models import Passage, Theme
from askaround.findings.tests.make import make_finding, make_passage, make_theme
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.make import make_answer
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import make_person
from askaround.questions.tests.make import make_question

pytestmark = pytest.mark.django_db

SAID = ["Nights alone. They pay 30,000 GBP a year.", "You learn fast. From £41,000 a year."]


@pytest.fixture
def said(seeker):
    return make_visits(seeker, SAID)


def page(client, answer, **query):
    field = answer.interview.career_field
    asked = {"question": str(answer.question_id or "beside")} | query
    return text_of(client.get(reverse("findings:compare", args=[field.pk]), asked))


def mark(client, answer, **fields):
    return client.post(reverse("findings:mark", args=[answer.pk]), fields)


def test_everybodys_answer_to_one_question_stands_under_it(client, said):
    shown = page(client, said[0])

    assert "What is hard about it?" in shown.partition("</h1>")[0]
    assert [shown.find(text) > 0 for text in ("Nights alone.", "You learn fast.")] == [True, True]
    assert shown.find("Person 00") < shown.find("Person 01")


def test_the_questions_are_stepped_through(client, seeker, said):
    make_answer(interview=said[0].interview, question=make_question(owner=seeker, text="Zeal?"))

    shown = page(client, said[0])

    assert "Question 1 of 2" in shown
    assert 'data-step="on"' in shown
    assert 'data-step="back"' not in shown


def test_notes_beside_the_questions_are_the_last_question(client, said):
    note = make_answer(interview=said[0].interview, text="The lift was broken.")

    assert "The lift was broken." in page(client, note)
    assert "Question 2 of 2" in page(client, note)


def test_whoever_others_report_to_stands_beside_those_who_do_the_work(client, seeker, said):
    make_person(owner=seeker, name="Below", reports_to=said[0].interview.person)

    shown = page(client, said[0])

    assert "People who supervise it" in shown
    assert shown.find("Person 01") < shown.find("Person 00")


def test_an_empty_field_says_what_will_stand_here(client, seeker):
    field = make_field(owner=seeker)

    assert "Nothing to compare yet" in text_of(
        client.get(reverse("findings:compare", args=[field.pk]))
    )


def test_chosen_words_are_marked_and_shown_where_they_stand(client, said):
    answer = mark(client, said[0], start=0, end=12, words="Nights alone", chosen="puts_me_off")

    assert answer.headers["Location"].endswith(f"#answer-{said[0].pk}")
    assert '<mark class="marked-off">Nights alone</mark>' in page(client, said[0])


def test_a_sentence_is_marked_without_a_script(client, said):
    mark(client, said[1], sentence="0-15", words="", chosen="draws_me")

    assert Passage.plain.get().words == "You learn fast."


def test_typed_words_are_found_where_they_stand(client, said):
    mark(client, said[0], words="alone", chosen="unsure")

    assert (Passage.plain.get().start, Passage.plain.get().mark) == (7, "unsure")


def test_a_new_theme_is_made_with_its_first_words(client, said):
    mark(client, said[0], words="alone", new_theme="  Night   work ")
    mark(client, said[1], words="fast", new_theme="night work", chosen="new")

    assert Theme.plain.get().name == "Night work"
    assert Passage.plain.filter(theme__name="Night work").count() == 2


def test_overlapping_marks_are_both_drawn(client, said):
    theme = make_theme(career_field=said[0].interview.career_field)
    make_passage(answer=said[0], words="Nights alone", theme=theme)
    make_passage(answer=said[0], words="alone. They", mark="draws_me")

    shown = page(client, said[0])

    assert '<mark class="marked-theme">Nights </mark>' in shown
    assert '<mark class="marked-draws marked-theme">alone</mark>' in shown
    assert '<mark class="marked-draws">. They</mark>' in shown


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"words": "never said", "chosen": "draws_me"}, "don&#x27;t stand there"),
        ({"words": "", "chosen": "draws_me"}, "Choose a sentence"),
        ({"words": "alone", "chosen": ""}, "Say what to mark"),
        ({"words": "alone", "chosen": "new", "new_theme": " "}, "A word or two"),
        ({"words": "alone", "chosen": "01a20263-81bc-73b3-9c07-a902b770ab94"}, "theme is gone"),
    ],
)
def test_what_cant_be_marked_is_answered_kindly_and_kept_as_typed(client, said, fields, sentence):
    answer = mark(client, said[0], **fields)

    assert answer.status_code == 422
    assert sentence in text_of(answer)
    assert f'value="{fields["words"]}"' in text_of(answer)
    assert not Passage.plain.exists()


def test_a_mark_that_lost_its_words_says_so(client, said):
    make_passage(answer=said[0], words="alone", mark="draws_me", lost_at=said[0].created_at)

    shown = page(client, said[0])

    assert "These words no longer stand here." in shown
    assert "<mark" not in shown.partition('class="voice"')[2].partition("</article>")[0]


def test_a_mark_is_taken_off_and_can_come_back(client, said):
    passage = make_passage(answer=said[0], words="alone", mark="draws_me")

    answer = client.post(reverse("findings:take_off", args=[passage.pk]), follow=True)

    assert not Passage.plain.exists()
    assert "Undo" in text_of(answer)


def test_what_pulls_apart_is_said_with_names_and_words(client, said):
    make_passage(answer=said[0], words="Nights alone", mark="puts_me_off")
    make_passage(answer=said[1], words="You learn fast", mark="draws_me")

    shown = page(client, said[0]).partition('id="apart"')[2]

    assert "draws you in what" in shown
    assert "30,000 GBP a year" in shown
    assert "£41,000 a year" in shown
    assert "nothing in common" in shown


def test_what_they_agree_on_is_kept_with_the_words_that_show_it(client, said):
    passage = make_passage(answer=said[0], words="alone")
    field = said[0].interview.career_field
    typed = {
        "kind": "similarity",
        "text": "that one is alone",
        "question": said[0].question_id,
        "passages": [passage.pk],
    }

    for _ in range(2):
        client.post(reverse("findings:add_finding", args=[field.pk]), typed | {"id": field.pk})

    (finding,) = field.findings.all()
    assert list(finding.passages.all()) == [passage]
    shown = page(client, said[0]).partition('id="similarity"')[2].partition("<form")[0]
    assert "that one is alone" in shown
    assert f"#answer-{said[0].pk}" in shown


def test_nothing_to_agree_on_is_asked_again(client, said):
    field = said[0].interview.career_field
    typed = {"kind": "difference", "text": " ", "question": said[0].question_id}

    answer = client.post(reverse("findings:add_finding", args=[field.pk]), typed)

    assert answer.status_code == 422
    assert "A few words are enough." in text_of(answer).partition('id="difference"')[2]


def test_a_finding_is_changed_and_taken_away(client, said):
    passage = make_passage(answer=said[0], words="alone")
    finding = make_finding(career_field=said[0].interview.career_field, question=said[0].question)
    address = reverse("findings:finding", args=[finding.pk])

    shown = text_of(client.get(address))
    client.post(
        address,
        {"kind": "difference", "text": "on nights", "passages": [passage.pk], "version": 1},
    )
    finding.refresh_from_db()
    stale = client.post(address, {"kind": "difference", "text": "other", "version": 1})

    assert "Person 00: “alone”" in shown
    assert (finding.kind, finding.text, finding.passages.count()) == ("difference", "on nights", 1)
    assert (stale.status_code, "on nights" in text_of(stale)) == (409, True)
    client.post(reverse("findings:delete_finding", args=[finding.pk]))
    assert not finding.career_field.findings.exists()
    assert Passage.plain.exists()


def test_words_are_shown_as_words(client, seeker):
    (answer,) = make_visits(seeker, [f"{HOSTILE} & more"])
    theme = make_theme(career_field=answer.interview.career_field, name=HOSTILE)
    make_passage(answer=answer, words="more", theme=theme)

    assert HOSTILE not in page(client, answer)


@pytest.mark.parametrize("many", [2, 12])
def test_the_page_takes_few_queries(client, seeker, django_assert_max_num_queries, many):
    answers = make_visits(seeker, ["Nights alone, £30,000 a year."] * many)
    theme = make_theme(career_field=answers[0].interview.career_field)
    marks = [make_passage(answer=answer, words="alone", theme=theme) for answer in answers]
    make_finding(career_field=theme.career_field, question=answers[0].question, passages=marks)
    page(client, answers[0])

    with django_assert_max_num_queries(8):
        page(client, answers[0])
