"""`python -m askaround` is `askaround`."""

from askaround.config.commands import main

main()
