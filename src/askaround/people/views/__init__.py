"""The pages of people, of who asked and named whom, and of the places they work at."""

from askaround.people.views.adding import add
from askaround.people.views.asking import asking
from askaround.people.views.asks import ask, asked
from askaround.people.views.duplicates import apart, ask_again, duplicates, look_again, merge
from askaround.people.views.erasing import all_about, erase
from askaround.people.views.ledger import mark_referral, referrals
from askaround.people.views.listing import people
from askaround.people.views.organisations import (
    change_organisation,
    delete_organisation,
    organisation,
    organisations,
)
from askaround.people.views.person import delete, edit, person, rest, wake
from askaround.people.views.reporting import draw_line, supervisor
from askaround.people.views.sources import sources
from askaround.people.views.who import who

__all__ = [
    "add",
    "all_about",
    "apart",
    "ask",
    "ask_again",
    "asked",
    "asking",
    "change_organisation",
    "delete",
    "delete_organisation",
    "draw_line",
    "duplicates",
    "edit",
    "erase",
    "look_again",
    "mark_referral",
    "merge",
    "organisation",
    "organisations",
    "people",
    "person",
    "referrals",
    "rest",
    "sources",
    "supervisor",
    "wake",
    "who",
]
