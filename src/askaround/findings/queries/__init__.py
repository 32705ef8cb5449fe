"""Reads too rich for a queryset: what is compared, and how much new each visit brought."""
