"""An edit that came too late is shown beside what was kept meanwhile."""

from django import forms
from django.template.loader import render_to_string

from askaround.web.stale import Difference, differences


class Letter(forms.Form):
    name = forms.CharField(label="Name")
    notes = forms.CharField(label="Notes", widget=forms.Textarea, required=False)
    kind = forms.ChoiceField(label="Kind", choices=[("a", "a letter"), ("b", "a card")])
    signed = forms.BooleanField(label="Signed", required=False)
    id = forms.CharField(widget=forms.HiddenInput, required=False)


def sent(**typed):
    form = Letter({"name": "Ana", "notes": "One\r\ntwo", "kind": "a", "id": "1"} | typed)
    assert form.is_valid()
    return form


KEPT = {"name": "Ana", "notes": "One\ntwo", "kind": "a", "signed": False, "id": "2"}


def test_two_edits_that_agree_have_no_differences():
    assert differences(sent(), KEPT) == []


def test_each_disagreement_is_named_in_words():
    found = differences(sent(name="Anna", kind="b", signed="on"), KEPT)

    assert found == [
        Difference("Name", "Anna", "Ana"),
        Difference("Kind", "a card", "a letter"),
        Difference("Signed", "yes", "no"),
    ]


def test_both_texts_are_shown_and_escaped():
    html = render_to_string("web/stale.html", {"differences": [Difference("Name", "<b>", "Ana")]})

    assert "&lt;b&gt;" in html
    assert "Ana" in html
