"""Whether a question will make somebody talk, and how else to say it. Pure; it never refuses one.

A question that can be answered with yes or no is (method.md, I1 and I2: never "tell me about your
work"); so is one so wide that nobody knows where to begin, or one that asks for a job. English alone:
what is asked in another language is left as it is.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from askaround.questions.bank import N_

Rule = Literal["asks_for_a_job", "too_wide", "leading", "yes_or_no", "several"]


@dataclass(frozen=True, slots=True)
class Hint:
    """What is the matter with a question, why, and a better one where there is an obvious one.

    `why` is in English and marked for translation; `instead` is in the question's own language.
    """

    rule: Rule
    why: str
    instead: str = ""


MOST_WORDS: Final = 40
"""A spoken question longer than that is two. Convention."""

WHY: Final[dict[Rule, str]] = {
    "asks_for_a_job": N_("This turns the visit into asking for a job. Ask how people get in."),
    "too_wide": N_("Nobody knows where to begin with that. Ask for one day, or one thing."),
    "leading": N_("It tells them what to answer. Leave it open."),
    "yes_or_no": N_(
        "Yes or no would answer it. Begin with how, what or when, and they tell you more."
    ),
    "several": N_("That is more than one question. Ask the first; the rest can wait their turn."),
}
A_DAY: Final = "What was your last working day like, from the start to the end?"
THE_WAY_IN: Final = "How do people usually find their way in here?"

JOB: Final = re.compile(
    r"\b(are (you|they|you guys) (currently )?hiring|(any|a) (job|position|vacanc\w*|opening)s?"
    r"( \w+){0,3} (for me|open|available|here)|any (vacancies|openings)|(could|can|would) you "
    r"(hire|employ|refer|recommend) me|get me (a job|an interview|in)|put in a (good )?word)\b"
)
WIDE: Final = re.compile(
    r"^((can|could|would|will) you )?(please )?(just )?(tell|talk to) me (\w+ ){0,3}about "
    r"(your|the|this|what you) ?(work|job|career|field|role|profession|self|do)?\b"
    r"|^(so,? )?what do you do( here| for a living| all day)?\W*$"
    r"|^what('s| is) (your|the|this) (job|work|career|role)( \w+)? like\W*$"
)
LEADING: Final = re.compile(
    r"^(so,? )?(don|doesn|didn|isn|aren|wasn|wouldn|won|haven|hasn|shouldn|couldn|can)['’]t\b"
    r"|\b(right|isn['’]t it|don['’]t you( think)?|wouldn['’]t you( say)?)\?$"
)
YES_OR_NO: Final = re.compile(
    r"^(and |so,? )?(do|does|did|is|are|was|were|am|have|has|had|can|could|will|would|should|may|might|"
    r"must) (i|you|we|they|he|she|it|there|this|that|these|those|a|an|the|your|my|our|people|most|many|"
    r"any|anyone|someone|somebody|everyone|everybody|one|\w+s|new\w*)\b"
)
OPEN_INSIDE: Final = re.compile(
    r"[,;:–—] ?(and |or |if so,? )?(how|what|why|when|where|which|who)\b|\bor\b"
)

HOW_MUCH: Final = (
    "hard|difficult|easy|stressful|tiring|dangerous|safe|important|common|competitive|expensive|long|far|"
    "big|busy|loud|boring|lonely|flexible|secure|physical|formal|useful|likely|well-paid"
)

Rewrite = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]


def _rule(pattern: str, words: str) -> Rewrite:
    """A pattern of a whole question, and the words to say instead, with its groups filled in."""
    return re.compile(pattern, re.IGNORECASE), lambda found: found.expand(words)


REWRITES: Final[tuple[Rewrite, ...]] = (
    _rule(
        r"^do you (?:really |still )?(?:like|enjoy|love) (.+)\?$",
        r"What do you like about \1, and what less?",
    ),
    _rule(r"^would you do it (?:all )?again\?$", "What would you do differently, starting again?"),
    _rule(
        rf"^is (it) (?:very |really |that )?({HOW_MUCH}) (to|for|being) (.+)\?$",
        r"How \2 is \1 \3 \4?",
    ),
    _rule(
        rf"^(is|are) (the|your|this|that|these|those|a|an) (.+?) (?:very |really |that )?({HOW_MUCH})\?$",
        r"How \4 \1 \2 \3?",
    ),
    _rule(
        r"^do (?:i|you|we|people|they) (?:really |always )?need (?:to have )?(.+)\?$",
        r"How much does \1 matter?",
    ),
    _rule(
        r"^(do|does) (\w+(?: \w+)?) (?:often|ever|sometimes|usually|regularly) (.+)\?$",
        r"How often \1 \2 \3?",
    ),
    _rule(r"^(can|could) (i|you|we|people|one|someone|somebody) (.+)\?$", r"How \1 \2 \3?"),
    _rule(r"^are there (?:any |many )?(\w+(?: \w+)?)\?$", r"Which \1 are there?"),
)


def better(text: str) -> Hint | None:
    """What could be said against a question, the weightiest first; None for a good one."""
    said = " ".join(text.split())
    plain = said.lower().replace("’", "'")
    if JOB.search(plain):
        return _hint("asks_for_a_job", THE_WAY_IN)
    if WIDE.search(plain):
        return _hint("too_wide", A_DAY)
    if LEADING.search(plain):
        return _hint("leading")
    if _several(plain):
        return _hint("several")
    if YES_OR_NO.search(plain) and not OPEN_INSIDE.search(plain):
        return _hint("yes_or_no", _rewritten(said))
    return None


def _hint(rule: Rule, instead: str = "") -> Hint:
    return Hint(rule, WHY[rule], instead)


def _several(plain: str) -> bool:
    return plain.count("?") > 1 or len(plain.split()) > MOST_WORDS


def _rewritten(said: str) -> str:
    """The question turned so that it opens with how, what or which; empty where no rule fits."""
    asked = said[:1].lower() + said[1:].rstrip(" .?!…") + "?"
    for pattern, write in REWRITES:
        if found := pattern.match(asked):
            words = write(found)
            return words[:1].upper() + words[1:]
    return ""
