"""All that is kept, to hold two moments against each other."""

from typing import Any

from django.apps import apps

from askaround.accounts.bundles.images import written
from askaround.accounts.models import Bundle, BundledRow

APART = {Bundle, BundledRow}
"""What doing and undoing leaves behind."""


def everything() -> dict[str, list[dict[str, Any]]]:
    """Every row of ours but the bundles, by table. The index's running numbers don't count."""
    kept = {}
    for model in apps.get_models():
        if model.__module__.startswith("askaround.") and model not in APART:
            rows = [
                {name: written(value) for name, value in values.items()}
                for values in model._base_manager.values()
            ]
            if model.__name__ == "SearchEntry":
                for each in rows:
                    del each["id"]
            kept[model._meta.label] = sorted(rows, key=str)
    return kept
