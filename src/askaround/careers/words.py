"""How a line of work is called inside a sentence. Pure."""

from django.utils.translation import get_language

ALWAYS_CAPITAL = frozenset(
    {
        "african",
        "american",
        "arabic",
        "asian",
        "bible",
        "british",
        "chinese",
        "dutch",
        "english",
        "european",
        "french",
        "german",
        "greek",
        "hebrew",
        "hindi",
        "indian",
        "irish",
        "islamic",
        "italian",
        "japanese",
        "jewish",
        "korean",
        "latin",
        "montessori",
        "polish",
        "portuguese",
        "russian",
        "scandinavian",
        "scottish",
        "spanish",
        "swedish",
        "turkish",
        "welsh",
    }
)
"""First words of a line of work that keep their capital inside a sentence."""


def in_a_sentence(name: str) -> str:
    """A line of work as it stands inside a sentence: "Tree care" is "tree care".

    In English alone, and only where the capital is no more than the beginning of what was typed:
    "UX design" and "French teaching" stay.
    """
    first, _space, _rest = name.partition(" ")
    plain = first.isalpha() and first.istitle() and len(first) > 1
    if not plain or first.lower() in ALWAYS_CAPITAL or not (get_language() or "").startswith("en"):
        return name
    return name[0].lower() + name[1:]
