"""What this package says of taking people away: what names them."""

from askaround.exchange.models import ImportedRow
from askaround.people.person_keys import Then, declare


def declare_all() -> None:
    """Called once, when the package is ready."""
    declare(ImportedRow, "person_id", merged=Then.KEEP, erased=Then.ERASE)
