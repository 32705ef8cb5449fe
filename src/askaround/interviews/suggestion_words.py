"""The words and shapes that suggestions are read by: English, like the questions they follow.

Whatever these miss is typed by hand, and whatever they find too much is left unticked.
"""

import re

_I = re.IGNORECASE

WORD = re.compile(r"(?P<word>[^\W\d_][\w'’\-]*)(?P<stop>\.?)")
LOOSE = " ,;:()[]<>\"“”'‘’*•–—-"
BARE = re.compile(r"[^\w@&+#]+")

_NAME_WORD = r"[^\W\d_][\w'’\-]*\.?"
NAME = re.compile(rf"\s*(?P<name>{_NAME_WORD}(?:[ \t]+{_NAME_WORD}){{0,4}})")
INSIDE_A_NAME = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
     "le", "san", "van", "von", "y", "zu"}
)  # fmt: skip
BEFORE_A_NAME = frozenset({"dr", "mr", "mrs", "ms", "mx", "prof", "st"})
NO_NAME = frozenset(
    {"a", "about", "and", "anyone", "at", "but", "everyone", "he", "her", "him", "his", "hr", "i",
     "i'd", "i'll", "i'm", "i’d", "i’ll", "i’m", "if", "in", "it", "me", "my", "no", "nobody", "on",
     "our", "she", "somebody", "someone", "that", "the", "their", "them", "then", "they", "this",
     "to", "us", "we", "what", "when", "which", "who", "yes", "you", "your",
     "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december", "christmas", "easter", "english", "linkedin"}
)  # fmt: skip

_KIN = (
    "boss|brother|colleague|contact|cousin|daughter|deputy|father|friend|husband|manager|mentor"
    "|mother|neighbour|neighbor|partner|predecessor|sister|son|supervisor|teacher|wife"
)
PERSON_CUE = re.compile(
    r"\b(?:(?:talk|talking|speak|speaking|chat|write|get)\s+(?:to|with)"
    r"|in\s+touch\s+with|introduce\s+me\s+to|pointed\s+me\s+to|ask\s+for|look\s+up"
    r"|contact|email|e-mail|ring|phone|try|named|mentioned|recommended|suggested|suggests"
    r"|(?:the\s+)?names?\s+(?:of|is|was|are|were)"
    r"|(?:should|could|must|might|ought\s+to)\s+(?:also\s+)?(?:ask|call|meet|see|visit)"
    rf"|(?:{_KIN})(?:\s+of\s+(?:hers|his|theirs|mine))?,?(?:\s+(?:is\s+)?(?:called|named))?)(?=\s)",
    _I,
)
_PLACE_WORD = r"(?=[^\W_a-z])[^\W_][\w'’&\-]*(?:\.\w+)*"
AT_PLACE = re.compile(
    rf"[ \t]+at[ \t]+(?:the[ \t]+)?{_PLACE_WORD}"
    rf"(?:[ \t]+(?:(?:of|and|&|for)[ \t]+(?:the[ \t]+)?)?{_PLACE_WORD}){{0,6}}"
)
JOINED = re.compile(r"(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)(?=[^\W\d_])")

_DO = (
    "apply|ask|book|bring|call|check|come|drop|e-mail|email|find|follow|forward|get\\s+back|give"
    "|introduce|invite|keep|lend|let|look|meet|pass|phone|post|read|report|return|ring|send|share"
    "|show|tell|thank|try|visit|write"
)
_WILL = r"(?:['’]d|['’]ll|\s+would|\s+will|\s+should)"
_WHOM = r"(?:\s+(?:her|him|them|you|[A-Z][\w'’\-]+))?"
PROMISE_CUE = re.compile(
    rf"\bI(?:\s+(?:have|had)|['’](?:ve|d))?\s+(?:also\s+)?(?:"
    rf"(?:said|told|promised|agreed|offered){_WHOM}(?:\s+that)?\s+I{_WILL}"
    rf"|(?:promised|agreed|offered|undertook){_WHOM}\s+to"
    rf"|owe{_WHOM}\s+)(?=\s|\b)"
    rf"|\bI(?:['’]ll|\s+will)(?=\s+(?:{_DO})\b)"
)
SENTENCE_END = re.compile(r"[!?\n;]|\.(?=\s|$|[\"”’)])")

MOST_IN_A_FIELD = 6
"""Words in the name of a line of work. Convention."""
_FIELD_WORD = r"(?!(?:and|as|because|but|for|if|in|or|since|so|that|too|which|while|with)\b)[^\W\d_][\w'’&\-]*"
FIELD = re.compile(
    r"\b(?:look(?:ing)?\s+into|(?:have\s+)?a\s+look\s+at|(?:also\s+)?consider"
    r"|related\s+(?:field|line\s+of\s+work|kind\s+of\s+work)s?(?:\s+(?:is|are|was|were))?:?)\s+"
    rf"(?!(?:a|an|her|him|his|how|it|me|my|she|that|the|their|them|this|what|whether|who|you|your)\b)"
    rf"(?P<name>{_FIELD_WORD}(?:[ \t]+{_FIELD_WORD}){{0,3}})",
    _I,
)
LINE = re.compile(r"[^\n]+")
BETWEEN = re.compile(r"[\n,;/]|[ \t]{1,4}(?:and|or)(?=\s)", _I)
