"""Where each property of a card belongs."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from askaround.exchange.addresses import on_one_line, postal_line
from askaround.exchange.text import one_line
from askaround.exchange.vcards import own
from askaround.exchange.vcards.labels import BOOKKEEPING, label_of
from askaround.exchange.vcards.properties import Header
from askaround.exchange.vcards.values import split_escaped, unescape

if TYPE_CHECKING:
    from askaround.exchange.vcards.drafts import Draft

_AGENT_NAME = re.compile(r"(?:^|\n)(?:[\w-]+\.)?FN[^:\n]*:([^\n]*)", re.IGNORECASE)
_APPLE_LABEL = re.compile(r"_\$!<(.*)>!\$_")


def other(draft: "Draft", header: Header, value: str) -> None:
    if header.encoding == "b":
        return
    if ";" in value:
        value = ", ".join([part for raw in split_escaped(value) if (part := raw.strip())])
    else:
        value = unescape(value)
    draft.add_other(header, value)


def _nothing(draft: "Draft", header: Header, value: str) -> None:
    """For what passes between programs only."""


def _name(draft: "Draft", header: Header, value: str) -> None:
    parts = [one_line(part) if part else part for part in split_escaped(value)]
    if any(parts) and not draft.name_parts:
        draft.name_parts = parts


def _formatted_name(draft: "Draft", header: Header, value: str) -> None:
    draft.name = draft.name or one_line(unescape(value))


def _organisation(draft: "Draft", header: Header, value: str) -> None:
    if draft.organisation or draft.department:
        other(draft, header, value)
        return
    units = [one_line(unit) for unit in split_escaped(value)]
    draft.organisation = units[0]
    draft.department = ", ".join(unit for unit in units[1:] if unit)


def _title(draft: "Draft", header: Header, value: str) -> None:
    title = one_line(unescape(value))
    if draft.title:
        draft.add_other(header, title)
    else:
        draft.title = title


def _address(draft: "Draft", header: Header, value: str) -> None:
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
    line = street if draft.is_own else line or on_one_line(unescape(header.label))
    if line:
        draft.addresses.append(line)
        draft.name_value("address", line, header)


def _address_label(draft: "Draft", header: Header, value: str) -> None:
    draft.address_labels.append(on_one_line(unescape(value)))


def _profile(draft: "Draft", header: Header, value: str) -> None:
    if value.lower().startswith(("http:", "https:")):
        draft.links.append(unescape(value))
    else:
        other(draft, header, value)


def _uid(draft: "Draft", header: Header, value: str) -> None:
    draft.uid = draft.uid or unescape(value)


def _kind(draft: "Draft", header: Header, value: str) -> None:
    draft.is_group = value.lower() == "group"


def _group_label(draft: "Draft", header: Header, value: str) -> None:
    label = unescape(value)
    draft.group_labels[header.group] = label if draft.is_own else _APPLE_LABEL.sub(r"\1", label)


def _product(draft: "Draft", header: Header, value: str) -> None:
    draft.is_own = value == own.PRODUCT


def _own_other(draft: "Draft", header: Header, value: str) -> None:
    draft.other.append((header.group, "", unescape(value)))


def _reports_to(draft: "Draft", header: Header, value: str) -> None:
    draft.reports_to_uid, draft.reports_to = (*split_escaped(value), "")[:2]


def _text_of(name: str) -> Callable[["Draft", Header, str], None]:
    """For a property that is one text of the draft."""

    def put(draft: "Draft", header: Header, value: str) -> None:
        setattr(draft, name, unescape(value))

    return put


def _android(draft: "Draft", header: Header, value: str) -> None:
    """`vnd.android.cursor.item/nickname;Nick;1;;;`: a kind, then the fields of that kind."""
    kind, *fields = split_escaped(value)
    if first := next((text.strip() for text in fields if text.strip()), ""):
        draft.other.append(("", label_of(kind.rpartition("/")[2]), first))


def _agent(draft: "Draft", header: Header, value: str) -> None:
    if found := _AGENT_NAME.search(unescape(value)):
        draft.add_agent(found[1].strip())
    elif "BEGIN:VCARD" not in value.upper():
        other(draft, header, value)


PLACES: dict[str, Callable[["Draft", Header, str], None]] = {
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
    "PRODID": _product,
    own.OTHER: _own_other,
    own.REPORTS_TO: _reports_to,
    own.FOUND_THROUGH: _text_of("found_through"),
    own.FOUND_NOTE: _text_of("found_note"),
    own.TIME_ZONE: _text_of("time_zone"),
}
