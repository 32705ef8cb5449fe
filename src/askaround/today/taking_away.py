"""What this package says of taking people away: what names them."""

from askaround.people.person_keys import Then, declare
from askaround.today.models import LetGo


def declare_all() -> None:
    """Called once, when the package is ready. What was let go is named by its id alone."""
    declare(LetGo, "subject", merged=Then.KEEP, erased=Then.ERASE)
