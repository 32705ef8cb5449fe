"""What is kept in memory of people to look through: as the database has it now, whoever wrote."""

import threading

import pytest
from django.db import connection, transaction
from hypothesis import given, strategies as st

from askaround.accounts.tests.make import make_user
from askaround.people.models import Person
from askaround.people.queries import listing
from askaround.people.queries.in_mind import Lines, in_mind
from askaround.people.tests.make import make_organisation, make_person

TEXTS = st.lists(st.text("abn ", max_size=5), max_size=8)


@given(TEXTS, st.text("ab", min_size=1, max_size=2), st.integers(1, 4))
def test_the_lines_found_are_the_first_that_hold_the_words(texts, words, most):
    expected = [text for text in texts if words in text]

    assert Lines("\n".join(texts)).holding(words, most) == expected[:most]
    written = [text.upper() for text in texts]
    found = Lines("\n".join(texts), written).holding(words, most)
    assert found == [text.upper() for text in expected[:most]]


def called(owner, words):
    return [row.person.name for row in listing(owner, words=words).rows]


@pytest.mark.django_db(transaction=True)
def test_what_is_written_meanwhile_is_found_and_what_is_gone_is_not():
    owner = make_user()
    ana = make_person(owner=owner, name="Ana Ruiz")
    make_person(owner=owner, name="Ben", title="Äbtissin")
    make_person(owner=owner, name="Chidi", organisation=make_organisation(owner=owner, name="Ruhr"))
    ruth = make_person(name="Ruth")
    assert (in_mind(owner.pk) is None) == (connection.vendor == "postgresql")
    assert called(owner, "ru") == ["Ana Ruiz", "Chidi"]
    assert called(ruth.owner, "ru") == ["Ruth"]
    assert called(owner, "äbt") == ["Ben"]

    elsewhere = threading.Thread(target=_rename, args=(ana.pk, "Ana Mora"))
    elsewhere.start()
    elsewhere.join()
    assert called(owner, "mor") == ["Ana Mora"]

    make_person(owner=owner, name="Mo")
    assert called(owner, "mo") == ["Ana Mora", "Mo"]

    with transaction.atomic():
        Person.plain.filter(name="Mo").delete()
        assert called(owner, "mo") == ["Ana Mora"]
        transaction.set_rollback(True)
    assert called(owner, "mo") == ["Ana Mora", "Mo"]


def _rename(pk, name):
    Person.plain.filter(pk=pk).update(name=name, sort_name=name.casefold())
    connection.close()
