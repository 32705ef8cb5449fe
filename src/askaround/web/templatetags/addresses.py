"""`{% url %}` as Django has it, four times as quick for the addresses nearly every link has: of a page,
or of a record by its key. Settings make it the one that templates mean."""

from uuid import UUID

from django import template
from django.template import Context, defaulttags
from django.template.base import Parser, Token
from django.urls import NoReverseMatch
from django.utils.html import conditional_escape

from askaround.web.addresses import address

register = template.Library()


class AddressNode(defaulttags.URLNode):
    """A link to a page, its keys (if any) as they stand in the context."""

    def render(self, context: Context) -> str:
        keys = [each.resolve(context) for each in self.args]
        if self.kwargs or not all(type(key) is UUID for key in keys):
            return super().render(context)
        try:
            found = address(self.view_name.resolve(context), *keys)
        except NoReverseMatch:
            return super().render(context)
        if self.asvar:
            context[self.asvar] = found
            return ""
        return conditional_escape(found) if context.autoescape else found


@register.tag
def url(parser: Parser, token: Token) -> AddressNode:
    """`{% url "people:person" person.pk %}`, and all that Django's own takes."""
    node = defaulttags.url(parser, token)
    return AddressNode(node.view_name, node.args, node.kwargs, node.asvar)
