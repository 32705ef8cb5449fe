"""What the pages of questions take in."""

from django import forms
from django.utils.translation import gettext as _, gettext_lazy as lazily

from askaround.questions import guidelines
from askaround.questions.models import Question


class QuestionForm(forms.Form):
    """A question of one's own. `parts` is typed one a line."""

    text = forms.CharField(
        label=lazily("The question, as you would say it"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": lazily("What would you ask?")},
    )
    minutes = forms.IntegerField(
        label=lazily("Minutes"),
        min_value=1,
        max_value=guidelines.MOST_MINUTES,
        initial=guidelines.OWN_MINUTES,
        error_messages={
            "required": lazily("How many minutes?"),
            "invalid": lazily("A whole number of minutes, such as 3."),
        },
    )
    why = forms.CharField(label=lazily("Why you ask it"), max_length=300, required=False)
    parts = forms.CharField(
        label=lazily("Smaller questions inside it"),
        max_length=4000,
        required=False,
        help_text=lazily("One a line, if there are any."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_parts(self) -> list[str]:
        lines = str(self.cleaned_data["parts"]).splitlines()
        return [line.strip() for line in lines if line.strip()]


def as_typed(question: Question) -> dict[str, object]:
    """An own question as the form shows it."""
    return {
        "text": question.text,
        "minutes": question.minutes,
        "why": question.why,
        "parts": "\n".join(question.parts),
    }


class SetForm(forms.Form):
    """The name of a kept set."""

    name = forms.CharField(label=lazily("What is it called?"), max_length=200)

    def clean_name(self) -> str:
        name = " ".join(str(self.cleaned_data["name"]).split())
        if not name:
            raise forms.ValidationError(_("Give it a name."))
        return name
