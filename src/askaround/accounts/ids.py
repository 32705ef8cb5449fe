"""Identifiers: UUID version 7, made by a library since Python 3.11 has none.

They sort by the time they were made, so new rows land at the end of an index.
Clients may bring any valid UUID of their own.
"""

import uuid

from uuid_utils.compat import uuid7


def new_id() -> uuid.UUID:
    return uuid7()
