"""How a person is described in a row: "nurse at St Mary's"."""

from django import template
from django.utils.translation import gettext as _

from askaround.people.models import Person

register = template.Library()


@register.filter
def role(person: Person) -> str:
    """Title and place in one phrase; as much of it as is known."""
    place = person.organisation.name if person.organisation else ""
    if person.title and place:
        return _("%(title)s at %(place)s") % {"title": person.title, "place": place}
    return person.title or place
