"""The rows of the table of questions and people. Written here and not as a template, which would take
most of the page's time: it has hundreds of cells."""

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from askaround.careers.models import CareerField
from askaround.findings import places
from askaround.findings.queries.tabling import Cell, Row, Table
from askaround.findings.shortening import shortened
from askaround.findings.templatetags.findings import viewpoint_label
from askaround.web.markup import fill, joined

register = template.Library()

MOST_SHOWN = 180
"""Letters of an answer in a cell; the whole of it is a click away. Convention."""


@register.simple_tag
def matrix_rows(table: Table, career_field: CareerField) -> SafeString:
    """A row a person, a cell a question, each leading to the whole answer."""
    pages = [places.compare_address(career_field.pk, asked.key) for asked in table.questions]
    not_asked = fill('<td><span class="soft" aria-label="{}">–</span></td>', _("not asked"))
    return joined(_row(row, pages, not_asked) for row in table.rows)


def _row(row: Row, pages: list[str], not_asked: SafeString) -> SafeString:
    cells = (
        _cell(cell, page) if cell else not_asked
        for cell, page in zip(row.cells, pages, strict=True)
    )
    return fill(
        '<tr><th scope="row">{}<span class="meta">{}</span></th>{}</tr>',
        row.person.name,
        viewpoint_label(row.viewpoint),
        joined(cells),
    )


def _cell(cell: Cell, page: str) -> SafeString:
    words = shortened(cell.text, MOST_SHOWN)
    return fill('<td><a href="{}#answer-{}">{}</a></td>', page, cell.answer, words)
