"""Every change to people, the places they work, and who asked and named whom.

All are keyword-only and atomic, take `owner` for new rows, and return the row. A row of somebody
else's counts as missing (DoesNotExist); words that cannot be kept raise ValidationError with a
sentence for each; an edit of a row changed meanwhile raises Stale.
"""

from askaround.people.actions.asks import (
    add_referral,
    change_ask,
    change_referral,
    delete_ask,
    delete_referral,
    record_ask,
)
from askaround.people.actions.duplicates import (
    ask_again,
    keep_apart,
    look_again,
    look_among,
    look_everywhere,
)
from askaround.people.actions.facts import (
    let_rest,
    mark_agreed,
    mark_approached,
    mark_in_touch,
    mark_met,
    mark_replied,
    mark_reported_back,
    take_back_report,
    wake,
)
from askaround.people.actions.marks import mark_for_field, unmark_for_field
from askaround.people.actions.merging import merge
from askaround.people.actions.naming import add_heard_of, add_named, think_of
from askaround.people.actions.organisations import (
    add_organisation,
    change_organisation,
    delete_organisation,
    find_or_add_organisation,
    put_together,
)
from askaround.people.actions.people import add_person, change_person, delete_person
from askaround.people.actions.sources import add_found, mark_tried, unmark_tried
from askaround.people.actions.supervising import draw_line, set_supervisor
from askaround.people.actions.taking_back import Standing, put_back, standing

__all__ = [
    "Standing",
    "add_found",
    "add_heard_of",
    "add_named",
    "add_organisation",
    "add_person",
    "add_referral",
    "ask_again",
    "change_ask",
    "change_organisation",
    "change_person",
    "change_referral",
    "delete_ask",
    "delete_organisation",
    "delete_person",
    "delete_referral",
    "draw_line",
    "find_or_add_organisation",
    "keep_apart",
    "let_rest",
    "look_again",
    "look_among",
    "look_everywhere",
    "mark_agreed",
    "mark_approached",
    "mark_for_field",
    "mark_in_touch",
    "mark_met",
    "mark_replied",
    "mark_reported_back",
    "mark_tried",
    "merge",
    "put_back",
    "put_together",
    "record_ask",
    "set_supervisor",
    "standing",
    "take_back_report",
    "think_of",
    "unmark_for_field",
    "unmark_tried",
    "wake",
]
