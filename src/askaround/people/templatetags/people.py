"""How people are described: "Nurse at St Mary's", "on 2 November", "linkedin.com/in/ana"."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from django import template
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from askaround.people.models import Person
from askaround.people.paths import Mark, steps
from askaround.people.queries import Row
from askaround.people.queries.finding import Somebody
from askaround.people.queries.ledger import Entry, path_of as path_of_referral
from askaround.people.queries.naming import Named
from askaround.web import dates
from askaround.web.templatetags import web

register = template.Library()

WEB_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+\w{2,}(?:[:/?#]\S*)?", re.IGNORECASE)
LONGEST_LINK = 40


@register.filter
def role(person: Person | Somebody) -> str:
    """Title and place in one phrase; as much of it as is known."""
    return _role(person, _("%(title)s at %(place)s"))


def _role(person: Person | Somebody, both: str) -> str:
    place = person.organisation.name if person.organisation else ""
    title = person.title[:1].upper() + person.title[1:]
    if title and place:
        return both % {"title": title, "place": place}
    return title or place


@register.simple_tag
def person_rows(rows: Iterable[Row]) -> SafeString:
    """The people of a list. Written here and not as a template, which would take most of a page's time:
    a list has 25 of them, a line of work two hundred."""
    words = _Words(
        role=_("%(title)s at %(place)s"),
        named_by=_("named by {names}"),
        might_know=escape(_("might know someone")),
        stages={},
    )
    return SafeString("".join([_row(row, words) for row in rows]))


@dataclass(frozen=True, slots=True)
class _Words:
    """What a list says of each person, looked up once for all of them."""

    role: str
    named_by: str
    might_know: str
    stages: dict[str, str]


def _row(row: Row, words: _Words) -> str:
    person, stage = row.person, row.stage
    if stage not in words.stages:
        words.stages[stage] = web.stage(stage)
    parts = (
        f'<a class="row-name" href="{escape(person.get_absolute_url())}">{escape(person.name)}</a>',
        _part("row-role", escape(_role(person, words.role))),
        _part("row-meta", _how_known(row, words)),
        _part("row-side", words.stages[stage]),
    )
    return f'<li class="row">{"".join(parts)}</li>'


def _part(style: str, html: str) -> str:
    return f'<span class="{style}">{html}</span>' if html else ""


def _how_known(row: Row, words: _Words) -> str:
    if row.named_by:
        return words.named_by.format(names=web.sentence(row.named_by))
    return words.might_know if row.might_know else ""


@register.simple_tag
def on_day(moment: dt.datetime) -> SafeString:
    """A day gone by as a sentence takes it: "yesterday", "3 days ago", "on 2 November"."""
    zone, now = timezone.get_current_timezone(), timezone.now()
    day = moment.astimezone(zone).date()
    words = dates.spoken(day, now, zone)
    if (now.astimezone(zone).date() - day).days > dates.DAYS_COUNTED:
        words = _("on %(day)s") % {"day": words}
    full = dates.in_full(moment, zone)
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(), full, words)


@register.simple_tag
def path_of(entry: Entry) -> list[Mark]:
    """The five steps of a referral, each taken or not yet: `{% path_of entry as steps %}`."""
    return steps(path_of_referral(entry.referral), may_use_name=entry.referral.may_use_name)


@register.simple_tag
def steps_of(named: Named) -> list[Mark]:
    """The same of somebody an ask brought: `{% steps_of named as steps %}`."""
    return steps(named.path, may_use_name=named.may_use_name)


@register.filter
def web_link(address: str) -> SafeString:
    """A web address to follow, without its trimmings; anything else only as words."""
    if not WEB_ADDRESS.fullmatch(address):
        return format_html("{}", address)
    href = address if "://" in address else f"https://{address}"
    words = address.split("://", 1)[-1].removeprefix("www.").rstrip("/")
    if len(words) > LONGEST_LINK:
        words = f"{words[: LONGEST_LINK - 1]}…"
    return format_html('<a href="{}" rel="noreferrer">{}</a>', href, words)
