"""Two or three times to offer, as they are typed."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _, gettext_lazy as lazily

from askaround.interviews import appointments, guidelines
from askaround.interviews.forms.appointment import DayInput, TimeInput, no_such_time

ROWS = (1, 2, 3)


class OfferForm(forms.Form):
    """Up to three days and times on one clock. After `is_valid()`, `moments` holds them."""

    minutes = forms.IntegerField(
        label=lazily("Minutes"),
        initial=guidelines.MINUTES,
        min_value=1,
        max_value=guidelines.MOST_MINUTES,
        widget=forms.NumberInput(attrs={"min": 1, "max": guidelines.MOST_MINUTES, "step": 1}),
    )
    time_zone = forms.CharField(
        label=lazily("On the clock of"),
        max_length=64,
        widget=forms.TextInput(attrs={"list": "time-zones", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.moments: list[dt.datetime] = []
        for row in ROWS:
            self.fields[f"day_{row}"] = forms.DateField(
                label=_("Day %(n)d") % {"n": row}, required=False, widget=DayInput()
            )
            self.fields[f"time_{row}"] = forms.TimeField(
                label=_("Time %(n)d") % {"n": row}, required=False, widget=TimeInput()
            )

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The day and the time of each."""
        return [(self[f"day_{row}"], self[f"time_{row}"]) for row in ROWS]

    def clean_time_zone(self) -> str:
        zone = str(self.cleaned_data["time_zone"]).strip()
        if not appointments.is_zone(zone):
            raise forms.ValidationError(
                _("We don't know that time zone. Pick one from the list, such as Europe/London.")
            )
        return zone

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        for row in ROWS:
            self._take(row, said)
        if not self.moments and not self.errors:
            self.add_error("day_1", _("Name one day and time at least."))
        return said

    def _take(self, row: int, said: dict[str, Any]) -> None:
        """One row: both of day and time, or neither."""
        day, time, zone = said.get(f"day_{row}"), said.get(f"time_{row}"), said.get("time_zone")
        wrong = {f"day_{row}", f"time_{row}"} & self.errors.keys()
        if wrong or (day is None and time is None):
            return
        if day is None:
            self.add_error(f"day_{row}", _("Which day?"))
        elif time is None:
            self.add_error(f"time_{row}", _("At what time?"))
        elif zone:
            self._find(row, day, time, zone)

    def _find(self, row: int, day: dt.date, time: dt.time, zone: str) -> None:
        try:
            self.moments.append(appointments.starts_at(day, time, zone).moment)
        except appointments.NoSuchTime as gap:
            self.add_error(f"time_{row}", no_such_time(time, zone, gap))
        except appointments.TooFarAway:
            self.add_error(f"day_{row}", _("That year is out of reach. Look at the day again."))


def offer_as_typed(moments: Sequence[dt.datetime], *, zone: str, minutes: int) -> dict[str, Any]:
    """Times as the form shows them, on the clock of `zone`."""
    typed: dict[str, Any] = {"time_zone": zone, "minutes": minutes}
    for row, moment in zip(ROWS, moments, strict=False):
        there = moment.astimezone(ZoneInfo(zone))
        typed |= {f"day_{row}": there.date(), f"time_{row}": there.time()}
    return typed
