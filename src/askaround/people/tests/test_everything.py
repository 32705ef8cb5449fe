"""Everything kept about a person: every table that leads to them, letter for letter the same."""

import json

import pytest
from django.apps import apps
from django.db.models import ForeignKey
from django.urls import reverse

from askaround.accounts import bundles
from askaround.exchange.models import ImportedRow
from askaround.interviews.models import Advice, AnswerStrand, CloseAsk, RelatedField
from askaround.people.models import Person
from askaround.people.person_keys import person_keys
from askaround.people.queries.everything import as_json, everything, plural
from askaround.people.tests.erased import WORD, all_told_by, somebody
from askaround.people.tests.make import NOW
from askaround.testing import make

pytestmark = pytest.mark.django_db

DERIVED = {"SearchEntry"}
"""Made of other rows by the database itself."""


def leads_to_a_person():
    """Every model of ours that names a person, or hangs on a row that does, by its foreign keys."""
    ours = [model for model in apps.get_models() if model.__module__.startswith("askaround.")]
    reached = {Person} | {key.model for key in person_keys()}
    while True:
        more = {
            model
            for model in ours
            for field in model._meta.concrete_fields
            if isinstance(field, ForeignKey)
            and field.related_model in reached
            and not field.null
            and field.name != "owner"
        }
        if more <= reached:
            return {model for model in reached if model.__name__ not in DERIVED}
        reached |= more


def all_of(owner):
    """A person with a row in every one of those tables."""
    ana = somebody(owner)
    visit = ana.interviews.get()
    answer = visit.answers.get()
    Advice.plain.create(owner=owner, interview=visit, text=WORD)
    RelatedField.plain.create(owner=owner, interview=visit, name=WORD)
    CloseAsk.plain.create(owner=owner, interview=visit, ask=ana.asks.get())
    AnswerStrand.plain.create(owner=owner, answer=answer, device="a", text=WORD, head=answer.pk)
    all_told_by(ana)
    other = make.make_person(owner=owner, name="Somebody else")
    for model in leads_to_a_person():
        if model.__name__ == "PossibleDuplicate":
            one, two = sorted([ana, other], key=lambda person: person.pk)
            model.plain.get_or_create(owner=owner, one=one, other=two, defaults={"strength": 1})
    return ana


def test_every_table_that_leads_to_a_person_is_in_it():
    owner = make.make_user()
    ana = all_of(owner)

    told = everything(owner, ana.pk)

    empty = [
        model.__name__
        for model in leads_to_a_person()
        if model is not Person and not told.get(plural(model))
    ]
    assert empty == []
    assert told["person"]["name"] == f"Ana {WORD}"


def test_every_word_about_them_is_in_it_as_often_as_it_is_kept():
    owner = make.make_user()
    ana = all_of(owner)

    told = json.loads(as_json(everything(owner, ana.pk)))

    assert told["person"]["notes"] == f"Her notes: {WORD}"
    assert told["answers"][0]["text"] == f"She said {WORD}"
    assert told["note_events"][0]["insert"] == WORD
    assert told["passages"][0]["words"] == WORD
    assert told["readings"][0]["text"] == WORD
    assert told["own_tasks"][0]["text"] == WORD
    assert told["outgoing_mails"][0]["recipient"] == f"{WORD}@example.org"
    assert told["rows_left_out_of_imports"][0]["raw"] == f"x,{WORD}@example.org"
    assert told["imported_rows"][0]["batch"]["name"] == f"ana-{WORD}.csv"
    assert told["deleted"][0]["before"]["subject"] == f"Deleted {WORD}"
    assert told["person"]["version"] == ana.version


def test_what_is_pointed_to_has_its_name_beside_it():
    owner = make.make_user()
    ana = all_of(owner)

    told = everything(owner, ana.pk)

    assert told["interviews"][0]["career_field"]["name"] == "Cheese making"
    assert told["people_by_reports_to"] == [
        {"id": str(Person.plain.get(name="Ben Obi").pk), "name": "Ben Obi"}
    ]


def test_nothing_of_anybody_else_is_in_it():
    owner = make.make_user()
    cleo = make.make_person(owner=owner, name="Cleo", notes="Her own notes")
    make.make_message(person=cleo, body="Dear Cleo")
    ana = all_of(owner)

    text = as_json(everything(owner, ana.pk))

    assert "Dear Cleo" not in text
    assert "Her own notes" not in text


def test_told_twice_it_is_the_same_letter_for_letter():
    owner = make.make_user()
    ana = all_of(owner)

    assert as_json(everything(owner, ana.pk)) == as_json(everything(owner, ana.pk))


def test_of_somebody_deleted_it_tells_what_can_be_brought_back():
    owner = make.make_user()
    ana = all_of(owner)
    bundles.delete(ana, title=ana.name, at=NOW)

    told = everything(owner, ana.pk)

    assert told["person"] is None
    assert {row["table"] for row in told["deleted"]} >= {"people.person", "interviews.answer"}
    assert told["imported_rows"] != []


def test_of_somebody_elses_person_nothing_is_told():
    ana = all_of(make.make_user())

    with pytest.raises(Person.DoesNotExist):
        everything(make.make_user(), ana.pk)


def test_the_page_gives_it_as_a_file(client):
    owner = make.make_user()
    ana = all_of(owner)
    client.force_login(owner)

    answer = client.get(reverse("people:everything", args=[ana.pk]))

    assert answer["Content-Disposition"] == f'attachment; filename="ana-{WORD}.json"'
    assert json.loads(answer.content)["person"]["id"] == str(ana.pk)
    assert reverse("people:everything", args=[ana.pk]) in (
        client.get(reverse("people:person", args=[ana.pk])).content.decode()
    )


@pytest.mark.parametrize("count", [1, 12])
def test_more_rows_need_no_more_queries(django_assert_max_num_queries, count):
    owner = make.make_user()
    ana = all_of(owner)
    for number in range(count):
        make.make_message(person=ana, subject=f"Hello {number}")
        ImportedRow.plain.create(
            owner=owner,
            batch=ImportedRow.plain.first().batch,
            person_id=ana.pk,
            was_new=False,
        )

    # Some four for each table: its rows, those that hang on them, and what they point to by name.
    with django_assert_max_num_queries(210):
        everything(owner, ana.pk)
