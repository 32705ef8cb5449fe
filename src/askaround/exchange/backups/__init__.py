"""A copy of everything in the data folder, made while Askaround runs, and proved before it counts.

One file, a zip: the database as SQLite's own backup interface or `pg_dump` copies it, the files of the
resumes, and a manifest with the sum of each (ADR 11, 30). `config/restoring/` puts one back.
"""

from askaround.exchange.backups.making import NoBackup, back_up
from askaround.exchange.backups.proving import NotABackup, Proved, prove, unpacked

__all__ = ["NoBackup", "NotABackup", "Proved", "back_up", "prove", "unpacked"]
