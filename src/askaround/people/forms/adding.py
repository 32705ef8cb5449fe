"""Confirming what was understood of one typed line."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _, gettext_lazy

from askaround.accounts.models import User
from askaround.careers.models import CareerField
from askaround.people.forms.person import PersonForm
from askaround.people.models import FieldMark, Person
from askaround.people.names import sort_name
from askaround.people.one_line import Line
from askaround.people.queries import anyone_called, field_talked_about

SOMEBODY_NEW = "new"


class HeardOfForm(PersonForm):
    """A person heard of: what was understood of them, who named them, for which line of work.

    `named_by` is a name; when it may mean several people, `giver` says which.
    """

    id = forms.UUIDField(widget=forms.HiddenInput)
    named_by = forms.CharField(label=gettext_lazy("Who named them"), max_length=200, required=False)
    giver = forms.ChoiceField(
        label=gettext_lazy("Which of them?"), required=False, widget=forms.RadioSelect
    )
    career_field = forms.ModelChoiceField(
        label=gettext_lazy("For which line of work"),
        queryset=CareerField.plain.none(),
        required=False,
        empty_label=gettext_lazy("none yet"),
    )
    purpose = forms.ChoiceField(
        label=gettext_lazy("They"),
        choices=[
            (FieldMark.Purpose.DOES_IT, gettext_lazy("do this work")),
            (FieldMark.Purpose.MIGHT_KNOW, gettext_lazy("might know someone who does")),
        ],
        widget=forms.RadioSelect,
        initial=FieldMark.Purpose.DOES_IT,
        required=False,
    )

    def __init__(
        self, *args: Any, owner: User, fields: Sequence[CareerField], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.owner = owner
        mine = self.fields["career_field"]
        assert isinstance(mine, forms.ModelChoiceField)
        mine.queryset = CareerField.objects.owned_by(owner).newest_first()
        self.givers = anyone_called(owner, str(self["named_by"].value() or ""))
        self._offer_givers()
        if fields:
            about = field_talked_about(self.givers[0]) if len(self.givers) == 1 else None
            mine.initial = (about or fields[0]).pk
        else:
            del self.fields["career_field"], self.fields["purpose"]

    def _offer_givers(self) -> None:
        giver = self.fields["giver"]
        assert isinstance(giver, forms.ChoiceField)
        name = str(self["named_by"].value() or "").strip()
        giver.choices = [
            *((str(each.pk), _described(each)) for each in self.givers),
            (SOMEBODY_NEW, _("somebody new called %(name)s") % {"name": name}),
        ]
        if len(self.givers) == 1:
            giver.initial = str(self.givers[0].pk)

    @property
    def asks_which(self) -> bool:
        """Whether the name of the giver may mean somebody who is here."""
        return bool(self.givers)

    def clean_giver(self) -> Person | str | None:
        """Whoever named them: a person, the name of a new one, or nobody."""
        name = self.cleaned_data.get("named_by", "")
        if not name:
            return None
        chosen = self.cleaned_data["giver"]
        if chosen == SOMEBODY_NEW or not self.givers:
            return str(name)
        for each in self.givers:
            if str(each.pk) == chosen:
                return each
        exactly = [each for each in self.givers if each.sort_name == sort_name(name)]
        if len(exactly) == 1 and not chosen:
            return exactly[0]
        raise ValidationError(_("Several people may be meant. Which of them?"))


def understood(line: Line) -> dict[str, Any]:
    """The form's first values: what was read of the line."""
    return {
        "name": line.name,
        "title": line.title,
        "organisation": line.organisation,
        "emails": line.emails,
        "phones": line.phones,
        "links": line.links,
        "named_by": line.named_by,
        "found_note": line.found_note,
        "notes": line.notes,
    }


def _described(person: Person) -> str:
    if person.organisation is not None:
        return f"{person.name}, {person.organisation.name}"
    return f"{person.name}, {person.title}" if person.title else person.name
