"""The words and shapes that suggestions are read by: English, and for names and promises Spanish.

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
     "october", "november", "december", "christmas", "easter", "english", "linkedin",
     "ella", "ellos", "eso", "esto", "lunes", "martes", "miércoles", "jueves", "viernes",
     "sábado", "domingo", "mí", "su", "mi", "que", "quien"}
)  # fmt: skip

_KIN = (
    "boss|brother|colleague|contact|cousin|daughter|deputy|father|friend|husband|manager|mentor"
    "|mother|neighbour|neighbor|partner|predecessor|sister|son|supervisor|teacher|wife"
)
_KIN_ES = (
    "amig[oa]|colega|compañer[oa]|cuñad[oa]|herman[oa]|hij[oa]|jef[ea]|madre|mujer|marido|padre"
    "|prim[oa]|profesora?|soci[oa]|supervisora?|tí[oa]|vecin[oa]"
)
PERSON_CUE = re.compile(
    r"\b(?:"
    r"(?i:(?:talk|talking|speak|speaking|chat|write|get)\s+(?:to|with)"
    r"|in\s+touch\s+with|introduce\s+me\s+to|pointed\s+me\s+to|ask\s+for|look\s+up"
    r"|(?:should|could|must|might|ought\s+to)\s+(?:also\s+)?(?:ask|call|meet|see|visit))"
    r"|(?:(?:^|(?<=\n)|(?<=[.!?]\s))(?:Contact|Email|E-mail|Ring|Phone|Try)"
    r"|contact|email|e-mail|ring|phone|try)"
    # What is "named" is as often a thing, so somebody has to have done it; "my name is" is theirs.
    r"|(?:[Ss]he|[Hh]e|[Tt]hey|[Ww]ho|(?=[^\W_a-z])[^\W_][\w'’\-]+)\s+(?:also\s+)?"
    r"(?:named|mentioned|recommended|suggested|suggests)"
    r"|(?<!my )(?<!My )(?<!whose )(?<!by the )(?i:names?\s+(?:of|is|was|are|were))"
    rf"|(?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|[Aa]n?)\s+(?:[a-z-]+\s+){{0,2}}(?:{_KIN})"
    r"(?:\s+of\s+(?:hers|his|theirs|mine))?"
    r"(?:,(?=\s+[^\W\d_a-z][\w'’\-]*\s+[^\W\d_a-z]))?(?:\s+(?:is\s+)?(?:called|named))?"
    # Spanish.
    r"|(?i:habl[ae]r?\s+con|contact[ae]r?\s+(?:con|a)|llam[ae]r?\s+a|escrib[aei]r?\s+a"
    r"|pregunt[ae]r?\s+(?:por|a)|conozc?[ae]r?\s+a|present(?:ó|ará|a)\s+a|(?:me\s+)?nombró\s+a"
    r"|mencionó\s+a|recomendó\s+a|se\s+llama)"
    rf"|(?:[Mm]i|[Ss]u|[Uu]na?)\s+(?:{_KIN_ES})(?:,(?=\s+[^\W\d_a-z][\w'’\-]*\s+[^\W\d_a-z]))?"
    r")(?=\s)"
)
_PLACE_WORD = r"(?=[^\W_a-z])[^\W_][\w'’&\-]*(?:\.\w+)*"
AT_PLACE = re.compile(
    rf"[ \t]+(?:at[ \t]+(?:the[ \t]+)?|en[ \t]+(?:el[ \t]+|la[ \t]+)?){_PLACE_WORD}"
    rf"(?:[ \t]+(?:(?:of|and|&|for|de|y)[ \t]+(?:the[ \t]+|la[ \t]+)?)?{_PLACE_WORD}){{0,6}}"
)
JOINED = re.compile(
    r"(?:\s*,\s*(?:(?:and|or|y|o)\s+)?|\s+(?:and|or|y|e|o)\s+)(?:(?:con|a)\s+)?(?=[^\W\d_])"
)

# "I'll write in the evenings" is a habit, so these take somebody, or something sent to them.
_DO = (
    "bring|call|e-mail|email|forward|get\\s+back|give|introduce|invite|lend|let|pass|phone|post|report"
    "|ring|send|share|show|tell|thank|visit|write\\s+(?:to|back|her|him|them)"
    "|(?:apply|ask|book|come|find|follow|meet)(?:\\s+(?:her|him|them|it|back|up|for|again))"
)
_WILL = r"(?:['’]d|['’]ll|\s+would|\s+will|\s+should)"
_WHOM = r"(?:\s+(?:her|him|them|you|[A-Z][\w'’\-]+))?"
PROMISE_CUE = re.compile(
    rf"\bI(?:\s+(?:have|had)|['’](?:ve|d))?\s+(?:also\s+)?(?:"
    rf"(?:said|told|promised|agreed|offered){_WHOM}(?:\s+that)?\s+I{_WILL}"
    rf"|(?:promised|agreed|offered|undertook){_WHOM}\s+to"
    rf"|owe{_WHOM}\s+)(?=\s|\b)"
    rf"|\bI(?:['’]ll|\s+will)(?=\s+(?:{_DO})\b)"
    # Spanish: "le dije que le mandaría el artículo", "quedé en llamarla".
    r"|\b(?i:(?:(?:le|les|te|os)\s+)?(?:he\s+)?(?:dije|prometí|prometido|ofrecí)\s+que"
    r"|(?:(?:le|les|te|os)\s+)?prometí|quedé\s+en|me\s+comprometí\s+a|(?:le|les)\s+ofrecí)(?=\s)"
)
SENTENCE_END = re.compile(r"[!?\n;]|\.(?=\s|$|[\"”’)])")

MOST_IN_A_FIELD = 6
"""Words in the name of a line of work. Convention."""
_FIELD_WORD = r"(?!(?:and|as|because|but|for|if|in|or|since|so|that|too|which|while|with)\b)[^\W\d_][\w'’&\-]*"
FIELD = re.compile(
    r"\b(?:look(?:ing)?\s+into|(?:have\s+)?a\s+look\s+at|(?:also\s+)?consider"
    r"|related\s+(?:field|line\s+of\s+work|kind\s+of\s+work)s?(?:\s+(?:is|are|was|were))?:?)\s+"
    rf"(?!(?:a|all|an|another|any|be|buying|getting|her|him|his|how|it|me|more|my|one|she|some|something"
    r"|that|the|their|them|these|this|those|to|using|what|whether|who|you|your)\b)"
    rf"(?P<name>{_FIELD_WORD}(?:[ \t]+{_FIELD_WORD}){{0,3}})",
    _I,
)
LINE = re.compile(r"[^\n]+")
BETWEEN = re.compile(r"[\n,;/]|[ \t]{1,4}(?:and|or)(?=\s)", _I)
