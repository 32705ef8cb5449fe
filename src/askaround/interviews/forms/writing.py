"""The write-up as it is typed: first the story, then what to keep of it."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _, gettext_lazy as lazily

from askaround.interviews import appointments, words
from askaround.interviews.forms.appointment import DayInput, TimeInput, no_such_time
from askaround.interviews.models import Interview, Reading
from askaround.interviews.observing import composed, parted
from askaround.interviews.queries.given import Given
from askaround.people.models import Referral

LONGEST = 1_000_000
"""Characters of one box. Nobody tells a longer story; a file pasted by mistake is told apart."""
TOO_LONG = lazily("That is longer than a book. Did you paste something else?")

SEEN = {
    "rooms": lazily("The rooms and the noise"),
    "pace": lazily("The pace"),
    "dealings": lazily("How they dealt with each other"),
    "tools": lazily("What they wore and worked with"),
}
"""What to look at (method.md, I5)."""


def lines_of(text: str) -> list[str]:
    """The lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class Box(forms.CharField):
    """A box to write in, as long as it takes."""

    def __init__(self, *, rows: int = 4, label: Any = None, **kwargs: Any) -> None:
        attrs = {"rows": rows} | kwargs.pop("attrs", {})
        super().__init__(
            label=label,
            required=False,
            max_length=LONGEST,
            error_messages={"max_length": TOO_LONG},
            widget=forms.Textarea(attrs=attrs),
            **kwargs,
        )


class TellForm(forms.Form):
    """The story; and when it took place, where nobody marked it as held.

    After `is_valid()`, `began` and `ended` are moments, where they were asked for.
    """

    day = forms.DateField(
        label=lazily("When did you meet?"),
        widget=DayInput(),
        error_messages={"required": lazily("On which day?")},
    )
    began_at = forms.TimeField(
        label=lazily("From"),
        widget=TimeInput(),
        error_messages={"required": lazily("From when? About is fine.")},
    )
    ended_at = forms.TimeField(label=lazily("Until"), required=False, widget=TimeInput())
    story = Box(
        label=lazily("Tell it as you'd tell a friend"),
        rows=12,
        attrs={"class": "big", "aria-describedby": "prompts"},
    )

    def __init__(self, *args: Any, interview: Interview, now: dt.datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone, self.now = interview.time_zone, now
        self.began: dt.datetime | None = None
        self.ended: dt.datetime | None = None
        if interview.held_at is not None:
            for name in ("day", "began_at", "ended_at"):
                del self.fields[name]
        elif "later" in self.data:
            self.fields["day"].required = self.fields["began_at"].required = False

    @property
    def asks_when(self) -> bool:
        return "day" in self.fields

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        day, began, ended = (said.get(name) for name in ("day", "began_at", "ended_at"))
        if self.asks_when and day and began:
            self.began = self._moment("began_at", day, began)
            self.ended = self._moment("ended_at", day, ended) if ended and self.began else None
        if self.began and self.began > self.now:
            self.add_error("day", _("That is still to come. When did you meet?"))
        if self.began and self.ended:
            try:
                appointments.minutes_between(self.began, self.ended)
            except appointments.EndsBeforeItStarts:
                self.add_error("ended_at", _("That is before it began. Look at the two times."))
        return said

    def _moment(self, name: str, day: dt.date, time: dt.time) -> dt.datetime | None:
        try:
            return appointments.starts_at(day, time, self.zone).moment
        except appointments.NoSuchTime as gap:
            self.add_error(name, no_such_time(time, self.zone, gap))
        except appointments.TooFarAway:
            self.add_error("day", _("That year is out of reach. Look at the day again."))
        return None


def when_it_was(interview: Interview) -> dict[str, Any]:
    """When it was to take place, to begin with."""
    there = interview.starts_at_there
    if there is None:
        return {}
    end = interview.ends_at
    assert end is not None
    ended = end.astimezone(ZoneInfo(interview.time_zone))
    return {"day": there.date(), "began_at": there.time(), "ended_at": ended.time()}


class KeepForm(forms.Form):
    """What to keep of a conversation, beside the rows of names, promises and notes."""

    names = Box(rows=3, label=lazily("Whom did they name?"))
    may_use_name = forms.ChoiceField(
        label=lazily("May you say who sent you?"),
        choices=[
            (Referral.MayUseName.YES, lazily("Yes, they said so")),
            (Referral.MayUseName.NO, lazily("No, better not")),
            (Referral.MayUseName.NOT_ASKED, lazily("I haven't asked")),
        ],
        widget=forms.RadioSelect,
        required=False,
    )
    except_for = Box(
        rows=2,
        label=lazily("Whom is it different for?"),
        help_text=lazily("One name a line. For them the answer is the other one."),
    )
    advice = Box(rows=3, label=lazily("What did they advise?"), help_text=lazily("One a line."))
    related = Box(
        rows=2,
        label=lazily("What other lines of work came up?"),
        help_text=lazily("One a line."),
    )
    impressions = Box(label=lazily("What do you make of it?"))
    rooms = forms.CharField(label=SEEN["rooms"], required=False, max_length=2000)
    pace = forms.CharField(label=SEEN["pace"], required=False, max_length=2000)
    dealings = forms.CharField(label=SEEN["dealings"], required=False, max_length=2000)
    tools = forms.CharField(label=SEEN["tools"], required=False, max_length=2000)
    observations = Box(label=lazily("Anything else you saw"))
    compared_to_before = Box(
        label=lazily("What agreed with what you had heard before, and what didn't?")
    )
    drawn = forms.TypedChoiceField(
        label=lazily("More drawn to this than this morning, or less?"),
        choices=list(words.DRAWN.items()),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    drawn_why = Box(rows=2, label=lazily("Why?"))
    report_back_on = forms.DateField(
        label=lazily("The day you will tell them how it went"), required=False, widget=DayInput()
    )
    resume_handed_over = forms.TypedChoiceField(
        label=lazily("Resume handed over?"),
        choices=[("", lazily("Not noted")), ("yes", lazily("Yes")), ("no", lazily("No"))],
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
    )
    resume = forms.ChoiceField(
        label=lazily("Which version?"),
        required=False,
        error_messages={"invalid_choice": lazily("That version is gone. Choose another.")},
    )
    resume_said = Box(
        rows=3,
        label=lazily("What did they say of it?"),
        help_text=lazily("One a line."),
    )
    resume_asked_for = forms.TypedChoiceField(
        label=lazily("Did you ask?"),
        choices=[
            ("", lazily("Not noted")),
            ("yes", lazily("You asked")),
            ("no", lazily("They offered")),
        ],
        coerce=lambda value: value == "yes",
        empty_value=None,
        required=False,
    )

    def __init__(self, *args: Any, versions: Sequence[Given] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(str(each.row), each.words) for each in versions]
        self.fields["resume"].choices = [("", _("Not one of these")), *offered]  # type: ignore[attr-defined]

    def words(self) -> dict[str, Any]:
        """What belongs to the conversation's own row, as the actions take it."""
        said = self.cleaned_data
        labels = {key: str(label) for key, label in SEEN.items()}
        seen = {key: said[key] for key in SEEN}
        alike = (
            "impressions", "compared_to_before", "drawn", "drawn_why", "report_back_on",
            "resume_handed_over",
        )  # fmt: skip
        return {name: said[name] for name in alike} | {
            "observations": composed(seen, said["observations"], labels)
        }


def as_written(interview: Interview) -> dict[str, Any]:
    """What is kept of a conversation so far, as the form shows it."""
    labels = {key: str(label) for key, label in SEEN.items()}
    seen, rest = parted(interview.observations, labels)
    return {
        "resume": str(interview.resume_id or ""),
        "impressions": interview.impressions,
        "observations": rest,
        "compared_to_before": interview.compared_to_before,
        "drawn": interview.drawn,
        "drawn_why": interview.drawn_why,
        "report_back_on": interview.report_back_on,
        "resume_handed_over": {True: "yes", False: "no"}.get(interview.resume_handed_over, ""),  # type: ignore[arg-type]
        **{key: seen.get(key, "") for key in SEEN},
    }


class NameRow(forms.Form):
    """A person the story seems to name."""

    take = forms.BooleanField(required=False)
    line = forms.CharField(required=False, max_length=500)


class PromiseRow(forms.Form):
    """A promise: one the story seems to hold (`take` says whether), or one typed here."""

    take = forms.BooleanField(required=False)
    text = forms.CharField(required=False, max_length=2000)
    due_on = forms.DateField(
        required=False,
        widget=DayInput(),
        error_messages={"invalid": lazily("That is no day of the calendar.")},
    )


class FieldRow(forms.Form):
    """A line of work the story seems to name."""

    take = forms.BooleanField(required=False)
    name = forms.CharField(required=False, max_length=200)


class ReadingRow(forms.Form):
    """Something to read or to join: suggested (`take` says whether), or typed here."""

    take = forms.BooleanField(required=False)
    words = forms.CharField(required=False, max_length=500)
    kind = forms.ChoiceField(
        choices=Reading.Kind.choices, required=False, initial=Reading.Kind.BOOK
    )
    link = forms.CharField(required=False, max_length=1000)


Names = forms.formset_factory(NameRow, extra=0, max_num=50, absolute_max=50)
Promises = forms.formset_factory(PromiseRow, extra=0, max_num=50, absolute_max=50)
Fields = forms.formset_factory(FieldRow, extra=0, max_num=50, absolute_max=50)
Readings = forms.formset_factory(ReadingRow, extra=0, max_num=50, absolute_max=50)
