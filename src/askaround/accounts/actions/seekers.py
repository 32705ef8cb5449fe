"""The one seeker of local and personal mode, and what they say about themself."""

from django.db import transaction

from askaround.accounts.models import User

LOCAL_USERNAME = "local"


@transaction.atomic
def local_seeker(*, time_zone: str = "UTC") -> User:
    """The one account of local and personal mode, made the first time it is asked for."""
    seeker, made = User.objects.get_or_create(
        username=LOCAL_USERNAME, defaults={"time_zone": time_zone}
    )
    if made:
        seeker.set_unusable_password()
        seeker.save(update_fields=["password"])
    return seeker


@transaction.atomic
def change_settings(*, user: User, **fields: object) -> User:
    """Save the named settings of a user, and those alone."""
    for name, value in fields.items():
        setattr(user, name, value)
    user.save(update_fields=list(fields))
    return user
