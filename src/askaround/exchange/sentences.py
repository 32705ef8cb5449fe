"""Every sentence the readers of contact files say, in one place.

They are message ids: `gettext(sentence)` where they are shown. None holds a blank to fill in,
so that they can travel as plain strings through code that knows no language.
"""


def N_(message: str) -> str:
    """Mark a message for the catalogue and leave it as it is."""
    return message


class NotContacts(Exception):
    """This file holds no contacts. The message is one sentence of this page, a message id, that
    says so and what to do."""


NO_NAME = N_("No name")

CARD_EMPTY = N_("This card is empty.")
CARD_TOO_LONG = N_("This card is far longer than one person's card can be.")
CARD_IS_A_GROUP = N_("This is a group, not a person: its people come from their own cards.")
CARD_UNREADABLE = N_("Nothing on this card can be read.")
ROW_WITHOUT_ANYONE = N_("This row has no name, e-mail, phone or organisation.")
ROW_TOO_LONG = N_("This row is far longer than one person's row can be.")

EMPTY_FILE = N_("This file is empty: export your contacts again and choose the new file.")
CALENDAR = N_(
    "This is a calendar, not an address book: export your people as vCard (.vcf) or CSV instead."
)
SPREADSHEET = N_("This is a spreadsheet: open it, save it as CSV, and import the CSV file.")
NOT_CONTACTS = N_(
    "There is nobody in this file: choose a vCard (.vcf) file, or a CSV file whose "
    "first line names its columns."
)
NO_CARDS = N_(
    "There are no contact cards in this file: choose a vCard (.vcf) file, or say what kind it is."
)
NO_KNOWN_COLUMN = N_(
    "No column here is one Askaround knows: name them in the first line, for example "
    "name, email, phone, organisation, title."
)
WENT_WRONG = N_("Something went wrong while bringing these people in, so nothing of it was kept.")
CUT_OFF = N_("Bringing these people in was cut off, so nothing of it was kept.")
ARCHIVE_WITHOUT_CONNECTIONS = N_(
    "There is no Connections.csv in this archive: ask LinkedIn for your connections, or unpack "
    "the archive and choose the file with your contacts."
)
ARCHIVE_UNSAFE = N_(
    "This archive is damaged, locked or too large to open safely: unpack it and choose the "
    "file with your contacts."
)
MONICA_UNREADABLE = N_(
    "This is no export of Monica's that can be read: export it again as JSON, or choose a vCard "
    "or CSV file."
)
MONICA_TOO_LARGE = N_(
    "This export is larger than 32 MB: export your contacts from Monica as vCard instead."
)

NOTEBOOK_DAMAGED = N_(
    "This export of Askaround's is damaged or was changed, so nothing of it was brought in: take the "
    "file as it was exported, or export it again."
)
NOTEBOOK_NEWER = N_(
    "This was exported by a newer Askaround: update this one, then bring it in again."
)
NOTEBOOK_NOT_EMPTY = N_(
    "There are people or fields here already, and an export is brought into an empty Askaround only: "
    "start one on a new folder (askaround serve --data-dir FOLDER) and bring it in there. To add its "
    "people to those here, unpack it and bring in people.vcf."
)
NOTEBOOK_ELSEWHERE = N_(
    "Something in this export is here already, in another place or another account, so nothing of it "
    "was brought in: bring it into an empty Askaround."
)
NOTEBOOK_AS_JSON = N_(
    "This is an export of Askaround's as JSON, for other programs: bring in the zip, which holds the "
    "files and the sums as well (askaround export all.zip)."
)
BACKUP = N_(
    "This is a backup, which goes back as a whole and not by bringing people in: stop Askaround, then "
    "type askaround restore FILE."
)
