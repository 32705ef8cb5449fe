"""The objectives on the page of a line of work, beside the curve, and the seeker's own word."""

import pytest
from django.urls import reverse

from askaround.careers.tests.make import make_field
from askaround.findings.models import ObjectiveSaid
from askaround.findings.queries.enough import enough
from askaround.findings.queries.on_record import standing_of
from askaround.findings.tests.make import make_decision, make_plan_step
from askaround.findings.tests.visits import make_visits
from askaround.interviews.models import Reading, RelatedField
from askaround.interviews.tests.make import make_reading
from askaround.interviews.tests.pages import HOSTILE, text_of
from askaround.people.tests.make import make_ask, make_mark, make_person, make_referral
from askaround.questions.bank import BY_SLUG
from askaround.questions.models import Question

pytestmark = pytest.mark.django_db


@pytest.fixture
def days(seeker):
    """Two visits, each with an ordinary day told."""
    question = Question.plain.get(pk=BY_SLUG["typical-day"].id)
    return make_visits(seeker, ["Rounds.", "Forms."], question=question)


@pytest.fixture
def field(days):
    return days[0].interview.career_field


def part(client, field):
    shown = text_of(client.get(field.get_absolute_url()))
    return shown.partition('id="objectives"')[2].partition("</section>")[0]


def judge(client, field, word, objective="a_day", **more):
    address = reverse("findings:say_objective", args=[field.pk])
    return client.post(address, {"objective": objective, "say": word}, **more)


def stands(field):
    return {each.name: each for each in standing_of(type(field).plain.get(pk=field.pk))}


def test_each_is_open_or_met_and_unfolds_to_what_met_it(client, days, field):
    shown = part(client, field)

    assert "1 of six" in shown or "One of six is met." in shown
    a_day = shown.partition('id="objective-a_day"')[2].partition("</li>\n    <li")[0]
    assert f"#answer-{days[0].pk}" in a_day
    assert "Person 01" in a_day


def test_everything_in_the_record_counts(seeker, days, field):
    interview = days[0].interview
    make_reading(interview=interview, kind=Reading.Kind.COURSE, text="Ward basics")
    RelatedField.plain.create(owner=seeker, interview=interview, name="Hospice care")
    ask = make_ask(asked=interview.person, career_field=field)
    make_referral(ask=ask, person=make_person(owner=seeker, name="Zoe"))
    make_mark(person=make_person(owner=seeker), career_field=field, purpose="does_it")
    make_decision(career_field=field)
    make_plan_step(career_field=field)

    found = stands(field)

    assert {name for name, each in found.items() if each.met} == {"contacts", "a_day", "plan"}
    assert [need.name for need in found["options"].missing] == ["where it can lead"]
    assert [told.words for told in found["ways_in"].needs[1].told] == ["Ward basics"]


def test_the_seeker_may_say_otherwise_and_take_it_back(client, field):
    said = judge(client, field, "open", follow=True)
    assert stands(field)["a_day"].met is False
    undo = said.context["messages"]

    judge(client, field, "")

    assert stands(field)["a_day"].met is True
    assert undo is not None


def test_undo_brings_back_what_was_said_before(client, field):
    judge(client, field, "open")
    (message,) = list(judge(client, field, "met", follow=True).context["messages"])[-1:]

    client.post(message.extra_tags)

    assert ObjectiveSaid.plain.get().met is False


@pytest.mark.parametrize("sent", [{}, {"objective": "x"}, {"objective": "plan", "say": "maybe"}])
def test_what_is_no_word_on_an_objective_is_refused(client, field, sent):
    response = client.post(reverse("findings:say_objective", args=[field.pk]), sent)

    assert response.status_code == 404
    assert not ObjectiveSaid.plain.exists()


def test_a_field_that_has_just_begun_is_no_wall(client, seeker):
    shown = part(client, make_field(owner=seeker))

    assert "Six things to find out" in shown.partition("</summary>")[0]


def test_beside_the_curve_stand_those_that_are_open(client, field):
    shown = text_of(client.get(reverse("findings:enough", args=[field.pk])))
    shown = shown.partition('id="objectives"')[2].partition("</section>")[0]

    assert "5 of six things are still open" in shown
    assert "objective-a_day" not in shown


def test_the_next_question_is_one_that_meets_an_open_objective(seeker, field):
    ObjectiveSaid.plain.create(owner=seeker, career_field=field, objective="facts", met=True)
    ObjectiveSaid.plain.create(owner=seeker, career_field=field, objective="contacts", met=True)

    told = enough(seeker, type(field).plain.get(pk=field.pk))

    assert told.next_question.slug == "how-you-got-in"


def test_words_are_shown_as_words(client, field):
    make_plan_step(career_field=field, text=HOSTILE)

    assert HOSTILE not in part(client, field)
