"""The few tags pages need beyond Django's own: places, panels, stages, dates, sentences."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.conf import settings
from django.template import Context
from django.urls import get_script_prefix
from django.utils import timezone
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext as _

from askaround.web import dates, navigation, panels as panel_registry
from askaround.web.stages import STAGES

register = template.Library()


@register.simple_tag
def place(name: str) -> str:
    """The address of a place every page knows: `{% place "people" %}`."""
    return navigation.address(name)


@register.simple_tag(takes_context=True)
def places(context: Context) -> list[navigation.Place]:
    """The four places of the bar, the present one marked."""
    return navigation.main(context.get("request"))


@register.simple_tag(takes_context=True)
def foot_places(context: Context) -> list[navigation.Place]:
    """The quieter places at the foot."""
    return navigation.foot(context.get("request"))


@register.simple_tag(takes_context=True)
def everywhere(context: Context, name: str) -> SafeString:
    """A part of the page that says the same on each, but for the place it is at: drawn once for each
    place and language. Of a short page's time these parts were a third."""
    request = context.get("request")
    assert context.template is not None
    if settings.DEBUG:  # when templates are read anew
        return context.template.engine.get_template(name).render(context.new({"request": request}))
    key = (name, get_language(), get_script_prefix(), navigation.standing(request))
    if key not in _drawn_once:
        if len(_drawn_once) >= MOST_DRAWN:
            _drawn_once.clear()
        part = context.template.engine.get_template(name)
        _drawn_once[key] = part.render(context.new({"request": request}))
    return _drawn_once[key]


_drawn_once: dict[tuple[Any, ...], SafeString] = {}
MOST_DRAWN = 256
"""Three parts, in three languages, at some twenty places."""


@register.simple_tag
def stage(name: str) -> SafeString:
    """The mark and the word for where things stand; nothing for a stage that isn't one."""
    if name not in STAGES:
        return SafeString("")
    return _mark(name, get_language())


@lru_cache(maxsize=64)
def _mark(name: str, language: str | None) -> SafeString:
    return format_html(
        '<span class="stage stage-{}">{}</span>', name.replace("_", "-"), STAGES[name]
    )


@register.simple_tag
def tick(met: object) -> SafeString:
    """An objective or a question: met, or still open."""
    if met:
        return format_html('<span class="stage stage-heard-back">{}</span>', _("met"))
    return format_html('<span class="stage stage-named">{}</span>', _("open"))


@register.simple_tag
def when(moment: dates.Moment | None, zone: str = "") -> SafeString:
    """A date or time in words inside <time>; `zone` (IANA) tells it by the clock of that place."""
    if not moment:
        return SafeString("")
    there = ZoneInfo(zone) if zone else None
    clock = there or timezone.get_current_timezone()
    words = dates.spoken(moment, timezone.now(), clock)
    city = dates.elsewhere(moment, there)
    if city:
        words = _("%(when)s in %(city)s") % {"when": words, "city": city}
    return format_html(
        '<time datetime="{}" title="{}">{}</time>',
        moment.isoformat(),
        dates.in_full(moment, clock),
        words,
    )


@register.filter
def sentence(names: Iterable[object]) -> SafeString:
    """Names as a sentence lists them: "Ana, Ben and Chidi"."""
    each = [conditional_escape(str(name)) for name in names]
    if len(each) < 2:
        return SafeString("".join(each))
    first = mark_safe(", ".join(each[:-1]))
    return format_html(_("{first} and {last}"), first=first, last=each[-1])


@register.simple_tag(takes_context=True)
def panels(context: Context, page: str, subject: object) -> SafeString:
    """What higher packages add to this page, each drawn by its own template."""
    return format_html_join(
        "", "{}", ((_drawn(context, p, subject),) for p in panel_registry.on(page))
    )


def _drawn(context: Context, panel: panel_registry.Panel, subject: object) -> SafeString:
    request = context["request"]
    shown = panel.query(request, subject)
    if shown is None:
        return SafeString("")
    assert context.template is not None
    found = context.template.engine.get_template(panel.template)
    own = {"request": request, "csrf_token": context.get("csrf_token"), "subject": subject, **shown}
    return found.render(context.new(own))
