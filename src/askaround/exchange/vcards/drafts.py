"""What a card has said so far, property by property, until it is a person."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from askaround.exchange.addresses import on_one_line, postal_line
from askaround.exchange.records import ContactRecord
from askaround.exchange.text import one_line
from askaround.exchange.vcards.labels import BOOKKEEPING, label_of
from askaround.exchange.vcards.properties import Header
from askaround.exchange.vcards.values import split_escaped, unescape

_AGENT_NAME = re.compile(r"(?:^|\n)(?:[\w-]+\.)?FN[^:\n]*:([^\n]*)", re.IGNORECASE)
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")


@dataclass(slots=True)
class Draft:
    """A person in the making. `seen`: the card holds something, if only a
    picture."""

    seen: bool = False
    is_group: bool = False
    name: str = ""
    name_parts: list[str] = field(default_factory=list)
    organisation: str = ""
    department: str = ""
    title: str = ""
    uid: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    address_labels: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    other: list[tuple[str, str, str]] = field(default_factory=list)  # group, label, value
    group_labels: dict[str, str] = field(default_factory=dict)

    def add(self, header: Header, value: str) -> None:
        """Put one property where it belongs."""
        name = header.name
        if name == "VERSION":
            return
        self.seen = True
        if not value:
            return
        if several := _SEVERAL.get(name):
            getattr(self, several).append(unescape(value))
        else:
            _PLACES.get(name, _other)(self, header, value)

    def add_other(self, header: Header, value: str) -> None:
        """Keep what has no place of its own."""
        if value:
            self.other.append((header.group, label_of(header.name, header.label), value))

    def add_agent(self, name: str) -> None:
        """Keep who acts for this person."""
        if name:
            self.other.append(("", label_of("AGENT"), name))

    def record(self, number: int) -> ContactRecord:
        """The person. Without a formatted name, the name is made of its parts."""
        family, given, middle, prefix, suffix = (*self.name_parts, "", "", "", "", "")[:5]
        name = self.name or one_line(f"{given} {middle.replace(',', ' ')} {family} {suffix}")
        labels = self.group_labels
        other = [(labels.get(group, label), value) for group, label, value in self.other]
        if prefix and prefix not in name:
            other.append((label_of("PREFIX"), prefix))
        if self.addresses:
            other += ((label_of("LABEL"), text) for text in self.address_labels)
        return ContactRecord(
            row=number,
            name=name,
            given=given,
            family=family,
            emails=tuple(self.emails),
            phones=tuple(self.phones),
            addresses=tuple(self.addresses or self.address_labels),
            links=tuple(self.links),
            organisation=self.organisation,
            department=self.department,
            title=self.title,
            notes="\n\n".join(self.notes),
            other=tuple(other),
            uid=self.uid,
        )


def _other(draft: Draft, header: Header, value: str) -> None:
    if header.encoding == "b":
        return
    if ";" in value:
        value = ", ".join([part for raw in split_escaped(value) if (part := raw.strip())])
    else:
        value = unescape(value)
    draft.add_other(header, value)


def _nothing(draft: Draft, header: Header, value: str) -> None:
    """For what passes between programs only."""


def _name(draft: Draft, header: Header, value: str) -> None:
    parts = [one_line(part) if part else part for part in split_escaped(value)]
    if any(parts) and not draft.name_parts:
        draft.name_parts = parts


def _formatted_name(draft: Draft, header: Header, value: str) -> None:
    draft.name = draft.name or one_line(unescape(value))


def _organisation(draft: Draft, header: Header, value: str) -> None:
    if draft.organisation or draft.department:
        _other(draft, header, value)
        return
    units = [one_line(unit) for unit in split_escaped(value)]
    draft.organisation = units[0]
    draft.department = ", ".join(unit for unit in units[1:] if unit)


def _title(draft: Draft, header: Header, value: str) -> None:
    title = one_line(unescape(value))
    if draft.title:
        draft.add_other(header, title)
    else:
        draft.title = title


def _address(draft: Draft, header: Header, value: str) -> None:
    parts = (*split_escaped(value), "", "", "", "", "", "", "")[:7]
    po_box, extended, street, city, region, code, country = parts
    line = postal_line(
        street=street,
        extended=extended,
        po_box=po_box,
        city=city,
        region=region,
        code=code,
        country=country,
    )
    if line := line or on_one_line(unescape(header.label)):
        draft.addresses.append(line)


def _address_label(draft: Draft, header: Header, value: str) -> None:
    draft.address_labels.append(on_one_line(unescape(value)))


def _profile(draft: Draft, header: Header, value: str) -> None:
    if value.lower().startswith(("http:", "https:")):
        draft.links.append(unescape(value))
    else:
        _other(draft, header, value)


def _uid(draft: Draft, header: Header, value: str) -> None:
    draft.uid = draft.uid or unescape(value)


def _kind(draft: Draft, header: Header, value: str) -> None:
    draft.is_group = value.lower() == "group"


def _group_label(draft: Draft, header: Header, value: str) -> None:
    draft.group_labels[header.group] = _APPLE_LABEL.sub(r"\1", unescape(value))


def _android(draft: Draft, header: Header, value: str) -> None:
    """`vnd.android.cursor.item/nickname;Nick;1;;;`: a kind, then the fields of that kind."""
    kind, *fields = split_escaped(value)
    if first := next((text.strip() for text in fields if text.strip()), ""):
        draft.other.append(("", label_of(kind.rpartition("/")[2]), first))


def _agent(draft: Draft, header: Header, value: str) -> None:
    if found := _AGENT_NAME.search(unescape(value)):
        draft.add_agent(found[1].strip())
    elif "BEGIN:VCARD" not in value.upper():
        _other(draft, header, value)


_SEVERAL = {"EMAIL": "emails", "TEL": "phones", "URL": "links", "NOTE": "notes"}
_PLACES: dict[str, Callable[[Draft, Header, str], None]] = {
    "FN": _formatted_name,
    "N": _name,
    "ADR": _address,
    "LABEL": _address_label,
    "ORG": _organisation,
    "TITLE": _title,
    "X-SOCIALPROFILE": _profile,
    "UID": _uid,
    "KIND": _kind,
    "X-ADDRESSBOOKSERVER-KIND": _kind,
    "X-ABLABEL": _group_label,
    "X-ANDROID-CUSTOM": _android,
    "AGENT": _agent,
    **dict.fromkeys(BOOKKEEPING, _nothing),
}
