"""How dates and times are written, by the reader's language (Django's FORMAT_MODULE_PATH).

Beside Django's own names there are two of ours, so that no page needs an order of its own:
`WEEKDAY_DAY_FORMAT` and `WEEKDAY_DATE_FORMAT` (with the year). Months are always in words.
"""
