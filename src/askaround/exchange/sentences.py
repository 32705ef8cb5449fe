"""Every sentence the readers of contact files say, in one place.

They are message ids: `gettext(sentence)` where they are shown. None holds a blank to fill in,
so that they can travel as plain strings through code that knows no language.
"""


def gettext_noop(message: str) -> str:
    """Mark a message for the catalogue and leave it as it is."""
    return message


NO_NAME = gettext_noop("No name")

CARD_EMPTY = gettext_noop("This card is empty.")
CARD_TOO_LONG = gettext_noop("This card is far longer than one person's card can be.")
CARD_IS_A_GROUP = gettext_noop("This is a group of contacts, not a person.")
CARD_UNREADABLE = gettext_noop("Nothing on this card can be read.")
ROW_WITHOUT_ANYONE = gettext_noop("This row has no name, e-mail, phone or organisation.")
ROW_TOO_LONG = gettext_noop("This row is far longer than one person's row can be.")
FILE_BREAKS_OFF = gettext_noop("The file is damaged from here on; what came before was read.")

EMPTY_FILE = gettext_noop("This file is empty: export your contacts again and choose the new file.")
CALENDAR = gettext_noop(
    "This is a calendar, not contacts: export your contacts as vCard (.vcf) or CSV instead."
)
SPREADSHEET = gettext_noop(
    "This is a spreadsheet: open it, save it as CSV, and import the CSV file."
)
NOT_CONTACTS = gettext_noop(
    "There are no contacts in this file: choose a vCard (.vcf) file, or a CSV file whose "
    "first line names its columns."
)
NO_CARDS = gettext_noop(
    "There are no contact cards in this file: choose a vCard (.vcf) file, or say what kind it is."
)
NO_KNOWN_COLUMN = gettext_noop(
    "No column here is one Askaround knows: name them in the first line, for example "
    "name, email, phone, organisation, title."
)
ARCHIVE_WITHOUT_CONNECTIONS = gettext_noop(
    "There is no Connections.csv in this archive: ask LinkedIn for your connections, or unpack "
    "the archive and choose the file with your contacts."
)
ARCHIVE_UNSAFE = gettext_noop(
    "This archive is damaged, locked or too large to open safely: unpack it and choose the "
    "file with your contacts."
)
