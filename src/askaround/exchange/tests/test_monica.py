"""Monica's JSON export, as its source writes it. Nobody here has met a real one yet."""

import json
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, strategies as st

from askaround.exchange import monica, sentences
from askaround.exchange.monica import read_monica
from askaround.exchange.recognise import NotContacts, recognise
from askaround.exchange.records import ContactRecord, RejectedRow

ANA: dict[str, Any] = {
    "uuid": "4c1d2e61-65f3-4b8b-9d7a-3f1f0f9b2a11",
    "created_at": "2021-03-04T10:00:00Z",
    "properties": {
        "first_name": "Ana",
        "middle_name": "María",
        "last_name": "Ruiz",
        "nickname": "Nani",
        "job": "Nurse",
        "company": "St Mary's",
        "food_preferences": "no nuts",
        "is_starred": True,
        "number_of_views": 7,
        "tags": ["Chess"],
        "gender": "gender-1",
        "birthdate": {"is_year_unknown": True, "date": "0001-05-06T00:00:00Z"},
        "first_met_date": {"is_year_unknown": False, "date": "2019-09-01T00:00:00Z"},
        "first_met_through": "b",
    },
    "data": [
        {
            "count": 3,
            "type": "contact_field",
            "values": [
                {"properties": {"data": "ana@example.org", "type": "type-email"}},
                {"properties": {"data": "+44 20 7946 0958", "type": "type-phone"}},
                {"properties": {"data": "@ana", "type": "type-chat"}},
            ],
        },
        {
            "count": 1,
            "type": "address",
            "values": [{"properties": {"name": "Home", "street": "1 High St", "city": "Leeds"}}],
        },
        {"count": 1, "type": "note", "values": [{"properties": {"body": "Met at\nthe fair"}}]},
        {"count": 1, "type": "pet", "values": [{"properties": {"name": "Rex"}}]},
    ],
}
BEN = {"uuid": "b", "properties": {"first_name": "Ben"}}
EXPORT = {
    "version": "1.0-preview.1",
    "app_version": "4.0.0",
    "account": {
        "uuid": "a",
        "data": [{"count": 2, "type": "contact", "values": [ANA, BEN]}],
        "instance": {
            "contact_field_types": [
                {"uuid": "type-email", "properties": {"name": "Email", "type": "email"}},
                {"uuid": "type-phone", "properties": {"name": "Phone", "protocol": "tel:"}},
                {"uuid": "type-chat", "properties": {"name": "Telegram"}},
            ],
            "genders": [{"uuid": "gender-1", "properties": {"name": "Woman"}}],
        },
    },
}


def people(export: Any) -> list[Any]:
    return list(read_monica(BytesIO(json.dumps(export).encode())))


def recognise_and_read(raw: bytes) -> list[Any]:
    recognise(BytesIO(raw), "account.json")
    return list(read_monica(BytesIO(raw)))


def test_somebody_is_read_whole():
    ana, ben = people(EXPORT)

    assert (ana.name, ana.given, ana.family) == ("Ana María Ruiz", "Ana", "Ruiz")
    assert (ana.organisation, ana.title, ana.found) == ("St Mary's", "Nurse", "Ben")
    assert (ana.emails, ana.phones) == (("ana@example.org",), ("+44 20 7946 0958",))
    assert ana.addresses == ("1 High St, Leeds",)
    assert ana.labels["address", "1 High St, Leeds"] == "Home"
    assert (ana.notes, ana.uid) == ("Met at\nthe fair", ANA["uuid"])
    assert ben.name == "Ben"


def test_nothing_it_says_is_lost():
    assert people(EXPORT)[0].other == (
        ("Telegram", "@ana"),
        ("Birthday", "--05-06"),
        ("First met", "2019-09-01"),
        ("Gender", "Woman"),
        ("Label", "Chess"),
        ("Nickname", "Nani"),
        ("Food preferences", "no nuts"),
        ("Pet", "Rex"),
    )


def test_the_older_form_and_lists_with_gaps_are_read():
    older = {"account": {"contacts": {"count": 1, "values": {"0": BEN, "4": ANA}}}}

    assert [one.name for one in people(older)] == ["Ben", "Ana María Ruiz"]


def test_somebody_without_anything_is_refused_alone():
    nobody = {"uuid": "x", "properties": {"is_starred": True}}
    export = {"account": {"data": [{"type": "contact", "values": [nobody, BEN]}]}}

    refused, ben = people(export)

    assert isinstance(refused, RejectedRow)
    assert ben.name == "Ben"


def test_such_a_file_is_known_by_what_is_in_it():
    assert recognise(BytesIO(json.dumps(EXPORT, indent=4).encode()), "account.json") == "monica"


@pytest.mark.parametrize("raw", [b'{"a": 1}', b"[]", b"nothing", b'{"account": '])
def test_other_json_is_refused_in_a_sentence(raw):
    with pytest.raises(NotContacts) as caught:
        recognise_and_read(raw)

    assert str(caught.value) == sentences.MONICA_UNREADABLE


@pytest.mark.parametrize("raw", [b"[" * 100_000, b'{"account": {"a": ' + b"9" * 5000 + b"}}"])
def test_what_json_chokes_on_is_refused_in_a_sentence(raw):
    with pytest.raises(NotContacts):
        list(read_monica(BytesIO(raw)))


def test_a_file_too_large_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(monica, "LARGEST", 100)

    with pytest.raises(NotContacts) as caught:
        people(EXPORT)

    assert str(caught.value) == sentences.MONICA_TOO_LARGE


KEYS = st.sampled_from(
    [
        *("account", "data", "type", "values", "properties", "uuid", "first_name", "contact"),
        *("contact_field", "tags", "date", "birthdate", "instance", "contact_field_types"),
        *("company", "note", "body", "address"),
    ]
)
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text() | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


@given(JSON, JSON)
def test_any_json_is_read_or_refused(contacts, instance):
    export = {
        "account": {
            "data": [{"type": "contact", "values": contacts}],
            "contacts": contacts,
            "instance": instance,
        }
    }

    assert all(isinstance(one, ContactRecord | RejectedRow) for one in people(export))


@given(st.binary(max_size=100), st.integers(0, 900))
def test_any_damage_is_read_or_refused(noise, at):
    raw = json.dumps(EXPORT).encode()
    try:
        list(read_monica(BytesIO(raw[:at] + noise + raw[at + len(noise) :])))
    except NotContacts:
        return
