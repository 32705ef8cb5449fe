"""The numbers of writing to people, each with its source."""

import datetime as dt

MAILTO_LENGTH = 2000
"""The longest link a mail program surely takes whole. Convention: the shortest limit in use."""

STAYED_LENGTH = 200
"""How much of what they said goes into a draft, in characters. Convention: a sentence or two."""

HAND_OVER = dt.timedelta(minutes=2)
"""How long one attempt to hand a mail over may take before another may begin.

Convention: more than every step of the exchange taking its whole ten seconds.
"""
