"""Foreign keys go down the layers, and never from one owner's row to another's."""

import tomllib
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import ForeignKey

from askaround.accounts.owned import Owned

ROOT = Path(__file__).resolve().parents[2]


def height() -> dict[str, int]:
    """How high each package stands; the greatest is the top. Read from where imports are held to it."""
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    heights = {}
    for number, layer in enumerate(reversed(linter["contracts"][0]["layers"])):
        for name in layer.split("|"):
            heights[name.strip(" ()")] = number
    return heights


OUR_MODELS = [model for model in apps.get_models() if model.__module__.startswith("askaround.")]


@pytest.mark.parametrize("model", OUR_MODELS, ids=lambda model: model.__name__)
def test_foreign_keys_only_go_down(model):
    heights = height()

    upward = [
        f"{model.__name__}.{field.name}"
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
        and field.related_model.__module__.startswith("askaround.")
        and heights[field.related_model._meta.app_label] > heights[model._meta.app_label]
    ]

    assert upward == []


@pytest.mark.parametrize("model", OUR_MODELS, ids=lambda model: model.__name__)
def test_a_row_with_a_foreign_key_to_an_owned_row_is_itself_owned(model):
    to_owned = [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey) and issubclass(field.related_model, Owned)
    ]

    assert issubclass(model, Owned) or not to_owned
