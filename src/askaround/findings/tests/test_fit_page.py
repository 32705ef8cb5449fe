"""Fit: a gap a trait on the page, what a visit told, what nobody has spoken to as questions."""

import datetime as dt

import pytest
from django.urls import reverse

from askaround.careers.tests.make import make_trait
from askaround.findings import fit_report
from askaround.findings.fit import Gap, Wish
from askaround.findings.models import TraitTold
from askaround.findings.queries.fit import fit_of, question_about
from askaround.findings.tests.make import make_passage, make_trait_told
from askaround.findings.tests.visits import make_visits
from askaround.interviews.tests.make import make_interview
from askaround.interviews.tests.pages import HOSTILE, fields_of, text_of
from askaround.people.tests.make import NOW, make_person
from askaround.questions.models import Question

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(seeker):
    return make_visits(seeker, ["We are outside all day.", "Mostly at a desk."])


@pytest.fixture
def field(said):
    return said[0].interview.career_field


@pytest.fixture
def outdoors(seeker):
    return make_trait(owner=seeker, words="Being outdoors", importance=5)


def page(client, field):
    return text_of(client.get(reverse("findings:fit", args=[field.pk])))


def tell(client, answer, trait, level, **more):
    address = reverse("findings:told", args=[answer.interview_id])
    return client.post(address, {f"level-{trait.pk}": level, **more})


def ask(client, field, **sent):
    return client.post(reverse("findings:ask_about_fit", args=[field.pk]), sent)


def coming(field, **given):
    person = make_person(owner=field.owner, name="Zoe")
    starts = NOW + dt.timedelta(days=30)
    return make_interview(person=person, career_field=field, starts_at=starts, **given)


def test_a_gap_stands_with_who_said_what_and_their_words(client, said, field, outdoors):
    mark = make_passage(answer=said[0], words="outside all day")
    tell(client, said[0], outdoors, "1", **{f"passage-{outdoors.pk}": str(mark.pk)})
    tell(client, said[1], outdoors, "-1")

    shown = page(client, field)

    assert "−2: less than you want" in shown
    assert "from little of it to a good deal of it (2 people)" in shown
    assert "They differ" in shown
    assert "“outside all day”" in shown
    assert f"#answer-{said[0].pk}" in shown


@pytest.mark.parametrize(
    ("told", "of", "said"),
    [
        (0, 7, "nothing noted yet"),
        (1, 7, "told you about one of the 7 things that matter to you"),
        (3, 7, "told you about 3 of the 7 things that matter to you"),
        (1, 1, "told you about everything that matters to you"),
    ],
)
def test_how_much_each_told_is_said_in_plain_words(told, of, said):
    assert fit_report.told_in_words(told, of) == said


def test_nothing_is_added_up_to_one_score(seeker, said, field, outdoors):
    make_trait_told(trait=outdoors, interview=said[0].interview)

    told = fit_report.as_dict(field, fit_of(field))

    assert set(told) == {"career_field", "traits", "unspoken"}
    assert told["traits"][0]["gap"] == -1


def test_told_again_it_is_one_word_and_not_spoken_of_takes_it_back(client, said, outdoors):
    tell(client, said[0], outdoors, "1")
    tell(client, said[0], outdoors, "2")
    assert [row.level for row in TraitTold.plain.all()] == [2]

    tell(client, said[0], outdoors, "")

    assert not TraitTold.plain.exists()


def test_the_write_up_leads_there_with_all_kept_and_back_again(client, said, outdoors):
    visit = said[0].interview
    check = reverse("interviews:check", args=[visit.pk])
    form = fields_of(client.get(check)) | {"drawn_why": "The air"}
    for button in ("later", "done"):
        form.pop(button, None)

    there = client.post(check, form | {"fit": "1"})

    visit.refresh_from_db()
    assert visit.drawn_why == "The air"
    assert there.url == reverse("findings:told", args=[visit.pk])
    assert tell(client, said[0], outdoors, "1").url == check
    assert f'href="{there.url}"' in text_of(client.get(visit.get_absolute_url()))


@pytest.mark.parametrize("level", ["3", "x"])
def test_a_level_off_the_scale_changes_nothing(client, said, outdoors, level):
    tell(client, said[0], outdoors, "1")

    tell(client, said[0], outdoors, level)

    assert TraitTold.plain.get().level == 1


def test_words_of_another_visit_show_nothing(client, said, outdoors):
    mark = make_passage(answer=said[1])

    tell(client, said[0], outdoors, "1", **{f"passage-{outdoors.pk}": str(mark.pk)})

    assert TraitTold.plain.get().passage is None


def test_what_nobody_spoke_to_goes_on_the_next_sheet_in_one_press(client, seeker, field, outdoors):
    visit = coming(field)
    make_trait(owner=seeker, words="night work", wanted="less")

    ask(client, field)
    ask(client, field)

    visit.refresh_from_db()
    own = list(visit.guide.questions.filter(owner=seeker).values_list("text", flat=True))
    assert sorted(own) == [
        "How much room is there in your work for this: being outdoors?",
        "How often does this come up in your work, and how do you deal with it: night work?",
    ]


def test_without_a_visit_to_come_the_questions_wait_among_ones_own(client, seeker, field, outdoors):
    response = ask(client, field)

    assert response.status_code == 302
    assert Question.plain.filter(owner=seeker, text__contains="being outdoors").count() == 1


def test_one_called_off_is_no_visit_to_come(field):
    coming(field, cancelled_at=NOW)

    assert fit_of(field).coming is None


def test_a_skill_is_asked_of_as_something_to_learn(seeker):
    trait = make_trait(owner=seeker, words="", element="2.A.1.d", kind="skill")

    assert question_about(trait).endswith("how do people learn it: speaking?")


def test_without_traits_the_page_leads_to_them(client, field):
    assert "/about-me/" in page(client, field)


def test_words_are_shown_as_words(client, seeker, said, field):
    trait = make_trait(owner=seeker, words=HOSTILE)
    make_trait_told(trait=trait, interview=said[0].interview)

    assert HOSTILE not in page(client, field)
    assert HOSTILE not in text_of(client.get(reverse("findings:told", args=[said[0].interview_id])))


@pytest.mark.parametrize(
    ("importance", "more", "levels", "words"),
    [
        (5, True, [2], "0: just what you want"),
        (3, True, [2, 1], "+½: more than you ask for"),
        (2, False, [-2], "−1½: even less than you ask for"),
        (4, False, [0], "+1½: more than you want"),
    ],
)
def test_a_gap_is_told_with_its_sign(importance, more, levels, words):
    gap = Gap(Wish(None, importance, more), [(level, None) for level in levels])

    assert fit_report.gap_in_words(gap) == words


@pytest.mark.parametrize("many", [2, 12])
def test_the_pages_take_few_queries(client, seeker, django_assert_max_num_queries, many):
    answers = make_visits(seeker, ["Outside."] * many)
    traits = [make_trait(owner=seeker, words=f"Thing {number}") for number in range(many)]
    for answer in answers:
        mark = make_passage(answer=answer)
        for trait in traits[:-1]:
            make_trait_told(trait=trait, interview=answer.interview, passage=mark)
    field = answers[0].interview.career_field
    page(client, field)

    with django_assert_max_num_queries(8):
        page(client, field)
    with django_assert_max_num_queries(8):
        client.get(reverse("findings:told", args=[answers[0].interview_id]))


def test_without_anything_that_matters_the_words_say_where_to_begin(field):
    told = fit_report.as_text(field, fit_of(field))

    assert told.splitlines()[-1] == "Say first what matters to you, on the page About me."
