"""The pages of an answer's history, and both texts beside each other."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from askaround.interviews.actions import edit_answer
from askaround.interviews.models import Answer, NoteEvent
from askaround.interviews.notes import start_id
from askaround.interviews.queries.history import history_of, version_of
from askaround.interviews.tests.devices import NOW
from askaround.interviews.tests.make import make_answer
from askaround.interviews.tests.test_history import two_texts

pytestmark = pytest.mark.django_db


def thousands(answer: Answer, count: int) -> None:
    """Many edits at once, as a batch of a long visit leaves them: a snapshot every hundredth."""
    rows, text, base = [], "", None
    for number in range(1, count + 1):
        text += "x"
        pk = uuid.uuid4()
        snapshot = text if number % 100 == 0 else None
        rows.append(
            NoteEvent(pk=pk, owner=answer.owner, answer=answer, device=f"d{number // 50}", seq=number,
                      base=base, at=number - 1, insert="x", number=number, snapshot=snapshot)
        )  # fmt: skip
        base = pk
    NoteEvent.plain.bulk_create(rows)
    Answer.plain.filter(pk=answer.pk).update(text=text, head=base)


def test_thousands_of_edits_are_paged(client):
    answer = make_answer(text="")
    thousands(answer, 5000)
    answer.refresh_from_db()

    first = history_of(answer)
    second = history_of(answer, before=first.older)

    assert (len(first.versions), first.in_all) == (20, 101)
    assert first.versions[0].text == "x" * 5000
    assert second.versions[0].text == first.versions[-1].before


@pytest.mark.parametrize("count", [10, 3000])
def test_the_page_asks_the_same_however_much_was_typed(
    client, django_assert_max_num_queries, count
):
    answer = make_answer(text="")
    thousands(answer, count)
    client.force_login(answer.owner)
    page = reverse("interviews:history", args=[answer.pk])
    client.get(page)

    with django_assert_max_num_queries(8):
        client.get(page)


def test_the_page_shows_what_came_and_what_went(client):
    answer = make_answer(text="Nights are hard.")
    edit_answer(answer=answer, text="Nights are long.", at=NOW)
    client.force_login(answer.owner)

    page = client.get(reverse("interviews:history", args=[answer.pk])).content.decode()

    assert "Nights are <del>hard</del><ins>long</ins>." in page


def test_bringing_back_on_the_page_offers_the_way_back(client):
    answer = make_answer(text="Before.")
    edit_answer(answer=answer, text="After.", at=NOW)
    client.force_login(answer.owner)
    answer.refresh_from_db()
    after = answer.head

    url = reverse("interviews:bring_back", args=[answer.pk, start_id(answer.pk)])
    page = client.post(url, follow=True).content.decode()
    undo = reverse("interviews:bring_back", args=[answer.pk, after])
    assert undo in page
    client.post(undo)

    assert Answer.plain.get().text == "After."


def test_an_earlier_text_can_be_read_whole(client):
    answer = make_answer(text="Before.")
    edit_answer(answer=answer, text="After.", at=timezone.now())
    client.force_login(answer.owner)

    page = client.get(reverse("interviews:version", args=[answer.pk, start_id(answer.pk)]))

    assert "Before." in page.content.decode()
    assert version_of(answer, uuid.uuid4()) is None


def test_both_texts_stand_beside_each_other_on_the_record_and_in_the_write_up(client):
    answer = two_texts()
    client.force_login(answer.owner)
    interview = answer.interview
    type(interview).plain.filter(pk=interview.pk).update(held_at=NOW)

    for name in ("interview", "check"):
        page = client.get(reverse(f"interviews:{name}", args=[interview.pk])).content.decode()
        apart = page.partition("texts-apart")[2].partition("</form>")[0]
        assert apart.index("on a phone") < apart.index("from the phone")
        assert apart.index("on a computer") < apart.index("from the laptop")
