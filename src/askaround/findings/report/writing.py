"""Writing the report: what I set out to learn, whom I spoke to, what they said, what I made of it."""

from collections import Counter
from typing import Final

from django.utils.translation import get_language, gettext as _, gettext_lazy, ngettext

from askaround.careers.models import CareerField, SelfPrompt
from askaround.careers.words import in_a_sentence
from askaround.findings.models import Finding, Passage
from askaround.findings.objectives import Standing
from askaround.findings.objectives_report import sentence
from askaround.findings.queries.comparing import Shown
from askaround.findings.queries.deciding import drawn_in_words
from askaround.findings.queries.on_record import standing_of
from askaround.findings.report.concluding import decided, next_steps
from askaround.findings.report.essay import Essay, Line, Part
from askaround.findings.report.facts import fit, got_in, numbers
from askaround.findings.report.gathering import Gathered, Visit, gather
from askaround.findings.report.notes import Notes, day_of, quoted, who
from askaround.findings.viewpoints import Viewpoint
from askaround.people.templatetags.people import role

SIDES: Final = {
    Viewpoint.DOER: gettext_lazy("does the work"),
    Viewpoint.NEWCOMER: gettext_lazy("new to the work"),
    Viewpoint.SUPERVISOR: gettext_lazy("supervises the work"),
}

DRAWN_TO_IT: Final = {
    -2: gettext_lazy("Much less drawn to it"),
    -1: gettext_lazy("Less drawn to it"),
    0: gettext_lazy("As drawn to it as before"),
    1: gettext_lazy("More drawn to it"),
    2: gettext_lazy("Much more drawn to it"),
}

QUOTED = 2
"""Words quoted under each thing they agree or differ on; the notes hold them all. Convention."""

MOST_QUOTED = 12
"""Words quoted of what draws, puts off or is unsure. Convention."""

MOST_NAMED = 12
"""Conversations listed one by one; then how many more there were. Convention."""


def essay_of(field: CareerField) -> Essay:
    """The report, names and all."""
    found = gather(field)
    notes = Notes()
    parts = [
        _set_out(found, standing_of(field)),
        _spoke_to(found),
        _findings(found, notes, Finding.Kind.SIMILARITY),
        _findings(found, notes, Finding.Kind.DIFFERENCE),
        numbers(found, notes),
        got_in(found, notes),
        fit(found, notes),
        _felt(found, notes),
        decided(found, notes),
        next_steps(found, notes),
    ]
    return Essay(
        title=_("What I found out about %(field)s") % {"field": in_a_sentence(field.name)},
        lead=_lead(found),
        parts=[part for part in parts if part.lines],
        notes=notes.every,
        language=get_language() or "en",
    )


def _lead(found: Gathered) -> str:
    """How many conversations, and when."""
    visits = [each.interview for each in found.visits]
    if not visits:
        return ""
    words = {"n": len(visits), "first": day_of(visits[0]), "last": day_of(visits[-1])}
    if words["first"] == words["last"]:
        return (
            ngettext(
                "From one conversation, on %(first)s.",
                "From %(n)d conversations, on %(first)s.",
                len(visits),
            )
            % words
        )
    return _("From %(n)d conversations, between %(first)s and %(last)s.") % words


def _set_out(found: Gathered, standings: list[Standing]) -> Part:
    field = found.field
    lines = [Line(field.why)] if field.why else []
    if field.target_job:
        lines.append(Line(_("The job I have in mind: %(job)s.") % {"job": field.target_job}))
    lines += [Line(each.text, "item", _asked_myself(each)) for each in found.prompts]
    if found.visits:
        lines += _known(standings)
    if not lines:
        lines = [Line(_("I haven't written down yet what I want to know."), "quiet")]
    return Part("aim", _("What I set out to learn"), lines)


def _asked_myself(prompt: SelfPrompt) -> str:
    words = {
        SelfPrompt.Prompt.MUST.value: _("what must be true of the work for me to want it"),
        SelfPrompt.Prompt.HATE.value: _("what I would hate to find"),
        SelfPrompt.Prompt.UNSURE.value: _("what I wasn't sure I could do"),
    }
    return words.get(prompt.prompt, "")


def _known(standings: list[Standing]) -> list[Line]:
    """Of the six objectives first those that are met, then those still open."""
    met = [Line(sentence(each.name), "item") for each in standings if each.met]
    still = [Line(sentence(each.name), "item") for each in standings if not each.met]
    lines = [Line(_("Of the six things there are to know of any work, met by now:")), *met]
    return (lines if met else []) + ([Line(_("Still open:")), *still] if still else [])


def _spoke_to(found: Gathered) -> Part:
    heading = _("Whom I spoke to")
    if not found.visits:
        return Part("people", heading, [Line(_("I have spoken to nobody yet."), "quiet")])
    sides = Counter(each.viewpoint for each in found.visits)
    lines = [Line(_sides(sides))]
    # One more than shown would take as much room as saying that there is one more.
    shown = found.visits if len(found.visits) <= MOST_NAMED + 1 else found.visits[:MOST_NAMED]
    for each in shown:
        person = each.interview.person
        told = (role(person), str(SIDES[each.viewpoint]), day_of(each.interview))
        beside = ", ".join(part for part in told if part)
        lines.append(Line(person.name, "item", beside, href=each.interview.get_absolute_url()))
    if more := found.visits[len(shown) :]:
        lines.append(_and_more(more))
    return Part("people", heading, lines)


def _and_more(visits: list[Visit]) -> Line:
    """How many more there were, and until when; what they said has its notes all the same."""
    words = {"n": len(visits), "last": day_of(visits[-1].interview)}
    return Line(_("And in %(n)d more conversations, up to %(last)s.") % words, "quiet")


def _sides(sides: Counter[Viewpoint]) -> str:
    """ "Four of them do the work, two supervise it." """
    told = {
        Viewpoint.DOER: ngettext(
            "one who does the work", "%(n)d who do the work", sides[Viewpoint.DOER]
        ),
        Viewpoint.NEWCOMER: ngettext("one new to it", "%(n)d new to it", sides[Viewpoint.NEWCOMER]),
        Viewpoint.SUPERVISOR: ngettext(
            "one who supervises it", "%(n)d who supervise it", sides[Viewpoint.SUPERVISOR]
        ),
    }
    some = [words % {"n": sides[side]} for side, words in told.items() if sides[side]]
    return _("I spoke to %(people)s.") % {"people": _joined(some)}


def _joined(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return _("%(some)s and %(last)s") % {"some": ", ".join(words[:-1]), "last": words[-1]}


def _findings(found: Gathered, notes: Notes, kind: str) -> Part:
    """What they agree (or differ) on, each with the words that show it."""
    agree = kind == Finding.Kind.SIMILARITY
    heading = _("What they agree on") if agree else _("Where they differ")
    lines: list[Line] = []
    for shown in found.findings:
        if shown.finding.kind == kind:
            lines += _finding(shown, found, notes)
    return Part("agree" if agree else "differ", heading, lines)


def _finding(shown: Shown, found: Gathered, notes: Notes) -> list[Line]:
    begins = str(shown.finding.get_kind_display()).rstrip("…")
    standing = [
        found.passages[each.passage] for each in shown.passages if each.passage in found.passages
    ]
    numbers = notes.of_passages(standing)
    words = f"{begins} {_as_it_goes_on(shown.finding.text, begins)}"
    if not standing:
        return [Line(words)]
    lines = [Line(words, notes=numbers)]
    return lines + [_quote(passage, notes) for passage in _from_several(standing)[:QUOTED]]


def _from_several(passages: list[Passage]) -> list[Passage]:
    """The same, one of each person first: two sides are seen in two people's words."""
    people: Counter[object] = Counter()
    turns = []
    for each in passages:
        person = each.answer.interview.person_id
        turns.append(people[person])
        people[person] += 1
    return [each for _turn, each in sorted(zip(turns, passages, strict=True), key=_turn_of)]


def _turn_of(pair: tuple[int, Passage]) -> int:
    return pair[0]


def _as_it_goes_on(text: str, begins: str) -> str:
    """What was typed after "They agree that…", which some repeat."""
    text = " ".join(text.split())
    rest = text[len(begins) :].strip() if text.casefold().startswith(begins.casefold()) else text
    rest = rest or text
    return rest if rest[-1] in ".!?…" else f"{rest}."


def _quote(passage: Passage, notes: Notes) -> Line:
    name = passage.answer.interview.person.name
    return Line(quoted(passage.words), "quote", name, (notes.of_passage(passage),))


def _felt(found: Gathered, notes: Notes) -> Part:
    """What draws me, puts me off, is still unsure; and how each visit left me."""
    headings = {
        Passage.Mark.DRAWS_ME.value: _("What draws me:"),
        Passage.Mark.PUTS_ME_OFF.value: _("What puts me off:"),
        Passage.Mark.UNSURE.value: _("What I am still unsure about:"),
    }
    lines: list[Line] = []
    for mark, heading in headings.items():
        marked = found.marked(mark)
        if marked:
            lines.append(Line(heading))
            lines += [_quote(each, notes) for each in marked[:MOST_QUOTED]]
            rest = notes.of_passages(marked[MOST_QUOTED:])
            if rest:
                lines.append(Line(_("And more of the same."), "quiet", notes=rest))
    drawn = [each.interview for each in found.visits if each.interview.drawn is not None]
    if drawn:
        lines.append(Line(_("How each visit left me, compared with before:")))
        for visit in drawn:
            why = drawn_in_words(visit) if visit.drawn_why.strip() else ""
            how = str(DRAWN_TO_IT[visit.drawn]) if visit.drawn is not None else ""
            text = f"{how}. {why}" if why else how
            lines.append(Line(text, "item", who(visit), (notes.of_visit(visit),)))
    return Part("felt", _("What draws me, what puts me off"), lines)
