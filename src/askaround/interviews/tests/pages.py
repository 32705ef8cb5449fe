"""What the tests of this package's pages share."""

import re
from html import unescape
from typing import Any

HOSTILE = "<script>alert(1)</script>"


def text_of(answer: Any) -> str:
    """A page with its runs of blanks as one, so that sentences can be looked for."""
    return " ".join(answer.content.decode().split())


def fields_of(answer: Any, form: int = 0) -> dict[str, str]:
    """What a browser would send of a form of the page: its hidden, text and chosen fields.

    `form` counts the POST forms of the page's main part.
    """
    main = answer.content.decode().partition("<main")[2]
    forms = re.findall(r'<form[^>]*method="post".*?</form>', main, re.DOTALL)
    html = forms[form]
    found: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", html):
        kind = _attribute(tag, "type") or "text"
        chosen = kind not in {"checkbox", "radio"} or " checked" in tag
        if _attribute(tag, "name") and chosen:
            value = _attribute(tag, "value")
            found[_attribute(tag, "name")] = value or ("on" if kind == "checkbox" else "")
    for tag, text in re.findall(r"(<textarea[^>]*>)(.*?)</textarea>", html, re.DOTALL):
        found[_attribute(tag, "name")] = unescape(text.removeprefix("\n"))
    for tag, inside in re.findall(r"(<select[^>]*>)(.*?)</select>", html, re.DOTALL):
        selected = re.search(r'<option value="([^"]*)"[^>]* selected', inside)
        found[_attribute(tag, "name")] = selected[1] if selected else ""
    found.pop("csrfmiddlewaretoken", None)
    return found


def _attribute(tag: str, name: str) -> str:
    match = re.search(rf'\s{name}="([^"]*)"', tag)
    return unescape(match[1]) if match else ""
