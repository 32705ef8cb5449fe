"""British English: "Sunday 22 November", "14:30"."""

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
MONTH_DAY_FORMAT = "j F"
TIME_FORMAT = "H:i"
WEEKDAY_DAY_FORMAT = "l j F"
WEEKDAY_DATE_FORMAT = "l j F Y"
# A browser's own date field takes nothing but this order, whatever it shows.
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y"]
