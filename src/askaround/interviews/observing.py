"""What was seen at a place: a short list of things to look at, and free notes, in one text. Pure.

The text reads by itself ("The pace: quick, and nobody ran"), in the record and in an export; a line
that begins with one of the labels goes back into its box on the form, every other stays a note.
"""

from collections.abc import Mapping

AFTER_LABEL = ": "


def composed(seen: Mapping[str, str], rest: str, labels: Mapping[str, str]) -> str:
    """One text of what was seen, a line for each thing, and the free notes after it.

    `seen` is by the same keys as `labels`, which hold the words a line begins with.
    """
    lines = [
        f"{labels[key]}{AFTER_LABEL}{' '.join(seen[key].split())}"
        for key in labels
        if seen.get(key, "").strip()
    ]
    parts = ["\n".join(lines), rest.strip()]
    return "\n\n".join(part for part in parts if part)


def parted(text: str, labels: Mapping[str, str]) -> tuple[dict[str, str], str]:
    """The same text in its boxes: what was seen, and the rest. No word is lost."""
    seen: dict[str, str] = {}
    lines = text.split("\n")
    while lines:
        key = next((key for key in labels if _begins(lines[0], labels[key])), None)
        if key is None or key in seen:
            break
        seen[key] = lines.pop(0)[len(labels[key]) + len(AFTER_LABEL) :].strip()
    return seen, "\n".join(lines).strip()


def _begins(line: str, label: str) -> bool:
    start = f"{label}{AFTER_LABEL}"
    return line.startswith(start) and bool(line[len(start) :].strip())
