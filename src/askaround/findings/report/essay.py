"""An essay: parts of lines, and the notes that lead back to the words they rest on. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

Change = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, quotation ("quote") or entry of a list ("item"); "quiet" stands beside the rest.

    `beside` says who or when; `notes` are numbers of the essay's notes; `href` is where it stands.
    """

    text: str
    kind: str = "text"
    beside: str = ""
    notes: tuple[int, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the essay; `key` names it in addresses and for programs."""

    key: str
    heading: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class Note:
    """What a superscript leads back to: whose words, when, to which question, and where they stand.

    `answer` and `interview` are ids in the seeker's own notebook, empty where there is none.
    """

    number: int
    words: str
    who: str
    day: str = ""
    asked: str = ""
    href: str = ""
    answer: str = ""
    interview: str = ""

    @property
    def source(self) -> str:
        """ "Ana Ruiz, 4 November 2026, asked: A typical day" """
        return ", ".join(part for part in (self.who, self.day) if part)


@dataclass(frozen=True, slots=True)
class Essay:
    """The whole of it. `named` is False where names are left out, and `unsure` then holds words that
    may be names still."""

    title: str
    lead: str
    parts: list[Part]
    notes: list[Note]
    language: str = "en"
    named: bool = True
    unsure: list[str] = field(default_factory=list)

    def texts(self) -> Iterator[str]:
        """Every piece of text in it."""
        yield from (self.title, self.lead)
        for part in self.parts:
            yield part.heading
            for line in part.lines:
                yield from (line.text, line.beside)
        for note in self.notes:
            yield from (note.words, note.who, note.asked)

    def changed(self, change: Change) -> "Essay":
        """The same with every piece of text changed; addresses and days stay."""
        parts = [
            Part(part.key, change(part.heading), [_line(line, change) for line in part.lines])
            for part in self.parts
        ]
        notes = [
            replace(note, words=change(note.words), who=change(note.who), asked=change(note.asked))
            for note in self.notes
        ]
        return replace(
            self, title=change(self.title), lead=change(self.lead), parts=parts, notes=notes
        )


def _line(line: Line, change: Change) -> Line:
    return replace(line, text=change(line.text), beside=change(line.beside))
