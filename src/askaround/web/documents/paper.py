"""Which paper somebody prints on. Pure."""

PAPERS = ("a4", "letter")

LETTER_COUNTRIES = frozenset(
    ("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE")
)
"""Where paper is Letter (Unicode CLDR, supplemental data, paperSize US-Letter)."""


def paper_of(country: str, wanted: str = "") -> str:
    """The paper that was asked for, else that of the country (ISO 3166, two letters)."""
    if wanted in PAPERS:
        return wanted
    return "letter" if country in LETTER_COUNTRIES else "a4"
