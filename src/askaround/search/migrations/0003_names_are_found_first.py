"""Entries tell the name of their record, and are looked up by record. The index itself is made anew
after the migrations: it reads words otherwise than before."""

from typing import Any

from django.db import migrations, models


def drop_triggers(apps: Any, schema_editor: Any) -> None:
    """SQLite refuses to make a table anew that triggers write in. They come back after the migrations."""
    if schema_editor.connection.vendor != "sqlite":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search_%%'"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_entries_move_with_their_rows"),
    ]

    operations = [
        migrations.RunPython(drop_triggers, migrations.RunPython.noop),
        migrations.AddField(
            model_name="searchentry",
            name="name",
            field=models.TextField(blank=True, db_default=""),
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(fields=["record_id"], name="search_records"),
        ),
    ]
