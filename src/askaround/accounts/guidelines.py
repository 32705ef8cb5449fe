"""The numbers of this package."""

import datetime as dt

UNDO_KEPT_FOR = dt.timedelta(days=30)
"""How long what was deleted, merged or imported can be undone. Convention: what wastebaskets do."""
