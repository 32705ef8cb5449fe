"""What is typed on the pages of deciding and planning."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.accounts.typed import one_line
from askaround.findings.actions import Because
from askaround.findings.models import Decision, DecisionReason, PlanStep
from askaround.findings.queries.deciding import Choice, Group, key_of
from askaround.interviews.appointments import FIRST_YEAR, LAST_YEAR

LONGEST_SENTENCE = 2000
LONGEST_OWN = 8000
LONGEST_STEP = 2000

OUTCOMES = {
    Decision.Outcome.YES: (_("Yes"), _("this is what I want")),
    Decision.Outcome.NO: (_("No"), _("it isn't for me")),
    Decision.Outcome.NEIGHBOURING: (_("A neighbouring line of work"), _("near it, but not this")),
    Decision.Outcome.TRAIN_FIRST: (_("Train first"), _("then this")),
    Decision.Outcome.NOT_YET: (_("Not yet"), _("I want to know more, or it isn't the time")),
}
"""Each outcome in a word or two, and what it says."""


class DecisionForm(forms.Form):
    """What was decided, in one sentence of one's own, and why."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    outcome = forms.ChoiceField(
        label=_("What is it?"),
        choices=[(value, words) for value, (words, _why) in OUTCOMES.items()],
        error_messages={
            "required": _("Choose one of the five; you can think again any time."),
            "invalid_choice": _("Choose one of the five; you can think again any time."),
        },
    )
    neighbour = forms.CharField(label=_("Which one?"), required=False, max_length=200)
    sentence = forms.CharField(
        label=_("In a sentence of your own"),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST_SENTENCE,
        error_messages={"required": _("One sentence is enough.")},
    )
    reasons = forms.MultipleChoiceField(required=False, label=_("Because of what you heard"))
    own = forms.CharField(
        label=_("Because of something else"),
        help_text=_("A line for each reason."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=LONGEST_OWN,
    )

    def __init__(self, *args: Any, groups: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.groups = groups
        self.by_key: dict[str, Choice] = {
            choice.key: choice for group in groups for choice in group.choices
        }
        chosen: Any = self.fields["reasons"]
        chosen.choices = [(key, choice.words) for key, choice in self.by_key.items()]

    def clean_neighbour(self) -> str:
        return one_line(self.cleaned_data["neighbour"])

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("outcome") == Decision.Outcome.NEIGHBOURING and not said.get("neighbour"):
            self.add_error("neighbour", _("Which line of work is it? It becomes one of yours."))
        return said

    @property
    def because(self) -> list[Because]:
        """The reasons, those chosen first, then those in words of one's own."""
        said = self.cleaned_data
        own = [one_line(line) for line in said["own"].splitlines()]
        chosen = [self.by_key[key].because for key in said["reasons"]]
        return [*chosen, *(Because(line) for line in own if line)]


def as_typed(decision: Decision, reasons: list[DecisionReason], known: set[str]) -> dict[str, Any]:
    """A decision as the form shows it. A reason whose source can't be chosen any more is words."""
    return {
        "outcome": decision.outcome,
        "sentence": decision.sentence,
        "neighbour": decision.neighbour.name if decision.neighbour else "",
        "reasons": [key for each in reasons if (key := key_of(each)) in known],
        "own": "\n".join(each.text for each in reasons if key_of(each) not in known),
    }


class StepForm(forms.Form):
    """One thing to do, by when, and what taught it."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label=_("What will you do?"),
        widget=forms.Textarea(attrs={"rows": 1}),
        max_length=LONGEST_STEP,
        error_messages={"required": _("A few words are enough.")},
    )
    due_on = forms.DateField(
        label=_("By when"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("A day, such as 2026-11-30; or leave it empty.")},
    )
    learned = forms.ChoiceField(label=_("What taught you that"), required=False)

    def __init__(self, *args: Any, groups: list[Group], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {choice.key: choice for group in groups for choice in group.choices}
        learned: Any = self.fields["learned"]
        learned.choices = [
            ("", _("Nothing in particular")),
            *((group.label, [_offered(each) for each in group.choices]) for group in groups),
        ]

    def clean_due_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["due_on"]
        if day is not None and not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(_("That year is too far away."))
        return day

    @property
    def words(self) -> dict[str, Any]:
        """What an action takes of it."""
        said = self.cleaned_data
        choice = self.by_key.get(said["learned"])
        because = choice.because if choice else Because("")
        return {
            "text": said["text"],
            "due_on": said["due_on"],
            "finding": because.finding,
            "passage": because.passage,
            "interview": because.interview,
        }


def _offered(choice: Choice) -> tuple[str, str]:
    words = f"{choice.who}: {choice.words}" if choice.who else choice.words
    return choice.key, words if len(words) <= 100 else f"{words[:99]}…"


def learned_key(step: PlanStep) -> str:
    """What names the source of a step in the form."""
    for kind, pk in (
        ("finding", step.finding_id),
        ("passage", step.passage_id),
        ("visit", step.interview_id),
    ):
        if pk is not None:
            return f"{kind}:{pk}"
    return ""
