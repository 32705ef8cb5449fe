"""What the browser tests open a page by: a path, then width, color_scheme, service_workers …"""

from collections.abc import Callable

from playwright.sync_api import Page

OpenPage = Callable[..., Page]
