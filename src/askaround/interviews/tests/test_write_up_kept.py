"""The write-up, half now and half later: suggestions dismissed, what was kept put right."""

import pytest
from django.urls import reverse

from askaround.interviews.actions import add_advice, add_reading, change_reading
from askaround.interviews.models import Advice, Interview, Promise, Reading
from askaround.interviews.queries.given import given_at
from askaround.interviews.tests.make import make_interview, make_promise
from askaround.interviews.tests.pages import fields_of, text_of
from askaround.interviews.tests.write_up_steps import check, done, seeker, shown, tell, visit

__all__ = ["seeker", "visit"]
pytestmark = pytest.mark.django_db


def tells(visit, story):
    Interview.plain.filter(pk=visit.pk).update(story=story)


def later(client, visit, **fields):
    return client.post(check(visit), shown(client, visit) | {"later": "1"} | fields)


def test_a_book_in_the_story_is_suggested_and_kept_once_confirmed(client, visit):
    tells(visit, "I should read The Checklist Manifesto by Atul Gawande.")

    assert "The Checklist Manifesto by Atul Gawande" in text_of(client.get(check(visit)))
    later(client, visit)
    assert not Reading.plain.exists()

    later(client, visit, **{"readings-0-take": "on"})
    reading = Reading.plain.get()
    assert (reading.kind, reading.text) == ("book", "The Checklist Manifesto by Atul Gawande")


def test_something_to_join_can_be_typed(client, visit):
    tells(visit, "")
    typed = {"readings-0-words": "Royal College of Nursing", "readings-0-kind": "society",
             "readings-0-link": "https://www.rcn.org.uk"}  # fmt: skip

    later(client, visit, **typed)
    later(client, visit, **typed)

    assert Reading.plain.get().site == "rcn.org.uk"
    record = text_of(client.get(visit.get_absolute_url()))
    assert "Royal College of Nursing" in record
    assert "a society" in record


def test_a_kept_book_is_not_suggested_again(client, visit):
    tells(visit, "She gave me a book called Being Mortal.")
    add_reading(interview=visit, text="Being Mortal")

    assert "readings-0-take" not in client.get(check(visit)).content.decode()


def test_something_to_read_is_taken_out_and_can_come_back(client, visit):
    reading = add_reading(interview=visit, text="Being Mortal")

    answer = client.post(
        reverse("interviews:reading", args=[reading.pk]), {"do": "delete"}, follow=True
    )

    assert not Reading.plain.exists()
    assert "Undo" in text_of(answer)


def test_a_dismissed_suggestion_does_not_come_back_and_the_others_stay(client, visit):
    answer = later(client, visit, dismiss="people-0")

    assert answer.url == f"{check(visit)}#names"
    page = client.get(check(visit)).content.decode()
    assert "people-0-take" not in page
    assert "promises-0-take" in page


def test_what_is_left_unticked_at_the_end_is_not_asked_again(client, visit):
    done(client, visit)

    page = client.get(check(visit)).content.decode()
    assert "-take" not in page


def test_what_is_left_unticked_for_later_is_asked_again(client, visit):
    later(client, visit)

    assert "people-0-take" in client.get(check(visit)).content.decode()


@pytest.mark.parametrize("kind", ["promise", "advice", "reading", "related", "criticism"])
def test_what_was_kept_is_put_right_in_its_line(client, visit, kind):
    later(client, visit, **{"promises-1-text": "Send it", "readings-0-words": "Being Mortal",
                            "advice": "Go at night", "related": "surveying",
                            "resume_said": "Too long"})  # fmt: skip
    line = next(name for name in shown(client, visit) if name.startswith(f"kept-{kind}"))

    later(client, visit, **{line: "Something else"})

    given = given_at(visit)
    rows = [*given.promises, *given.advice, *given.readings, *given.related, *given.criticism]
    assert [each.words for each in rows if each.kind == kind] == ["Something else"]
    assert len(rows) == 5


def test_a_line_that_is_emptied_is_taken_out(client, visit):
    advice = add_advice(interview=visit, text="Go at night")

    later(client, visit, **{f"kept-advice-{advice.pk}": "  "})

    assert not Advice.plain.exists()


def test_the_day_of_a_promise_can_be_changed_there(client, visit):
    promise = make_promise(interview=visit)

    later(client, visit, **{f"day-promise-{promise.pk}": "2026-12-24"})

    assert Promise.plain.get().due_on.isoformat() == "2026-12-24"


def test_a_day_that_is_none_keeps_what_was_typed(client, visit):
    promise = make_promise(interview=visit)

    answer = later(client, visit, **{f"day-promise-{promise.pk}": "soon", "advice": "Go at night"})

    assert answer.status_code == 422
    assert "Go at night" in text_of(answer)


def test_a_line_changed_elsewhere_meanwhile_is_shown_beside_what_was_typed(client, visit):
    reading = add_reading(interview=visit, text="Being Mortal")
    form = shown(client, visit)
    change_reading(reading=reading, text="Being Mortal, Gawande")

    typed = form | {f"kept-reading-{reading.pk}": "Being Moral", "later": "1"}
    answer = client.post(check(visit), typed)

    assert answer.status_code == 409
    assert "Being Mortal, Gawande" in text_of(answer)
    again = fields_of(answer) | {"later": "1"}
    again.pop("done", None)
    client.post(check(visit), again)
    assert Reading.plain.get().text == "Being Moral"


def test_what_agreed_is_asked_from_the_second_visit_on(client, visit, seeker):
    assert 'name="compared_to_before"' not in client.get(check(visit)).content.decode()

    make_interview(owner=seeker, career_field=visit.career_field, held_at=visit.held_at)

    assert 'name="compared_to_before"' in client.get(check(visit)).content.decode()


def test_half_now_and_half_later_ends_at_the_thank_you(client, visit):
    client.post(
        tell(visit), fields_of(client.get(tell(visit))) | {"story": "Nights.", "later": "1"}
    )
    later(client, visit, advice="Go at night")
    answer = done(client, visit, impressions="I liked it", drawn="1")

    visit.refresh_from_db()
    assert "kind=thank_you" in answer.url
    assert (visit.story, visit.impressions, visit.drawn) == ("Nights.", "I liked it", 1)
    assert Advice.plain.get().text == "Go at night"


def test_two_lines_put_in_the_same_words_are_one(client, visit):
    add_reading(interview=visit, text="Being Mortal")
    other = add_reading(interview=visit, text="Mortal")

    later(client, visit, **{f"kept-reading-{other.pk}": "Being Mortal"})

    assert Reading.plain.get().text == "Being Mortal"
