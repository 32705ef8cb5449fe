"""English where nothing more is known: "Sunday, November 22", "2:30 pm"."""

DATE_FORMAT = "F j, Y"
DATETIME_FORMAT = "F j, Y, P"
MONTH_DAY_FORMAT = "F j"
WEEKDAY_DAY_FORMAT = "l, F j"
WEEKDAY_DATE_FORMAT = "l, F j, Y"
