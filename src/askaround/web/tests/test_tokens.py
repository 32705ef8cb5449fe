"""The colours of look.md: read them from the stylesheet, and measure them as WCAG does."""

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[1].joinpath("styles/tokens.css").read_text()
BOTH = re.compile(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)")
COLOURS = {name: {"light": light, "dark": dark} for name, light, dark in BOTH.findall(TOKENS)}

TEXT_ON = [
    *((text, ground) for text in ("ink", "ink-2") for ground in ("paper", "surface", "sunken")),
    ("accent", "paper"),
    ("accent", "surface"),
    ("accent", "sunken"),
    ("on-accent", "accent"),
    ("ink", "accent-soft"),
    ("ink", "amber-soft"),
    ("ink", "mark"),
    ("amber", "paper"),
    ("amber", "amber-soft"),
    ("danger", "paper"),
    ("danger", "surface"),
    ("danger", "danger-soft"),
]
CONTROLS_ON = [("control", "paper"), ("control", "surface"), ("control", "sunken")]
TEXT_AT_LEAST = 5.2
CONTROL_AT_LEAST = 3.1


def brightness(colour: str) -> float:
    """WCAG's relative luminance of "#rrggbb"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_is_readable_on_its_ground(text: str, ground: str, scheme: str) -> None:
    assert contrast(COLOURS[text][scheme], COLOURS[ground][scheme]) >= TEXT_AT_LEAST


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("control", "ground"), CONTROLS_ON)
def test_the_border_of_a_field_is_seen(control: str, ground: str, scheme: str) -> None:
    assert contrast(COLOURS[control][scheme], COLOURS[ground][scheme]) >= CONTROL_AT_LEAST


def test_browsers_without_light_dark_get_the_same_light_colours() -> None:
    plain = dict(re.findall(r"--([\w-]+): (#\w{6});", TOKENS))
    assert plain == {name: pair["light"] for name, pair in COLOURS.items()}
