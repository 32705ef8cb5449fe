"""The parts of the report that hold what was told: numbers, ways in, what matters to the seeker."""

from django.utils.translation import gettext as _

from askaround.careers.models import Trait
from askaround.findings import numbers_in_words
from askaround.findings.fit import Gap
from askaround.findings.fit_report import LESS, MORE, said_in_words, signed
from askaround.findings.queries.fit import Voice
from askaround.findings.queries.numbers import Group
from askaround.findings.report.essay import Line, Part
from askaround.findings.report.gathering import Gathered
from askaround.findings.report.notes import Notes, on_one_line, who

MOST_BEHIND = 12
"""Notes that stand behind a middle; of more, those of the rows below it do. Convention."""

LONGEST = 240
"""Code points of an answer that stand in the text; its note holds all of it. Convention."""


def numbers(found: Gathered, notes: Notes) -> Part:
    """The numbers people gave, each figure with the words it was read from."""
    lines: list[Line] = []
    for group in found.numbers.groups:
        if not group.worked_out:  # nobody said those
            lines += _group(group, notes)
    return Part("numbers", _("The numbers they gave"), lines)


def _group(group: Group, notes: Notes) -> list[Line]:
    """The middle of several, and what each gave."""
    rows: list[Line] = []
    behind: dict[int, None] = {}
    for visit in group.visits:
        span = numbers_in_words.span(group.key, visit.range.low, visit.range.high)
        words = tuple(dict.fromkeys(notes.of_number(each) for each in visit.numbers))
        behind |= dict.fromkeys(words)
        rows.append(Line(span, "item", visit.interview.person.name, words))
    middle = numbers_in_words.middle(group)
    rests_on = tuple(behind) if middle and len(behind) <= MOST_BEHIND else ()
    title = f"{numbers_in_words.title(group)}. {middle}".strip()
    return [Line(title, notes=rests_on), *rows]


def got_in(found: Gathered, notes: Notes) -> Part:
    """How each got in, and what they learned for it."""
    lines = []
    for answer in found.got_in:
        said = on_one_line(answer.text)
        said = said if len(said) <= LONGEST else f"{said[:LONGEST].rstrip()} …"
        lines.append(Line(said, "item", who(answer.interview), (notes.of_answer(answer),)))
    return Part("ways_in", _("How people get in"), lines)


def fit(found: Gathered, notes: Notes) -> Part:
    """What matters to me, and what they told of it; what nobody has spoken to last."""
    lines = [_gap(gap, found, notes) for gap in found.fit.heard]
    unspoken = [trait.label for trait, _question in found.fit.unspoken]
    if lines and unspoken:
        said = _("Nobody has spoken to this yet: %(traits)s.") % {"traits": "; ".join(unspoken)}
        lines.append(Line(said, "quiet"))
    return Part("fit", _("What matters to me, and what they said of it"), lines)


def _gap(gap: Gap[Trait, Voice], found: Gathered, notes: Notes) -> Line:
    """One trait: how much I want of it, what they said, and how far the two are apart."""
    much = (MORE if gap.wish.more else LESS)[gap.wish.importance]
    want = _("I want %(much)s.") % {"much": much}
    rests_on = dict.fromkeys(_rests_on(voice, found, notes) for _level, voice in gap.told)
    text = f"{gap.wish.trait.label}. {want} {said_in_words(gap)}"
    return Line(text, "item", _apart(gap), tuple(each for each in rests_on if each))


def _rests_on(voice: Voice, found: Gathered, notes: Notes) -> int | None:
    """The words that show it, else the visit it was told in."""
    if voice.passage in found.passages:
        return notes.of_passage(found.passages[voice.passage])
    visits = (each.interview for each in found.visits if each.interview.pk == voice.interview)
    return next((notes.of_visit(each) for each in visits), None)


def _apart(gap: Gap[Trait, Voice]) -> str:
    assert gap.gap is not None
    number = {"number": signed(gap.gap)}
    if gap.against and gap.gap < 0:
        return _("less than I want: %(number)s") % number
    if gap.against:
        return _("more than I want: %(number)s") % number
    return _("as I want it")
