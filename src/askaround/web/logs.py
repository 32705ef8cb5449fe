"""What the log must not hold."""

import logging
import re
from typing import Any

SECRETS = re.compile(r"(/(?:calendar|sign-in)/)[^/\s.]+")
"""The secret in an address: that of a calendar and that of a sign-in link."""


class WithoutSecrets(logging.Filter):
    """Writes "…" for every secret in what is logged."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = _without(record.msg)
        if isinstance(record.args, tuple):
            record.args = tuple(_without(each) for each in record.args)
        return True


def _without(value: Any) -> Any:
    return SECRETS.sub(r"\1…", value) if isinstance(value, str) else value
