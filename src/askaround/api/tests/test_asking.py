"""Asks, whom to ask next, and the path of each name."""

import datetime as dt

import pytest

from askaround.api.tests.make import read
from askaround.careers.tests.make import make_field
from askaround.people.models import FieldMark, Person
from askaround.people.tests.make import NOW, make_ask, make_mark, make_person, make_referral

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


DAY = dt.timedelta(days=1)


def named(api, name, **facts):
    ask = make_ask(asked=make_person(owner=api.user, name="Ben"))
    return make_referral(ask=ask, person=make_person(owner=api.user, name=name), **facts)


def listed(api, query):
    return [each["id"] for each in read(api.get(f"referrals?{query}"))["items"]]


def test_a_referral_tells_its_next_step_and_since_when(api):
    referral = named(api, "Ana", met_at=NOW)

    told = read(api.get(f"referrals/{referral.pk}"))

    assert (told["step"], told["owed_since"]) == ("report_back", "2026-11-02T09:00:00Z")
    assert told["met_at"] == "2026-11-02T09:00:00Z"


def test_referrals_are_found_by_step_and_by_who_has_waited_longest(api):
    late, later = named(api, "A", met_at=NOW - DAY), named(api, "B", met_at=NOW)
    named(api, "C")

    assert listed(api, "step=report_back&by=met_at") == [str(late.pk), str(later.pk)]
    assert listed(api, "by=-met_at") == [str(later.pk), str(late.pk)]


def test_pages_by_the_date_somebody_was_met_leave_nobody_out(api):
    found = {str(named(api, f"N {each}", met_at=NOW + each * DAY).pk) for each in range(5)}
    first = read(api.get("referrals?by=met_at&limit=2"))

    second = read(api.get(f"referrals?by=met_at&limit=10&cursor={first['next']}"))

    assert {each["id"] for each in [*first["items"], *second["items"]]} == found
    assert len(second["items"]) == 3


def test_referrals_are_found_by_who_named_them_and_by_field(api):
    field = make_field(owner=api.user)
    ask = make_ask(asked=make_person(owner=api.user, name="Ben"), career_field=field)
    referral = make_referral(ask=ask, person=make_person(owner=api.user, name="Ana"))
    named(api, "Chidi")

    assert listed(api, f"asked={ask.asked_id}") == [str(referral.pk)]
    assert listed(api, f"career_field={field.pk}") == [str(referral.pk)]


def test_that_they_heard_is_taken_back_with_null(api):
    referral = named(api, "Ana", met_at=NOW)
    api.patch(f"referrals/{referral.pk}", {"reported_back_at": (NOW + DAY).isoformat()})

    told = read(api.patch(f"referrals/{referral.pk}", {"reported_back_at": None}))

    referral.ask.asked.refresh_from_db()
    assert (told["step"], referral.ask.asked.reported_back_at) == ("report_back", None)
