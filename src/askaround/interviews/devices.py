"""Who makes the events of a note: devices, and what is saved on purpose on a page. Pure."""

SERVER = "server"
"""The device of events made by the write-up rather than during a visit."""

PROGRAM, PASTED, BROUGHT_BACK = "program", "pasted", "brought back"
"""That of events made by a program, of notes pasted in, of an earlier text brought back."""

BY_HAND = frozenset({SERVER, PROGRAM, PASTED, BROUGHT_BACK})
"""Each of their events was saved on purpose."""


def kind_of(user_agent: str) -> str:
    """phone, tablet, computer; empty for what is no browser."""
    said = user_agent.lower()
    if "mozilla" not in said:
        return ""
    if "ipad" in said or "tablet" in said or ("android" in said and "mobile" not in said):
        return "tablet"
    return "phone" if "mobi" in said or "iphone" in said else "computer"
