"""Foreign keys go down the layers, as imports do: a string in a model is no import."""

import pytest
from django.apps import apps
from django.db import models

from tests.test_repository import PROJECT


def ranks() -> dict[str, int]:
    """Each package's height: 0 is the lowest; packages side by side share one."""
    listed = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    return {
        name.strip(" ()"): height
        for height, layer in enumerate(reversed(listed))
        for name in layer.split("|")
    }


def references() -> list[tuple[str, str, str]]:
    """Every reference between two of our packages: the field, its package, the other's."""
    return [
        (str(field), model._meta.app_label, field.related_model._meta.app_label)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and isinstance(field.related_model, type)
        and {model._meta.app_label, field.related_model._meta.app_label} <= ranks().keys()
    ]


@pytest.mark.parametrize(("field", "package", "other"), references())
def test_a_reference_goes_down_or_stays_at_home(field: str, package: str, other: str):
    height = ranks()

    assert package == other or height[package] > height[other]
