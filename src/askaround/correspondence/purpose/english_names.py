"""How English greets, and names whoever sent one."""

from typing import Any, Final

from askaround.correspondence.purpose.vocabulary import CAPITALS, a_set, as_typed, words

NAME: Final = (
    rf"(?P<name>[{CAPITALS}][\w'’\-]*(?:\ (?:de\ |la\ |van\ |von\ )?[{CAPITALS}][\w'’\-]*){{0,3}})"
)
GAVE: Final = (
    r"(?:kindly\ |has\ |had\ |also\ )?(?:suggested|recommended|told|said|mentioned|thought|gave"
    r"|sent|pointed|referred|put|encouraged|advised|passed|introduced|says|suggests|thinks)"
)

SOURCES: Final = (
    as_typed(rf"(?<!\w){NAME}\ {GAVE}(?=[^.!?\n]{{0,80}}\b(?:you|your|i|I|me)\b)"),
    as_typed(
        rf"(?i:\bgiven\ (?:to\ )?me\ by|\b(?:suggested|referred|recommended|introduced|sent"
        rf"|pointed\ to\ you)\ (?:to\ you\ )?by"
        rf"|\b(?:recommendation|advice|suggestion|behalf|request)\ of|\b(?:name|number|address"
        rf"|details|contact)"
        rf"\ (?:is\ |was\ |came\ )?(?:to\ me\ )?(?:from|through|via)|\bheard\ (?:about"
        rf"|of)\ you\ (?:from|through)"
        rf"|\bfriend\ of|\bthanks\ to|\b(?:found|know\ of|came\ across|reached|have|got)\ (?:you|your\ \w+)"
        rf"\ (?:through|via|from|by))\ (?:(?:my|our|your|a"
        rf"|both)\ )?(?:(?!the\b)[a-z]+,?\ ){{0,3}}{NAME}(?!\w)"
    ),
    as_typed(
        rf"(?i:\bat|\bon|\bfollowing)\ {NAME}['’]s?\ (?:suggestion|recommendation|advice|request)"
    ),
    as_typed(
        rf"(?i:\b(?:mutual|common)\ (?:friend|colleague|contact|acquaintance|connection)),?\ {NAME}(?!\w)"
    ),
)

PATTERNS: Final[dict[str, Any]] = {
    "sources": SOURCES,
    "no_source": a_set(
        "i he she they it we you a an the my your our his her their someone somebody everyone everybody "
        "people nobody friends this that these those what who which one as and but when if since after "
        "linkedin facebook google instagram xing twitter youtube internet online alumni university "
        "college school center centre council office society association institute company team "
        "department also then so to "
        "in on at by for with yesterday today recently dear hello hi mother father"
    ),
    "greeting": words(
        r"dear|hello(?:\ again)?|hi(?:ya|\ again)?|hey|greetings|good\ (?:morning|afternoon|evening|day)"
    ),
    "spoken_to": words(
        r"(?:speaking|talking)\ (?:with|to)|is\ (?:that|this)(?!\ (?:a|the|all|still)\b)"
    ),
    "to_nobody": words(
        r"to\ whom\ it\ may\ concern|dear\ (?:sirs?|madam|hiring\ \w+|recruiter|recruiting\ \w+"
        r"|sir\ or\ madam)"
    ),
    "titles": a_set("mr mrs ms miss mx dr doctor prof professor sir madam rev reverend captain"),
}
