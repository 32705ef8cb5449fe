"""Asks, whom to ask next, and the path of each name."""

import pytest

from askaround.api.tests.make import read
from askaround.careers.tests.make import make_field
from askaround.people.models import FieldMark, Person
from askaround.people.tests.make import NOW, make_ask, make_mark, make_person

pytestmark = pytest.mark.django_db


def test_whom_to_ask_next_is_told_with_kind_and_why(api):
    field = make_field(owner=api.user)
    ana = make_person(owner=api.user, name="Ana Ruiz")
    make_mark(person=ana, career_field=field, purpose=FieldMark.Purpose.MIGHT_KNOW)

    told = read(api.get(f"career-fields/{field.pk}/whom-to-ask"))

    assert told["items"] == [
        {
            "person": {"id": str(ana.pk), "name": "Ana Ruiz"},
            "kind": "like",
            "why": "You thought of Ana for this.",
            "url": f"/people/{ana.pk}/ask/?kind=like&field={field.pk}",
        }
    ]


def test_whom_to_ask_about_somebody_elses_field_is_not_there(api):
    assert api.get(f"career-fields/{make_field().pk}/whom-to-ask").status_code == 404


def test_asks_are_found_by_field_by_kind_and_by_who_was_asked(api):
    ben, ana = (make_person(owner=api.user, name=name) for name in ("Ben", "Ana"))
    field = make_field(owner=api.user)
    one = make_ask(asked=ben, career_field=field, kind="like")
    two = make_ask(asked=ana, career_field=field, kind="just_like")
    make_ask(asked=ana, kind="just_like")

    def found(query):
        return {each["id"] for each in read(api.get(f"asks?{query}"))["items"]}

    assert found(f"career_field={field.pk}") == {str(one.pk), str(two.pk)}
    assert found(f"career_field={field.pk}&kind=just_like") == {str(two.pk)}
    assert found(f"asked={ben.pk}") == {str(one.pk)}


def test_that_nobody_came_to_mind_is_an_answer(api):
    ben = make_person(owner=api.user, name="Ben")
    ask = api.made("asks", {"asked": str(ben.pk), "kind": "like"})

    api.patch(f"asks/{ask['id']}", {"nobody_at": NOW.isoformat()})

    assert read(api.get(f"asks/{ask['id']}"))["nobody_at"] == "2026-11-02T09:00:00Z"
    assert Person.plain.get().replied_at == NOW
