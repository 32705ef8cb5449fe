"""How names and contact details are compared: pure, for actions, import and lists alike."""

import unicodedata

from askaround.accounts.typed import one_line

SORT_LENGTH = 200
LOOKUP_LENGTH = 320


def sort_name(name: str) -> str:
    """What lists order by: the name as it is read, without regard to case.

    First names first, honorifics and all. Turning names around by rule goes wrong in
    half the world's languages, and this is how people look for somebody they know.
    """
    return one_line(name).casefold()[:SORT_LENGTH]


def email_lookup(value: str) -> str:
    """An e-mail address as matching compares it: in lower case."""
    return one_line(value).lower()[:LOOKUP_LENGTH]


def phone_lookup(value: str) -> str:
    """A telephone number in E.164 when it names its country ("+44 20 …"), else its digits.

    No country is guessed for a number that names none: a wrong guess would make two
    strangers' numbers one.
    """
    import phonenumbers  # its tables would cost every start a tenth of a second

    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        digits = "".join(str(unicodedata.digit(each)) for each in value if each.isdigit())
        return (digits or one_line(value).casefold())[:LOOKUP_LENGTH]
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def link_lookup(value: str) -> str:
    """A web address without its scheme, "www." and last slash, in lower case."""
    bare = one_line(value).lower().removeprefix("https://").removeprefix("http://")
    return bare.removeprefix("www.").rstrip("/")[:LOOKUP_LENGTH]


LOOKUPS = {"email": email_lookup, "phone": phone_lookup, "link": link_lookup}
"""By the kind of a contact detail. Addresses and the rest are not matched on."""


def lookup(kind: str, value: str) -> str:
    """The form of a contact detail that matching compares; empty where none is."""
    return LOOKUPS[kind](value) if kind in LOOKUPS else ""
