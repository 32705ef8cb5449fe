"""Whether a record is somebody already here."""

from uuid import uuid4

from hypothesis import given, strategies as st

from askaround.exchange.matching import Asked, Known, contradicts, same_person

ANA_MAIL = ("email", "ana@example.org")
BEN_MAIL = ("email", "ben@example.org")


def known(name="ana ruiz", **about):
    return Known(uuid4(), name, **about)


def asked(name="ana ruiz", lookups=frozenset(), **about):
    return Asked(name, lookups=frozenset(lookups), all_lookups=frozenset(lookups), **about)


def test_the_same_name_and_mail_are_the_same_person():
    ana = known(lookups=frozenset({ANA_MAIL}), organisation="acme")

    assert same_person(asked(lookups={ANA_MAIL}, organisation="globex"), [ana]) is ana


def test_a_shared_mail_alone_is_not_enough():
    ana = known(lookups=frozenset({ANA_MAIL}))

    assert same_person(asked("tom ruiz", lookups={ANA_MAIL}), [ana]) is None


def test_a_namesake_elsewhere_is_somebody_else():
    ana = known(organisation="acme")

    assert same_person(asked(organisation="globex"), [ana]) is None


def test_a_namesake_with_another_mail_is_somebody_else():
    ana = known(lookups=frozenset({ANA_MAIL}))

    assert same_person(asked(lookups={BEN_MAIL}), [ana]) is None


def test_a_name_heard_before_is_the_person_the_file_tells_more_of():
    ana = known()

    assert same_person(asked(lookups={ANA_MAIL}, organisation="acme"), [ana]) is ana


def test_between_two_namesakes_nobody_is_guessed():
    assert same_person(asked(lookups={ANA_MAIL}), [known(), known()]) is None


def test_a_row_that_says_nothing_new_is_the_one_already_read():
    ana = known(lookups=frozenset({ANA_MAIL}), from_before=False)

    assert same_person(asked(), [ana]) is ana


def test_two_rows_of_one_file_that_differ_are_two_people():
    ana = known(organisation="acme", from_before=False)

    assert same_person(asked(organisation="globex"), [ana]) is None


LOOKUPS = st.frozensets(st.sampled_from([ANA_MAIL, BEN_MAIL, ("phone", "1"), ("link", "x")]))
PLACES = st.sampled_from(["", "acme", "globex"])


@given(lookups=LOOKUPS, place=PLACES, words=st.frozensets(st.sampled_from("abc")))
def test_a_record_read_again_is_always_the_same_person(lookups, place, words):
    words = words | ({place} - {""})
    ana: Known = known(lookups=lookups, organisation=place, words=words)

    again = asked(lookups=lookups, organisation=place, words=words)

    assert not contradicts(again, ana)
    assert same_person(again, [ana]) is ana


@given(lookups=LOOKUPS, place=PLACES)
def test_another_name_is_never_the_same_person(lookups, place):
    ana = known(lookups=lookups, organisation=place)

    assert same_person(asked("ben okafor", lookups=lookups, organisation=place), [ana]) is None
