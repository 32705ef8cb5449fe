"""Everything a seeker keeps, as one file that can be brought in again; and its way back.

`tables.py` says what goes out, `columns.py` how a value is written, `notebook.py` writes and reads
the records, `packing.py` the archive around them, `opening.py` checks one that came, `bringing.py`
takes it in. ADR 30 says why it is as it is.
"""
