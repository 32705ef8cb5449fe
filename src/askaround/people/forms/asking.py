"""Recording that somebody was asked "who do you know?", and the names that came back."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.people.forms.lines import Names
from askaround.people.models import Ask, Referral

MAY_USE = [
    (Referral.MayUseName.YES, _("yes, with all of them")),
    (Referral.MayUseName.NO, _("no")),
    (Referral.MayUseName.NOT_ASKED, _("I haven't asked yet")),
]


def may_use_choices() -> list[tuple[str, Any]]:
    """The answers for one name."""
    return list(Referral.MayUseName.choices)


class NamesForm(forms.Form):
    """Names that came back, one a line, and one answer for all of them."""

    names = Names(label=_("Whom they named"), required=False)
    may_use_name = forms.ChoiceField(
        label=_("May you say who sent you?"),
        choices=MAY_USE,
        initial=Referral.MayUseName.NOT_ASKED,
        widget=forms.RadioSelect,
        help_text=_("Ask once for all the names. You can make exceptions afterwards."),
    )


class AskForm(NamesForm):
    """One time somebody was asked; `id` is chosen beforehand, so sent twice is made once."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(
        label=_("Who do you know in"),
        choices=[(Ask.Kind.LIKE, _("something like this")), (Ask.Kind.JUST_LIKE, _("just this"))],
        initial=Ask.Kind.LIKE,
        widget=forms.RadioSelect,
        help_text=_("Begin with something like it. Whoever that leads to, ask for just this."),
    )
    career_field = forms.ModelChoiceField(
        label=_("The line of work"),
        queryset=CareerField.plain.none(),
        required=False,
        empty_label=_("none yet"),
    )
    asked_on = forms.DateField(
        label=_("When you asked"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    field_order = ("id", "career_field", "kind", "asked_on", "names", "may_use_name")

    def __init__(
        self, *args: Any, owner: User, fields: Sequence[CareerField], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        mine = self.fields["career_field"]
        assert isinstance(mine, forms.ModelChoiceField)
        mine.queryset = CareerField.objects.owned_by(owner).newest_first()
        named = [(field.pk, field.name) for field in fields]
        mine.widget.choices = [("", mine.empty_label), *named]  # read already: not once more
        if not fields:
            del self.fields["career_field"]
