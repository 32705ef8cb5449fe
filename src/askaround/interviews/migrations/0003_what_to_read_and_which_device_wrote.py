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
        ("interviews", "0002_what_is_ready_for_a_visit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="NotingDevice",
            fields=[
                *OWNED,
                ("device", models.CharField(max_length=64)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("phone", "Phone"),
                            ("tablet", "Tablet"),
                            ("computer", "Computer"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="devices",
                        to="interviews.interview",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "base_manager_name": "plain",
                "default_manager_name": "plain",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("interview", "device"), name="a_device_is_known_once_per_interview"
                    )
                ],
            },
            managers=[("plain", django.db.models.manager.Manager())],
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                *OWNED,
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("book", "a book or an article"),
                            ("journal", "a journal or newsletter"),
                            ("society", "a society"),
                            ("course", "a course"),
                            ("site", "a site"),
                        ],
                        default="book",
                        max_length=10,
                    ),
                ),
                ("words", models.CharField(max_length=500)),
                ("link", models.CharField(blank=True, max_length=1000)),
                (
                    "interview",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readings",
                        to="interviews.interview",
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
                        name="a_reading_says_what_it_is",
                    ),
                    models.UniqueConstraint(
                        fields=("interview", "words"), name="an_interview_names_a_reading_once"
                    ),
                ],
            },
            managers=[("plain", django.db.models.manager.Manager())],
        ),
    ]
