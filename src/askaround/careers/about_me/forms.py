"""What is typed about what matters."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from askaround.careers.about_me.keeping import LONGEST, MIDDLING
from askaround.careers.models import Trait

IMPORTANCE = [
    (1, _("a little")),
    (2, _("somewhat")),
    (3, _("a good deal")),
    (4, _("very much")),
    (5, _("more than nearly anything")),
]


class TraitForm(forms.Form):
    """One thing that matters. Of an entry of a list the words may be left out, and the kind is fixed."""

    words = forms.CharField(
        label=_("What matters to you in a work?"),
        help_text=_("Such as: being outdoors, no night work, explaining things to people."),
        max_length=LONGEST,
        error_messages={"required": _("Say in a word or two what matters to you.")},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    wanted = forms.ChoiceField(
        label=_("Do you want it?"),
        choices=Trait.Wanted.choices,
        initial=Trait.Wanted.MORE,
    )
    importance = forms.TypedChoiceField(
        label=_("It matters"), choices=IMPORTANCE, coerce=int, initial=MIDDLING
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Trait.Kind.choices, initial=Trait.Kind.VALUE)

    def __init__(self, *args: Any, trait: Trait | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if trait and trait.element:
            self.fields["words"].required = False
            self.fields["words"].label = _("In your own words")
            del self.fields["kind"]
