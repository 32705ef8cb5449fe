"""The versions of a seeker's resume: looked at, kept as files, sent out again (method.md, A8).

A file that somebody brings is hostile until its bytes have been looked at, and its name until it
is cleaned (`recognise.py`, `names.py`). The bytes are kept in the data folder (`files.py`), what is
known of them in `careers.models.Resume`.
"""
