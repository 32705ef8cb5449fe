"""Years somebody has done a work, told from the years it takes to get into it. Pure, English.

"Baker for 14 years", "six years here now" are of a life; "3 years of training", "it took 4 years",
"assistant for 2 years before that" are of getting in. What is neither is left to be of getting in,
since that was asked.
"""

import re
from typing import Final

_CLAUSE_ENDS: Final = re.compile(r"[.;:!?,\n()]")
_ABOUT: Final = (
    r"(?:about|around|nearly|almost|over|roughly|some|the best part of|more than|at least)"
)
_GETTING_IN: Final = re.compile(
    r"\b(?:train\w*|stud(?:y|ie[sd]|ying)|apprentic\w*|school\w*|college|universit\w*|course\w*|degree"
    r"|diploma|intern\w*|volunteer\w*|learn\w*|qualif\w*|licen[cs]\w*|certif\w*|residency|practi[cs]um"
    r"|t[ao]kes?|taking|took|needs?|needed|must|requires?d?|minimum|expects?|expected|wants?|asks? for"
    r"|before|until|till|first|then|to (?:get|become|be|start|enter|break)|usually|normally|typically"
    r"|should|would|you(?:'ll)? (?:do|work|have))\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(r"\W*(?:and\s+)?(?:then|before|until|till)\b", re.IGNORECASE)
_DONE_BEFORE: Final = re.compile(
    rf"(?:\w.*\bfor(?:\s+{_ABOUT})?|\b(?:the|these|my)\s+(?:last|past)|\b(?:i|he|she|they|we)(?:'ve|'s|\s+"
    rf"ha(?:ve|s))\b.*|\bwith(?:\s+{_ABOUT})?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
_DONE_AFTER: Final = re.compile(
    r"\s*(?:now|so far|already|here|running|on and off|as an?|on the job|of (?:doing|practice|service)"
    r"|in (?:the|this|that|my) \w+)\b",
    re.IGNORECASE,
)


def of_a_life(text: str, start: int, end: int) -> bool:
    """Whether the years at `text[start:end]` are how long somebody has done the work."""
    begins = max((each.end() for each in _CLAUSE_ENDS.finditer(text, 0, start)), default=0)
    stop = _CLAUSE_ENDS.search(text, end)
    ends = stop.start() if stop else len(text)
    before, after = text[begins:start].replace("’", "'"), text[end:ends]
    if _GETTING_IN.search(f"{before} {after}") or _GOES_ON.match(text[ends:]):
        return False
    return bool(_DONE_BEFORE.search(before) or _DONE_AFTER.match(after))
