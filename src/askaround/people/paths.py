"""The five steps of a referral in words, each taken or not yet."""

from dataclasses import dataclass

from django.utils.translation import gettext as _, gettext_lazy

from askaround.people.guidelines import NextStep, Path
from askaround.people.models import Referral

MayUse = Referral.MayUseName

STEP_WORDS = {
    NextStep.REPORT_BACK: gettext_lazy("To tell"),
    NextStep.ASK_PERMISSION: gettext_lazy("To ask about the name"),
    NextStep.APPROACH: gettext_lazy("To write to"),
    NextStep.MEET: gettext_lazy("To meet"),
    NextStep.RESTING: gettext_lazy("Resting"),
    NextStep.KNOWN_ALREADY: gettext_lazy("Known already"),
    NextStep.DONE: gettext_lazy("Told"),
}
"""The filters of the list, as words."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One step of the path: its word, whether it is taken, whether it is the furthest taken."""

    word: str
    taken: bool
    furthest: bool = False


def steps(path: Path, *, may_use_name: str) -> list[Mark]:
    """Named, may I use the name, approached, met, reported back."""
    met = path.met_at is not None or path.met_before
    approached = path.approached_at is not None or path.approached or met
    taken = [
        (_("named"), True),
        (_name(may_use_name), may_use_name != MayUse.NOT_ASKED),
        (_("written to"), approached),
        (_("met"), met),
        (_("told"), path.reported_back_at is not None),
    ]
    last = max(number for number, (_word, done) in enumerate(taken) if done)
    return [Mark(word, done, number == last) for number, (word, done) in enumerate(taken)]


def _name(may_use_name: str) -> str:
    if may_use_name == MayUse.NO:
        return _("may not say so")
    return _("may say so")
