"""Askaround: research a career by talking to the people who live it."""

import importlib
import sqlite3
import sys

__version__ = "0.1.0"

SAFE_SQLITE = (3, 51, 3)
"""The first SQLite in which restarting the write-ahead log can't corrupt a database."""


def prefer_a_safe_sqlite() -> None:
    """Put pysqlite3 in the place of an older platform's SQLite. Must run before Django loads."""
    if sqlite3.sqlite_version_info >= SAFE_SQLITE:
        return
    try:
        newer = importlib.import_module("pysqlite3")
    except ImportError:
        return
    sys.modules["sqlite3"] = newer
    sys.modules["sqlite3.dbapi2"] = importlib.import_module("pysqlite3.dbapi2")


prefer_a_safe_sqlite()
