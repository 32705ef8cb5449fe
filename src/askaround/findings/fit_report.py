"""What matters against what was said: in sentences and as a drawing, for programs and a terminal."""

import json
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.utils.translation import gettext as _, gettext_lazy, ngettext

from askaround.careers.models import CareerField, Trait
from askaround.findings.fit import LEAST, MOST, Gap
from askaround.findings.queries.fit import Fit, Voice

LEVELS = {
    -2: gettext_lazy("none of it"),
    -1: gettext_lazy("little of it"),
    0: gettext_lazy("some of it"),
    1: gettext_lazy("a good deal of it"),
    2: gettext_lazy("a great deal of it"),
}
"""The five steps in words."""

EDGE = 6
"""Percent of the drawing's width that stays free at each end, so that a mark there isn't cut."""


@dataclass(frozen=True, slots=True)
class Dot:
    """So many people said the same: where it stands, and how many."""

    x: float
    people: int
    radius: int


@dataclass(frozen=True, slots=True)
class Shown:
    """One trait as a page shows it; lengths are in percent of the drawing's width."""

    gap: Gap[Trait, Voice]
    wanted: float
    low: float
    high: float
    dots: list[Dot]
    ticks: list[float]

    @property
    def trait(self) -> Trait:
        return self.gap.wish.trait

    @property
    def voices(self) -> list[tuple[str, Voice]]:
        """What each said, in words, and who."""
        words = {level: str(LEVELS[level]) for level in LEVELS}
        return [(words[level], voice) for level, voice in self.gap.told]

    @property
    def want(self) -> str:
        return wanted_in_words(self.gap)

    @property
    def said(self) -> str:
        return said_in_words(self.gap)

    @property
    def meaning(self) -> str:
        return gap_in_words(self.gap)


def shown(gap: Gap[Trait, Voice]) -> Shown:
    assert gap.range is not None
    levels = [level for level, _voice in gap.told]
    many = {level: levels.count(level) for level in sorted(set(levels))}
    low, high = gap.range
    return Shown(
        gap,
        _x(gap.wish.level),
        _x(low),
        _x(high),
        [Dot(_x(level), people, min(4 + people, 9)) for level, people in many.items()],
        [_x(level) for level in LEVELS],
    )


def _x(level: Fraction | int) -> float:
    share = Fraction(level - LEAST, MOST - LEAST)
    return round(float(EDGE + share * (100 - 2 * EDGE)), 1)


MORE = {
    1: gettext_lazy("some of it"),
    2: gettext_lazy("some of it, or more"),
    3: gettext_lazy("a good deal of it"),
    4: gettext_lazy("a good deal of it, or more"),
    5: gettext_lazy("a great deal of it"),
}
LESS = {
    1: gettext_lazy("at most some of it"),
    2: gettext_lazy("some of it, or less"),
    3: gettext_lazy("little of it"),
    4: gettext_lazy("little of it, or less"),
    5: gettext_lazy("none of it"),
}
"""What is wanted in words, by how much it matters (`findings.fit.PER_IMPORTANCE`)."""


def wanted_in_words(gap: Gap[Trait, Voice]) -> str:
    words = MORE if gap.wish.more else LESS
    return _("You want %(much)s.") % {"much": words[gap.wish.importance]}


def said_in_words(gap: Gap[Trait, Voice]) -> str:
    """What they said, from the least to the most, and how many said it."""
    assert gap.range is not None
    low, high = gap.range
    people = ngettext("one person", "%(count)d people", len(gap.told)) % {"count": len(gap.told)}
    if low == high:
        return _("They said: %(much)s (%(people)s).") % {"much": LEVELS[low], "people": people}
    words = {"low": LEVELS[low], "high": LEVELS[high], "people": people}
    return _("They said: from %(low)s to %(high)s (%(people)s).") % words


def told_in_words(told: int, of: int) -> str:
    """Of how many of the things that matter one visit is known to have told."""
    if not told:
        return _("nothing noted yet")
    if told == of:
        return _("told you about everything that matters to you")
    words = ngettext(
        "told you about one of the %(all)d things that matter to you",
        "told you about %(count)d of the %(all)d things that matter to you",
        told,
    )
    return words % {"count": told, "all": of}


def gap_in_words(gap: Gap[Any, Any]) -> str:
    """The signed gap, and on which side of what is wanted it lies."""
    assert gap.gap is not None
    number = signed(gap.gap)
    if gap.against:
        words = _("less than you want") if gap.gap < 0 else _("more than you want")
    elif gap.gap:
        words = _("more than you ask for") if gap.wish.more else _("even less than you ask for")
    else:
        words = _("just what you want")
    return f"{number}: {words}"


def signed(gap: Fraction) -> str:
    """A gap with its sign: "−1½", "+2", "0". Both sides move by halves."""
    sign = "−" if gap < 0 else "+" if gap > 0 else ""
    whole, rest = divmod(abs(gap), 1)
    half = "½" if rest else ""
    return f"{sign}{whole if whole or not half else ''}{half}"


def as_dict(field: CareerField, told: Fit) -> dict[str, Any]:
    """The whole of it, as the API gives it out. There is no score over all traits."""
    return {
        "career_field": str(field.pk),
        "traits": [_trait(gap) for gap in told.heard],
        "unspoken": [
            {"trait": str(trait.pk), "label": trait.label, "question": question}
            for trait, question in told.unspoken
        ],
    }


def _trait(gap: Gap[Trait, Voice]) -> dict[str, Any]:
    trait, (low, high) = gap.wish.trait, gap.range or (0, 0)
    return {
        "trait": str(trait.pk),
        "label": trait.label,
        "element": trait.element,
        "importance": trait.importance,
        "wanted": trait.wanted,
        "wanted_level": float(gap.wish.level),
        "lowest": low,
        "highest": high,
        "middle": float(gap.middle or 0),
        "gap": float(gap.gap or 0),
        "against": float(gap.against),
        "they_differ": gap.they_differ,
        "told": [
            {
                "interview": str(voice.interview),
                "person": {"id": str(voice.person), "name": voice.name},
                "level": level,
                "passage": str(voice.passage) if voice.passage else None,
            }
            for level, voice in gap.told
        ],
    }


def as_json(field: CareerField, told: Fit) -> str:
    return json.dumps(as_dict(field, told), ensure_ascii=False, indent=2)


def as_text(field: CareerField, told: Fit) -> str:
    """A trait with its gap and who said what; then what nobody has spoken to."""
    lines = [field.name]
    for gap in told.heard:
        lines += ["", gap.wish.trait.label, f"  {wanted_in_words(gap)} {said_in_words(gap)}"]
        lines.append(f"  {gap_in_words(gap)}")
        lines += [f"    {' '.join(who.name.split())}: {LEVELS[level]}" for level, who in gap.told]
    if told.unspoken:
        lines += ["", _("Nobody has spoken to this yet:")]
        lines += [f"  {trait.label}: {question}" for trait, question in told.unspoken]
    if not told.gaps:
        lines.append(_("Say first what matters to you, on the page About me."))
    return "\n".join(lines)
