"""How much new each visit brought, bar by bar and row by row. Written here and not as templates, which
would take most of the page's time: there may be hundreds of visits, on each of several curves."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django import template
from django.utils.html import escape
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


class Row(NamedTuple):
    """What one visit brought, all themes so far, and the share of new in the run that ends with it, in
    words; `number` counts the visits from 1."""

    number: int
    visit: UUID
    name: str
    new: int
    total: int
    share: str


@register.simple_tag
def newness_rows(rows: Iterable[Row]) -> SafeString:
    """A row of the table for each visit. Only names and shares, being words, need escaping."""
    cells = (
        ROW.format(
            row.number,
            address("interviews:interview", row.visit),
            escape(row.name),
            row.new,
            row.total,
            escape(row.share),
        )
        for row in rows
    )
    return SafeString("".join(cells))
