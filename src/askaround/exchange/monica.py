"""A reader of Monica's JSON export (4.x, `"version": "1.0-preview.1"`). Experimental.

Made after what Monica's source writes (github.com/monicahq/monica, app/ExportResources, and before
3.8 Services/Account/Settings/JsonExportAccount.php): people under `account`, in collections of
`{"count", "type", "values"}`, what is said of each under `properties`, and what belongs to them
under `data`. What is not understood is kept under its own name.
"""

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from askaround.exchange import sentences
from askaround.exchange.addresses import postal_line
from askaround.exchange.records import ContactRecord, Item, RejectedRow
from askaround.exchange.sentences import N_, NotContacts
from askaround.exchange.text import clean, one_line

LARGEST = 32 << 20
"""Bytes of an export that is read: JSON is read whole. Convention: some 20,000 people."""

_RAW_LENGTH = 2000
_UNDERSTOOD = frozenset(
    ("first_name", "middle_name", "last_name", "job", "company", "first_met_through",
     "first_met_date", "tags", "gender", "birthdate", "deceased_date")
)  # fmt: skip
# What Monica keeps for itself.
_BOOKKEEPING = frozenset(
    ("avatar", "is_starred", "is_partial", "is_active", "is_dead", "number_of_views", "vcard",
     "last_consulted_at", "distant_etag", "stay_in_touch_frequency", "first_met_reminder",
     "stay_in_touch_trigger_date", "deceased_reminder", "uuid", "created_at", "updated_at")
)  # fmt: skip
_COLLECTIONS = frozenset(("contact_field", "note", "address"))
_PICTURES = frozenset(("photo", "document", "activity"))  # named by id alone


def is_monica(head: bytes) -> bool:
    """Whether a file that starts so is such an export."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return start.startswith(b"{") and b'"account"' in head


def read_monica(stream: BinaryIO) -> Iterator[Item]:
    """Everybody in the export, in its order. Raises NotContacts where it cannot be read."""
    account = _account(stream)
    people = _collection(account, "contact", older="contacts")
    export = _Export(account, people)
    for number, person in enumerate(people, start=1):
        yield _item(number, person, export)


def _account(stream: BinaryIO) -> dict[str, Any]:
    raw = stream.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise NotContacts(sentences.MONICA_TOO_LARGE)
    try:
        whole = json.loads(raw)
    except (ValueError, RecursionError, MemoryError) as fault:
        raise NotContacts(sentences.MONICA_UNREADABLE) from fault
    account = _dict(_dict(whole).get("account"))
    if not account:
        raise NotContacts(sentences.MONICA_UNREADABLE)
    return account


class _Export:
    """What the people of an export name by id: kinds of contact, genders, one another."""

    def __init__(self, account: dict[str, Any], people: list[dict[str, Any]]) -> None:
        instance = _dict(account.get("instance"))
        self.kinds = _properties_by_id(instance.get("contact_field_types"))
        self.genders = _properties_by_id(instance.get("genders"))
        self.names = {
            str(each.get("uuid")): _name(_dict(each.get("properties"))) for each in people
        }


def _item(number: int, person: dict[str, Any], export: _Export) -> Item:
    says = _dict(person.get("properties"))
    draft = _Draft()
    for field in _collection(person, "contact_field"):
        draft.add_field(_dict(field.get("properties")), export)
    other = [*draft.other, *_others(says, export), *_belongings(person)]
    record = ContactRecord(
        row=number,
        name=_name(says),
        given=_text(says.get("first_name")),
        family=_text(says.get("last_name")),
        emails=tuple(draft.emails),
        phones=tuple(draft.phones),
        links=tuple(draft.links),
        addresses=tuple(_addresses(person, draft)),
        organisation=_text(says.get("company")),
        title=_text(says.get("job")),
        notes="\n\n".join(_notes(person)),
        found=export.names.get(str(says.get("first_met_through")), ""),
        other=tuple((label, value) for label, value in other if value),
        uid=_text(person.get("uuid")),
        labels=draft.labels,
    )
    if not (record.name or record.organisation or record.emails or record.phones):
        raw = json.dumps(says, ensure_ascii=False)[:_RAW_LENGTH]
        return RejectedRow(number, sentences.ROW_WITHOUT_ANYONE, clean(raw))
    return record


class _Draft:
    """The ways to reach somebody."""

    def __init__(self) -> None:
        self.emails: list[str] = []
        self.phones: list[str] = []
        self.links: list[str] = []
        self.other: list[tuple[str, str]] = []
        self.labels: dict[tuple[str, str], str] = {}

    def add_field(self, says: dict[str, Any], export: _Export) -> None:
        """An e-mail, a telephone, a link, or what else somebody can be reached by."""
        value = _text(says.get("data"))
        kind = export.kinds.get(str(says.get("type")), {})
        name = _text(kind.get("name"))
        if not value:
            return
        if kind.get("type") == "email" or kind.get("protocol") == "mailto:":
            self.emails.append(value)
        elif kind.get("type") == "phone" or kind.get("protocol") == "tel:":
            self.phones.append(value)
        elif value.lower().startswith(("http://", "https://")):
            self.links.append(value)
            self.labels["link", value] = name
        elif not kind and "@" in value and " " not in value:
            self.emails.append(value)
        else:
            self.other.append((name or N_("Messages"), value))


def _name(says: dict[str, Any]) -> str:
    parts = (says.get(part) for part in ("first_name", "middle_name", "last_name"))
    return one_line(" ".join(map(_text, parts)))


def _addresses(person: dict[str, Any], draft: _Draft) -> Iterator[str]:
    for address in _collection(person, "address"):
        says = _dict(address.get("properties"))
        parts = ("street", "city", "province", "postal_code", "country")
        street, city, region, code, country = (_text(says.get(part)) for part in parts)
        line = postal_line(street=street, city=city, region=region, code=code, country=country)
        if line:
            draft.labels["address", line] = _text(says.get("name"))
            yield line


def _notes(person: dict[str, Any]) -> Iterator[str]:
    for note in _collection(person, "note"):
        if text := _text(_dict(note.get("properties")).get("body")):
            yield text


def _others(says: dict[str, Any], export: _Export) -> Iterator[tuple[str, str]]:
    """What has no place of its own."""
    yield N_("Birthday"), _day(says.get("birthdate"))
    yield N_("First met"), _day(says.get("first_met_date"))
    yield N_("Died"), _day(says.get("deceased_date"))
    gender = says.get("gender")
    yield N_("Gender"), _text(export.genders.get(str(gender), {}).get("name", gender))
    for tag in _list(says.get("tags")):
        yield N_("Label"), _text(tag)
    for name, value in says.items():
        if name not in _UNDERSTOOD and name not in _BOOKKEEPING:
            yield _readable(name), _text(value)


def _belongings(person: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Calls, gifts, reminders, pets and whatever else is kept of somebody, a line of words each."""
    for each in _list(person.get("data")):
        kind = _text(_dict(each).get("type"))
        if kind and kind not in _COLLECTIONS and kind not in _PICTURES:
            for one in map(_dict, _list(_dict(each).get("values"))):
                words = [_text(value) for value in _dict(one.get("properties")).values()]
                yield _readable(kind), ", ".join(word for word in words if word)


def _day(says: Any) -> str:
    """A day as `2020-01-02`, or `--01-02` where the year is unknown."""
    date = _text(_dict(says).get("date"))[:10]
    return f"--{date[5:]}" if _dict(says).get("is_year_unknown") and date else date


def _collection(of: dict[str, Any], kind: str, *, older: str = "") -> list[dict[str, Any]]:
    found = [each for each in _list(of.get("data")) if _dict(each).get("type") == kind]
    found += [of.get(older)] if older else []
    return [one for each in found for one in map(_dict, _list(_dict(each).get("values"))) if one]


def _properties_by_id(rows: Any) -> dict[str, dict[str, Any]]:
    rows = map(_dict, _list(rows))
    return {str(row.get("uuid")): _dict(row.get("properties")) for row in rows}


def _readable(name: str) -> str:
    return clean(name).replace("_", " ").strip().capitalize() or "Monica"


def _text(value: Any) -> str:
    """A word of the export as text; nothing for what is no single word."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, str):
        return clean(value.encode("utf-8", "ignore").decode())
    return str(value) if isinstance(value, int | float) else ""


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    """A list, or what Laravel makes of one with gaps: an object of numbers."""
    if isinstance(value, dict) and all(str(key).isdecimal() for key in value):
        return list(value.values())
    return value if isinstance(value, list) else []
