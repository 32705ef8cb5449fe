"""Django's `migrate`, which makes the tables of an empty database at once, and knows when it was cut off."""

from typing import Any

from django.core.management.base import CommandParser
from django.core.management.commands.migrate import Command as Migrate
from django.db import connections

from askaround.config import under_way
from askaround.config.first_tables import is_bare, make_all


class Command(Migrate):
    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--one-by-one",
            action="store_true",
            help="Go through every migration, also on an empty database.",
        )

    def handle(self, *args: Any, one_by_one: bool = False, **options: Any) -> None:
        connection = connections[options["database"]]
        to_the_end = not any(
            options[name]
            for name in ("app_label", "plan", "fake", "fake_initial", "check_unapplied")
        )
        if not to_the_end:
            super().handle(*args, **options)
            return
        if is_bare(connection) and not one_by_one:
            make_all(connection)
        else:
            under_way.begin(connection)
        super().handle(*args, **options)
        under_way.end(connection)
