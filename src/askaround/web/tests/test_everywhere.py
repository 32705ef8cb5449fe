"""What is drawn once for many pages says on each what it should."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.template import Context, Engine, engines
from django.test import RequestFactory
from django.utils import translation

from askaround.web import dates

BAR = '{% load web %}{% everywhere "web/masthead.html" %}'


def bar_at(path: str) -> str:
    engine: Engine = engines["django"].engine  # type: ignore[attr-defined]
    return engine.from_string(BAR).render(Context({"request": RequestFactory().get(path)}))


def test_the_bar_marks_the_place_of_each_page_however_often_it_is_drawn() -> None:
    for _time in range(2):
        assert '<a href="/people/" aria-current="page">' in bar_at("/people/")
        assert '<a href="/people/" aria-current="true">' in bar_at("/people/somebody/")
        assert '<a href="/fields/" aria-current="page">' in bar_at("/fields/")
        assert "aria-current" not in bar_at("/settings/")


def test_a_moment_is_told_by_each_clock_and_in_each_form() -> None:
    noon = dt.datetime(2026, 5, 4, 12, tzinfo=dt.UTC)
    for _time in range(2):
        assert dates.in_full(noon, ZoneInfo("UTC")) == "May 4, 2026, noon"
        assert dates.in_full(noon, ZoneInfo("Europe/Helsinki")) == "May 4, 2026, 3 p.m."
        with translation.override("en-gb"):
            assert dates.in_full(noon, ZoneInfo("UTC")) == "4 May 2026, 12:00"
            assert dates.clock(noon, ZoneInfo("UTC")) == "12:00"
        assert dates.clock(noon, ZoneInfo("Europe/Helsinki")) == "3 pm"
