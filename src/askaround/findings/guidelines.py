"""The craft's numbers for what is made of answers, each with its source. No Django."""

from fractions import Fraction
from typing import Final

BASE: Final = 4
"""Visits whose themes all later ones are held against. Guest, Namey & Chen (2020, PLOS ONE 15(5):
e0232076) weigh 4, 5 and 6, and recommend 4: a larger one changes little."""

RUN: Final = 2
"""Visits looked at together for what they bring. The same; they weigh 2 and 3."""

LITTLE_NEW: Final = Fraction(5, 100)
"""At or below this share of the base's themes, little new is being heard. The same; they weigh 5 %
and no new information at all."""

THIN_CHARACTERS: Final = 350
"""A visit of which fewer characters were written down is thin. Little new is heard sooner when people
say less (Weller et al. 2018, PLOS ONE 13(6): e0198606), so it may then mean nothing. The number:
convention, about a line for each of six questions."""

THIN_SHARE: Final = Fraction(1, 3)
"""From this share of thin visits on the warning stands beside the curve. Convention."""

FEW_THEMES: Final = 3
"""Fewer themes than this in the base, and each new one weighs too much to be told as a share.
Convention."""

VISITS_OF_A_VIEWPOINT: Final = 2
"""One person's word is one person's; from two on a viewpoint counts as heard. Convention."""

SENTENCES_SUGGESTED: Final = 6
"""Sentences suggested at once for one theme. Convention: as many as one weighs in a minute."""

LEAST_ALIKE: Final = 0.12
"""Cosine below which two sentences have too little in common to be suggested. Convention, tried on
the sample."""

VISITS_FOR_A_BAND: Final = 3
"""From this many visits on the middle of their numbers is drawn. Convention: of two there is none."""

HOURS_A_WEEK: Final = 40
WEEKS_A_YEAR: Final = 52
DAYS_A_WEEK: Final = 5
MONTHS_A_YEAR: Final = 12
"""What a year's pay is worked out with from an hour's, a day's, a week's, a month's. Convention;
the page shows the sum."""

TIMES_A_YEAR: Final[dict[str, int]] = {
    "hour": HOURS_A_WEEK * WEEKS_A_YEAR,
    "day": DAYS_A_WEEK * WEEKS_A_YEAR,
    "week": WEEKS_A_YEAR,
    "month": MONTHS_A_YEAR,
    "year": 1,
}
"""How often each period comes round in a year of work."""

ALIKE_ENOUGH: Final = 0.5
"""Cosine from which two sentences stand in one line of a job description. Convention, tried on the
sample: what is gathered wrongly can be told apart by its sources, what is not stands twice."""

WORDS_SHARED: Final = 2
"""Words two sentences of a job description have in common at least: one alone ("home") says little.
Convention, tried on the sample."""
