"""Why two people may be one, in words."""

from django.utils.translation import gettext as _

from askaround.people.duplicates.naming import Likeness
from askaround.people.duplicates.places import same_place
from askaround.people.duplicates.rule import Alike, Described, Reason, Strength


def how_sure(strength: Strength) -> str:
    return {
        Strength.SURE: _("almost certainly the same person"),
        Strength.LIKELY: _("likely the same person"),
        Strength.PERHAPS: _("perhaps the same person"),
    }[strength]


def reasons(alike: Alike, one: Described, other: Described) -> list[str]:
    """What speaks for it, one phrase each: "nearly the same name", "both at St Mary's"."""
    names = _of_names(alike.names)
    said = [_of_reason(reason, one, other) for reason in alike.speaks_for]
    return [names, *said] if names else said


def objections(alike: Alike) -> list[str]:
    """What speaks against it, one phrase each."""
    phrases = {
        Reason.OTHER_EMAIL: _("different e-mail addresses"),
        Reason.OTHER_PLACE: _("different places"),
        Reason.COMMON_NAME: _("a name many people have"),
    }
    said = [phrases[reason] for reason in alike.speaks_against]
    if alike.names in {Likeness.DIFFERENT, Likeness.FAMILY_ONLY}:
        said.insert(0, _("different names"))
    return said


def _of_names(names: Likeness) -> str:
    return {
        Likeness.SAME: _("the same name"),
        Likeness.REORDERED: _("the same name, the other way round"),
        Likeness.SHORT_FORM: _("a short form of the same name"),
        Likeness.FULLER: _("the same name, one of them in full"),
        Likeness.NEARLY: _("nearly the same name"),
        Likeness.ONE_WORD: _("the same name"),
        Likeness.INITIAL: _("a shorter form of the same name"),
        Likeness.MIDDLE_DIFFERS: _("much the same name"),
        Likeness.PART: _("part of the same name"),
        Likeness.GIVEN_ONLY: _("the same first name"),
    }.get(names, "")


def _of_reason(reason: Reason, one: Described, other: Described) -> str:
    match reason:
        case Reason.PHONE:
            return _("the same phone number")
        case Reason.LINK:
            return _("the same web page")
        case Reason.PLACE if same_place(one.place, other.place):
            shorter = min(one.place, other.place, key=lambda place: (len(place), place))
            return _("both at %(place)s") % {"place": shorter}
    return _("the same e-mail address")
