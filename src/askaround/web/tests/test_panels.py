from collections.abc import Mapping
from typing import Any

import pytest
from django.http import HttpRequest
from django.template import RequestContext, Template
from django.test import RequestFactory

from askaround.web import panels
from askaround.web.panels import Panel, PanelTaken, register


@pytest.fixture(autouse=True)
def no_other_panels(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panels, "_registered", {})


def panel(name: str, shown: Mapping[str, Any] | None = None) -> Panel:
    def query(request: HttpRequest, subject: object) -> Mapping[str, Any] | None:
        return shown

    return Panel(name, query, "web/more.html", query_budget=0)


def page(subject: object) -> str:
    request = RequestFactory().get("/")
    return Template('{% load web %}{% panels "person" subject %}').render(
        RequestContext(request, {"subject": subject, "href": "a page's own word"})
    )


def test_panels_stand_in_their_order() -> None:
    register("person", 20, panel("messages", {"href": "?second", "list": "b"}))
    register("person", 10, panel("visits", {"href": "?first", "list": "a"}))
    html = page("Ana")
    assert html.index("?first") < html.index("?second")


def test_a_panel_with_nothing_to_show_shows_nothing() -> None:
    register("person", 10, panel("visits"))
    assert page("Ana").strip() == ""


def test_a_panel_sees_its_own_context_and_not_the_pages() -> None:
    register("person", 10, panel("visits", {}))
    assert "own word" not in page("Ana")


def test_a_page_shows_its_own_panels_only() -> None:
    register("field", 10, panel("compare", {"href": "?elsewhere", "list": "a"}))
    assert page("Ana").strip() == ""
    assert panels.pages() == ["field"]


def test_two_panels_of_one_name_are_refused() -> None:
    register("person", 10, panel("visits"))
    with pytest.raises(PanelTaken, match="visits"):
        register("person", 20, panel("visits"))


def test_two_panels_at_one_place_are_refused() -> None:
    register("person", 10, panel("visits"))
    with pytest.raises(PanelTaken, match="10"):
        register("person", 10, panel("messages"))
