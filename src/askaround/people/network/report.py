"""The picture as a file of its own, to show to somebody or to print."""

from django.template.loader import render_to_string

from askaround.people.network import outline
from askaround.people.network.drawing import draw
from askaround.people.network.picture import Picture


def as_svg(picture: Picture) -> str:
    """A drawing that needs nothing else: its colours and letters are in it, and no links."""

    def nowhere(_name: str, _value: object) -> str:
        return "#"

    words = {
        "drawing": draw(picture, nowhere),
        "lead": outline.lead(picture.everyone),
        "alone": True,
    }
    return render_to_string("people/network_file.svg", words)
