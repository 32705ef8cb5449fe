"""Erasing a person: at once, everywhere, and past bringing back."""

from uuid import UUID

from django.db import transaction
from django.db.models import F

from askaround.accounts import bundles
from askaround.accounts.for_good import leave_nothing
from askaround.accounts.models import User
from askaround.people.person_keys import Then, person_keys, places_beside
from askaround.people.queries.erasing import Going, going


@transaction.atomic
def erase_person(*, owner: User, id: UUID) -> Going:
    """Erase a person, here or deleted, with everything that names them; what went.

    Whoever reported to them stays, reporting to nobody. Words about them in other people's records
    stay too. Once it is done the bytes leave the database's file. Raises Person.DoesNotExist.
    """
    gone = going(owner, id)
    for key in person_keys():
        if key.erased is Then.KEEP:
            left = key.rows(owner, id)
            left.update(**{key.column: None, "version": F("version") + 1})
    for place in places_beside():
        place.erase(gone.who)
    gone.reach.delete()
    bundles.forget(gone.traces)
    leave_nothing()
    return gone
