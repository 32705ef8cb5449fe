"""What a number means, as the seeker says it."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.findings.actions import Understood
from askaround.findings.numbers_in_words import ABOUT, PERIODS
from askaround.interviews.figures import CODES, Figure

MOST = Decimal(10**11)


class NumberForm(forms.Form):
    """One number or a range of them, what it is about, its currency and its period."""

    about = forms.ChoiceField(label=_("What it is about"), choices=list(ABOUT.items()))
    low = forms.DecimalField(
        label=_("From"), min_value=0, max_value=MOST, max_digits=14, decimal_places=2, localize=True
    )
    high = forms.DecimalField(
        label=_("To"),
        required=False,
        min_value=0,
        max_value=MOST,
        max_digits=14,
        decimal_places=2,
        localize=True,
        help_text=_("Leave it empty for a single number."),
    )
    currency = forms.ChoiceField(
        label=_("Currency"),
        required=False,
        choices=[
            ("", _("not said")),
            ("$", _("$, nobody said which")),
            *((code, code) for code in sorted(CODES)),
        ],
    )
    period = forms.ChoiceField(
        label=_("For"),
        required=False,
        choices=[(key, PERIODS[key]) for key in ("", "hour", "day", "week", "month", "year")],
    )

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        low, high = said.get("low"), said.get("high")
        if low is not None and "high" in said and high is None:
            said["high"] = low
        elif low is not None and high is not None and high < low:
            self.add_error("high", _("This is less than where it begins."))
        if said.get("about") in ("hours", "way_in"):
            said["currency"] = ""
        if said.get("about") == "way_in":
            said["period"] = ""
        if said.get("about") == "hours" and said.get("period") in ("", "hour"):
            self.add_error("period", _("Hours are for a day, a week, a month or a year."))
        return said

    def understood(self) -> Understood:
        """What was typed."""
        said = self.cleaned_data
        return Understood(
            said["about"], said["low"], said["high"], said["currency"], said["period"]
        )


def as_typed(figure: Figure, about: str) -> dict[str, Any]:
    """What the form holds before anything is typed."""
    high = figure.high if figure.high != figure.low else None
    return {
        "about": about,
        "low": figure.low.normalize().__format__("f"),
        "high": high.normalize().__format__("f") if high is not None else None,
        "currency": figure.currency,
        "period": figure.period,
    }
