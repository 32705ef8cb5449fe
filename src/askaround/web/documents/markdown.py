"""A document as Markdown (CommonMark) that reads well as plain text, too. Pure.

Everything typed is escaped, so that it is shown as it was typed: no markup, no HTML, no link.
"""

import re
from collections.abc import Callable

from askaround.web.documents.building import Block, Document

_ANYWHERE = re.compile(r"[\\`*_\[\]~|]|&(?=[#\w])|!(?=\[)")

_BEGINS_A_BLOCK = re.compile(r">|[-+](?=\s|$)|#{1,6}(?=\s|$)|[-=]+\s*$")
_BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")
_BEGINNINGS = frozenset(">-+#=0123456789")
"""With which something other than text may begin; most lines don't."""
_BEGINS_A_LIST = re.compile(r"(\d{1,9})[.)](?=\s|$)")


def escaped(text: str) -> str:
    """One line of text as Markdown that shows just this text."""
    kept = _ANYWHERE.sub(lambda found: "&amp;" if found[0] == "&" else f"\\{found[0]}", text)
    # "\<" would do in CommonMark; older readers let it through as HTML.
    kept = kept.replace("<", "&lt;").strip()
    if kept[:1] not in _BEGINNINGS:
        return kept
    if _BEGINS_A_BLOCK.match(kept):
        return f"\\{kept}"
    if number := _BEGINS_A_LIST.match(kept):
        return f"{number[1]}\\{kept[len(number[1]) :]}"
    return kept


def as_markdown(document: Document) -> str:
    """The whole document; its title is the first heading."""
    written = [f"# {_heading(document.title)}"]
    if document.subtitle:
        written.append(escaped(document.subtitle))
    written += [
        text for block in document.blocks if (text := _WAYS[block["kind"]](document, block))
    ]
    return "\n\n".join(written) + "\n"


def _heading(text: str) -> str:
    """A heading's words: a run of # at the end would close it."""
    kept = escaped(text)
    return f"{kept[:-1]}\\#" if kept.endswith("#") and not kept.endswith("\\#") else kept


def _section(_document: Document, block: Block) -> str:
    note = f" ({escaped(block['note'])})" if block["note"] else ""
    return f"{'#' * (block['level'] + 1)} {_heading(block['text'])}{note}"


def _paragraphs(text: str) -> str:
    """Lines stay lines (a backslash ends one that another follows), paragraphs paragraphs."""
    return "\n\n".join(_lines(part) for part in _BETWEEN_PARAGRAPHS.split(text.strip()))


def _lines(text: str) -> str:
    return "\\\n".join(escaped(line) for line in text.split("\n") if line.strip())


def _words(_document: Document, block: Block) -> str:
    return _paragraphs(block["text"])


def _quiet(_document: Document, block: Block) -> str:
    return f"*{escaped(block['text'])}*"


def _facts(_document: Document, block: Block) -> str:
    return "\n".join(f"- **{escaped(label)}**: {_inside(lines)}" for label, lines in block["rows"])


def _inside(lines: list[str]) -> str:
    """Lines of one entry of a list."""
    every = [line for text in lines for line in text.split("\n") if line.strip()]
    return "\\\n  ".join(escaped(line) for line in every)


def _items(_document: Document, block: Block) -> str:
    return "\n".join(_item(text, beside) for text, beside in block["rows"])


def _item(text: str, beside: str) -> str:
    shown = _inside([text])
    return f"- {shown}\\\n  *{escaped(beside)}*" if beside else f"- {shown}"


def _leads_to(notes: list[int]) -> str:
    """References to notes, as most readers of Markdown know them."""
    return "".join(f"[^{number}]" for number in notes)


def _noted(_document: Document, block: Block) -> str:
    return f"{_paragraphs(block['text'])}{_leads_to(block['notes'])}"


def _quote(_document: Document, block: Block) -> str:
    text = _paragraphs(block["text"]).replace("\n", "\n> ")
    who = f"\\\n> *{escaped(block['who'])}*" if block["who"] else ""
    return f"> {text}{_leads_to(block['notes'])}{who}"


def _noted_items(_document: Document, block: Block) -> str:
    return "\n".join(_noted_item(*row) for row in block["rows"])


def _noted_item(text: str, beside: str, notes: list[int]) -> str:
    shown = f"- {_inside([text])}{_leads_to(notes)}"
    return f"{shown}\\\n  *{escaped(beside)}*" if beside else shown


def _notes(_document: Document, block: Block) -> str:
    return "\n\n".join(f"[^{number}]: {_note(*said)}" for number, *said in block["rows"])


def _note(who: str, asked: str, words: str) -> str:
    said = [escaped(who), f"*{escaped(asked)}*" if asked else "", escaped(words)]
    return "\\\n    ".join(part for part in said if part)


def _contents(document: Document, block: Block) -> str:
    """The headings to that level, as a list."""
    every = [each for each in document.blocks if each["kind"] == "heading"]
    some = [each for each in every if each["level"] <= block["level"]]
    rows = [f"{'  ' * (each['level'] - 1)}- {escaped(each['text'])}" for each in some]
    return f"## {_heading(block['text'])}\n\n" + "\n".join(rows)


def _new_page(_document: Document, _block: Block) -> str:
    return ""


_WAYS: dict[str, Callable[[Document, Block], str]] = {
    "heading": _section,
    "facts": _facts,
    "words": _words,
    "quiet": _quiet,
    "items": _items,
    "noted": _noted,
    "quote": _quote,
    "noted_items": _noted_items,
    "notes": _notes,
    "contents": _contents,
    "new_page": _new_page,
}
