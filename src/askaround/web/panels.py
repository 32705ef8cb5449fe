"""Parts that higher packages add to a page of a lower one: a person's visits on the person's page.

A package registers in `AppConfig.ready`; the page shows them by `{% panels "person" person %}`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

Query = Callable[[HttpRequest, Any], Mapping[str, Any] | None]


@dataclass(frozen=True)
class Panel:
    """One part of a page.

    `query` gets the request and the page's subject and returns the template's context, or None to
    show nothing. `query_budget` is the most database queries it may need, however much there is.
    """

    name: str
    query: Query
    template: str
    query_budget: int


class PanelTaken(ValueError):
    """Two panels of one name, or at one place, on the same page."""


_registered: dict[str, dict[int, Panel]] = {}


def register(page: str, order: int, panel: Panel) -> None:
    """Show the panel on a page ("person", "field" …), lowest first; PanelTaken on a double."""
    panels = _registered.setdefault(page, {})
    if order in panels:
        raise PanelTaken(f"{page} already has {panels[order].name!r} at {order}")
    if any(panel.name == other.name for other in panels.values()):
        raise PanelTaken(f"{page} already has a panel named {panel.name!r}")
    panels[order] = panel


def on(page: str) -> list[Panel]:
    """The panels of a page, in their order."""
    panels = _registered.get(page, {})
    return [panels[order] for order in sorted(panels)]


def pages() -> list[str]:
    """The pages that have panels, for the test that holds every panel to its budget."""
    return sorted(_registered)
