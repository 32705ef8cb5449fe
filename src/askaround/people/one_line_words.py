"""The words and shapes that a line about a person is read by: English, and what many tongues share.

Whatever these miss lands in a neighbouring field of a form that is shown before anything is
kept, so a missed word costs a correction and never a record.
"""

import re

ANY_CASE = re.IGNORECASE

# What stands out by its shape.
LINK = re.compile(
    r"(?:https?://|www\.)[^\s,;<>\"]+|\b(?:[\w-]+\.)+[a-z]{2,}/[^\s,;<>\"]*",
    ANY_CASE,
)
EMAIL = re.compile(
    r"(?:mailto:|\be-?mail:?\s+)?[\w.!#$%&'*+/=?^`{|}~-]+@(?:[\w-]+\.)+[\w-]{2,}",
    ANY_CASE,
)
EMAIL_LABEL = re.compile(r"^(?:mailto:|e-?mail:?\s+)", ANY_CASE)
PHONE = re.compile(
    r"(?:\b(?:(?:tel|phone|mobile|mob|cell|fax)\b[.:]?|[tmp]:)\s*)?"
    r"(?<![\w/.-])"
    r"(?P<number>\(?\+?\(?\d[\d\s().\-/]{4,20}\d(?P<extension>\s*(?:ext\.?|x)\s*\d{1,6})?)"
    r"(?!\w)",
    ANY_CASE,
)
FEWEST_DIGITS, MOST_DIGITS = 7, 15  # E.164 allows 15; shorter ones are house numbers and years
NOT_A_PHONE = re.compile(
    r"\d{4}\s*[-–/]\s*\d{4}|\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{4}"
)

# Where one thing ends and the next begins.
BULLET = re.compile(r"^\s*(?:[-*•–—]\s+|\d{1,2}[.)]\s+)+")
QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]+)[\"”“»]")
SEPARATOR = re.compile(r"\s?[,;|、，؛،·•]\s?|\s[-–—]\s")
BRACKETED = re.compile(
    r"^(?P<before>.*?)\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*(?P<after>.*)$", re.DOTALL
)

# Names, and what is added to them.
INSIDE_A_NAME = re.compile(
    r"de|da|dos?|das|di|du|del|della|de[rnsl]|van|vo[nm]|zu[rm]?|te[nr]|l[ae]|[ae]l|il|"
    r"bin|bint|ibn|abu|ben|bat|a[fvp]|y|e|i|san|st\.?",
    ANY_CASE,
)
AFTER_A_NAME = re.compile(
    r"jr|sr|i{2,3}|iv|ph\.?d|m\.?d|r\.?n|mba|esq|[omc]be|[bm]sc|cpa|dds|rgn|frcs|p\.?e", ANY_CASE
)
PRONOUNS = re.compile(r"\w{2,5}/\w{2,5}(?:/\w{2,6})?", ANY_CASE)
KEEPS_ITS_DOT = re.compile(
    r"(?:jr|sr|inc|ltd|co|corp|st|dr|mrs?|ms|prof|bros|assoc|dept|esq|(?:.*\.)?\w)\.", ANY_CASE
)

# Work: "is a nurse", "works at St Mary's".
IS_A = re.compile(
    r"(?:^|\s+)(?:(?:who\s+)?(?:is|was)\s+(?:an?|the)|works\s+as(?:\s+an?|\s+the)?)\s+", ANY_CASE
)
AT = re.compile(
    r"(?:^|\s)(?:(?:who\s+)?(?:works|working|worked|is|was)\s+(?:at|for|with)"
    r"|at|@|chez|bei|presso)\s+|(?:^|\s)@(?=\w)",
    ANY_CASE,
)
A_PLACE = re.compile(
    r"\b(?:hospital|clinic|school|college|university|academy|institute|bank|council|ministry|"
    r"department|ltd|limited|inc|llc|llp|plc|gmbh|ag|s\.?a|corp|company|co|group|trust|"
    r"foundation|museum|theatre|theater|library|church|nhs|dairy|bakery|studios?|"
    r"agency|associates|partners|sons)\b\.?",
    ANY_CASE,
)
A_REMARK = re.compile(
    r"^(?:born|i|we|he|she|they|my|our|met|knows|knew|ask|call|said|says|loves|likes|used to|"
    r"has|had|will|can|could|would|might|maybe|not|very|remember|note|ps)\b",
    ANY_CASE,
)

# Who named them, and how they are connected.
FROM = re.compile(
    r"(?:^|(?<=\s))(?:(?:named|introduced|suggested|recommended|referred|mentioned|given)\s+"
    r"(?:to me\s+)?by|thanks to|from|via|through|by way of|c/o):?\s+(?=\S)",
    ANY_CASE,
)
_RELATIVE = (
    r"(?:sister|brother|sibling|twin|wife|husband|partner|spouse|girlfriend|boyfriend|mother|mum|"
    r"mom|father|dad|parent|son|daughter|aunt|uncle|cousin|niece|nephew|grandmother|grandfather|"
    r"gran|friend|mate|flatmate|roommate|neighbour|neighbor|colleague|co-worker|coworker|boss|"
    r"manager|supervisor|teacher|tutor|student|assistant|client|landlord|landlady|dentist|doctor|"
    r"coach)(?:-in-law)?"
)
_MY = r"(?:my|our|her|his|their)"
_ONES = r"(?:['’]s|(?<=s)['’])"
MY_RELATIVE = re.compile(rf"{_MY}\s+(?:\w+\s+)?{_RELATIVE}", ANY_CASE)
ONES_RELATIVE = re.compile(rf"(?P<who>\S(?:.*\S)??){_ONES}\s+(?:\w+\s+)?{_RELATIVE}", ANY_CASE)
RELATIVE_OF = re.compile(
    rf"(?:an?\s+|the\s+)?{_RELATIVE}\s+of\s+(?P<who>\S(?:.*?\S)?)(?:['’]s)?", ANY_CASE
)
RELATIVE_THEN_NAME = re.compile(
    rf"(?P<relation>\S(?:.*?\S)?{_ONES}\s+{_RELATIVE}|{_MY}\s+{_RELATIVE})\s+(?P<name>\S.*)",
    ANY_CASE,
)
NOBODY = re.compile(rf"(?:{_MY}|an?|the)\b", ANY_CASE)
