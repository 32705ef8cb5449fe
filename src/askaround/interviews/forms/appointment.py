"""The appointment as it is typed: a day, a time and a clock, and the plain sentences about them."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, cast
from zoneinfo import ZoneInfo

from django import forms
from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _, gettext_lazy as lazily

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.interviews import appointments, guidelines
from askaround.interviews.models import Interview, Mode
from askaround.web import dates

WHY = {
    Mode.VISIT: (
        lazily("At their workplace"),
        lazily("You see the place, and people say more where they work."),
    ),
    Mode.VIDEO: (lazily("By video"), lazily("When the journey is too long.")),
    Mode.PHONE: (
        lazily("By telephone"),
        lazily("Only if nothing else works: you can't see how they mean it."),
    ),
}


def _with_its_why(mode: Mode) -> str:
    name, why = WHY[mode]
    return format_html('<span>{}<br><span class="meta">{}</span></span>', name, why)


MODES = [(mode.value, lazy(_with_its_why, str)(mode)) for mode in Mode]


class DayInput(forms.DateInput):
    """The browser's own field for a date."""

    input_type = "date"

    def __init__(self, **attrs: str) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    """The browser's own field for a time of day."""

    input_type = "time"

    def __init__(self, **attrs: str) -> None:
        super().__init__(attrs, format="%H:%M")


class AppointmentForm(forms.Form):
    """Day, time, minutes, where and how. After `is_valid()`, `start` is the moment, if any.

    Sent with `no_day`, it says yes without a day; then day and time are left aside.
    """

    career_field = forms.ChoiceField(label=lazily("Line of work"))
    field_name = forms.CharField(label=lazily("What line of work is it about?"), max_length=200)
    day = forms.DateField(label=lazily("Day"), required=False, widget=DayInput())
    time = forms.TimeField(label=lazily("Time"), required=False, widget=TimeInput())
    minutes = forms.IntegerField(
        label=lazily("Minutes"),
        initial=guidelines.MINUTES,
        error_messages={
            "required": lazily("How many minutes did you ask for?"),
            "invalid": lazily("A whole number of minutes, such as 20."),
        },
        widget=forms.NumberInput(attrs={"min": 1, "max": guidelines.MOST_MINUTES, "step": 1}),
    )
    later = forms.BooleanField(label=lazily("I mean the later of the two"), required=False)
    mode = forms.ChoiceField(
        label=lazily("How will you talk?"),
        choices=MODES,
        initial=Mode.VISIT,
        widget=forms.RadioSelect,
    )
    place = forms.CharField(
        label=lazily("Where"),
        required=False,
        max_length=2000,
        help_text=lazily("An address, a link or a number."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    travel_minutes = forms.IntegerField(
        label=lazily("Minutes to get there"),
        required=False,
        min_value=0,
        max_value=24 * 60,
        help_text=lazily("Then you'll see when to leave: that long before, and ten minutes more."),
    )
    time_zone = forms.CharField(
        label=lazily("On the clock of"),
        max_length=64,
        required=False,
        widget=forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, seeker: User, own: Sequence[CareerField], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seeker = seeker
        self.start: dt.datetime | None = None
        self.twice = False
        self.own = {str(each.pk): each for each in own}
        self._offer_fields()

    def _offer_fields(self) -> None:
        """A choice where there are several, none to make where there is one, a name where none."""
        choice = cast(forms.ChoiceField, self.fields["career_field"])
        choice.choices = [(pk, each.name) for pk, each in self.own.items()]
        if len(self.own) == 1:
            choice.widget = forms.HiddenInput()
            self.initial["career_field"] = next(iter(self.own))
        del self.fields["field_name" if self.own else "career_field"]

    def clean_career_field(self) -> CareerField:
        return self.own[str(self.cleaned_data["career_field"])]

    @property
    def no_day(self) -> bool:
        return "no_day" in self.data

    def clean_minutes(self) -> int:
        minutes = int(self.cleaned_data["minutes"])
        if minutes < 1:
            raise forms.ValidationError(_("Ask for a minute at least; twenty is usual."))
        if minutes > guidelines.MOST_MINUTES:
            raise forms.ValidationError(
                _("That is more than eight hours; twenty minutes is usual.")
            )
        return minutes

    def clean_time_zone(self) -> str:
        zone = str(self.cleaned_data["time_zone"]).strip() or self.seeker.time_zone
        if not appointments.is_zone(zone):
            raise forms.ValidationError(
                _("We don't know that time zone. Pick one from the list, such as Europe/London.")
            )
        return zone

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.no_day:
            self._find_the_start(said)
        return said

    def _find_the_start(self, said: dict[str, Any]) -> None:
        day, time, zone = said.get("day"), said.get("time"), said.get("time_zone")
        if "day" in said and day is None:
            self.add_error("day", _("Which day? If there is none yet, say so below."))
        if "time" in said and time is None:
            self.add_error("time", _("At what time?"))
        if day is None or time is None or not zone:
            return
        try:
            start = appointments.starts_at(day, time, zone, later=bool(said.get("later")))
        except appointments.NoSuchTime as gap:
            self.add_error("time", no_such_time(time, zone, gap))
        except appointments.TooFarAway:
            self.add_error("day", _("That year is out of reach. Look at the day again."))
        else:
            self.start, self.twice = start.moment, start.twice

    def appointment(self) -> dict[str, Any]:
        """What was typed, as the actions take it."""
        names = ("career_field", "minutes", "mode", "place", "travel_minutes", "time_zone")
        said = {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}
        return said | {"starts_at": self.start}


def no_such_time(time: dt.time, zone: str, gap: appointments.NoSuchTime) -> str:
    """Why a time can't be, and which ones around it can."""
    same_day = gap.before.date() == gap.after.date()

    def shown(moment: dt.datetime) -> str:
        time = dates.time_of_day(moment.time())
        if same_day:
            return time
        day = date_format(moment, "MONTH_DAY_FORMAT")
        return _("%(day)s, %(time)s") % {"day": day, "time": time}

    return _(
        "There is no %(time)s in %(city)s that day: the clocks go forward. "
        "Choose %(before)s or earlier, or %(after)s or later."
    ) % {
        "time": dates.time_of_day(time),
        "city": city(zone),
        "before": shown(gap.before),
        "after": shown(gap.after),
    }


def comes_twice(start: dt.datetime, zone: str) -> str:
    """That a time comes twice that day, and which of the two is meant."""
    there = start.astimezone(ZoneInfo(zone))
    words = {"time": dates.time_of_day(there.time()), "city": city(zone), "name": there.tzname()}
    if there.fold:
        return (
            _(
                "The clocks in %(city)s go back that day, and %(time)s comes twice. "
                "This is the later one (%(name)s)."
            )
            % words
        )
    return (
        _(
            "The clocks in %(city)s go back that day, and %(time)s comes twice. "
            "This is the first one (%(name)s)."
        )
        % words
    )


def city(zone: str) -> str:
    """The place a zone is named after: "London" of Europe/London."""
    return zone.rpartition("/")[2].replace("_", " ")


def as_typed(interview: Interview) -> dict[str, Any]:
    """An appointment as the form shows it, on the clock it was agreed on."""
    there = interview.starts_at_there
    return {
        "career_field": str(interview.career_field_id),
        "day": there.date() if there else None,
        "time": there.time() if there else None,
        "later": bool(there and there.fold),
        "minutes": interview.minutes,
        "mode": interview.mode,
        "place": interview.place,
        "travel_minutes": interview.travel_minutes,
        "time_zone": interview.time_zone,
    }
