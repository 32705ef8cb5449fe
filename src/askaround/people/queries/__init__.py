"""Reads about people that are too rich for a queryset."""

from askaround.people.queries.asking import (
    Asking,
    asks_about,
    step_with,
    tallies,
    whom_to_ask,
    whom_to_ask_first,
)
from askaround.people.queries.chart import Branch, Chart, chart, steps
from askaround.people.queries.listing import Listing, Row, listing
from askaround.people.queries.naming import (
    Asked,
    field_talked_about,
    field_thought_of_for,
    names_of_field,
    referrals_of,
    story_of,
)
from askaround.people.queries.places import Places, another_called, places
from askaround.people.queries.reporting import colleagues_of
from askaround.people.queries.same import anyone_called, the_one_called, who_may_be_meant
from askaround.people.queries.sources import Source, Sources, next_sources, sources_of
from askaround.people.queries.whole import Whole, whole

__all__ = [
    "Asked",
    "Asking",
    "Branch",
    "Chart",
    "Listing",
    "Places",
    "Row",
    "Source",
    "Sources",
    "Whole",
    "another_called",
    "anyone_called",
    "asks_about",
    "chart",
    "colleagues_of",
    "field_talked_about",
    "field_thought_of_for",
    "listing",
    "names_of_field",
    "next_sources",
    "places",
    "referrals_of",
    "sources_of",
    "step_with",
    "steps",
    "story_of",
    "tallies",
    "the_one_called",
    "who_may_be_meant",
    "whole",
    "whom_to_ask",
    "whom_to_ask_first",
]
