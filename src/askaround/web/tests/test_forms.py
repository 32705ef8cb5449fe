"""How a field is drawn: a label, the help, the control, and what is wrong with it."""

from django import forms
from django.forms.renderers import BaseRenderer

from askaround.web.forms import Renderer


class Sample(forms.Form):
    default_renderer: type[BaseRenderer] = Renderer
    name = forms.CharField(label="Name", help_text="<i>Anyone</i> will do.")
    mode = forms.ChoiceField(
        label="How?", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect
    )
    sure = forms.BooleanField(label="Sure")
    token = forms.CharField(widget=forms.HiddenInput, required=False)


def test_label_help_and_error_belong_to_their_field() -> None:
    html = str(Sample({"name": ""})["name"].as_field_group())
    assert '<label for="id_name">Name</label>' in html
    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'id="id_name_helptext"' in html
    assert 'id="id_name_error"' in html


def test_what_was_typed_is_kept_and_escaped() -> None:
    html = str(Sample({"name": '"><script>'})["name"].as_field_group())
    assert "&quot;&gt;&lt;script&gt;" in html


def test_choices_stand_in_a_group_with_a_legend() -> None:
    html = str(Sample()["mode"].as_field_group())
    assert "<legend>How?</legend>" in html
    assert html.count("<fieldset") == html.count("</fieldset>") == 1


def test_a_box_to_tick_stands_before_its_label() -> None:
    html = str(Sample()["sure"].as_field_group())
    assert html.index('type="checkbox"') < html.index("Sure")


def test_a_whole_form_draws_every_field_and_the_hidden_ones() -> None:
    html = str(Sample())
    assert html.count('class="field') == 3
    assert 'type="hidden" name="token"' in html
