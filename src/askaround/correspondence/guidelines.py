"""The numbers of writing to people, each with its source."""

import datetime as dt

MAILTO_LENGTH = 2000
"""The longest link a mail program surely takes whole. Convention: the shortest limit in use."""

ONLINE_LENGTH = 300
"""The longest first message of a network of professionals, in characters (LinkedIn's invitation)."""

STAYED_LENGTH = 200
"""How much of what they said goes into a draft, in characters. Convention: a sentence or two."""

HAND_OVER_AT_MOST = dt.timedelta(seconds=90)
"""The longest one hand-over to a mail server may take, then the line is cut. Convention."""

HAND_OVER = dt.timedelta(minutes=2)
"""How long one attempt keeps others off. More than the longest one can take."""

LAST_WORD = 3
"""How many times as long as any other step the server may take to say that it has the mail.

RFC 5321 (4.5.3.2.6) grants it ten minutes; nobody waits that long before a page.
"""

TRY_AGAIN_AFTER = tuple(
    dt.timedelta(minutes=n) for n in (1, 5, 15, 30, 60, 120, 240, 480, 720, 960)
)
"""After each attempt that time may mend, how long until the next: two days in all.

RFC 5321 (4.5.4.1) has a sender try for four or five days; a letter of ours is told of sooner.
"""
