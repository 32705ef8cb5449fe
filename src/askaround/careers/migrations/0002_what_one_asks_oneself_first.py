from typing import Any

import django.db.models.deletion
import django.db.models.manager
from django.conf import settings
from django.db import migrations, models

import askaround.accounts.ids

OWNED: list[tuple[str, "models.Field[Any, Any]"]] = [
    (
        "id",
        models.UUIDField(
            default=askaround.accounts.ids.new_id,
            editable=False,
            primary_key=True,
            serialize=False,
        ),
    ),
    ("created_at", models.DateTimeField(auto_now_add=True)),
    ("version", models.PositiveIntegerField(default=1)),
    (
        "owner",
        models.ForeignKey(
            on_delete=django.db.models.deletion.CASCADE,
            related_name="+",
            to=settings.AUTH_USER_MODEL,
        ),
    ),
]


class Migration(migrations.Migration):
    dependencies = [
        ("careers", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SelfPrompt",
            fields=[
                *OWNED,
                (
                    "prompt",
                    models.CharField(
                        choices=[
                            ("must", "What must be true of this work for you to want it?"),
                            ("hate", "What would you hate to find?"),
                            ("unsure", "What are you not sure you could do?"),
                        ],
                        max_length=10,
                    ),
                ),
                ("words", models.TextField()),
                (
                    "career_field",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="self_prompts",
                        to="careers.careerfield",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "id"],
                "abstract": False,
                "base_manager_name": "plain",
                "default_manager_name": "plain",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words", ""), _negated=True),
                        name="a_self_prompt_says_something",
                    ),
                    models.UniqueConstraint(
                        fields=("owner", "career_field", "prompt"),
                        name="a_prompt_is_answered_once_per_field",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("career_field", None)),
                        fields=("owner", "prompt"),
                        name="a_prompt_is_answered_once_for_any_field",
                    ),
                ],
            },
            managers=[("plain", django.db.models.manager.Manager())],
        ),
    ]
