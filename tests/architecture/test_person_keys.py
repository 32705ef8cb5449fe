"""Whatever names a person says what becomes of it when that person is merged away or erased."""

import pytest
from django.apps import apps
from django.db.models import ForeignKey, JSONField, UUIDField

from askaround.people.models import Person
from askaround.people.person_keys import Then, person_keys

OUR_MODELS = [model for model in apps.get_models() if model.__module__.startswith("askaround.")]

NO_PERSON = {
    ("accounts.Bundle", "subject_id"): "erasing looks through the bundles itself",
    ("accounts.BundledRow", "row_id"): "erasing looks through the bundles itself",
    ("exchange.CalendarFeed", "nonce"): "drawn at random",
    ("interviews.Answer", "head"): "a note event",
    ("interviews.AnswerStrand", "head"): "a note event",
    ("interviews.NoteEvent", "base"): "a note event",
    ("search.SearchEntry", "record_id"): "the database's triggers take it away",
    ("search.SearchEntry", "source_id"): "the database's triggers take it away",
}
"""Columns that hold an id and name no person, or are looked after elsewhere, and by what."""

JSON = {
    ("accounts.Bundle", "counts"): "numbers alone",
    ("accounts.BundledRow", "before"): "erasing looks through the bundles itself",
    ("accounts.BundledRow", "after"): "erasing looks through the bundles itself",
    ("accounts.User", "own_numbers"): "numbers alone",
    ("correspondence.Message", "let_pass"): "names of rules",
    ("correspondence.Message", "set_aside"): "the row goes with the person",
    ("exchange.Import", "rejected"): "erasing takes out the rows with their name or e-mail",
    ("exchange.ImportedRow", "before"): "the row goes with the person",
    ("exchange.ImportedRow", "details_added"): "the row goes with the person",
    ("exchange.ImportedRow", "after"): "the row goes with the person",
    ("interviews.Interview", "set_aside"): "words of the seeker's own story, and they go with it",
    ("interviews.VisitFact", "value"): "the row goes with the visit",
    ("questions.Question", "parts"): "a question's own words",
}
"""Columns of JSON could hold anything: each says why nothing of a person stays in it."""

DECLARED = {(key.model._meta.label, key.column) for key in person_keys()}


def fields_of(model):
    return [field for field in model._meta.concrete_fields if not field.primary_key]


@pytest.mark.parametrize("model", OUR_MODELS, ids=lambda model: model.__name__)
def test_every_foreign_key_to_a_person_is_declared(model):
    undeclared = [
        f"{model._meta.label}.{field.name}"
        for field in fields_of(model)
        if isinstance(field, ForeignKey)
        and field.related_model is Person
        and (model._meta.label, field.name) not in DECLARED
    ]

    assert undeclared == [], "declare them: see people/person_keys.py"


@pytest.mark.parametrize("model", OUR_MODELS, ids=lambda model: model.__name__)
def test_every_bare_id_is_declared_or_names_no_person(model):
    unknown = [
        f"{model._meta.label}.{field.name}"
        for field in fields_of(model)
        if type(field) is UUIDField
        and (model._meta.label, field.name) not in DECLARED | set(NO_PERSON)
    ]

    assert unknown == [], "declare them (people/person_keys.py), or say here why they name nobody"


@pytest.mark.parametrize("model", OUR_MODELS, ids=lambda model: model.__name__)
def test_every_column_of_json_says_why_nothing_of_a_person_stays_in_it(model):
    unknown = [
        f"{model._meta.label}.{field.name}"
        for field in fields_of(model)
        if isinstance(field, JSONField) and (model._meta.label, field.name) not in JSON
    ]

    assert unknown == []


@pytest.mark.parametrize("key", person_keys(), ids=lambda key: f"{key.model.__name__}.{key.column}")
def test_a_row_that_stays_when_a_person_is_erased_can_name_nobody(key):
    field = key.model._meta.get_field(key.column)

    assert key.erased in {Then.KEEP, Then.ERASE}
    assert key.erased is Then.ERASE or field.null


def test_the_lists_name_nothing_that_is_gone():
    there = {(model._meta.label, field.name) for model in OUR_MODELS for field in fields_of(model)}

    assert set(NO_PERSON) | set(JSON) | DECLARED <= there
