"""Own tasks, the agenda's numbers, and where the seeker's holidays are."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _now, gettext_lazy as _

from askaround.accounts import days_off
from askaround.accounts.countries import called, guessed
from askaround.accounts.models import User
from askaround.today.models import Digest
from askaround.today.numbers import ALL, GROUPS, Number

EARLIEST, LATEST = dt.date(1970, 1, 1), dt.date(2200, 1, 1)


class TaskLine(forms.Form):
    """The line on Today: one thing to do, in the seeker's own words."""

    text = forms.CharField(
        label=_("Something of your own"),
        max_length=500,
        error_messages={"required": _("Write what you want to do.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class TaskForm(TaskLine):
    """The same, with the day it is for."""

    due_on = forms.DateField(
        label=_("By when"),
        required=False,
        help_text=_("Leave it empty if any day will do."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def clean_due_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["due_on"]
        if day is not None and not EARLIEST <= day <= LATEST:
            raise forms.ValidationError(_now("That day is too far away. Check the year."))
        return day


class NumbersForm(forms.Form):
    """Every number of the agenda that can be changed, and the country whose holidays count."""

    country = forms.ChoiceField(label=_("Public holidays of"), required=False)
    region = forms.ChoiceField(label=_("Part of the country"), required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_countries(user)
        for number in ALL:
            self.fields[number.name] = forms.IntegerField(
                label=str(number.label),
                min_value=number.least,
                max_value=number.most,
                help_text=_now("Usually %(usual)d, %(source)s.")
                % {"usual": number.usual, "source": number.source},
                error_messages={
                    each: _now("A whole number from %(least)d to %(most)d.")
                    % {"least": number.least, "most": number.most}
                    for each in ("required", "invalid", "min_value", "max_value")
                },
            )

    def _offer_countries(self, user: User) -> None:
        guess = guessed(user.time_zone, user.phone)
        by_clock = (
            _now("%(country)s, by your time zone") % {"country": called(guess) or guess}
            if guess
            else _now("nowhere: Monday to Friday count")
        )
        country, region = self.fields["country"], self.fields["region"]
        assert isinstance(country, forms.ChoiceField)
        assert isinstance(region, forms.ChoiceField)
        countries = days_off.countries()
        country.choices = [("", by_clock), *countries]
        chosen = (
            str(self.data.get("country", user.country) or "") if self.is_bound else user.country
        )
        regions = days_off.regions(chosen) if chosen in dict(countries) else []
        region.choices = [("", _now("all of it")), *regions]
        if not regions:
            del self.fields["region"]
        elif self.is_bound and str(self.data.get("region", "")) not in dict(region.choices):
            # The region is of another country, chosen before.
            self.data = {name: self.data.get(name) for name in self.data} | {"region": ""}

    def groups(self) -> Iterator[tuple[Any, list[Any]]]:
        """Each group's title, with its boxes."""
        for title, numbers in GROUPS:
            yield title, [self[number.name] for number in numbers]

    def changed_numbers(self) -> dict[str, int]:
        """Those that differ from the usual; the others follow the guidelines, also later ones."""
        return {each.name: self._chosen(each) for each in ALL if self._chosen(each) != each.usual}

    def _chosen(self, number: Number) -> int:
        return int(self.cleaned_data[number.name])


class DigestForm(forms.Form):
    """How often the agenda comes by mail; off unless it is chosen."""

    rhythm = forms.ChoiceField(
        label=_("Send me what there is to do"),
        choices=[("", _("never")), *Digest.Rhythm.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    weekday = forms.TypedChoiceField(
        label=_("On which day, if it is once a week"),
        choices=list(WEEKDAYS.items()),
        coerce=int,
        initial=0,
    )
