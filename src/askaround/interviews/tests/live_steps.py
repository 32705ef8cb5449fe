"""What the browser tests of the visit page share."""

from collections.abc import Callable
from typing import Any

from askaround.interviews.tests.visiting import Device

GiveDevice = Callable[..., Device]


WAITS = "It will be sent when you're online again."


EDITS = """async box => {
    for (let i = 0; i < 100; i++) {
        box.value += String.fromCharCode(97 + i % 26);
        box.dispatchEvent(new Event("input"));
        box.dispatchEvent(new Event("blur"));
    }
}"""


NOBODY_S: Any = "01934b6e-7c1a-7d52-9a40-5a2f6f0e8c11"
