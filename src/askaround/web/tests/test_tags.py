import datetime as dt

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone

from askaround.web.stages import STAGES


def drawn(source: str, **values: object) -> str:
    return Template("{% load web %}" + source).render(Context(values))


@pytest.mark.parametrize("name", STAGES)
def test_a_stage_is_always_a_shape_and_a_word(name: str) -> None:
    html = drawn("{% stage name %}", name=name)
    assert f"stage-{name.replace('_', '-')}" in html
    assert f">{STAGES[name]}<" in html


def test_a_stage_that_is_none_shows_nothing() -> None:
    assert drawn("{% stage name %}", name="hired") == ""


def test_a_tick_says_met_or_open() -> None:
    assert ">met<" in drawn("{% tick met %}", met=[1])
    assert ">open<" in drawn("{% tick met %}", met=[])


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ([], ""),
        (["Ana"], "Ana"),
        (["Ana", "Ben"], "Ana and Ben"),
        (["Ana", "Ben", "Chidi"], "Ana, Ben and Chidi"),
    ],
)
def test_names_are_joined_as_in_a_sentence(names: list[str], words: str) -> None:
    assert drawn("{{ names|sentence }}", names=names) == words


def test_a_hostile_name_is_escaped_in_a_sentence() -> None:
    html = drawn("{{ names|sentence }}", names=["<b>", "{0}", "<script>"])
    assert html == "&lt;b&gt;, {0} and &lt;script&gt;"


def test_when_carries_the_exact_moment_for_machines() -> None:
    moment = timezone.now() + dt.timedelta(days=1)
    html = drawn("{% when moment %}", moment=moment)
    assert f'datetime="{moment.isoformat()}"' in html
    assert "tomorrow at " in html


def test_when_of_nothing_is_nothing() -> None:
    assert drawn("{% when moment %}", moment=None) == ""


def test_when_names_the_city_whose_clock_it_tells() -> None:
    html = drawn('{% when moment zone="Asia/Tokyo" %}', moment=timezone.now())
    assert "in Tokyo</time>" in html


def test_the_present_place_is_marked() -> None:
    request = RequestFactory().get("/people/")
    html = drawn(
        "{% places as all %}{% for p in all %}{{ p.href }}={{ p.here }} {% endfor %}",
        request=request,
    )
    assert html == "/= /people/=page /fields/= /questions/= "


def test_a_page_inside_a_place_marks_the_place() -> None:
    request = RequestFactory().get("/people/1/")
    assert "/people/=true " in drawn(
        "{% places as all %}{% for p in all %}{{ p.href }}={{ p.here }} {% endfor %}",
        request=request,
    )
