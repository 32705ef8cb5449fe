"""The record as a document: what the page shows, in the same order, for paper and for text.

The order is method.md's, R1: date; name; mailing address and phone; referral names; results and
impressions; then the rest.
"""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from django.utils.translation import get_language, gettext as _, gettext_noop as N_

from askaround.interviews.documents.sending import called
from askaround.interviews.documents.visit_facts import about_visit, in_full
from askaround.interviews.figures import figures_in
from askaround.interviews.models import Interview
from askaround.interviews.queries.given import Given
from askaround.interviews.queries.whole_record import Told, WholeRecord
from askaround.interviews.words import DRAWN, day_and_time, figure_in_words
from askaround.people.models import Person, Referral
from askaround.people.templatetags.people import role
from askaround.web.dates import clock
from askaround.web.documents import Document


def record_document(record: WholeRecord) -> Document:
    """One record, as a document of its own."""
    document = Document(called(record.interview), language=get_language() or "en")
    _write(document, record, 1)
    return document


def records_document(records: Iterable[WholeRecord]) -> Document:
    """Every record, by line of work and day, under a table of contents."""
    document = Document(_("What people told you"), language=get_language() or "en")
    document.contents(_("Contents"))
    field = None
    for record in records:
        if record.interview.career_field_id != field:
            field = record.interview.career_field_id
            document.new_page()
            document.heading(record.interview.career_field.name, 1)
        day = _day(record.interview)
        document.heading(
            f"{record.interview.person.name}, {day}" if day else called(record.interview), 2
        )
        _write(document, record, 3)
    return document


def _day(interview: Interview) -> str:
    moment = interview.held_at or interview.starts_at
    if moment is None:
        return ""
    return in_full(moment.astimezone(ZoneInfo(interview.time_zone)))


def _write(document: Document, record: WholeRecord, level: int) -> None:
    """The record under headings from `level` down."""
    _first(document, record)
    _results(document, record, level)
    _noted(document, record, level)
    _given(document, record, level)
    document.heading(_("The visit itself"), level)
    document.facts(about_visit(record.interview))


def _first(document: Document, record: WholeRecord) -> None:
    """Date, name, mailing address and phone, referral names."""
    interview, unknown = record.interview, [_("not known")]
    nobody = (
        _("none; ask again when you tell them how it went") if interview.held_at else _("none yet")
    )
    document.facts(
        [
            (_("Date"), [_when(interview)]),
            (_("Name"), [_who(interview.person)]),
            (_("Mailing address"), record.reach.addresses or unknown),
            (_("Phone"), record.reach.phones or unknown),
            (_("Names they gave"), [_referred(each) for each in record.named] or [nobody]),
        ]
    )


def _when(interview: Interview) -> str:
    if interview.held_at is None:
        return (
            day_and_time(interview.starts_at, interview.time_zone)
            if interview.starts_at
            else _("No day yet")
        )
    began = day_and_time(interview.held_at, interview.time_zone)
    if interview.ended_at is None:
        return began
    ended = clock(interview.ended_at, ZoneInfo(interview.time_zone))
    return _("%(began)s to %(ended)s") % {"began": began, "ended": ended}


def _who(person: Person) -> str:
    work = role(person)
    return f"{person.name}, {work}" if work else person.name


def _referred(referral: Referral) -> str:
    may = {
        Referral.MayUseName.YES: _("you may say who sent you"),
        Referral.MayUseName.NO: _("without saying who sent you"),
    }.get(
        Referral.MayUseName(referral.may_use_name), _("not asked whether you may say who sent you")
    )
    return f"{_who(referral.person)} ({may})"


def _results(document: Document, record: WholeRecord, level: int) -> None:
    interview = record.interview
    if not (record.answers or interview.story or interview.impressions):
        return
    document.heading(_("Results and impressions"), level)
    for answer in record.answers:
        _answer(document, answer, level + 1)
    if interview.story:
        document.heading(_("Told right after"), level + 1)
        document.words(interview.story)
    if interview.impressions:
        document.heading(_("What you make of it"), level + 1)
        document.words(interview.impressions)


def _answer(document: Document, answer: Told, level: int) -> None:
    asked = _("Beside the questions") if answer.asked is None else answer.asked
    document.heading(asked, level, note=_("starred") if answer.is_starred else "")
    document.words(answer.text)
    if found := figures_in(answer.text):
        figures = " · ".join(figure_in_words(each) for each in found)
        document.quiet(f"{_('In figures:')} {figures}")


def _noted(document: Document, record: WholeRecord, level: int) -> None:
    interview = record.interview
    drawn = str(DRAWN.get(interview.drawn, "")) if interview.drawn is not None else ""
    parts = [
        (
            N_("Drawn to it"),
            [line for line in (drawn, interview.drawn_why) if line] if drawn else [],
        ),
        (N_("Beside what you had heard"), [interview.compared_to_before]),
        (N_("What you saw"), [interview.observations]),
    ]
    kept = [(_(label), lines) for label, lines in parts if any(lines)]
    if kept:
        document.heading(_("What else you noted"), level)
        document.facts(kept)


def _given(document: Document, record: WholeRecord, level: int) -> None:
    """What hangs on the conversation, list by list."""
    given = record.given
    for title, rows in (
        (N_("What they advised"), [(each.words, _done(each, _("done"))) for each in given.advice]),
        (N_("What to read"), [(each.words, _read(each)) for each in given.readings]),
        (
            N_("What they said of your resume"),
            [(each.words, _said(each)) for each in given.criticism],
        ),
        (N_("What you promised"), [(each.words, _promised(each)) for each in given.promises]),
        (N_("Other lines of work they named"), [(each.words, "") for each in given.related]),
        (N_("Found out beforehand"), [(each.words, _source(each)) for each in given.research]),
    ):
        if rows:
            document.heading(_(title), level)
            document.items(rows)


def _done(given: Given, word: str) -> str:
    return f"{word} {in_full(given.done)}" if given.done else ""


def _read(given: Given) -> str:
    return ", ".join(part for part in (given.kind_in_words, given.link) if part)


def _said(given: Given) -> str:
    version = _("of “%(version)s”") % {"version": given.source} if given.source else ""
    asked = {True: _("you asked"), False: _("they offered"), None: ""}[given.asked]
    return ", ".join(part for part in (version, asked) if part)


def _promised(given: Given) -> str:
    if given.done:
        return _done(given, _("kept"))
    return f"{_('due')} {in_full(given.day)}" if given.day else ""


def _source(given: Given) -> str:
    return ", ".join(part for part in (given.source, given.link) if part)
