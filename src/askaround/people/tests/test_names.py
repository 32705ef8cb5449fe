"""How names and contact details are compared."""

import pytest
from hypothesis import given, settings, strategies as st

from askaround.people.names import email_lookup, link_lookup, lookup, phone_lookup, sort_name


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("+44 20 7946 0958", "+442079460958"),
        ("tel:+44-20-7946-0958", "+442079460958"),
        ("+1 (212) 555-0100 ext 5", "+12125550100"),
        ("020 7946 0958", "02079460958"),
        ("٠٢٠ ٧٩٤٦", "0207946"),
        ("Ask for Ben", "ask for ben"),
    ],
)
def test_a_phone_number_is_compared_by_its_digits(typed, compared):
    assert phone_lookup(typed) == compared


def test_an_email_is_compared_without_regard_to_case():
    assert email_lookup(" Ana@Example.ORG ") == "ana@example.org"


@pytest.mark.parametrize(
    "typed", ["https://www.example.org/in/Ana/", "example.org/in/ana", "HTTP://example.org/in/ana"]
)
def test_a_link_is_compared_without_its_trimmings(typed):
    assert link_lookup(typed) == "example.org/in/ana"


def test_names_are_ordered_as_they_are_read():
    assert sort_name("  Dr. Ana\nRUIZ ") == "dr. ana ruiz"


@settings(deadline=None)
@given(st.text(), st.sampled_from(["email", "phone", "address", "link", "other"]))
def test_whatever_was_typed_has_a_lookup_that_fits(value, kind):
    assert len(lookup(kind, value)) <= 320
    assert len(sort_name(value)) <= 200
