"""Entries tell the name of their record, and are looked up by record. The index itself is made anew
after the migrations: it reads words otherwise than before."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0002_entries_move_with_their_rows"),
    ]

    operations = [
        # Django would make the table anew on SQLite, which the triggers that write in it refuse.
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    "ALTER TABLE search_searchentry ADD COLUMN name text DEFAULT '' NOT NULL",
                    "ALTER TABLE search_searchentry DROP COLUMN name",
                )
            ],
            state_operations=[
                migrations.AddField(
                    model_name="searchentry",
                    name="name",
                    field=models.TextField(blank=True, db_default=""),
                )
            ],
        ),
        migrations.AddIndex(
            model_name="searchentry",
            index=models.Index(fields=["record_id"], name="search_records"),
        ),
    ]
