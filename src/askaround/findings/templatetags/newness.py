"""How much new each visit brought, bar by bar and row by row. Written here and not as templates, which
would take most of the page's time: there may be hundreds of visits, on each of several curves."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from askaround.findings.curve import Curve
from askaround.web.addresses import address

register = template.Library()

ROW = (
    '<tr><td class="number">{}</td><th scope="row"><a href="{}">{}</a></th>'
    '<td class="number">{}</td><td class="number">{}</td><td class="number">{}</td></tr>'
)
BAR = '<rect class="curve-bar{}" x="{}" y="{}" width="{}" height="{}"/>'


@register.simple_tag
def newness_bars(curve: Curve) -> SafeString:
    """The bars of a curve: numbers alone, in every language with a point."""
    parts = (
        BAR.format(" curve-base" if bar.in_base else "", bar.x, bar.y, bar.width, bar.height)
        for bar in curve.bars
    )
    return SafeString("".join(parts))


@register.simple_tag
def newness_rows(rows: Iterable[dict[str, Any]]) -> SafeString:
    """A row of the table for each visit."""
    cells = (
        (
            row["number"],
            address("interviews:interview", row["visit"].pk),
            row["visit"].name,
            row["new"],
            row["total"],
            row["share"],
        )
        for row in rows
    )
    return format_html_join("", ROW, cells)
