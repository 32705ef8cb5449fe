"""Which rules hold for which message, and why. The way it goes changes little: see below."""

from typing import Final

ALWAYS: Final = frozenset(
    {
        "job_seeking",
        "resume_unasked",
        "too_long",
        "several_asks",
        "unfilled_blank",
        "wrong_name",
        "jargon",
    }
)
"""Whatever it is: words of an application spoil a thank-you, too, and a wrong name spoils anything."""

OF_A_SOURCE: Final = frozenset({"name_without_permission"})
"""Where a stranger is told who sent the seeker. Later ones speak of the people they named."""

OF_A_VISIT: Final = frozenset({"no_purpose", "no_duration", "no_time", "asks_them_to_travel"})
"""What an answer to "may I come and see you?" needs."""


def rules_for(kind: str, asking: str = "") -> frozenset[str]:
    """The names of the rules that hold for a message.

    - A first message asks for a visit: all of them.
    - One that asks who they know wants a name, not an hour: nothing about length, day or place.
    - A reminder points to the message it follows and is the shorter the better: length and day
      stand in that one. Where to meet and who sent me must be right in it, too.
    - A thank-you, a report back and news ask for nothing.

    The channel takes no rule away. Words to say aloud are read without their stage directions
    (`Written.plain`), and their questions are not counted, since a talk is made of them.
    """
    if kind == "introduction" and asking:
        return ALWAYS | OF_A_SOURCE | {"no_purpose"}
    if kind == "introduction":
        return ALWAYS | OF_A_SOURCE | OF_A_VISIT
    if kind == "reminder":
        return ALWAYS | OF_A_SOURCE | {"asks_them_to_travel"}
    return ALWAYS
