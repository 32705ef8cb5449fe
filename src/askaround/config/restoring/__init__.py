"""Putting a backup in the place of the data: only once it has proved itself, and nothing is lost.

`whole.py` goes through the steps, `sqlite.py` and `postgresql.py` put a database in place, each at
once, so that a power cut leaves the old one or the new; `asides.py` keeps what was there before. The
files of resumes never change and only join those there (ADR 30).
"""

from askaround.config.restoring.whole import Restored, restore

__all__ = ["Restored", "restore"]
