"""What a command says when it can't go on: one plain sentence, and what to do."""


class Refused(Exception):
    """The command was understood and can't be done. Exit status 1."""


class WrongUse(Exception):
    """The command was not given in a form it can take. Exit status 2."""
