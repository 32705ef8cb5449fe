"""What a file is called when it is taken out: hostile as it came, harmless as it is kept. Pure."""

import re
import unicodedata

LONGEST = 100
"""Characters of a name without its ending. Convention: what every file system takes, with room."""

RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for devices (learn.microsoft.com, "Naming Files")."""

_UNWANTED = re.compile(r'[<>:"/\\|?*%\x00-\x1f\x7f]')
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
"""Categories of characters that hide or turn around what a name says."""


def clean(name: str, kind: str) -> str:
    """The name with the ending the file's content calls for, fit for every system.

    No folder, no device, nothing invisible and no second ending that a program would go by
    ("cv.pdf.exe"): a dot inside becomes a blank.
    """
    last = re.split(r"[\\/]", name)[-1]
    composed = unicodedata.normalize("NFC", last)
    seen = "".join(" " if unicodedata.category(c) in _INVISIBLE else c for c in composed)
    stem = _UNWANTED.sub(" ", seen)
    if "." in stem.strip(". "):
        stem = stem.rpartition(".")[0]
    stem = " ".join(stem.replace(".", " ").split()).strip("-~ ")[:LONGEST].strip()
    if not stem or RESERVED.fullmatch(stem):
        stem = "resume"
    return f"{stem}.{kind}"


def called(name: str) -> str:
    """What a version may be called, from the file's name: "cv_clinics-2.pdf" is "cv clinics-2"."""
    return " ".join(clean(name, "").rstrip(".").replace("_", " ").split())
