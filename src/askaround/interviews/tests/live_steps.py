"""What the browser tests of the visit page share."""

from collections.abc import Callable
from typing import Any

from askaround.interviews.tests.browsers import WAITS
from askaround.interviews.tests.visiting import Device

__all__ = ["NOBODY_S", "WAITS", "GiveDevice"]

GiveDevice = Callable[..., Device]


NOBODY_S: Any = "01934b6e-7c1a-7d52-9a40-5a2f6f0e8c11"
