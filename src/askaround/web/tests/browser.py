"""What the browser tests share: how Chromium is started, how a page is opened, what axe says of it."""

from collections.abc import Callable
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

OpenPage = Callable[..., Page]
"""A real browser on the real server, for what only a browser can tell: a path, then width,
color_scheme, service_workers …"""

NOT_NEEDED = (
    # Playwright's own list, which naming another one replaces.
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
    # Each window would draw the suggestions of its address bar, in processes of their own: more
    # than half of what a window costs.
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "WebUIOmniboxPopup",
)

CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(NOT_NEEDED)}",
]
"""How the installed Chromium is started: quiet, and without a word to anybody outside."""

Scheme = Literal["light", "dark"]
Look = tuple[int, Scheme]
EVERY_LOOK: tuple[Look, ...] = ((390, "light"), (390, "dark"), (1280, "light"), (1280, "dark"))
"""A phone and a desktop, light and dark."""

COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""The rules of axe that another colour scheme can break."""

AXE = """rules => axe.run(document, {resultTypes: ["violations"], ...(rules && {runOnly: rules})})
    .then(found => found.violations.map(
        each => `${each.id}: ${each.help}: ${each.nodes.map(node => node.html).join(" · ")}`))"""


def unusable(page: Page, rules: dict[str, Any] | None = None) -> list[str]:
    """What axe finds wrong with a page as it stands, a line each; by all of its rules, or some."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(AXE, rules)
    return found


def sideways(page: Page) -> int:
    """How many pixels the page is wider than its window."""
    wide: int = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    return wide


def wrong_in(page: Page, *looks: Look) -> list[str]:
    """What is wrong with a page as it stands, in each of some looks: with axe, and with its width.

    Where only the colours are others than a look before, only they are judged.
    """
    wrong: list[str] = []
    widths = set()
    for width, scheme in looks or EVERY_LOOK:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found = unusable(page, COLOURS if width in widths else None)
        wrong += [f"{width} px, {scheme}: {each}" for each in found]
        if (more := sideways(page)) > 0:
            wrong.append(f"{width} px: wider than the window by {more} px")
        widths.add(width)
    return wrong


def slowed(context: BrowserContext, rate: float) -> None:
    """Every page of this window computes so many times slower than the machine could."""

    def slow(page: Page) -> None:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})

    context.on("page", slow)
