"""People, where they work, who asked whom, and whom that brought."""

from askaround.people.models.asks import Ask, Referral
from askaround.people.models.details import ContactDetail, FieldMark
from askaround.people.models.duplicates import PossibleDuplicate
from askaround.people.models.organisation import Organisation
from askaround.people.models.person import (
    ANSWER_AWAITED,
    DAY_AWAITED,
    HONORIFICS,
    WAITS_ON_ME,
    FoundThrough,
    Person,
    PersonQuerySet,
)
from askaround.people.models.sources import SourceTried

__all__ = [
    "ANSWER_AWAITED",
    "DAY_AWAITED",
    "HONORIFICS",
    "WAITS_ON_ME",
    "Ask",
    "ContactDetail",
    "FieldMark",
    "FoundThrough",
    "Organisation",
    "Person",
    "PersonQuerySet",
    "PossibleDuplicate",
    "Referral",
    "SourceTried",
]
