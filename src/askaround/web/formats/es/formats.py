"""Spanish: "domingo 22 de noviembre", "14:30"."""

DATE_FORMAT = r"j \d\e F \d\e Y"
DATETIME_FORMAT = r"j \d\e F \d\e Y, H:i"
TIME_FORMAT = "H:i"
MONTH_DAY_FORMAT = r"j \d\e F"
WEEKDAY_DAY_FORMAT = r"l j \d\e F"
WEEKDAY_DATE_FORMAT = r"l j \d\e F \d\e Y"
