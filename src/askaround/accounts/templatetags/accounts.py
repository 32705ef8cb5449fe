"""What pages ask about how this Askaround is reached."""

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def answers_this_machine_alone() -> bool:
    """Whether no phone can open this Askaround: in local mode."""
    return bool(settings.MODE == "local")
