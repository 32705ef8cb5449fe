"""What our own cards say beyond the standard, and the sign by which they are known."""

PRODUCT = "-//Askaround//People//EN"

REPORTS_TO = "X-ASKAROUND-REPORTS-TO"
"""Two parts: the UID of whom somebody reports to, and their name."""

FOUND_THROUGH = "X-ASKAROUND-FOUND-THROUGH"
FOUND_NOTE = "X-ASKAROUND-FOUND-NOTE"
TIME_ZONE = "X-ASKAROUND-TIME-ZONE"

OTHER = "X-ASKAROUND-OTHER"
"""A detail no property stands for; its label is the X-ABLABEL of its group."""
