"""Writes docs/export-schema.json anew, after a model has changed: python -m tools.export_schema"""

import os
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")


def main() -> None:
    django.setup()
    from askaround.exchange.everything import schema  # models are there once Django is

    Path(__file__).parents[1].joinpath("docs", "export-schema.json").write_text(schema.as_text())


if __name__ == "__main__":
    main()
