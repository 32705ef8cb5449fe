"""What this package says of taking people away: what names them, by id or in words."""

from askaround.accounts import bundles
from askaround.accounts.models import Bundle
from askaround.exchange.forgetting import BESIDE
from askaround.exchange.models import ImportedRow
from askaround.exchange.taking_back import undo_import
from askaround.people.person_keys import Then, declare, declare_beside


def declare_all() -> None:
    """Called once, when the package is ready."""
    declare(ImportedRow, "person_id", merged=Then.KEEP, erased=Then.ERASE)
    for place in BESIDE:
        declare_beside(place)
    bundles.undone_by(Bundle.Kind.IMPORT, undo_import)
