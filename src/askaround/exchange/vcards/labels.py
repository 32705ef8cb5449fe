"""What to call a property that has no place of its own. Our labels are message ids."""

from functools import lru_cache

from askaround.exchange.sentences import N_

# Between programs, not between people.
BOOKKEEPING = frozenset(
    {
        "BEGIN", "CLASS", "CLIENTPIDMAP", "END", "KEY", "LOGO", "MAILER", "NAME", "PHOTO",
        "PRODID", "PROFILE", "REV", "SORT-STRING", "SOURCE", "VERSION", "XML", "X-ABADR",
        "X-ABORDER", "X-ABSHOWAS", "X-ABUID", "X-GENERATOR", "X-MS-CARDPICTURE", "X-MS-OL-DESIGN",
        "X-MS-OL-DEFAULT-POSTAL-ADDRESS", "X-REDUCTION",
    }
)  # fmt: skip

_LABELS = {
    "AGENT": N_("Assistant"),
    "ANNIVERSARY": N_("Anniversary"),
    "BDAY": N_("Birthday"),
    "CATEGORIES": N_("Labels"),
    "GENDER": N_("Gender"),
    "GEO": N_("Coordinates"),
    "IMPP": N_("Messages"),
    "LABEL": N_("Address label"),
    "LANG": N_("Language"),
    "MEMBER": N_("Member"),
    "NICKNAME": N_("Nickname"),
    "ORG": N_("Organisation"),
    "PREFIX": N_("Form of address"),
    "RELATED": N_("Related person"),
    "ROLE": N_("Role"),
    "SOUND": N_("Spoken as"),
    "TITLE": N_("Title"),
    "TZ": N_("Time zone"),
    "X-ABRELATEDNAMES": N_("Related person"),
    "X-ABDATE": N_("Date"),
    "X-ANNIVERSARY": N_("Anniversary"),
    "X-MS-ANNIVERSARY": N_("Anniversary"),
    "X-MS-ASSISTANT": N_("Assistant"),
    "X-MS-IMADDRESS": N_("Messages"),
    "X-MS-MANAGER": N_("Manager"),
    "X-MS-SPOUSE": N_("Spouse"),
    "X-MS-TEL": N_("Telephone"),
}


@lru_cache(maxsize=1024)
def label_of(name: str, own: str = "") -> str:
    """The label the file gives, or ours, or the property's name made readable."""
    if own:
        return own
    if known := _LABELS.get(name.upper()):
        return known
    return name.upper().removeprefix("X-").replace("-", " ").replace("_", " ").strip().capitalize()
