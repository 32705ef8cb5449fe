"""A copy of everything in the data folder, made while Askaround runs, and proved before it counts.

One file, a zip: the database as SQLite's own backup interface copies it, the files of the resumes,
and a manifest with the sum of each (ADR 11). `config/restoring.py` puts one back.
"""

from askaround.exchange.backups.making import NoBackup, back_up
from askaround.exchange.backups.proving import NotABackup, Proved, prove, unpacked

__all__ = ["NoBackup", "NotABackup", "Proved", "back_up", "prove", "unpacked"]
