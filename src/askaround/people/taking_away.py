"""What this package says of taking people away: what names them, and how it is counted."""

from django.utils.translation import ngettext_lazy

from askaround.accounts.bundles import called
from askaround.people.models import (
    Ask,
    ContactDetail,
    FieldMark,
    Organisation,
    Person,
    PossibleDuplicate,
    Referral,
)
from askaround.people.person_keys import Then, declare


def declare_all() -> None:
    """Called once, when the package is ready."""
    declare(Person, "reports_to", merged=Then.MOVE, erased=Then.KEEP)
    declare(ContactDetail, "person", merged=Then.MOVE, erased=Then.ERASE)
    declare(FieldMark, "person", merged=Then.MOVE, erased=Then.ERASE)
    declare(Ask, "asked", merged=Then.MOVE, erased=Then.ERASE)
    declare(PossibleDuplicate, "one", merged=Then.ERASE, erased=Then.ERASE)
    declare(PossibleDuplicate, "other", merged=Then.ERASE, erased=Then.ERASE)
    declare(Referral, "person", merged=Then.MOVE, erased=Then.ERASE)
    called(Person, ngettext_lazy("%(count)s person", "%(count)s people", "count"), order=10)
    called(Organisation, ngettext_lazy("%(count)s place", "%(count)s places", "count"), order=12)
    called(
        Ask,
        ngettext_lazy("%(count)s time you asked", "%(count)s times you asked", "count"),
        order=50,
    )
    called(
        Referral,
        ngettext_lazy("%(count)s name that was given", "%(count)s names that were given", "count"),
        order=60,
    )
