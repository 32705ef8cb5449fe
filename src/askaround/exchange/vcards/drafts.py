"""What a card has said so far, property by property, until it is a person."""

from dataclasses import dataclass, field

from askaround.exchange.records import ContactRecord
from askaround.exchange.text import one_line
from askaround.exchange.vcards import places
from askaround.exchange.vcards.labels import label_of
from askaround.exchange.vcards.properties import Header, properties
from askaround.exchange.vcards.values import unescape

_SEVERAL = {"EMAIL": "emails", "TEL": "phones", "URL": "links", "NOTE": "notes"}


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
    named_by: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    lines: dict[int, str] = field(default_factory=dict)  # by place in `other`
    found_through: str = ""
    found_note: str = ""
    reports_to: str = ""
    reports_to_uid: str = ""
    time_zone: str = ""
    is_own: bool = False

    def add(self, header: Header, value: str) -> None:
        """Put one property where it belongs."""
        name = header.name
        if name == "VERSION":
            return
        self.seen = True
        if not value:
            return
        if several := _SEVERAL.get(name):
            words = unescape(value)
            getattr(self, several).append(words)
            self.name_value(several.removesuffix("s"), words, header)
        elif place := places.PLACES.get(name):
            place(self, header, value)
        else:
            places.other(self, header, value)
            self.keep_line(header, value)

    def name_value(self, kind: str, value: str, header: Header) -> None:
        """Remember by what the file names a value: its group, or else its types."""
        if header.group or header.types:
            self.named_by.setdefault((kind, value), (header.group, " ".join(header.types)))

    def keep_line(self, header: Header, value: str) -> None:
        """Remember, of what was just added to `other`, the whole property."""
        if not self.other or not header.kept or header.encoding == "b":
            return
        line = f"{header.kept}:{value}".replace("\n", "\\n")
        if (header.is_plain and "\n" not in value) or _reads_as(line, self.other[-1]):
            self.lines[len(self.other) - 1] = line

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
        as_came = {other[at]: line for at, line in reversed(self.lines.items())}
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
            found=self.found_through,
            found_note=self.found_note,
            reports_to=self.reports_to,
            reports_to_uid=self.reports_to_uid,
            time_zone=self.time_zone,
            is_own=self.is_own,
            labels={
                named: label
                for named, (group, types) in self.named_by.items()
                if (label := labels.get(group) or types)
            },
            as_came=as_came,
        )


def _reads_as(line: str, added: tuple[str, str, str]) -> bool:
    """Whether this line, read again, is the very thing that was added."""
    again = Draft()
    for header, value in properties([line.encode()], in_utf8=True):
        places.other(again, header, value)
    return [one[1:] for one in again.other] == [added[1:]]
