"""A person with something of every kind, for the tests of bundles."""

import datetime as dt

from askaround.testing import make

AT = dt.datetime(2026, 11, 20, 9, 30, tzinfo=dt.UTC)
LATER = AT + dt.timedelta(days=1)


def ana_and_all():
    """A person with something of every kind, and somebody who reports to her."""
    owner = make.make_user()
    field = make.make_field(owner=owner)
    place = make.make_organisation(owner=owner)
    ana = make.make_person(owner=owner, name="Ana Ruiz", organisation=place, met_at=AT)
    ben = make.make_person(owner=owner, name="Ben Obi", reports_to=ana)
    make.make_detail(person=ana, value="ana@example.org")
    make.make_mark(person=ana, career_field=field)
    make.make_referral(ask=make.make_ask(asked=ana, career_field=field), person=ben)
    make.make_referral(ask=make.make_ask(asked=ben), person=ana)
    visit = make.make_interview(owner=owner, person=ana, career_field=field, held_at=AT)
    question = make.make_question(owner=owner)
    make.make_answer(interview=visit, question=question, text="Mostly nights.")
    make.make_message(person=ana, interview=visit, subject="Thank you")
    return ana


def without_versions(rows):
    return {
        table: [{k: v for k, v in row.items() if k != "version"} for row in each]
        for table, each in rows.items()
    }
