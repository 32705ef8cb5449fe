"""Reads one typed line about a person: "Ana Ruiz, nurse at St Mary's, ana@example.org, from Ben".

Pure. It guesses, and its guess is shown for confirming; so it may be wrong, but it never fails
and never loses a word: what it can't place goes to `notes`.
"""

import re
from dataclasses import dataclass, field

from askaround.people import one_line_words as words

LONGEST = 200
"""Characters of a name, a title or a place; the tables hold no more."""

LONGEST_LINE = 2000
"""Characters that are read; what a line has beyond them is a remark."""


@dataclass(slots=True)
class Line:
    """What a line says of a person. `name` is empty when no word of it could be one.

    `named_by` is whoever gave the name; `found_note` how they are connected, in the words typed.
    """

    name: str = ""
    title: str = ""
    organisation: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    named_by: str = ""
    found_note: str = ""
    remarks: list[str] = field(default_factory=list)

    @property
    def notes(self) -> str:
        """What had no place of its own, a line each."""
        return "\n".join(self.remarks)

    @property
    def only_a_name(self) -> bool:
        return self == Line(name=self.name)

    def keep(self, where: str, text: str) -> None:
        """Put the text in that place; among the remarks when it is taken or the text too long."""
        if not text:
            return
        if getattr(self, where) or len(text) > LONGEST:
            self.remarks.append(text)
        else:
            setattr(self, where, text)


def read(text: str) -> Line:
    """What the line says. Any text gives a Line."""
    line = Line()
    rest = re.sub(r"[\t\r\n]+", " , ", text[:LONGEST_LINE].strip().replace("\x00", " "))
    rest = words.BULLET.sub("", " ".join(rest.split()))
    rest = _take(rest, words.LINK, line.links)
    rest = _take(rest, words.EMAIL, line.emails)
    rest = _take_phones(rest, line.phones)
    for part in _parts(rest):
        _place(line, part)
    if beyond := text[LONGEST_LINE:].strip():
        line.remarks.append(beyond)
    return line


def read_all(text: str) -> list[Line]:
    """One Line for each line that isn't blank."""
    return [read(each) for each in text.splitlines() if each.strip()]


def _take(text: str, shape: re.Pattern[str], found: list[str]) -> str:
    """Move what has that shape from the text to the list; a comma stays where it was."""

    def take(match: re.Match[str]) -> str:
        whole = match.group()
        value = whole.rstrip(".,;:!?)'")
        found.append(words.EMAIL_LABEL.sub("", value))
        return f" , {whole[len(value) :]}"

    return shape.sub(take, text)


def _take_phones(text: str, found: list[str]) -> str:
    def take(match: re.Match[str]) -> str:
        number = match["number"].strip()
        digits = sum(each.isdigit() for each in number.removesuffix(match["extension"] or ""))
        if not words.FEWEST_DIGITS <= digits <= words.MOST_DIGITS:
            return match.group()
        if words.NOT_A_PHONE.fullmatch(number):
            return match.group()
        found.append(number)
        return " , "

    return words.PHONE.sub(take, text)


def _parts(text: str) -> list[str]:
    """The text in pieces: at commas and dashes, around brackets, before "from". Quotes hold."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match.group())
        return f"\x00{len(held) - 1}\x00"

    def give_back(piece: str) -> str:
        return re.sub("\x00(\\d+)\x00", lambda match: held[int(match[1])], piece)

    pieces = words.SEPARATOR.split(words.QUOTED.sub(hold, text))
    return [
        clean
        for piece in pieces
        for bare in _around_brackets(piece)
        for part in _before_from(bare)
        if (clean := _clean(give_back(part)))
    ]


def _around_brackets(piece: str) -> list[str]:
    """A piece with brackets at its end is two pieces; a nickname in the middle stays."""
    match = words.BRACKETED.match(piece)
    if not match or re.search(r"\w", match["after"]):
        return [piece]
    return [match["before"], match["inside"], match["after"]]


def _before_from(piece: str) -> list[str]:
    match = words.FROM.search(piece)
    if not match or match.start() == 0:
        return [piece]
    giver = piece[match.end() :].lstrip("\x00")
    return [piece[: match.start()], piece[match.start() :]] if not giver[:1].islower() else [piece]


def _clean(piece: str) -> str:
    """Without blanks, loose punctuation and quotation marks around it."""
    piece = " ".join(piece.split()).strip(" ,;:()[]<>")
    match = words.QUOTED.fullmatch(piece)
    piece = match[1].strip() if match else piece
    if not words.KEEPS_ITS_DOT.fullmatch(piece.rpartition(" ")[2]):
        piece = piece.rstrip(".")
    return piece if re.search(r"\w", piece) else ""


def _place(line: Line, part: str) -> None:
    if giver := words.FROM.match(part):
        line.keep("named_by", part[giver.end() :])
    elif _place_relation(line, part):
        pass
    elif not line.name and (both := words.RELATIVE_THEN_NAME.fullmatch(part)):
        _place_relation(line, both["relation"])
        _place_name(line, both["name"])
    elif not re.search(r"[^\W\d_]", part):
        line.remarks.append(part)
    elif not line.name:
        _place_name(line, part)
    elif words.AFTER_A_NAME.fullmatch(part.rstrip(".")):
        line.name = f"{line.name}, {part}"
    elif words.PRONOUNS.fullmatch(part) or words.A_REMARK.match(part):
        line.remarks.append(part)
    else:
        _place_work(line, part)


def _place_relation(line: Line, part: str) -> bool:
    """ "Ben's sister" says how I know of her, and that Ben led here."""
    if words.MY_RELATIVE.fullmatch(part):
        line.keep("found_note", part)
        return True
    match = words.ONES_RELATIVE.fullmatch(part) or words.RELATIVE_OF.fullmatch(part)
    if not match:
        return False
    line.keep("found_note", part)
    who = match["who"]
    if not line.named_by and not words.NOBODY.match(who) and len(who) <= LONGEST:
        line.named_by = who
    return True


def _place_name(line: Line, part: str) -> None:
    """A name, and whatever follows it without a comma: "Ana Ruiz works at …", "Ana Ruiz nurse"."""
    turn = words.IS_A.search(part) or words.AT.search(part)
    name, rest = (part, "") if turn is None else (part[: turn.start()], part[turn.start() :])
    name, work = _name_and_work(name)
    if not name:
        _place_work(line, part)
        return
    if len(name) > LONGEST:
        line.remarks.append(name)
        name = name[:LONGEST].rstrip()
    line.name = name
    if work or rest:
        _place_work(line, f"{work}{rest}".strip())


def _name_and_work(text: str) -> tuple[str, str]:
    """Where capitals stop the name stops: "Ana de Souza nurse". Without capitals it is all name."""
    parts = text.split()
    if not parts or not parts[0][:1].isupper():
        return " ".join(parts), ""
    for place, word in enumerate(parts):
        if word[:1].islower() and not words.INSIDE_A_NAME.fullmatch(word):
            return " ".join(parts[:place]), " ".join(parts[place:])
    return " ".join(parts), ""


def _place_work(line: Line, part: str) -> None:
    """A title, a place, or a title at a place."""
    part = words.IS_A.sub("", part, count=1) if words.IS_A.match(part) else part
    turn = words.AT.search(part)
    if turn is not None:
        line.keep("title", part[: turn.start()].strip())
        line.keep("organisation", part[turn.end() :].strip())
    elif line.title or (words.A_PLACE.search(part) and not part[0].islower()):
        line.keep("organisation", part)
    else:
        line.keep("title", part)
