"""The command line: what each command is called and takes. The work is done in the packages."""

from askaround.config.commands import (
    asking,
    bringing_in,
    checking,
    comparing,
    exporting,
    organisations,
    reporting,
    running,
    signing_in,
    today,
    undoing,
)
from askaround.config.commands.base import askaround, main
from askaround.config.commands.duplicates import duplicates as duplicates, merge as merge
from askaround.config.commands.gathered import (
    job_description as job_description,
    numbers as numbers,
    reading as reading,
)
from askaround.config.commands.keeping import backup as backup, restore as restore
from askaround.config.commands.letters import messages as messages, send_mail as send_mail
from askaround.config.commands.network import network as network
from askaround.config.commands.resumes import resumes as resumes

__all__ = [
    "askaround",
    "asking",
    "bringing_in",
    "checking",
    "comparing",
    "exporting",
    "main",
    "organisations",
    "reporting",
    "running",
    "signing_in",
    "today",
    "undoing",
]
