"""Reads about people that are too rich for a queryset."""

from askaround.people.queries.listing import Listing, Row, listing
from askaround.people.queries.naming import Asked, field_talked_about, names_of_field, story_of
from askaround.people.queries.same import anyone_called, the_one_called
from askaround.people.queries.whole import Whole, whole

__all__ = [
    "Asked",
    "Listing",
    "Row",
    "Whole",
    "anyone_called",
    "field_talked_about",
    "listing",
    "names_of_field",
    "story_of",
    "the_one_called",
    "whole",
]
