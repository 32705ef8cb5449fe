"""All that was found out about a line of work as one essay: gathered, written, with or without names.

essay = report_of(field, names=False)          # writing.py from gathering.py; hiding.py
as_file(essay, kind="pdf", owner=seeker)       # document.py
"""

from askaround.findings.report.essay import Essay, Line, Note, Part
from askaround.findings.report.told import (
    KINDS,
    as_dict,
    as_file,
    as_json,
    file_name,
    report_of,
)

__all__ = [
    "KINDS",
    "Essay",
    "Line",
    "Note",
    "Part",
    "as_dict",
    "as_file",
    "as_json",
    "file_name",
    "report_of",
]
