"""The command line: what each command is called and takes. The work is done in the packages."""

from askaround.config.commands import bringing_in, running, today
from askaround.config.commands.base import askaround, main

__all__ = ["askaround", "bringing_in", "main", "running", "today"]
